SECRET_KEY = "for-this-lesson-only"
DEBUG = True
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["accounts"]

MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]

# The session lies in a signed cookie, so that this project needs no database.
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"

TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
