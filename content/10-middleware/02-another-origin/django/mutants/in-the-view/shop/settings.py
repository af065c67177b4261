SECRET_KEY = "for-this-lesson-only"
DEBUG = True
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["teas"]

# No cookies sign anyone in here, so a forged request gains nothing: no CSRF middleware.
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]

# Who may read answers from a script: the shop, and its back office.
ORIGINS = ["https://shop.example", "https://office.shop.example"]
