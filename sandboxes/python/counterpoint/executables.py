"""What a path means as a program: there are no executable files but Python's own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from counterpoint import programs, shell

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Where programs are found, as on PATH.
_FOLDERS = ("/usr/local/bin", "/usr/bin", "/bin")
#: ``sys.executable``.
PYTHON = "/usr/local/bin/python"
_INTERPRETERS = ("python", "python3", "python3.14")
#: The sandbox's own commands (``kernel/commands.ts``).
_BUILT_IN = ("http-client", "web-socket-client", "container-status")


def find_program(candidates: list[str], args: list[str], env: Mapping[str, str]) -> list[str] | None:
    """The first of ``candidates`` that is a program, as a command of the sandbox; None if none is."""
    for path in candidates:
        folder, name = os.path.split(path)
        if folder in _FOLDERS:
            if name in shell.NAMES:
                return _through_shell(name, args, env)
            if name in _INTERPRETERS or name in _BUILT_IN or programs.has_console_script(name):
                return [name, *args[1:]]
        elif os.path.isfile(path) and _is_python(path):
            return ["python", path, *args[1:]]
    return None


def make_files() -> None:
    """So that ``shutil.which("python")`` finds one. What is run is never read."""
    folder = os.path.dirname(PYTHON)
    os.makedirs(folder, exist_ok=True)
    for name in _INTERPRETERS:
        descriptor = os.open(os.path.join(folder, name), os.O_CREAT | os.O_WRONLY, 0o755)
        os.close(descriptor)


def _through_shell(name: str, args: list[str], env: Mapping[str, str]) -> list[str]:
    """A shell gives way to a command that stands alone (``exec``): no interpreter is spent on it."""
    if len(args) == 3 and args[1] == "-c":
        words = shell.words_of_simple_command(args[2], env)
        if words:
            folders = [""] if "/" in words[0] else _FOLDERS
            alone = find_program([os.path.join(folder, words[0]) for folder in folders], words, env)
            if alone is not None:
                return alone
    return [name, *args[1:]]


def _is_python(path: str) -> bool:
    if path.endswith(".py"):
        return True
    try:
        with open(path, "rb") as file:
            first = file.readline(200)
    except OSError:
        return False
    return first.startswith(b"#!") and b"python" in first
