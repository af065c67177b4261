from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

SECRET_KEY = "for-this-course-only"
DEBUG = True
ROOT_URLCONF = "helpdesk.urls"
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "tickets"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# No cookies sign anyone in here, so a forged request gains nothing: no CSRF middleware.
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]

DATABASES = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "helpdesk.sqlite3"}
}
