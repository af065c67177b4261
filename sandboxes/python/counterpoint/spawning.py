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
import subprocess
import types
from typing import TYPE_CHECKING, Any

from counterpoint import children, file_modes, identity, parking, pipe_files
from counterpoint.child_streams import ChildStreams
from counterpoint.children import child_of, waitpid
from counterpoint.error_numbers import host_error
from counterpoint.executables import fault_of, find_program
from counterpoint.selecting import ParkingSelector

if TYPE_CHECKING:
    from collections.abc import Sequence


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
    *_, umask, preexec = identities_umask_and_preexec
    if preexec is not None:
        raise RuntimeError("preexec_fn is not supported within the sandbox")
    if cwd is not None and not os.path.isdir(cwd):
        number = errno.ENOTDIR if os.path.exists(cwd) else errno.ENOENT
        return _not_started(errpipe_write, number, "noexec:chdir")
    environment = _environment(env)
    words = [os.fsdecode(word) for word in args]
    candidates = [os.fsdecode(path) for path in executables]
    argv = find_program(candidates, words)
    if argv is None:
        return _not_started(errpipe_write, fault_of(candidates), "")
    own_group = start_new_session or process_group == 0
    streams = ChildStreams((p2cread, c2pwrite, errwrite))
    request = {
        "argv": argv,
        "cwd": os.path.abspath(os.fsdecode(cwd)) if cwd is not None else os.getcwd(),
        "env": environment,
        "group": "own" if own_group else "parent",
        "umask": file_modes.current() if umask < 0 else umask,
        **streams.request,
    }
    pid: int = parking.call(lambda ticket: parking.host.spawn(ticket, json.dumps(request)))
    if pid < 0:
        for action in streams.at_exit:
            action()
        raise host_error(-pid)
    child_of(pid).start(pid if own_group else identity.group, streams)
    streams.begin_input(pid)
    return pid


def _not_started(errpipe_write: int, number: int, message: str) -> int:
    os.write(errpipe_write, f"OSError:{number:x}:{message}".encode())
    return children.failed()


def _environment(entries: Sequence[bytes] | None) -> dict[str, str]:
    if entries is None:
        return dict(os.environ)
    pairs = (os.fsdecode(entry).partition("=") for entry in entries)
    return {name: value for name, _, value in pairs}


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


def install() -> None:
    os.waitpid = waitpid
    os.wait = lambda: waitpid(-1, 0)
    os.system = system
    os.killpg = children.killpg
    os.getpgid = children.getpgid
    with_pipes = types.ModuleType("io")
    with_pipes.__dict__.update(io.__dict__, open=pipe_files.open_descriptor)
    subprocess.__dict__.update(
        _can_fork_exec=True, _fork_exec=fork_exec, io=with_pipes, _PopenSelector=ParkingSelector
    )
    safe: Any = subprocess.__dict__["_del_safe"]
    for name in ("waitstatus_to_exitcode", "WIFSTOPPED", "WSTOPSIG", "WNOHANG"):
        setattr(safe, name, getattr(os, name))
    safe.waitpid = waitpid
