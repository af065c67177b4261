"""``os.fork`` is refused with a reason; ``os.exec…`` start a child and end with it.

Limit of the latter: the program has another number than the process it replaces, and no input.
"""

from __future__ import annotations

import errno
import os
import subprocess
from typing import TYPE_CHECKING, Any, NoReturn

from counterpoint import stdio

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def fork() -> NoReturn:
    """``os.fork``."""
    raise OSError(
        errno.ENOSYS,
        "A process of the sandbox cannot be copied: start one with subprocess, or use threads",
    )


def execve(path: Any, argv: Sequence[Any], env: Mapping[Any, Any]) -> NoReturn:
    """``os.execve``."""
    if not argv:
        raise ValueError("execve() arg 2 must not be empty")
    stdio.flush()
    code = subprocess.Popen(list(argv), executable=path, env=dict(env)).wait()
    os._exit(128 - code if code < 0 else code)


def execv(path: Any, argv: Sequence[Any], /) -> NoReturn:
    """``os.execv``."""
    execve(path, argv, os.environ)


def install() -> None:
    os.fork = fork
    os.execve = execve
    os.execv = execv
