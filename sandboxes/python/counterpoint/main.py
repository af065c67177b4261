"""The main thread of a process, from its command line to its exit code."""

from __future__ import annotations

import atexit
import json
import os
import platform
import sys
import threading
import warnings
from typing import Any

from counterpoint import (
    command_line,
    file_modes,
    identity,
    local_zone,
    parking,
    programs,
    slices,
    stdio,
    tracebacks,
)

#: Exit code after Ctrl-C, as shells count (128 + SIGINT).
INTERRUPTED = 130
_INTERPRETERS = ("python", "python3", "python3.14")


def run(request: str) -> int:
    """Runs ``request`` (``MainRequest`` of host-api.ts, as JSON) to its end; returns the exit code."""
    asked: dict[str, Any] = json.loads(request)
    argv: list[str] = asked["argv"]
    identity.become(asked["pid"], asked["parent"], asked["group"])
    file_modes.become(asked["umask"])
    os.environ.clear()
    os.environ.update(asked["env"])
    local_zone.attach_variables()
    if os.environ.get("COUNTERPOINT_PREEMPT") == "1":
        slices.preempt()
    unbuffered = bool(os.environ.get("PYTHONUNBUFFERED"))
    try:
        os.chdir(asked["cwd"])
        line = command_line.parse(argv[1:]) if _is_interpreter(argv[0]) else None
    except (OSError, command_line.UsageError) as error:
        stdio.attach(asked["terminal"], asked["tty"], unbuffered=unbuffered)
        print(error, file=sys.stderr)
        return 2
    stdio.attach(
        asked["terminal"], asked["tty"], unbuffered=unbuffered or (line is not None and line.unbuffered)
    )
    return _guard(lambda: _dispatch(argv, line))


def _is_interpreter(name: str) -> bool:
    return os.path.basename(name) in _INTERPRETERS


def _dispatch(argv: list[str], line: command_line.CommandLine | None) -> None:
    sys.path[:] = [*_from_environment(), *sys.path]
    sys.orig_argv = list(argv)
    if line is None:
        programs.run_console_script(argv)
    elif line.version:
        print("Python", platform.python_version())
    else:
        for option in line.warnings:
            warnings._setoption(option)  # pyright: ignore[reportAttributeAccessIssue]
        programs.run_python(line)


def _from_environment() -> list[str]:
    return [entry for entry in os.environ.get("PYTHONPATH", "").split(os.pathsep) if entry]


def _guard(body: Any) -> int:
    """Turns the end of the program into an exit code, as ``Py_RunMain`` does, and finishes the process."""
    code = 0
    try:
        body()
    except BaseException as error:  # noqa: BLE001 - the last frame of the process
        code = _code_of(error)
    try:
        threading._shutdown()  # pyright: ignore[reportAttributeAccessIssue]
        atexit._run_exitfuncs()
    except BaseException as error:  # noqa: BLE001 - Ctrl-C while threads are joined
        code = _code_of(error)
    stdio.flush()
    return code


def _code_of(error: BaseException) -> int:
    """The exit code of an exception that nobody caught, which is reported unless it is SystemExit."""
    if isinstance(error, SystemExit):
        if error.code is None:
            return 0
        if isinstance(error.code, int):
            return error.code & 0xFF
        stdio.flush()
        print(error.code, file=sys.stderr)
        return 1
    stdio.flush()
    tracebacks.without_own_frames(error)
    try:
        sys.last_exc = error
        sys.excepthook(type(error), error, error.__traceback__)
    except BaseException:  # noqa: BLE001 - CPython, too, falls back to its own hook
        sys.__excepthook__(type(error), error, error.__traceback__)
    return INTERRUPTED if isinstance(error, KeyboardInterrupt) else 1


def exit_now(code: int) -> None:
    """``os._exit``: the process ends here, and nothing after this call runs."""
    parking.host.exit(code & 0xFF)
    parking.wait(parking.Wait())
