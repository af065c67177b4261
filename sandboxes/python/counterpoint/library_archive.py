"""Reading the standard library's archive.

The interpreter's library is a zip file. Natively its modules are plain files, which ``FileIO`` reads; tests
that look for blocking calls (blockbuster) know that, and would take a buffered read for the program's own.
"""

from __future__ import annotations

import io
import zipimport


class _Unbuffered:
    """What ``zipimport`` uses of ``_io``."""

    @staticmethod
    def open_code(path: str) -> io.FileIO:
        return io.FileIO(path)


def install() -> None:
    zipimport._io = _Unbuffered  # pyright: ignore[reportAttributeAccessIssue]
