"""Waiting for signals and holding them back: ``signal.pause``, ``sigwait``, ``pthread_sigmask``.

Limits: the mask is the process's, not a thread's; ``sigwaitinfo`` and ``sigtimedwait`` are absent, as on
macOS.
"""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from counterpoint import parking, signals

if TYPE_CHECKING:
    from collections.abc import Iterable

_blocked: set[int] = set()
#: Signals that came while they were blocked: each once, as natively.
_pending: set[int] = set()
#: Who waits for some of those, and for which.
_waiting: list[tuple[frozenset[int], parking.Wait]] = []


def _hold_back(number: int) -> bool:
    """Asked of every signal before it is delivered: whether it is not to be delivered now."""
    if number not in _blocked:
        return False
    for wanted, condition in _waiting:
        if number in wanted and not condition.done:
            condition.set(number)
            return True
    _pending.add(number)
    return True


def _numbers(set_: Iterable[int]) -> frozenset[int]:
    numbers = frozenset(int(number) for number in set_)
    for number in numbers:
        if not 0 < number < signal.NSIG:
            raise ValueError(f"signal number {number} out of range [1; {signal.NSIG - 1}]")
    return numbers


def _named(numbers: Iterable[int]) -> set[signal.Signals | int]:
    known = {int(number) for number in signal.Signals}
    return {signal.Signals(number) if number in known else number for number in numbers}


def pthread_sigmask(how: int, mask: Iterable[int], /) -> set[signal.Signals | int]:
    """``signal.pthread_sigmask``: returns the mask as it was."""
    before = _named(_blocked)
    numbers = _numbers(mask)
    if how == signal.SIG_BLOCK:
        _blocked.update(numbers)
    elif how == signal.SIG_UNBLOCK:
        _blocked.difference_update(numbers)
    elif how == signal.SIG_SETMASK:
        _blocked.clear()
        _blocked.update(numbers)
    else:
        raise OSError(22, "Invalid argument")
    _blocked.difference_update((signal.SIGKILL, signal.SIGSTOP))
    for number in sorted(_pending - _blocked):
        _pending.discard(number)
        signals.deliver(number)
    return before


def sigpending() -> set[signal.Signals | int]:
    """``signal.sigpending``."""
    return _named(_pending)


def sigwait(sigset: Iterable[int], /) -> signal.Signals | int:
    """``signal.sigwait``: takes one of these signals, which must be blocked, without running its handler."""
    wanted = _numbers(sigset)
    for number in sorted(wanted & _pending):
        _pending.discard(number)
        return next(iter(_named((number,))))
    entry = (wanted, parking.Wait())
    _waiting.append(entry)
    try:
        parking.wait(entry[1])
    finally:
        _waiting.remove(entry)
    return next(iter(_named((entry[1].value,))))


def pause() -> None:
    """``signal.pause``: until a handler has run."""
    condition = parking.Wait()
    signals.after_handler(condition)
    parking.wait(condition)


def pthread_kill(thread_id: int, signalnum: int, /) -> None:
    """``signal.pthread_kill``: handlers run on the main thread whichever it is, as natively."""
    if signalnum:
        signals.raise_signal(signalnum)


def install() -> None:
    for function in (pthread_sigmask, sigpending, sigwait, pause, pthread_kill):
        setattr(signal, function.__name__, function)
    for absent in ("sigwaitinfo", "sigtimedwait"):
        if hasattr(signal, absent):
            delattr(signal, absent)
    signals.hold_back = _hold_back
