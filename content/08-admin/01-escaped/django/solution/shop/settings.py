SECRET_KEY = "for-this-lesson-only"
DEBUG = True
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["teas"]
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]

# APP_DIRS: each app's folder `templates` is searched.
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
