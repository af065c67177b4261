"""Whether a lock that another process holds is refused without waiting, as natively."""

import errno
import fcntl
import subprocess
import sys

ATTEMPT = """
import fcntl, sys
with open("held.lock", "w") as held:
    try:
        getattr(fcntl, sys.argv[1])(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        sys.exit(error.errno)
"""


def attempt(kind: str) -> int:
    return subprocess.run([sys.executable, "-c", ATTEMPT, kind], check=False).returncode


for kind in ("flock", "lockf"):
    with open("held.lock", "w") as held:
        getattr(fcntl, kind)(held, fcntl.LOCK_EX)
        assert attempt(kind) == errno.EAGAIN, kind
    assert attempt(kind) == 0, kind
print("ok")
