"""What a path means as a program: the interpreter, a console script, a command of the kernel, or a script."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from counterpoint import programs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Where programs are found, as on PATH.
_FOLDERS = ("/usr/local/bin", "/usr/bin", "/bin")
#: ``sys.executable``.
PYTHON = "/usr/local/bin/python"
_INTERPRETERS = ("python", "python3", "python3.14")
#: What the kernel runs without Python, a shell among it: told when the process starts.
_kernel: set[str] = set()


def find_program(candidates: Iterable[str], args: Sequence[str]) -> list[str] | None:
    """The first of ``candidates`` that is a program, as a command of the sandbox; None if none is."""
    for path in candidates:
        folder, name = os.path.split(path)
        if folder in _FOLDERS:
            if name in _kernel or name in _INTERPRETERS or programs.has_console_script(name):
                return [name, *args[1:]]
        elif os.path.isfile(path):
            runs_it = _interpreter_of(path)
            if runs_it is not None:
                return [runs_it, path, *args[1:]]
    return None


def fault_of(candidates: Iterable[str]) -> int:
    """What ``exec`` says when :func:`find_program` finds none."""
    for path in candidates:
        if os.path.split(path)[0] not in _FOLDERS and os.path.exists(path):
            may_be_run = os.path.isfile(path) and os.stat(path).st_mode & 0o111
            return errno.ENOEXEC if may_be_run else errno.EACCES
    return errno.ENOENT


def make_files(kernel_programs: Iterable[str]) -> None:
    """So that ``shutil.which("python")`` finds one. What is run is never read."""
    _kernel.update(kernel_programs)
    _make(os.path.dirname(PYTHON), _INTERPRETERS)
    _make("/usr/bin", _kernel)


def _make(folder: str, names: Iterable[str]) -> None:
    os.makedirs(folder, exist_ok=True)
    for name in names:
        descriptor = os.open(os.path.join(folder, name), os.O_CREAT | os.O_WRONLY, 0o755)
        os.close(descriptor)


def _interpreter_of(path: str) -> str | None:
    """What runs a script, by its first line or its suffix."""
    try:
        with open(path, "rb") as file:
            first = file.readline(200)
    except OSError:
        return None
    if first.startswith(b"#!"):
        return "python" if b"python" in first else "sh" if b"sh" in first else None
    return "python" if path.endswith(".py") else None
