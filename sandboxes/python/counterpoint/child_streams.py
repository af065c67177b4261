"""What a child process reads and writes: its parent's pipes and files, fed by messages."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from pyodide.ffi import to_js

from counterpoint import parking, stdio
from counterpoint.pipes import ends

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class ChildStreams:
    """What a child reads and writes, by the descriptors that it would be given."""

    def __init__(self, given: Sequence[int]) -> None:
        self.request: dict[str, str] = {}
        self.targets: dict[str, Callable[[bytes], object]] = {}
        self.at_exit: list[Callable[[], object]] = []
        self._input: Callable[[int], None] | None = None
        standard_input, standard_output, standard_error = given
        self.request["stdin"] = self._source(standard_input)
        self._target("stdout", standard_output, 1)
        if standard_error != -1 and standard_error == standard_output:
            self.request["stderr"] = self.request["stdout"]
            if "stdout" in self.targets:
                self.targets["stderr"] = self.targets["stdout"]
        else:
            self._target("stderr", standard_error, 2)

    def _source(self, descriptor: int) -> str:
        if descriptor in (-1, 0):
            if stdio.is_standard_input(0):
                return "inherit"
            # pytest puts the null device in the place of descriptor 0.
            descriptor = 0
        end = ends.get(descriptor)
        if end is not None:
            pipe = end.pipe
            # The child holds a reading end until it is gone.
            pipe.readers += 1
            self.at_exit.append(pipe.reader_left)
            self._input = lambda pid: pipe.pour_into(lambda data: _send_input(pid, data))
        else:
            self._input = lambda pid: _send_file(pid, descriptor)
        return "pipe"

    def _target(self, name: str, descriptor: int, inherited: int) -> None:
        if descriptor == -1:
            # pytest and others put a file in the place of descriptor 1: then it is the child's, too.
            if not stat.S_ISREG(os.fstat(inherited).st_mode):
                self.request[name] = "inherit"
                return
            descriptor = inherited
        end = ends.get(descriptor)
        if end is not None:
            pipe = end.pipe
            pipe.writers += 1
            self.at_exit.append(pipe.writer_left)
            self.targets[name] = pipe.feed
        elif descriptor in (1, 2) and stat.S_ISCHR(os.fstat(descriptor).st_mode):
            self.targets[name] = lambda data: _write_all(descriptor, data)
        else:
            copy = os.dup(descriptor)
            self.at_exit.append(lambda: os.close(copy))
            self.targets[name] = lambda data: _write_all(copy, data)
        self.request[name] = "pipe"

    def begin_input(self, pid: int) -> None:
        if self._input is not None:
            self._input(pid)


def _send_input(pid: int, data: bytes | None) -> None:
    parking.host.childInput(pid, None if data is None else to_js(data))


def _send_file(pid: int, descriptor: int) -> None:
    while data := os.read(descriptor, 65_536):
        _send_input(pid, data)
    _send_input(pid, None)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
