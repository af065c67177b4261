"""The smallest project that has an admin: two models in memory, one user, no files."""

import django
from django.conf import settings

context_processors = [
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
settings.configure(
    SECRET_KEY="for-this-proof-only",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="urls",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=[
        "django.contrib.admin",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "office",
    ],
    # Tables without migrations: this database lives as long as the process.
    MIGRATION_MODULES={
        name: None for name in ("admin", "auth", "contenttypes", "sessions", "messages")
    },
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {"context_processors": context_processors},
        }
    ],
)
django.setup()
