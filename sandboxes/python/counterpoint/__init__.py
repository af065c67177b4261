"""The Python half of a process of the sandbox.

CPython on WebAssembly has one native thread and no sockets. Here stock ``threading``, ``asyncio``,
``socket`` and ``signal`` get what they need underneath, so that uvicorn, Django and pytest run unmodified
and wait, block and fail as they do on a server. A green thread is a WebAssembly stack that JSPI suspends;
it gives way only where CPython would release the GIL to wait.

:func:`install` runs once, before the memory snapshot is made; :func:`attach` in every restored process.
"""

from counterpoint.installing import attach, install

__all__ = ["attach", "install"]
