from pathlib import Path

SECRET_KEY = "for-this-lesson-only"
DEBUG = True
ROOT_URLCONF = "board.urls"
INSTALLED_APPS = ["notes"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": Path(__file__).resolve().parent.parent / "notes.sqlite3",
    }
}
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]

# No cookies sign anyone in here, so a forged request gains nothing: no CSRF middleware.
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
