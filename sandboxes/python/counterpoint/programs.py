"""Running a file, a module, a string, standard input or a console script as ``__main__``."""

from __future__ import annotations

import io
import os
import runpy
import sys
import types
from importlib.machinery import SourceFileLoader
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Any

from counterpoint import preloaded, tracebacks

if TYPE_CHECKING:
    from counterpoint.command_line import CommandLine

#: Console scripts of the packages in the image, read once when the snapshot is made.
_remembered: dict[str, EntryPoint] = {}
#: A compiled program, of which learners know `uv pip install`.
_UV = "uv"


def remember_console_scripts() -> None:
    """Reads the metadata of all installed packages; parsing takes longer than a start otherwise."""
    _remembered.update({script.name: script for script in entry_points(group="console_scripts")})


def remembered_names() -> list[str]:
    """Console scripts of the image's packages; none in a bare snapshot, which has not read their metadata."""
    return [*_remembered, _UV] if _remembered else []


def _console_script(name: str) -> EntryPoint | None:
    if name == _UV:
        name = "pip"
    known = _remembered.get(name)
    return known or next(iter(entry_points(group="console_scripts", name=name)), None)


def has_console_script(name: str) -> bool:
    """Whether an installed package has a command of this name."""
    return _console_script(name) is not None


def run_console_script(argv: list[str]) -> None:
    """Runs what pip would have put on PATH under this name; exits with 127 if no package has it."""
    name = os.path.basename(argv[0])
    if name == _UV:
        if argv[1:2] != ["pip"]:
            print("uv: the sandbox has only `uv pip`, which runs pip", file=sys.stderr)
            sys.exit(2)
        name, argv = "pip", argv[1:]
    script = _console_script(name)
    if script is None:
        print(f"{name}: command not found", file=sys.stderr)
        sys.exit(127)
    sys.argv = [f"/usr/local/bin/{name}", *argv[1:]]
    sys.path.insert(0, "/usr/local/bin")
    _fresh_main()
    sys.exit(script.load()())


def run_python(line: CommandLine) -> None:
    """Runs what the command line of ``python`` names; with ``-i``, a prompt follows."""
    sys.argv = line.arguments
    if not line.interactive:
        _run_program(line)
        return
    try:
        _run_program(line)
    except BaseException as error:  # noqa: BLE001 - CPython, too, goes on to the prompt
        if not isinstance(error, SystemExit):
            tracebacks.without_own_frames(error)
            sys.excepthook(type(error), error, error.__traceback__)
    if not (line.module is line.command is line.file is None):
        _interact(sys.modules["__main__"].__dict__, banner="")


def _run_program(line: CommandLine) -> None:
    if line.module is not None:
        _run_module(line.module, [] if line.isolated else [os.getcwd()])
    elif line.command is not None:
        _prepend([] if line.isolated else [""])
        _execute(compile(line.command, "<string>", "exec"), _fresh_main())
    elif line.file is not None:
        _run_file(line.file, isolated=line.isolated)
    else:
        _prepend([""])
        _run_standard_input()


def _prepend(entries: list[str]) -> None:
    sys.path[:0] = entries


def _fresh_main() -> dict[str, Any]:
    module = types.ModuleType("__main__")
    module.__dict__["__builtins__"] = __import__("builtins")
    sys.modules["__main__"] = module
    return module.__dict__


def _execute(code: types.CodeType, namespace: dict[str, Any]) -> None:
    exec(code, namespace)  # noqa: S102 - this is an interpreter


def _run_module(name: str, path: list[str]) -> None:
    _prepend(path)
    _fresh_main()
    preloaded.forget(name)
    runpy._run_module_as_main(name)  # pyright: ignore[reportAttributeAccessIssue]


def _run_file(name: str, *, isolated: bool) -> None:
    path = os.path.abspath(name)
    if os.path.isdir(path):
        _prepend([path])
        _fresh_main()
        runpy._run_module_as_main("__main__", alter_argv=False)  # pyright: ignore[reportAttributeAccessIssue]
        return
    try:
        with io.open_code(path) as file:
            source = file.read()
    except OSError as error:
        print(
            f"python: can't open file '{path}': [Errno {error.errno}] {error.strerror}",
            file=sys.stderr,
        )
        sys.exit(2)
    _prepend([] if isolated else [os.path.dirname(path)])
    namespace = _fresh_main()
    namespace |= {"__file__": path, "__loader__": SourceFileLoader("__main__", path), "__cached__": None}
    _execute(compile(source, path, "exec", dont_inherit=True), namespace)


def _run_standard_input() -> None:
    if sys.stdin.isatty():
        _interact(_fresh_main(), banner=None)
    else:
        _execute(compile(sys.stdin.read(), "<stdin>", "exec"), _fresh_main())


def _interact(namespace: dict[str, Any], banner: str | None) -> None:
    import code

    code.interact(local=namespace, banner=banner, exitmsg="")
