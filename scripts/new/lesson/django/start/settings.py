SECRET_KEY = "for this lesson alone"
DEBUG = True
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "health"
