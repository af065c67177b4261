"""Numbers of this process, of its parent and of its group."""

from __future__ import annotations

import os

pid = 1
parent = 0
group = 1


def become(asked_pid: int, asked_parent: int, asked_group: int) -> None:
    """Called once, when the interpreter is given to a process."""
    global pid, parent, group
    pid, parent, group = asked_pid, asked_parent, asked_group


def install() -> None:
    os.getpid = lambda: pid
    os.getppid = lambda: parent
    os.getpgrp = lambda: group
