"""The only reader of the clock."""

from __future__ import annotations

import datetime as dt
import os

from build_scripts.errors import UsageError

VARIABLE = "SOURCE_DATE_EPOCH"


def read_now() -> dt.datetime:
    """Return the time of this edition in UTC: SOURCE_DATE_EPOCH (seconds since 1970) or, without it, the clock.

    Raises UsageError where the variable holds anything but a number of seconds of a year from 1970 to 9999.
    """
    seconds = os.environ.get(VARIABLE)
    if seconds is None:
        return dt.datetime.now(dt.UTC).replace(microsecond=0)
    try:
        return dt.datetime.fromtimestamp(int(seconds), dt.UTC)
    except (ValueError, OverflowError, OSError) as error:
        msg = f"{VARIABLE} is {seconds!r}, which is no number of seconds since 1970. Unset it or correct it."
        raise UsageError(msg) from error
