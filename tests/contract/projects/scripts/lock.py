"""Locks a file in the way that its argument names."""

import fcntl
import sys

with open("locked", "a+") as file:
    match sys.argv[1]:
        case "hold":
            fcntl.lockf(file, fcntl.LOCK_EX)
            print("held", flush=True)
            input()
        case "share":
            fcntl.lockf(file, fcntl.LOCK_SH)
            print("held", flush=True)
            input()
        case "try":
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                print("had")
            except BlockingIOError:
                print("refused")
        case "wait":
            print("waiting", flush=True)
            fcntl.lockf(file, fcntl.LOCK_EX)
            print("had", flush=True)
