SECRET_KEY = "for-this-proof-only"
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "api"
