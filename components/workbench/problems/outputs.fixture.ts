/** What uvicorn 0.54, FastAPI 0.165 and Django really printed, shortened only in the framework's own frames. */
export const outputs = {
  syntaxError: `Traceback (most recent call last):
  File "/usr/lib/python/site-packages/uvicorn/importer.py", line 19, in import_from_string
    module = importlib.import_module(module_str)
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "<frozen importlib._bootstrap_external>", line 1004, in source_to_code
  File "<frozen importlib._bootstrap>", line 241, in _call_with_frames_removed
  File "/home/project/fastapi/main.py", line 5
    def home(:
             ^
SyntaxError: invalid syntax`,
  unclosed: `  File "/home/project/fastapi/config/urls.py", line 3
    path("a", lambda r: None
        ^
SyntaxError: '(' was never closed`,
  moduleNotFound: `  File "<frozen importlib._bootstrap_external>", line 940, in exec_module
  File "<frozen importlib._bootstrap>", line 241, in _call_with_frames_removed
  File "/home/project/fastapi/main.py", line 2, in <module>
    import nothere
ModuleNotFoundError: No module named 'nothere'`,
  installedApp: `Traceback (most recent call last):
  File "/usr/lib/python/site-packages/django/apps/config.py", line 193, in create
    import_module(entry)
  File "<frozen importlib._bootstrap>", line 1140, in _find_and_load_unlocked
ModuleNotFoundError: No module named 'shopp'`,
  cannotImport: `Traceback (most recent call last):
  File "/home/project/fastapi/config/urls.py", line 2, in <module>
    from shop import viewz
ImportError: cannot import name 'viewz' from 'shop' (/home/project/fastapi/shop/__init__.py)`,
  calledView: `  File "/home/project/fastapi/config/urls.py", line 3, in <module>
    urlpatterns = [path("boom/", views.boom()), ]
                                 ^^^^^^^^^^^^
TypeError: boom() missing 1 required positional argument: 'request'`,
  startup: `INFO:     Waiting for application startup.
ERROR:    Traceback (most recent call last):
  File "/usr/lib/python/site-packages/starlette/routing.py", line 661, in lifespan
    async with self.lifespan_context(app) as maybe_state:
  File "/home/project/fastapi/startup.py", line 5, in lifespan
    raise RuntimeError("no database")
RuntimeError: no database

ERROR:    Application startup failed. Exiting.`,
  requestError: `INFO:     127.0.0.1:42760 - "GET / HTTP/1.1" 500 Internal Server Error
ERROR:    Exception in ASGI application
Traceback (most recent call last):
  File "/usr/lib/python/site-packages/fastapi/telemetry/_api.py", line 244, in _run_sync_endpoint
    return function(**arguments)
           ^^^^^^^^^^^^^^^^^^^^^
  File "/home/project/fastapi/boom.py", line 7, in home
    return helper()
           ^^^^^^^^
  File "/home/project/fastapi/boom.py", line 4, in helper
    return 1 / 0
           ~~^~~
ZeroDivisionError: division by zero`,
  noAttribute: 'ERROR:    Error loading ASGI app. Attribute "app" not found in module "main".',
  noModule: 'ERROR:    Error loading ASGI app. Could not import module "main".',
  uvicornPort:
    "ERROR:    [Errno 98] error while attempting to bind on address ('127.0.0.1', 8000): address already in use",
  djangoPort: "Error: That port is already in use.",
  systemCheck: `SystemCheckError: System check identified some issues:

ERRORS:
?: (urls.E004) Your URL pattern ('x', <function boom at 0x7fc177e77100>) is invalid. Ensure that urlpatterns is a list of path() and/or re_path() instances.
	HINT: Try using path() instead of a tuple.
shop.Item.price: (fields.E130) DecimalFields must define a 'decimal_places' attribute.

WARNINGS:
?: (urls.W002) Your URL pattern '/boom/' has a route beginning with a '/'. Remove this slash as it is unnecessary.

System check identified 3 issues (0 silenced).`,
  healthy: `INFO:     Started server process [30458]
INFO:     Application startup complete.
INFO:     127.0.0.1:42760 - "GET / HTTP/1.1" 200 OK
System check identified no issues (0 silenced).
Quit the server with CONTROL-C.`,
};
