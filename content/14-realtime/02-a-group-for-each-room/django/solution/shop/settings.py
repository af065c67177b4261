SECRET_KEY = "for-this-lesson-only"
DEBUG = True
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["channels", "rooms"]

# No cookies sign anyone in here, so a forged request gains nothing: no CSRF middleware.
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]

# Groups of this process alone; several processes need channels_redis.
CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}
