from pathlib import Path

SECRET_KEY = "for-this-lesson-only"
DEBUG = True
ROOT_URLCONF = "press.urls"
INSTALLED_APPS = ["articles"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": Path(__file__).resolve().parent.parent / "press.sqlite3",
    }
}

# No cookies sign anyone in here, so a forged request gains nothing: no CSRF middleware.
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
