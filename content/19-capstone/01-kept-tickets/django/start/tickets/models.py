from django.db import models  # noqa: F401  # for the model that is to be written
