from pathlib import Path

SECRET_KEY = "for-this-lesson-only"
DEBUG = True
ROOT_URLCONF = "library.urls"
INSTALLED_APPS = ["books"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": Path(__file__).resolve().parent.parent / "library.sqlite3",
    }
}

# No cookies sign anyone in here, so a forged request gains nothing: no CSRF middleware.
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]

# Each statement in the console, with the seconds it took.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django.db.backends": {"level": "DEBUG", "handlers": ["console"]}},
}
