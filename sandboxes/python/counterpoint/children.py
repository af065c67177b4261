"""Child processes that this one started: what they print, and ``os.waitpid``."""

from __future__ import annotations

import errno
import itertools
import os
import signal
from typing import TYPE_CHECKING

from counterpoint import identity, parking, signals

if TYPE_CHECKING:
    from collections.abc import Callable

    from counterpoint.child_streams import ChildStreams


class Child:
    """A process that this one started, until somebody has waited for it."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.group = 0
        #: As ``waitpid`` reports it; None while it runs.
        self.status: int | None = None
        self.targets: dict[str, Callable[[bytes], object]] = {}
        self._early: list[tuple[str, bytes]] = []
        self._started = False
        self._at_exit: list[Callable[[], object]] = []

    def start(self, group: int, streams: ChildStreams) -> None:
        self.group = group
        self.targets = streams.targets
        self._at_exit = streams.at_exit
        self._started = True
        for stream, data in self._early:
            self.output(stream, data)

    def output(self, stream: str, data: bytes) -> None:
        if not self._started:
            self._early.append((stream, data))
        elif stream in self.targets:
            self.targets[stream](data)

    def when_it_ends(self, action: Callable[[], object]) -> None:
        """Calls ``action`` once the child has ended, perhaps at once."""
        if self.status is None:
            self._at_exit.append(action)
        else:
            action()

    def exited(self, code: int) -> None:
        self.status = code - 128 if 128 < code < 128 + 65 else code << 8
        for action in self._at_exit:
            action()


_children: dict[int, Child] = {}
#: Numbers of children whose program could not be started: above Linux' largest (``pid_max``).
_failed = itertools.count(4_194_304)
#: Who waits for some child to end.
_waiting: set[parking.Wait] = set()


def child_of(pid: int) -> Child:
    return _children.setdefault(pid, Child(pid))


def failed() -> int:
    """The number of a child that ended because its program could not be started, as after a fork."""
    pid = next(_failed)
    child_of(pid).exited(255)
    return pid


def output(pid: int, stream: str, data: bytes) -> None:
    """JavaScript's call: a child printed."""
    child_of(pid).output(stream, data)


def exited(pid: int, code: int) -> None:
    """JavaScript's call: a child ended; everything it printed has come."""
    child_of(pid).exited(code)
    waiting = list(_waiting)
    _waiting.clear()
    for condition in waiting:
        condition.set()
    if callable(signals.getsignal(signal.SIGCHLD)):
        signals.deliver(signal.SIGCHLD)


def waitpid(pid: int, options: int, /) -> tuple[int, int]:
    """``os.waitpid``: parks until the child has ended, unless WNOHANG."""
    while True:
        ours = list(_children.values()) if pid in (-1, 0) else [_children[pid]] if pid in _children else []
        if not ours:
            raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD))
        for child in ours:
            if child.status is not None:
                del _children[child.pid]
                return child.pid, child.status
        if options & os.WNOHANG:
            return 0, 0
        condition = parking.Wait()
        _waiting.add(condition)
        try:
            parking.wait(condition)
        finally:
            _waiting.discard(condition)


def killpg(group: int, number: int, /) -> None:
    """``os.killpg``."""
    parking.host.kill(-(group or identity.group), int(number))


def getpgid(pid: int, /) -> int:
    """``os.getpgid``, of this process and its children."""
    if pid in (0, identity.pid):
        return identity.group
    if pid not in _children:
        raise ProcessLookupError(errno.ESRCH, os.strerror(errno.ESRCH))
    return _children[pid].group
