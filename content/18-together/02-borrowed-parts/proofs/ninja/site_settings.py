SECRET_KEY = "for-this-proof-only"
DEBUG = True
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "api"
