"""Moments in milliseconds since 1970 UTC."""

from __future__ import annotations

import re
from calendar import timegm
from datetime import datetime

DATE_TIME = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])(?:\.([0-9]+))?"
    r"(?:Z|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))",
    re.IGNORECASE,
)


def moment(stored: object) -> int | None:
    """The moment that a stored text names; None where it names none.

    Only a full date-time with its offset is one (RFC 3339). Fractions are cut to milliseconds.
    """
    parts = DATE_TIME.fullmatch(stored) if isinstance(stored, str) else None
    if parts is None:
        return None
    clock, fraction, sign, hours, minutes = parts.groups()
    try:
        # Without an offset the time is only taken apart: no time zone of this machine has a say.
        local = timegm(datetime.fromisoformat(clock.upper()).timetuple())
    except ValueError:
        return None
    offset = (int(hours) * 60 + int(minutes)) * 60 if sign else 0
    seconds = local + offset if sign == "-" else local - offset
    return seconds * 1000 + int((fraction or "0").ljust(3, "0")[:3])
