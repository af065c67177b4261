"""Runs a script whose unittest runner then writes each test's outcome as a line of JSON.

``python -m fidelity_unittest SCRIPT ARGUMENTS…``, or ``-m MODULE`` in the script's place.
"""

import functools
import json
import os
import runpy
import sys
import time
import traceback
import unittest

MARK = "@@fidelity "
LONGEST = 600

_started = {}
_standard_output = os.dup(1)


def _write(record):
    os.write(_standard_output, ("\n" + MARK + json.dumps(record) + "\n").encode())


def _note(test, outcome, reason=""):
    """The worst outcome of a test stays: a subtest's failure is its test's."""
    record = _started.get(test.id())
    if record is None:
        # setUpClass and setUpModule have no test of their own.
        _write({"test": test.id(), "outcome": outcome, "reason": reason, "seconds": 0})
    elif record["outcome"] != "failed":
        record.update(outcome=outcome, reason=reason)


def _why(error):
    return "".join(traceback.format_exception_only(*error[:2]))[:LONGEST]


def _record(cls):
    """Lets ``cls`` tell of everything that is told to it."""

    def told(method, note):
        stock = getattr(cls, method)

        @functools.wraps(stock)
        def wrapper(self, test, *args):
            note(test, *args)
            return stock(self, test, *args)

        setattr(cls, method, wrapper)

    def start(test):
        _started[test.id()] = {
            "test": test.id(),
            "outcome": "passed",
            "reason": "",
            "seconds": -time.perf_counter(),
        }
        _write({"test": test.id(), "outcome": "started"})

    def stop(test):
        record = _started.pop(test.id())
        record["seconds"] += time.perf_counter()
        _write(record)

    def subtest(test, _subtest, error):
        if error is not None:
            _note(test, "failed", _why(error))

    told("startTest", start)
    told("stopTest", stop)
    told("addError", lambda test, error: _note(test, "failed", _why(error)))
    told("addFailure", lambda test, error: _note(test, "failed", _why(error)))
    told("addSkip", lambda test, reason: _note(test, "skipped", reason))
    told("addExpectedFailure", lambda test, error: _note(test, "xfailed", _why(error)))
    told("addUnexpectedSuccess", lambda test: _note(test, "failed", "unexpected success"))
    told("addSubTest", subtest)


if __name__ == "__main__":
    _record(unittest.TextTestResult)
    del sys.argv[0]
    if sys.argv[0] == "-m":
        del sys.argv[0]
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    else:
        sys.path.insert(0, os.path.dirname(os.path.abspath(sys.argv[0])))
        runpy.run_path(sys.argv[0], run_name="__main__")
