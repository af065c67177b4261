"""Ends in the way that its argument names."""

import os
import signal
import sys

match sys.argv[1:]:
    case ["code", code]:
        sys.exit(int(code))
    case ["message"]:
        sys.exit("a reason")
    case ["exception"]:
        raise RuntimeError("not caught")
    case ["os-exit", code]:
        print("not flushed", end="")
        os._exit(int(code))
    case ["signal"]:
        os.kill(os.getpid(), signal.SIGTERM)
