SECRET_KEY = "for tests alone"
INSTALLED_APPS = []
GREETING = "hello"
