"""``input()``, from which Ctrl-C gets out at any moment.

The built-in one drops every exception that comes while it flushes its prompt: also Ctrl-C, which is mostly
noticed there, because what is printed leaves the process then.
"""

from __future__ import annotations

import builtins
import contextlib
import sys


def input_(prompt: object = "", /) -> str:
    """Read a string from standard input.  The trailing newline is stripped.

    The prompt string, if given, is printed to standard output without a
    trailing newline before reading input.

    If the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError.
    On *nix systems, readline is used if available.
    """
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name, None) is None:
            raise RuntimeError(f"input(): lost sys.{name}")
    sys.audit("builtins.input", prompt)
    with contextlib.suppress(Exception):
        sys.stderr.flush()
    sys.stdout.write(str(prompt))
    with contextlib.suppress(Exception):
        sys.stdout.flush()
    line = sys.stdin.readline()
    if not isinstance(line, str):
        raise TypeError("object.readline() returned non-string")
    if not line:
        raise EOFError("EOF when reading a line")
    line = line.removesuffix("\n")
    sys.audit("builtins.input/result", line)
    return line


def install() -> None:
    input_.__name__ = input_.__qualname__ = "input"
    input_.__module__ = "builtins"
    builtins.input = input_
