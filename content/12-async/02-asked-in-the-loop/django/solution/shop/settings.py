from pathlib import Path

SECRET_KEY = "for-this-lesson-only"
DEBUG = True
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["teas"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": Path(__file__).parent.parent / "db.sqlite3",
    }
}
