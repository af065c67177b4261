"""Child processes: ``_posixsubprocess.fork_exec`` and ``os.waitpid`` on the sandbox's ``spawn``.

``subprocess`` and asyncio's subprocesses are stock. A child is a process of the sandbox with an interpreter
of its own; what it prints into a pipe or a file comes as messages, in order, and ends before its exit.

Known limits: a child without ``stdin`` finds its input at its end, as from ``/dev/null``; a pipe from a
child is never full, so that the child does not wait for its reader; no ``preexec_fn``, ``pass_fds`` or
``os.fork``; an exit code above 128 counts as the signal that shells mean by it; children end with the
process that started them (SIGHUP), unless they have a session or group of their own.
"""

from __future__ import annotations

import errno
import io
import json
import os
import signal
import stat
import subprocess
import types
from typing import TYPE_CHECKING, Any

from pyodide.ffi import to_js

from counterpoint import descriptors, identity, parking, signals
from counterpoint.executables import find_program
from counterpoint.selecting import ParkingSelector

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


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

    def start(self, group: int, streams: _Streams) -> None:
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

    def exited(self, code: int) -> None:
        self.status = code - 128 if 128 < code < 128 + 65 else code << 8
        for action in self._at_exit:
            action()


_children: dict[int, Child] = {}
#: Who waits for some child to end.
_waiting: set[parking.Wait] = set()


def _child(pid: int) -> Child:
    return _children.setdefault(pid, Child(pid))


def output(pid: int, stream: str, data: bytes) -> None:
    """JavaScript's call: a child printed."""
    _child(pid).output(stream, data)


def exited(pid: int, code: int) -> None:
    """JavaScript's call: a child ended; everything it printed has come."""
    _child(pid).exited(code)
    waiting = list(_waiting)
    _waiting.clear()
    for condition in waiting:
        condition.set()
    if callable(signals.getsignal(signal.SIGCHLD)):
        signals.deliver(signal.SIGCHLD)


class _Streams:
    """What a child reads and writes, by the descriptors that it would be given."""

    def __init__(self, descriptors_: Sequence[int]) -> None:
        self.request: dict[str, str] = {}
        self.targets: dict[str, Callable[[bytes], object]] = {}
        self.at_exit: list[Callable[[], object]] = []
        self._input: Callable[[int], None] | None = None
        standard_input, standard_output, standard_error = descriptors_
        self.request["stdin"] = self._source(standard_input)
        self._target("stdout", standard_output, 1)
        if standard_error != -1 and standard_error == standard_output:
            self.request["stderr"] = self.request["stdout"]
            if "stdout" in self.targets:
                self.targets["stderr"] = self.targets["stdout"]
        else:
            self._target("stderr", standard_error, 2)

    def _source(self, descriptor: int) -> str:
        if descriptor == -1:
            return "inherit"
        end = descriptors.ends.get(descriptor)
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
        end = descriptors.ends.get(descriptor)
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


def fork_exec(
    args: Sequence[Any],
    executables: Sequence[bytes],
    close_fds: bool,
    fds_to_keep: Sequence[int],
    cwd: Any,
    env: Sequence[bytes] | None,
    p2cread: int,
    p2cwrite: int,
    c2pread: int,
    c2pwrite: int,
    errread: int,
    errwrite: int,
    errpipe_read: int,
    errpipe_write: int,
    restore_signals: bool,
    start_new_session: bool,
    process_group: int,
    *identities_umask_and_preexec: Any,
) -> int:
    """``_posixsubprocess.fork_exec``: returns the child's pid; what ``exec`` meets goes to the error pipe."""
    if identities_umask_and_preexec[-1] is not None:
        raise RuntimeError("preexec_fn is not supported within the sandbox")
    if cwd is not None and not os.path.isdir(cwd):
        number = errno.ENOTDIR if os.path.exists(cwd) else errno.ENOENT
        return _not_started(errpipe_write, number, "noexec:chdir")
    environment = _environment(env)
    words = [os.fsdecode(word) for word in args]
    argv = find_program([os.fsdecode(path) for path in executables], words, environment)
    if argv is None:
        return _not_started(errpipe_write, errno.ENOENT, "")
    own_group = start_new_session or process_group == 0
    streams = _Streams((p2cread, c2pwrite, errwrite))
    request = {
        "argv": argv,
        "cwd": os.path.abspath(os.fsdecode(cwd)) if cwd is not None else os.getcwd(),
        "env": environment,
        "group": "own" if own_group else "parent",
        **streams.request,
    }
    pid: int = parking.call(lambda ticket: parking.host.spawn(ticket, json.dumps(request)))
    if pid < 0:
        for action in streams.at_exit:
            action()
        raise OSError(-pid, os.strerror(-pid))
    _child(pid).start(pid if own_group else identity.group, streams)
    streams.begin_input(pid)
    return pid


def _not_started(errpipe_write: int, number: int, message: str) -> int:
    os.write(errpipe_write, f"OSError:{number:x}:{message}".encode())
    # No child: whoever waits for it hears ECHILD.
    return 0


def _environment(entries: Sequence[bytes] | None) -> dict[str, str]:
    if entries is None:
        return dict(os.environ)
    pairs = (os.fsdecode(entry).partition("=") for entry in entries)
    return {name: value for name, _, value in pairs}


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


def system(command: Any) -> int:
    """``os.system``: the wait status. While it runs, Ctrl-C is the command's alone."""
    main = parking.current == parking.MAIN
    previous = signal.signal(signal.SIGINT, signal.SIG_IGN) if main else None
    try:
        code = subprocess.Popen(command, shell=True).wait()
    finally:
        if main:
            signal.signal(signal.SIGINT, previous)
    return -code if code < 0 else code << 8


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


def install() -> None:
    os.waitpid = waitpid
    os.wait = lambda: waitpid(-1, 0)
    os.system = system
    os.killpg = killpg
    os.getpgid = getpgid
    with_pipes = types.ModuleType("io")
    with_pipes.__dict__.update(io.__dict__, open=descriptors.open_descriptor)
    subprocess.__dict__.update(
        _can_fork_exec=True, _fork_exec=fork_exec, io=with_pipes, _PopenSelector=ParkingSelector
    )
    safe: Any = subprocess.__dict__["_del_safe"]
    for name in ("waitstatus_to_exitcode", "WIFSTOPPED", "WSTOPSIG", "WNOHANG"):
        setattr(safe, name, getattr(os, name))
    safe.waitpid = waitpid
