"""Spans of the SQL that a request carries out, at the place where every SQLite connection comes by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from counterpoint import sqlite, xray_places
from counterpoint.xray_probes import Probe, probe

if TYPE_CHECKING:
    from types import FrameType

    from counterpoint.xray_probes import Description

#: Characters of a statement and of its parameters that are kept.
_LONGEST = 2_000
_LONGEST_PARAMETERS = 300


def _statement(frame: FrameType) -> Description | None:
    """``sqlite.Connection._within_transaction(sql, work, sql, parameters)``."""
    local = frame.f_locals
    sql: str = local["sql"]
    given: tuple[Any, ...] = local["args"]
    return _described(frame, sql, given[1] if len(given) > 1 else ())


def _returning(frame: FrameType) -> Description | None:
    """``sqlite.Cursor._execute_returning(connection, (sql, parameters))``."""
    given: tuple[Any, ...] = frame.f_locals["args"]
    return _described(frame, given[0], given[1] if len(given) > 1 else ())


def _commit(frame: FrameType) -> Description | None:
    return _described(frame, "COMMIT", ()) if frame.f_locals["self"].in_transaction else None


def _described(frame: FrameType, sql: str, parameters: Any) -> Description:
    attributes: dict[str, Any] = {"db.system.name": "sqlite", "db.query.text": sql[:_LONGEST]}
    if parameters:
        attributes["db.query.parameters"] = repr(parameters)[:_LONGEST_PARAMETERS]
    attributes.update(xray_places.in_program(frame.f_back))
    return sql.lstrip().split(None, 1)[0].upper() if sql.strip() else "SQL", attributes


def watch() -> None:
    probe(sqlite.Connection._within_transaction.__code__, Probe("sql", _statement))
    probe(sqlite.Cursor._execute_returning.__code__, Probe("sql", _returning))
    probe(sqlite.Connection.commit.__code__, Probe("sql", _commit))
