"""``_thread.lock`` on parked stacks; ``threading``, ``queue`` and ``concurrent.futures`` build on it."""

from __future__ import annotations

from collections import deque

from counterpoint import parking


class Lock:
    """CPython's ``_thread.lock``: same arguments, same errors; first come, first served."""

    __slots__ = ("__weakref__", "_locked", "_queue")

    def __init__(self) -> None:
        self._locked = False
        self._queue: deque[parking.Wait] | None = None

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if not self._locked:
            self._locked = True
            return True
        if not blocking or timeout == 0:
            return False
        turn = parking.Wait()
        if self._queue is None:
            self._queue = deque()
        self._queue.append(turn)
        try:
            parking.wait(turn, None if timeout == -1 else timeout)
        except BaseException:
            self._give_up(turn)
            raise
        if not turn.done:
            self._queue.remove(turn)
        return turn.done

    def _give_up(self, turn: parking.Wait) -> None:
        """An exception (a signal handler's) ended the wait: pass the lock on if it came meanwhile."""
        if turn.done:
            self.release()
        elif self._queue is not None and turn in self._queue:
            self._queue.remove(turn)

    def release(self) -> None:
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        if self._queue:
            # Handed over: it stays locked, so that nobody can step in between.
            self._queue.popleft().set()
        else:
            self._locked = False

    def locked(self) -> bool:
        return self._locked

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()

    def _at_fork_reinit(self) -> None:
        self._locked = False
        self._queue = None

    def __repr__(self) -> str:
        state = "locked" if self._locked else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"
