from pathlib import Path

SECRET_KEY = "for-this-lesson-only"
DEBUG = True
ROOT_URLCONF = "letter.urls"
INSTALLED_APPS = ["members"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": Path(__file__).resolve().parent.parent / "letter.sqlite3",
        # Each request is one transaction: kept when the view returns, undone when it raises.
        "ATOMIC_REQUESTS": True,
    }
}

# No cookies sign anyone in here, so a forged request gains nothing: no CSRF middleware.
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
