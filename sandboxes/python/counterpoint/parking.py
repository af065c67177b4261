"""Parking: how a green thread waits, and how it is woken.

A thread that must wait suspends its own WebAssembly stack with ``run_sync`` on a :class:`Wait`; JavaScript
then runs its event loop, and whoever sets the wait lets the stack go on. Stacks are switched nowhere else,
so one variable, :data:`current`, is enough to say which thread runs.
"""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING, Any

from pyodide.ffi import can_run_sync, run_sync

if TYPE_CHECKING:
    from collections.abc import Callable

#: Identity of JavaScript's own calls into Python: no thread, must never wait.
NO_THREAD = 0
#: What ``threading`` recorded as the main thread's identity when it was imported.
MAIN = __import__("_thread").get_ident()

#: The module ``counterpoint_host``; None until a process is attached (never in a snapshot).
host: Any = None
#: Identity of the running thread.
current: int = MAIN
#: Called on the main thread each time it goes on; runs pending signal handlers, may raise.
on_main_resumed: Callable[[], object] = int

#: Seconds that threads which always find something ready may run before JavaScript handles its messages.
SLICE = 0.004

_tickets = itertools.count(1)
_waiting: dict[int, Wait] = {}
#: What the main thread is parked on, so that a signal can reach it.
_main_wait: Wait | None = None
#: When a thread last went on after a wait: since then JavaScript has handled nothing.
_went_on = 0.0


class WouldDeadlockError(RuntimeError):
    """A wait on a stack that cannot be suspended: a JavaScript frame lies on it."""


class Wait:
    """A condition that one thread waits for; set once by another thread or by JavaScript.

    It has just enough of a future for ``run_sync``, which then needs no event loop.
    """

    __slots__ = ("_missed", "_resume", "done", "value")
    _asyncio_future_blocking = False

    def __init__(self) -> None:
        self.done = False
        self._missed = False
        self.value: Any = None
        self._resume: Callable[[Wait], object] | None = None

    def set(self, value: Any = None) -> None:
        """Lets the waiting thread go on, with ``value``. Later calls change nothing."""
        if not self.done:
            self.done = True
            self.value = value
            self.resume()

    def resume(self) -> None:
        """Lets the stack go on without fulfilling the condition (time-out, signal)."""
        resume, self._resume = self._resume, None
        if resume is not None:
            resume(self)
        else:
            self._missed = True

    def park(self) -> None:
        """Suspends the running stack until :meth:`resume`. The caller says again who runs."""
        self._missed = False
        # From here on Pyodide's own calls run: a signal handler must not raise into them.
        enter(NO_THREAD)
        run_sync(self)

    # -- the future that run_sync sees
    def add_done_callback(self, callback: Callable[[Wait], object], *, context: object = None) -> None:
        # Pyodide calls this some turns after the stack was suspended: what came meanwhile is not lost.
        if self.done or self._missed:
            callback(self)
        else:
            self._resume = callback

    def __await__(self) -> Any:
        raise RuntimeError("a Wait is waited for with parking.wait")

    def result(self) -> None:
        return None

    def exception(self) -> None:
        return None

    def cancelled(self) -> bool:
        return False

    def get_loop(self) -> None:
        return None


def new_ticket(wait: Wait) -> int:
    """A number by which JavaScript can set ``wait``."""
    ticket = next(_tickets)
    _waiting[ticket] = wait
    return ticket


def wake(ticket: int, value: Any = None) -> None:
    """JavaScript's call: sets the wait of ``ticket``, if it is still waited for."""
    wait = _waiting.pop(ticket, None)
    if wait is not None:
        wait.set(value)


def wait(condition: Wait, timeout: float | None = None) -> bool:
    """Parks the running thread until ``condition`` is set or ``timeout`` seconds have passed.

    Returns whether it was set. On the main thread, signal handlers run meanwhile and may raise; when they
    return, the wait goes on with what is left of the time (PEP 475).
    """
    global current, _main_wait, _went_on
    if condition.done:
        return True
    if not can_run_sync():
        raise WouldDeadlockError("blocking wait where the WebAssembly stack cannot be suspended")
    me = current
    deadline = None if timeout is None else time.monotonic() + timeout
    while True:
        timer = _Timer(condition, deadline) if deadline is not None else None
        if me == MAIN:
            _main_wait = condition
        try:
            condition.park()
        finally:
            current = me
            _went_on = time.monotonic()
            if me == MAIN:
                _main_wait = None
            if timer is not None:
                timer.cancel()
        if me == MAIN:
            on_main_resumed()
        if condition.done:
            return True
        if deadline is not None and time.monotonic() >= deadline - 0.0005:
            return False


class _Timer(Wait):
    """A wait that only resumes another one when its time has come."""

    __slots__ = ("_condition", "_ticket")

    def __init__(self, condition: Wait, deadline: float) -> None:
        super().__init__()
        self._condition = condition
        self._ticket = new_ticket(self)
        host.timer(self._ticket, max(0.0, (deadline - time.monotonic()) * 1000))

    def set(self, value: Any = None) -> None:
        self._condition.resume()

    def cancel(self) -> None:
        forget(self._ticket)


def forget(ticket: int) -> None:
    """Takes a timer back; one that has rung already is left alone."""
    if _waiting.pop(ticket, None) is not None:
        host.cancelTimer(ticket)


def call(start: Callable[[int], object]) -> Any:
    """Starts something in JavaScript with a ticket and parks until it wakes it; returns its value."""
    condition = Wait()
    start(new_ticket(condition))
    wait(condition)
    return condition.value


def give_way() -> None:
    """Lets JavaScript handle its messages and other threads run, then goes on."""
    call(host.yieldOnce)


def give_way_if_due() -> None:
    """For calls that release the GIL natively and need not wait: others get their turn now and then."""
    if time.monotonic() - _went_on > SLICE and can_run_sync():
        give_way()


#: Seconds that a thread may compute while others could run, where threads take turns (``slices.py``).
turn = SLICE


def turn_ends() -> float:
    """When the running thread has had its turn, on the clock of ``time.monotonic``."""
    return _went_on + turn


def sleep(seconds: float) -> None:
    """``time.sleep``: parks this thread, and this thread only."""
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if host is None or not can_run_sync():
        _busy_sleep(seconds)
    elif seconds > 0:
        wait(Wait(), seconds)
    else:
        give_way()


def _busy_sleep(seconds: float) -> None:
    """Where no stack can be suspended (while a snapshot is made)."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


def interrupt_main() -> None:
    """Lets a parked main thread go on, to run :data:`on_main_resumed`."""
    if _main_wait is not None:
        _main_wait.resume()


def enter(identity: int) -> None:
    """Says which thread runs from here on: at the start of a stack, or for a call from JavaScript."""
    global current
    current = identity


def get_ident() -> int:
    """``threading.get_ident`` of the running green thread."""
    return current
