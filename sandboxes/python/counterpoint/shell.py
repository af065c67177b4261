"""``sh -c``: enough of a shell for ``shell=True`` and ``os.system``.

Commands with variables, patterns, ``&&``, ``||``, ``;``, ``&``, pipes and redirections. No substitution of
commands, no groups, loops or functions: those are refused with exit code 2.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from counterpoint.shell_words import Operator, SyntaxNotKnownError, Word, read

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES = ("sh", "bash")
_ASSIGNMENT = re.compile(r"([A-Za-z_]\w*)=(.*)", re.DOTALL)
_REDIRECTIONS = ("<", ">", ">>", ">&")
_SEPARATORS = ("&&", "||", ";", "&", "\n")


def words_of_simple_command(text: str, variables: Mapping[str, str]) -> list[str] | None:
    """The words, if ``text`` is one command and nothing else; its variables are replaced."""
    try:
        tokens = read(text, variables)
    except SyntaxNotKnownError:
        return None
    words = [token for token in tokens if isinstance(token, Word)]
    if len(words) != len(tokens) or not words or _ASSIGNMENT.match(words[0].text):
        return None
    if words[0].text in BUILT_IN:
        return None
    return [text for word in words for text in word.expanded()]


@dataclass
class Command:
    words: list[str] = field(default_factory=list)
    assignments: dict[str, str] = field(default_factory=dict)
    redirections: list[tuple[Operator, str]] = field(default_factory=list)


class Shell:
    """Runs command lines one after the other; ``cd`` and ``export`` last."""

    def __init__(self) -> None:
        self.code = 0
        self.background: list[subprocess.Popen[Any]] = []

    def run(self, text: str) -> int:
        """Returns the exit code of the last command."""
        try:
            self._run_list(text)
        except SyntaxNotKnownError as error:
            self.code = _complain(str(error), 2)
        return self.code

    def _run_list(self, text: str) -> None:
        tokens = read(text, os.environ)
        separators = [token for token in tokens if isinstance(token, Operator) and token.text in _SEPARATORS]
        run_next = True
        start = 0
        for separator in [*separators, Operator("", len(text))]:
            # Read anew: it may use what an earlier command has set.
            part = read(text[start : separator.at], os.environ, self.code)
            if run_next and part:
                self._run_pipeline(part, wait=separator.text != "&")
            start = separator.at + len(separator.text)
            run_next = {"&&": self.code == 0, "||": self.code != 0}.get(separator.text, True)

    def _run_pipeline(self, tokens: list[Word | Operator], *, wait: bool) -> None:
        commands = [_command(part) for part in _split(tokens, "|")]
        if len(commands) == 1 and (not commands[0].words or commands[0].words[0] in BUILT_IN):
            self.code = self._built_in(commands[0])
            return
        started: list[subprocess.Popen[Any]] = []
        previous: Any = None
        process: subprocess.Popen[Any] | None = None
        for position, command in enumerate(commands):
            last = position == len(commands) - 1
            process = self._start(command, previous, None if last else subprocess.PIPE)
            if previous is not None:
                previous.close()
            if process is None:
                previous = open(os.devnull, "rb")
                continue
            started.append(process)
            previous = process.stdout
        if not wait:
            self.background += started
            self.code = 0
            return
        failed = self.code
        codes = [process.wait() for process in started]
        self.code = failed if process is None else _code(codes[-1])

    def _start(self, command: Command, source: Any, target: Any) -> subprocess.Popen[Any] | None:
        options: dict[str, Any] = {"stdin": source, "stdout": target}
        opened: list[Any] = []
        try:
            for operator, operand in command.redirections:
                _redirect(operator, operand, options, opened)
            if command.words[0] in BUILT_IN:
                # In a pipe a built-in command is a process like the others.
                words = [sys.executable, "-c", _IN_PIPE, *command.words]
            else:
                words = command.words
            return subprocess.Popen(words, env={**os.environ, **command.assignments}, **options)
        except FileNotFoundError as error:
            missing = error.filename == command.words[0]
            reason = "not found" if missing else "No such file or directory"
            name = command.words[0] if missing else error.filename
            self.code = _complain(f"1: {name}: {reason}", 127 if missing else 2)
            return None
        except OSError as error:
            self.code = _complain(f"1: {command.words[0]}: {error.strerror}", 126)
            return None
        finally:
            for file in opened:
                file.close()

    def _built_in(self, command: Command) -> int:
        os.environ.update(command.assignments if not command.words else {})
        options: dict[str, Any] = {}
        opened: list[Any] = []
        try:
            for operator, operand in command.redirections:
                _redirect(operator, operand, options, opened)
            text, code = call_built_in(command.words) if command.words else ("", 0)
            target = options.get("stdout")
            if target is not None and target != 2:
                target.write(text.encode())
            else:
                (sys.stderr if target == 2 else sys.stdout).write(text)
                sys.stdout.flush()
            return code
        except OSError as error:
            return _complain(f"1: {error.filename}: {error.strerror}", 2)
        finally:
            for file in opened:
                file.close()


def call_built_in(words: list[str]) -> tuple[str, int]:
    """What the command prints, and its exit code."""
    name, *args = words
    if name == "exit":
        raise SystemExit(int(args[0]) & 0xFF if args else 0)
    if name == "cd":
        os.chdir(args[0] if args else os.environ.get("HOME", "/"))
        os.environ["PWD"] = os.getcwd()
        return "", 0
    if name == "export":
        for arg in args:
            assignment = _ASSIGNMENT.match(arg)
            if assignment:
                os.environ[assignment[1]] = assignment[2]
        return "", 0
    if name == "pwd":
        return os.getcwd() + "\n", 0
    if name == "echo":
        silent = args[:1] == ["-n"]
        return " ".join(args[1:] if silent else args) + ("" if silent else "\n"), 0
    return "", 1 if name == "false" else 0


BUILT_IN = ("cd", "echo", "exit", "export", "false", "pwd", "true", ":")
_IN_PIPE = "import sys; from counterpoint.shell import call_built_in as c; print(c(sys.argv[1:])[0], end='')"


def _redirect(operator: Operator, operand: str, options: dict[str, Any], opened: list[Any]) -> None:
    names = {0: "stdin", 1: "stdout", 2: "stderr"}
    descriptor = operator.descriptor if operator.descriptor is not None else int(operator.text != "<")
    name = names.get(descriptor)
    if name is None:
        raise SyntaxNotKnownError(f"no descriptor {descriptor}")
    if operator.text == ">&":
        if (descriptor, operand) == (2, "1"):
            options[name] = subprocess.STDOUT
        elif (descriptor, operand) == (1, "2"):
            options[name] = options.get("stderr", 2)
        else:
            raise SyntaxNotKnownError(f"no descriptor {operand}")
        return
    file = open(operand, {"<": "rb", ">": "wb", ">>": "ab"}[operator.text])
    opened.append(file)
    options[name] = file


def _command(tokens: list[Word | Operator]) -> Command:
    command = Command()
    rest = iter(tokens)
    for token in rest:
        if isinstance(token, Operator):
            if token.text not in _REDIRECTIONS:
                raise SyntaxNotKnownError(f'"{token.text}" unexpected')
            operand = next(rest, None)
            if not isinstance(operand, Word):
                raise SyntaxNotKnownError("redirection unexpected")
            command.redirections.append((token, operand.text))
            continue
        assignment = None if command.words else _ASSIGNMENT.match(token.text)
        if assignment:
            command.assignments[assignment[1]] = assignment[2]
        else:
            command.words += token.expanded()
    return command


def _split(tokens: list[Word | Operator], operator: str) -> list[list[Word | Operator]]:
    parts: list[list[Word | Operator]] = [[]]
    for token in tokens:
        if isinstance(token, Operator) and token.text == operator:
            parts.append([])
        else:
            parts[-1].append(token)
    if not all(parts):
        raise SyntaxNotKnownError(f'"{operator}" unexpected')
    return parts


def _code(returncode: int) -> int:
    return 128 - returncode if returncode < 0 else returncode


def _complain(text: str, code: int) -> int:
    print(f"sh: {text}", file=sys.stderr, flush=True)
    return code


def main(argv: list[str]) -> int:
    """``sh -c COMMAND`` or ``sh FILE``; returns the exit code."""
    shell = Shell()
    if len(argv) > 2 and argv[1] == "-c":
        return shell.run(argv[2])
    if len(argv) > 1 and not argv[1].startswith("-"):
        with open(argv[1], encoding="utf-8") as file:
            return shell.run(file.read())
    return _complain("usage: sh -c COMMAND | sh FILE", 2)
