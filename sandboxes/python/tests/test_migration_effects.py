"""What each migration does, carried out on a copy of a project."""

import json
import sqlite3
import sys

import pytest

from counterpoint import migration_effects

DJANGO = {
    "manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
    "settings.py": (
        "from pathlib import Path\n"
        "INSTALLED_APPS = ['shop']\n"
        "DEFAULT_AUTO_FIELD = 'django.db.models.BigAutoField'\n"
        "DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3',"
        " 'NAME': Path(__file__).parent / 'db.sqlite3'}}\n"
    ),
    "shop/__init__.py": "",
    "shop/models.py": "",
    "shop/migrations/__init__.py": "",
    "shop/migrations/0001_initial.py": (
        "from django.db import migrations, models\n"
        "class Migration(migrations.Migration):\n"
        "    operations = [migrations.CreateModel('Tea', [('id', models.AutoField(primary_key=True))])]\n"
    ),
    "shop/migrations/0002_name.py": (
        "from django.db import migrations, models\n"
        "print('a migration may print')\n"
        "class Migration(migrations.Migration):\n"
        "    dependencies = [('shop', '0001_initial')]\n"
        "    operations = [migrations.AddField('Tea', 'name', models.CharField(max_length=9, default=''))]\n"
    ),
}
ALEMBIC = {
    "alembic.ini": (
        "[alembic]\nscript_location = %(here)s/m\nprepend_sys_path = %(here)s\npath_separator = os\n"
    ),
    "database.py": "from sqlalchemy import create_engine\nengine = create_engine('sqlite:///shop.db')\n",
    "m/env.py": (
        "from alembic import context\nfrom database import engine\n"
        "with engine.connect() as connection:\n"
        "    context.configure(connection=connection)\n"
        "    with context.begin_transaction():\n        context.run_migrations()\n"
    ),
    "m/versions/one.py": (
        '"""make teas"""\nfrom alembic import op\nrevision, down_revision = "one", None\n'
        'def upgrade():\n    op.execute("create table tea (id integer primary key)")\n'
    ),
    "m/versions/two.py": (
        '"""name them"""\nfrom alembic import op\nrevision, down_revision = "two", "one"\n'
        'def upgrade():\n    op.execute("alter table tea add column name text")\n'
    ),
    "m/versions/three.py": (
        '"""break"""\nfrom alembic import op\nrevision, down_revision = "three", "two"\n'
        'def upgrade():\n    raise RuntimeError("not today")\n'
    ),
}


@pytest.fixture
def effects(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))

    def run(files):
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text)
        migration_effects.main()
        return json.loads(capsys.readouterr().out.rsplit("\x1e", 1)[1])

    return run


def columns(step, table):
    return [
        column["name"] for found in step["tables"] if found["name"] == table for column in found["columns"]
    ]


def test_django(effects, tmp_path):
    connection = sqlite3.connect(tmp_path / "db.sqlite3")
    connection.executescript(
        "create table django_migrations (app, name);"
        "insert into django_migrations values ('shop', '0001_initial')"
    )
    connection.close()
    found = effects(DJANGO)
    assert (found["tool"], found["problem"]) == ("django", None)
    first, second = found["steps"]
    assert (first["name"], first["applied"]) == ("shop.0001_initial", True)
    assert (second["name"], second["applied"]) == ("shop.0002_name", False)
    assert second["operations"] == ["Add field name to Tea"]
    assert columns(first, "shop_tea") == ["id"]
    assert columns(second, "shop_tea") == ["id", "name"]
    own = sqlite3.connect(tmp_path / "db.sqlite3").execute("select name from sqlite_schema").fetchall()
    assert own == [("django_migrations",)]


def test_alembic_up_to_the_one_that_fails(effects, tmp_path):
    connection = sqlite3.connect(tmp_path / "shop.db")
    connection.executescript(
        "create table alembic_version (version_num); insert into alembic_version values ('two')"
    )
    connection.close()
    found = effects(ALEMBIC)
    assert found["tool"] == "alembic"
    assert found["problem"] == "RuntimeError: not today"
    assert [(step["name"], step["applied"]) for step in found["steps"]] == [("one", True), ("two", True)]
    assert found["steps"][1]["operations"] == ["name them"]
    assert columns(found["steps"][0], "tea") == ["id"]
    assert columns(found["steps"][1], "tea") == ["id", "name"]


def test_a_project_without_migrations(effects):
    assert effects({"main.py": ""}) == {"tool": "none", "steps": [], "problem": None}
