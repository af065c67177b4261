SECRET_KEY = "for-this-lesson-only"
DEBUG = True
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["teas"]

# From the outside inwards: what is listed first meets a request first.
MIDDLEWARE = [
    "shop.layers.AccessLog",
    "shop.layers.NoCoffee",
]
