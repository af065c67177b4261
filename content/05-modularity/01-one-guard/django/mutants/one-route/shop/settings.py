SECRET_KEY = "for-this-lesson-only"
DEBUG = True
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["stock"]

# No cookies sign anyone in here, so a forged request gains nothing: no CSRF middleware.
MIDDLEWARE = [
    "django.middleware.common.CommonMiddleware",
]

# In production it comes from the environment or a vault; here it is meant to be seen.
STOCK_KEY = "tea-and-toast"
