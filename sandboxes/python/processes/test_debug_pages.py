"""Django's page for an exception, where the stack that called the view is suspended meanwhile."""

import pathlib
import socket
import subprocess
import sys

import httpx
import pytest

PORT = 8230
PROGRAM = """
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.urls import path

settings.configure(
    SECRET_KEY="secret", DEBUG=True, ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"], MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
)

def sync(request):
    seen = "a local variable"
    raise ValueError("in a thread")

async def awaited(request):
    raise ValueError("in the loop")

urlpatterns = [path("sync", sync), path("awaited", awaited)]
application = get_asgi_application()
"""


@pytest.fixture(scope="module")
def server():
    pathlib.Path("failing.py").write_text(PROGRAM, encoding="utf-8")
    command = [sys.executable, "-m", "uvicorn", "failing:application", f"--port={PORT}"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout is not None
    while "running on" not in process.stdout.readline():
        assert process.poll() is None, "the server ended"
    socket.create_connection(("localhost", PORT)).close()
    yield process
    process.kill()
    process.wait(10)


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
@pytest.mark.parametrize(("path", "message"), [("sync", "in a thread"), ("awaited", "in the loop")])
def test_an_exception_under_asgi_is_a_page_and_not_the_end(server, path, message, accept):
    for _ in range(2):
        answer = httpx.get(f"http://localhost:{PORT}/{path}", headers={"accept": accept}, timeout=30)
        assert answer.status_code == 500
        assert message in answer.text
    assert server.poll() is None


def test_the_page_shows_local_variables(server):
    assert "a local variable" in httpx.get(f"http://localhost:{PORT}/sync", timeout=30).text


def test_a_decorator_hides_variables_of_what_it_calls():
    from django.conf import settings
    from django.views.debug import ExceptionReporter
    from django.views.decorators.debug import sensitive_variables

    settings.configure(DEBUG=False)

    def helper(card):
        raise ValueError("hidden")

    @sensitive_variables("card")
    def pay(card):
        helper(card)

    def outside(card):
        pay(card)

    with pytest.raises(ValueError, match="hidden") as caught:
        outside("1234-5678")
    reporter = ExceptionReporter(None, caught.type, caught.value, caught.tb)
    seen = {frame["function"]: dict(frame["vars"]) for frame in reporter.get_traceback_frames()}
    assert "1234-5678" in seen["outside"]["card"]
    for function in ("pay", "helper"):
        assert seen[function]["card"] == "*" * 20


def test_a_page_that_the_failing_function_writes_hides_what_its_decorator_says():
    program = """
import sys
from django.conf import settings
settings.configure(SECRET_KEY="secret", ROOT_URLCONF=__name__)
urlpatterns = []
import django
django.setup()
from django.test import RequestFactory
from django.views.debug import technical_500_response
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

@sensitive_variables("sauce")
@sensitive_post_parameters("bacon")
def view(request):
    sauce, plain = "".join(["wor", "cester"]), "to be seen"
    try:
        raise ValueError
    except ValueError:
        settings.DEBUG = True
        page = technical_500_response(request, *sys.exc_info()).content.decode()
        settings.DEBUG = False
        return page, technical_500_response(request, *sys.exc_info()).content.decode()

for page in view(RequestFactory().post("/", {"bacon": "cr" + "isp"})):
    print("seen" if "to be seen" in page else "unseen", "hidden" if "worcester" not in page else "shown")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines() == ["seen shown", "seen hidden"], done.stderr
