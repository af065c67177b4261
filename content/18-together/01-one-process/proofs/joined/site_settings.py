SECRET_KEY = "for-this-proof-only"
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "pages"
INSTALLED_APPS = ["django.contrib.contenttypes"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "proof.sqlite3"}}
