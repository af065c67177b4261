"""What each migration of a project does to its tables, found by carrying them out on a copy.

``python -m counterpoint.migration_effects`` copies the project in the working directory, without its
databases, to a folder of this process alone, migrates there step by step, and reads the tables after
each. The project's own database is only asked which migrations it has seen. The result is one line of
JSON behind a record separator (RFC 7464), because a migration may print;
``components/workbench/data/migrations.ts`` reads it.

Known limit: what a migration reads from its own database's rows is not in the copy; it meets empty tables.
"""

from __future__ import annotations

import importlib
import json
import os
import re
import shutil
import sqlite3
import sys
import tempfile
from typing import TYPE_CHECKING, Any, TypedDict

from counterpoint import tables

if TYPE_CHECKING:
    from collections.abc import Callable

_SETTINGS = re.compile(r"""DJANGO_SETTINGS_MODULE["']\s*,\s*["']([\w.]+)["']""")
_IGNORED = ("*.db", "*.sqlite", "*.sqlite3", "*-journal", "__pycache__", ".*")


class Step(TypedDict):
    #: ``articles.0001_initial``, or a revision of Alembic.
    name: str
    #: What the migration says that it does, in the framework's words.
    operations: list[str]
    #: Whether the project's own database has seen it.
    applied: bool
    tables: list[tables.Table]


class Effects(TypedDict):
    tool: str
    steps: list[Step]
    #: Why there are no more steps; null when there are none.
    problem: str | None


def effects(root: str) -> Effects:
    """Migrates a copy of the project at ``root``. What goes wrong on the way ends the steps and is told."""
    tool = "django" if os.path.exists(os.path.join(root, "manage.py")) else "alembic"
    if tool == "alembic" and not os.path.exists(os.path.join(root, "alembic.ini")):
        return {"tool": "none", "steps": [], "problem": None}
    copy = tempfile.mkdtemp(prefix="migrated-")
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*_IGNORED), dirs_exist_ok=True)
    packages = os.path.join(root, ".packages")
    os.chdir(copy)
    # What the project's folder put there would import the project itself, and migrate its database.
    sys.path[:] = [copy, packages, *(entry for entry in sys.path if not _is_below(entry, root))]
    seen = _seen(root)
    steps: list[Step] = []

    def take(name: str, operations: list[str]) -> None:
        steps.append(
            {"name": name, "operations": operations, "applied": name in seen, "tables": _tables(copy)}
        )

    problem: str | None = None
    try:
        (_django if tool == "django" else _alembic)(copy, seen, take)
    except Exception as error:  # noqa: BLE001 - the learner's code: whatever it raises is what they are told
        problem = f"{type(error).__name__}: {error}"
    return {"tool": tool, "steps": steps, "problem": problem}


def _is_below(entry: str, root: str) -> bool:
    return entry in ("", ".") or os.path.abspath(entry) == os.path.abspath(root)


def _tables(root: str) -> list[tables.Table]:
    found: list[tables.Table] = []
    for path in tables.find(root):
        with tables.opened(os.path.join(root, path)) as connection:
            found += tables.tables(connection, count=False)
    return found


def _seen(root: str) -> set[str]:
    """Names that the frameworks wrote down in the project's own databases."""
    names: set[str] = set()
    for path in tables.find(root):
        with tables.opened(os.path.join(root, path)) as connection:
            for query in (
                "select app || '.' || name from django_migrations",
                "select version_num from alembic_version",
            ):
                try:
                    names.update(row[0] for row in connection.execute(query))
                except sqlite3.OperationalError:
                    continue
    return names


def _django(copy: str, _seen: set[str], take: Callable[[str, list[str]], None]) -> None:
    with open(os.path.join(copy, "manage.py"), encoding="utf-8") as file:
        found = _SETTINGS.search(file.read())
    if found:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", found[1])
    django = importlib.import_module("django")
    django.setup()
    connection = importlib.import_module("django.db").connection
    if connection.vendor != "sqlite":
        raise ValueError(f"the database is {connection.vendor}; only those of SQLite can be shown")

    def progress(action: str, migration: Any = None, _fake: bool = False) -> None:
        if action == "apply_success":
            described = [operation.describe() for operation in migration.operations]
            take(f"{migration.app_label}.{migration.name}", described)

    executor = importlib.import_module("django.db.migrations.executor").MigrationExecutor(
        connection, progress
    )
    executor.migrate(executor.loader.graph.leaf_nodes())


def _alembic(copy: str, seen: set[str], take: Callable[[str, list[str]], None]) -> None:
    command = importlib.import_module("alembic.command")
    config = importlib.import_module("alembic.config").Config(os.path.join(copy, "alembic.ini"))
    script = importlib.import_module("alembic.script").ScriptDirectory.from_config(config)
    # The table names the newest alone: those before it were seen as well.
    for newest in list(seen):
        if script.get_revisions(newest):
            seen.update(one.revision for one in script.iterate_revisions(newest, "base"))
    for revision in reversed(list(script.walk_revisions())):
        command.upgrade(config, revision.revision)
        take(revision.revision, [revision.doc] if revision.doc else [])


def main() -> None:
    found = effects(os.getcwd())
    print(f"\x1e{json.dumps(found)}", flush=True)


if __name__ == "__main__":
    main()
