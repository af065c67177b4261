SECRET_KEY = "for-this-proof-only"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "proof.sqlite3"}}
