"""``multiprocessing.Process`` by spawning: a process of the sandbox that is sent its target as pickles.

``spawn`` and ``forkserver`` start it in the same way; ``fork`` cannot copy a process and says so. Limit: what
the two would share through inherited descriptors (``Queue``, ``Lock``, ``Pipe``, and so ``Pool``, ``Manager``
and ``ProcessPoolExecutor``) is refused when it is sent.
"""

from __future__ import annotations

import importlib
import io
import os
import pickle
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from counterpoint import after_import, children

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

NOT_SHARED = (
    "queues, pipes, locks and events of multiprocessing cannot be shared by processes of the sandbox: "
    "use threads, or send the data through a file, a database or a socket"
)
_CHILD = "from counterpoint import spawned_processes; spawned_processes.main()"


class Popen:
    """In the place of ``multiprocessing.popen_spawn_posix.Popen``."""

    method = "spawn"

    def __init__(self, process: BaseProcess) -> None:
        from multiprocessing import reduction, spawn

        context: Any = importlib.import_module("multiprocessing.context")

        pickles = io.BytesIO()
        context.set_spawning_popen(self)
        try:
            reduction.dump(spawn.get_preparation_data(process.name), pickles)
            reduction.dump(process, pickles)
        finally:
            context.set_spawning_popen(None)
        self._child = subprocess.Popen([sys.executable, "-c", _CHILD], stdin=subprocess.PIPE)
        self.pid = self._child.pid
        self.sentinel, writing = os.pipe()
        children.child_of(self.pid).when_it_ends(lambda: os.close(writing))
        if self._child.stdin is not None:
            with self._child.stdin as pipe:
                pipe.write(pickles.getvalue())

    @property
    def returncode(self) -> int | None:
        return self._child.returncode

    def poll(self, flag: int = os.WNOHANG) -> int | None:
        return self._child.poll() if flag == os.WNOHANG else self._child.wait()

    def wait(self, timeout: float | None = None) -> int | None:
        try:
            return self._child.wait(timeout)
        except subprocess.TimeoutExpired:
            return None

    def interrupt(self) -> None:
        self._child.send_signal(signal.SIGINT)

    def terminate(self) -> None:
        self._child.terminate()

    def kill(self) -> None:
        self._child.kill()

    def close(self) -> None:
        os.close(self.sentinel)

    def DupFd(self, descriptor: int) -> NoReturn:
        raise RuntimeError(NOT_SHARED)

    def duplicate_for_child(self, descriptor: int) -> NoReturn:
        raise RuntimeError(NOT_SHARED)


def main() -> None:
    """Runs in the child: takes the pickles from standard input, which is empty afterwards."""
    from multiprocessing import process, spawn

    pickles = io.BytesIO(sys.stdin.buffer.read())
    current: Any = process.current_process()
    current._inheriting = True
    try:
        spawn.prepare(pickle.load(pickles))
        started: Any = pickle.load(pickles)
    finally:
        del current._inheriting
    # Readable when the parent has ended, which ends this process, too.
    parent, _ = os.pipe()
    sys.exit(started._bootstrap(parent))


def _patch_contexts(context: Any) -> None:
    """What starts processes, and how by default."""
    for kind in (context.SpawnProcess, context.ForkServerProcess):
        kind._Popen = staticmethod(Popen)
    contexts = context._concrete_contexts
    context._default_context = context.DefaultContext(contexts["spawn"])


def install() -> None:
    after_import.patch("multiprocessing.context", _patch_contexts)
