"""``time.tzset``: local time is that of the zone which TZ names.

Emscripten's interpreter is built without it, and its clock knows only the zone of the machine. JavaScript
answers C's ``localtime`` and ``mktime`` (``local-time.ts``); names and offsets are from the tz database.
Django calls this with ``TIME_ZONE``. Limit: rules in TZ itself (``EST5EDT,M3.2.0``) count as UTC.
"""

from __future__ import annotations

import json
import os
import time
from datetime import UTC, datetime, timedelta

from counterpoint import parking


def tzset() -> None:
    """``time.tzset``; without TZ the zone is the machine's."""
    from zoneinfo import ZoneInfo

    name = os.environ.get("TZ", "").removeprefix(":") or parking.host.machineZone()
    try:
        zone = ZoneInfo(name)
    except LookupError, ValueError, OSError:
        # As the C library does it.
        name, zone = "UTC", ZoneInfo("UTC")
    year = datetime.now(UTC).year
    winter, summer = sorted((datetime(year, month, 1, tzinfo=zone) for month in (1, 7)), key=_offset)
    names = (str(winter.tzname()), str(summer.tzname()))
    parking.host.setTimeZone(name, json.dumps(names))
    time.__dict__.update(
        tzname=names,
        timezone=-int(_offset(winter).total_seconds()),
        altzone=-int(_offset(summer).total_seconds()),
        daylight=int(_offset(winter) != _offset(summer)),
    )


def _offset(moment: datetime) -> timedelta:
    return moment.utcoffset() or timedelta()


def attach_variables() -> None:
    """Called once, when the process has its variables."""
    if os.environ.get("TZ"):
        tzset()


def install() -> None:
    time.__dict__["tzset"] = tzset
