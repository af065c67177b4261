import os

SECRET_KEY = "for-this-lesson-only"
DEBUG = True
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["items"]
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]

# What a proxy in front takes away from each address, such as "/shop". None: nothing.
FORCE_SCRIPT_NAME = os.environ.get("ROOT_PATH")
