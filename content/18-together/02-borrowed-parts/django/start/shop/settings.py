SECRET_KEY = "for-this-lesson-only"
DEBUG = True
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["orders"]

# No cookies sign anyone in here, so a forged request gains nothing: no CSRF middleware.
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
