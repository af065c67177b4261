"""The place that the X-ray has in ``sys.monitoring`` (PEP 669), taken while that is safe.

Where events for all code change, CPython walks the frames of every thread
(``instrument_all_executing_code_objects``), and those of suspended stacks crash it. So the two events that it
has for all code only are asked for once, before the snapshot, when there is one stack; without a callback an
exception passes them by at once. What is asked for later is asked of single functions, for which no frame is
looked at.
"""

from __future__ import annotations

import sys

#: One of the six numbers that tools may have; others are for a debugger, a profiler and coverage.
TOOL = 4


def install() -> None:
    events = sys.monitoring.events
    sys.monitoring.use_tool_id(TOOL, "counterpoint")
    sys.monitoring.set_events(TOOL, events.PY_UNWIND | events.PY_THROW)
