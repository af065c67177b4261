"""The command line of ``python``: the options that CPython knows, and what is to be run."""

from __future__ import annotations

from dataclasses import dataclass, field

#: Options that take a value, in the same word or in the next.
_WITH_VALUE = "WX"
#: Options that change nothing here.
_TOLERATED = "BbdEhIOPqRsSvx"

USAGE = "usage: python [option] ... [-c cmd | -m mod | file | -] [arg] ..."


class UsageError(Exception):
    """The command line cannot be read; ends with exit code 2."""


@dataclass
class CommandLine:
    """What to run: exactly one of ``command``, ``module``, ``file``, or neither for standard input."""

    command: str | None = None
    module: str | None = None
    file: str | None = None
    arguments: list[str] = field(default_factory=list)
    version: bool = False
    unbuffered: bool = False
    isolated: bool = False
    #: A prompt follows the program.
    interactive: bool = False
    warnings: list[str] = field(default_factory=list)


def parse(words: list[str]) -> CommandLine:
    """Reads the words after ``python``; raises UsageError on an unknown option."""
    line = CommandLine()
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word == "--version":
            line.version = True
        elif word == "-":
            line.arguments = ["-", *rest]
            return line
        elif word.startswith("-") and not word.startswith("--"):
            if _read_cluster(line, word[1:], rest):
                return line
        elif word.startswith("--"):
            raise UsageError(f"unknown option {word}\n{USAGE}")
        else:
            line.file = word
            line.arguments = [word, *rest]
            return line
    line.arguments = [""]
    return line


def _read_cluster(line: CommandLine, letters: str, rest: list[str]) -> bool:
    """Reads options written together (``-uc``); true when the rest belongs to the program."""
    while letters:
        letter, letters = letters[0], letters[1:]
        if letter in "cm":
            if not letters and not rest:
                raise UsageError(f"Argument expected for the -{letter} option\n{USAGE}")
            value = letters or rest.pop(0)
            if letter == "c":
                line.command = value
                line.arguments = ["-c", *rest]
            else:
                line.module = value
                line.arguments = ["-m", *rest]
            return True
        if letter in _WITH_VALUE:
            if not letters and not rest:
                raise UsageError(f"Argument expected for the -{letter} option\n{USAGE}")
            value = letters or rest.pop(0)
            if letter == "W":
                line.warnings.append(value)
            return False
        if letter == "V":
            line.version = True
        elif letter == "u":
            line.unbuffered = True
        elif letter == "i":
            line.interactive = True
        elif letter not in _TOLERATED:
            raise UsageError(f"unknown option -{letter}\n{USAGE}")
        if letter in "IP":
            line.isolated = True
    return False
