"""What is replaced in the standard library, and when."""

from __future__ import annotations

import _queue
import _thread
import asyncio
import json
import os
import queue
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

from counterpoint import (
    after_import,
    alarms,
    certificates,
    channels_testing,
    collector,
    datagrams,
    dbm_files,
    debug_pages,
    descriptors,
    entropy,
    epoll,
    executables,
    file_locks,
    file_modes,
    greenlets,
    hashing,
    identity,
    library_archive,
    local_zone,
    monitoring,
    multiprocess,
    no_fork,
    parking,
    prefix,
    preloaded,
    project_packages,
    prompting,
    reload,
    selecting,
    signal_masks,
    signals,
    slices,
    sockets,
    spawned_processes,
    spawning,
    sqlite,
    threads,
    trio_support,
    workers,
)
from counterpoint.locks import Lock
from counterpoint.main import exit_now

if TYPE_CHECKING:
    from counterpoint.half import PythonHalf


def install() -> None:
    """Puts green threads and the loopback network under the standard library.

    Once per snapshot, before anything else is imported: modules keep what they import by name.
    """
    prefix.install()
    _install_threads()
    sockets.install()
    datagrams.install()
    descriptors.install()
    selecting.install()
    epoll.install()
    signals.install()
    alarms.install()
    _install_event_loop()
    collector.install()
    slices.install()
    identity.install()
    library_archive.install()
    spawning.install()
    hashing.install()
    file_locks.install()
    file_modes.install()
    local_zone.install()
    sqlite.install()
    multiprocess.install()
    greenlets.install()
    after_import.install()
    reload.install()
    trio_support.install()
    workers.install()
    certificates.install()
    channels_testing.install()
    dbm_files.install()
    debug_pages.install()
    preloaded.install()
    prompting.install()
    spawned_processes.install()
    no_fork.install()
    signal_masks.install()
    project_packages.install()
    monitoring.install()
    _install_system()


def attach(kernel_programs: str) -> PythonHalf:
    """Joins a restored interpreter to its process; returns what JavaScript calls.

    ``kernel_programs``: names of what the kernel runs without Python, a shell among it, as a JSON array.
    """
    import counterpoint_host  # pyright: ignore[reportMissingImports]
    from pyodide.ffi import JsProxy

    from counterpoint.half import PythonHalf

    parking.host = counterpoint_host
    executables.make_files(json.loads(kernel_programs))
    sys.path_importer_cache.clear()
    # Not hashable, and programs put all modules into a set (Django's autoreload).
    for name, module in list(sys.modules.items()):
        if isinstance(module, JsProxy):
            del sys.modules[name]
    signals.attach()
    slices.attach()
    entropy.renew()
    project_packages.attach()
    return PythonHalf()


def _install_threads() -> None:
    replaced: dict[str, Any] = {
        "get_ident": parking.get_ident,
        "allocate_lock": Lock,
        "allocate": Lock,
        "lock": Lock,
        "LockType": Lock,
        "start_new_thread": threads.start_new_thread,
        "start_new": threads.start_new_thread,
        "start_joinable_thread": threads.start_joinable_thread,
        "_ThreadHandle": threads.ThreadHandle,
        "_make_thread_handle": threads.ThreadHandle,
        "_local": threads.Local,
        "_shutdown": threads.join_all,
    }
    for name, value in replaced.items():
        setattr(_thread, name, value)
    own: dict[str, Any] = {
        "_start_joinable_thread": threads.start_joinable_thread,
        "_ThreadHandle": threads.ThreadHandle,
        "_make_thread_handle": threads.ThreadHandle,
        "_allocate_lock": Lock,
        "_LockType": Lock,
        "Lock": Lock,
        "_CRLock": None,
        "get_ident": parking.get_ident,
        "get_native_id": parking.get_ident,
        "local": threads.Local,
        "_thread_shutdown": threads.join_all,
        "_set_name": None,
    }
    for name, value in own.items():
        setattr(threading, name, value)
    # Objects that threading made while it was imported, with the stock locks.
    threading._active_limbo_lock = threading.RLock()  # pyright: ignore[reportAttributeAccessIssue]
    threading._thread_local_info = threads.Local()  # pyright: ignore[reportAttributeAccessIssue]
    main = threading.main_thread()
    main._os_thread_handle = threads.ThreadHandle(main.ident)  # pyright: ignore[reportAttributeAccessIssue]
    main._started = threading.Event()  # pyright: ignore[reportAttributeAccessIssue]
    main._started.set()  # pyright: ignore[reportAttributeAccessIssue]
    _thread.RLock = threading._PyRLock  # pyright: ignore[reportAttributeAccessIssue]
    simple = queue._PySimpleQueue  # pyright: ignore[reportAttributeAccessIssue]
    queue.SimpleQueue = simple
    _queue.SimpleQueue = simple
    time.sleep = parking.sleep


def _install_event_loop() -> None:
    """Gives asyncio its own selector loop back, which Pyodide replaces by the browser's."""
    from asyncio import events, runners

    from pyodide import webloop

    run = webloop._orig_run  # pyright: ignore[reportAttributeAccessIssue]
    asyncio.run = run
    runners.run = run
    events._event_loop_policy = None  # pyright: ignore[reportAttributeAccessIssue]
    asyncio._set_running_loop(None)  # pyright: ignore[reportAttributeAccessIssue]


def _install_system() -> None:
    for name in ("getuid", "geteuid", "getgid", "getegid"):
        setattr(os, name, lambda: 1000)
    os._exit = exit_now
    sys.executable = executables.PYTHON
    sys.excepthook = sys.__excepthook__
    # Byte code is told from its source by time in seconds and size: two quick edits would look the same.
    sys.dont_write_bytecode = True
