"""Makes and removes a file beside others until it is told that this is enough."""

import pathlib

folder = pathlib.Path("churned")
while not folder.joinpath("enough").exists():
    scratch = folder / "rows.db-journal"
    scratch.touch()
    scratch.unlink()
