"""Runs pytest in the sandbox; arguments: JSON of file names and sources, then what pytest gets."""

import json
import pathlib
import sys

import pytest

files, *arguments = sys.argv[1:]
for name, source in json.loads(files).items():
    pathlib.Path(name).write_text(source, encoding="utf-8")
sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", *arguments]))
