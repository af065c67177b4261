"""pytest plugin: writes each outcome as a line of JSON, so that a crash or a hang loses nothing."""

import json

MARK = "@@fidelity "
LONGEST = 600

_terminal = None
_outcomes = {}


def _write(record):
    _terminal.ensure_newline()
    _terminal._tw._file.write(MARK + json.dumps(record) + "\n")
    _terminal._tw._file.flush()


def pytest_sessionstart(session):
    global _terminal
    _terminal = session.config.pluginmanager.get_plugin("terminalreporter")


def pytest_collectreport(report):
    if report.failed:
        _write(
            {
                "test": report.nodeid,
                "outcome": "uncollected",
                "reason": str(report.longrepr)[-LONGEST:],
            }
        )


def pytest_runtest_logstart(nodeid, location):
    _write({"test": nodeid, "outcome": "started"})


def pytest_runtest_logreport(report):
    record = _outcomes.setdefault(
        report.nodeid, {"test": report.nodeid, "outcome": "passed", "reason": "", "seconds": 0}
    )
    record["seconds"] += report.duration
    if report.outcome != "passed" and record["outcome"] == "passed":
        record["outcome"] = "xfailed" if hasattr(report, "wasxfail") else report.outcome
        record["reason"] = _reason(report.longrepr)
    if report.when == "teardown":
        _write(_outcomes.pop(report.nodeid))


def _reason(representation):
    if isinstance(representation, tuple):
        return str(representation[2])[-LONGEST:]
    crash = getattr(representation, "reprcrash", None)
    return (crash.message if crash else str(representation))[:LONGEST]
