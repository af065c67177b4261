SECRET_KEY = "for this test alone"
DEBUG = True
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "shop.urls"
USE_TZ = True
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "shop",
]
# A migration that reads before it writes asks for the write lock in the middle of its transaction, and SQLite refuses
# that at once where another writes: without "IMMEDIATE" a server on any system refuses it now and then.
# https://docs.djangoproject.com/en/stable/ref/databases/#database-is-locked-errors
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": "db.sqlite3",
        "OPTIONS": {"timeout": 30, "transaction_mode": "IMMEDIATE"},
    }
}
