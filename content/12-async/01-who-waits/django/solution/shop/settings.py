SECRET_KEY = "for-this-lesson-only"
DEBUG = True
ROOT_URLCONF = "shop.urls"
