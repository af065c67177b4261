"""Reading a shell's command line: quotes, variables, patterns and operators (POSIX.1-2024, XCU 2.2-2.6)."""

from __future__ import annotations

import glob
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

#: Longest first.
_OPERATORS = ("&&", "||", ">>", ">&", ";;", "|", "&", ";", "<", ">", "(", ")", "\n")
_VARIABLE = re.compile(r"\$(?:(\w+|\?)|\{(\w+)\})")


class SyntaxNotKnownError(Exception):
    """What this shell does not read: substitution of commands, groups, loops."""


@dataclass(frozen=True)
class Operator:
    text: str
    #: Where it stands in the line.
    at: int
    #: Descriptor written before a redirection (``2>``).
    descriptor: int | None = None


@dataclass
class Word:
    text: str
    #: Has an unquoted ``*``, ``?`` or ``[``.
    pattern: bool = False
    quoted: bool = False

    def expanded(self) -> list[str]:
        return (sorted(glob.glob(self.text)) if self.pattern else []) or [self.text]


class Reader:
    """Splits a command line; variables are replaced by what ``variable`` knows."""

    def __init__(self, text: str, variable: Callable[[str], str]) -> None:
        self._text = text
        self._at = 0
        self._variable = variable
        self._word: Word | None = None
        self.tokens: list[Word | Operator] = []
        while self._at < len(text):
            self._step()
        self._end_word()

    def _step(self) -> None:
        text, at = self._text, self._at
        letter = text[at]
        operator = next((known for known in _OPERATORS if text.startswith(known, at)), None)
        if letter in " \t":
            self._end_word()
            self._at += 1
        elif letter == "#" and self._word is None:
            end = text.find("\n", at)
            self._at = len(text) if end < 0 else end
        elif operator:
            self._operator(operator)
        elif letter == "\\":
            self._add(text[at + 1 : at + 2], quoted=True)
            self._at += 2
        elif letter == "'":
            end = self._closing("'")
            self._add(text[at + 1 : end], quoted=True)
            self._at = end + 1
        elif letter == '"':
            self._double_quoted()
        elif letter in "$`":
            self._add(self._substituted())
        else:
            self._add(letter, pattern=letter in "*?[")
            self._at += 1

    def _operator(self, operator: str) -> None:
        descriptor = None
        word = self._word
        if operator[0] in "<>" and word is not None and not word.quoted and word.text.isdigit():
            descriptor, self._word = int(word.text), None
        self._end_word()
        self.tokens.append(Operator(operator, self._at, descriptor))
        self._at += len(operator)

    def _double_quoted(self) -> None:
        self._add("", quoted=True)
        self._at += 1
        while (letter := self._text[self._at : self._at + 1]) != '"':
            if not letter:
                raise SyntaxNotKnownError("Unterminated quoted string")
            if letter == "\\" and self._text[self._at + 1 : self._at + 2] in '$`"\\':
                self._add(self._text[self._at + 1])
                self._at += 2
            elif letter in "$`":
                self._add(self._substituted())
            else:
                self._add(letter)
                self._at += 1
        self._at += 1

    def _substituted(self) -> str:
        found = _VARIABLE.match(self._text, self._at)
        if found is None:
            if self._text[self._at] == "`" or self._text.startswith(("$(", "${"), self._at):
                raise SyntaxNotKnownError("substitution of commands is not supported")
            self._at += 1
            return "$"
        self._at = found.end()
        return self._variable(found[1] or found[2])

    def _closing(self, quote: str) -> int:
        end = self._text.find(quote, self._at + 1)
        if end < 0:
            raise SyntaxNotKnownError("Unterminated quoted string")
        return end

    def _add(self, text: str, *, pattern: bool = False, quoted: bool = False) -> None:
        word = self._word = self._word or Word("")
        word.text += text
        word.pattern |= pattern
        word.quoted |= quoted

    def _end_word(self) -> None:
        if self._word is not None and (self._word.text or self._word.quoted):
            self.tokens.append(self._word)
        self._word = None


def read(text: str, variables: Mapping[str, str], last_code: int = 0) -> list[Word | Operator]:
    """Raises SyntaxNotKnownError."""
    return Reader(text, lambda name: str(last_code) if name == "?" else variables.get(name, "")).tokens
