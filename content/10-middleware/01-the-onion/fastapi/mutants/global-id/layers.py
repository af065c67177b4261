from uuid import uuid4

from fastapi import Request
from fastapi.responses import JSONResponse, Response

current_id = ""


async def access_log(request: Request, call_next) -> Response:
    """Begins a line of the log when a request comes in; a header, so that you can see it."""
    line = f"{getattr(request.state, 'request_id', '-')} {request.method} {request.url.path}"
    response = await call_next(request)
    response.headers["X-Log"] = f"{line} {response.status_code}"
    return response


async def no_coffee(request: Request, call_next) -> Response:
    """Answers itself, and asks nobody further in."""
    if request.url.path.startswith("/coffee"):
        return JSONResponse({"detail": "I'm a teapot."}, status_code=418)
    return await call_next(request)


async def request_id(request: Request, call_next) -> Response:
    """Gives each request a name that everyone further in can use."""
    global current_id
    current_id = request.headers.get("X-Request-ID") or uuid4().hex
    request.state.request_id = current_id
    response = await call_next(request)
    response.headers["X-Request-ID"] = current_id
    return response
