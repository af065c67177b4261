"""What a SQL statement does to a database's locks, told from its text.

SQLite knows (``sqlite3_stmt_readonly``), but Python's ``sqlite3`` does not pass it on.
"""

from __future__ import annotations

import re

#: Blank space and comments, such as ORMs put before a statement to mark it.
_BEFORE = r"(?>\s+|--[^\n]*(?:\n|$)|/\*.*?\*/)*+"
_FLAGS = re.IGNORECASE | re.DOTALL
_CHANGES = r"(?:insert|update|delete|replace)\b"
_RETURNING = re.compile(rf"{_BEFORE}(?:with\b.*?\b)?{_CHANGES}.*\breturning\b", _FLAGS)
_READS = re.compile(rf"{_BEFORE}(?:select|with(?!\b.*\b{_CHANGES}))\b.*\bfrom\b", _FLAGS)
_LOCKS_NOTHING = re.compile(
    rf"{_BEFORE}(?:begin(?!\s+(?:immediate|exclusive))|savepoint|release|rollback|commit|end"
    rf"|select|values|with(?!\b.*\b{_CHANGES})|explain|pragma)\b",
    _FLAGS,
)
#: Names and texts in quotes: what they hold is no keyword.
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|`[^`]*`|\[[^\]]*\]")


def changes_and_answers(sql: str) -> bool:
    """Whether the statement changes rows and answers with rows: ``INSERT … RETURNING``."""
    return "returning" in sql.lower() and _RETURNING.match(_QUOTED.sub("''", sql)) is not None


def reads(sql: str) -> bool:
    """Whether the statement reads a table and changes none: its transaction then holds a shared lock."""
    return _READS.match(sql) is not None


def changes(sql: str) -> bool:
    """Whether the statement needs the lock that one connection has at a time (``RESERVED``)."""
    return _LOCKS_NOTHING.match(sql) is None
