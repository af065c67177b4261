SECRET_KEY = "for-this-test-only"
DEBUG = True
ROOT_URLCONF = "routes"
ALLOWED_HOSTS = ["localhost"]
INSTALLED_APPS = ["channels"]
CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}
