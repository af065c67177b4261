import os

SECRET_KEY = "for-this-lesson-only-and-never-elsewhere"
DEBUG = True
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["accounts"]

# Tokens are sent by programs, on purpose; there is no cookie that a forged request could use.
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]

TOKEN_SECONDS = int(os.environ.get("TOKEN_SECONDS", "900"))
