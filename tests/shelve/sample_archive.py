"""An invented council with a record of every state that a page must be able to show."""

from __future__ import annotations

import datetime as dt

from sample_attack import PAYLOADS, attack, attacked
from sample_minutes import approved_minutes, full_minutes
from sample_parts import PANELS, PEOPLE, SETTINGS, TOPICS, person, sha
from sample_states import cancelled, report, undated_record, unrecognised

from build_scripts.domain.archive import (
    Archive,
    Meeting,
    MissingMeeting,
)
from build_scripts.domain.registers import ArchiveSettings


def archive(*more: Meeting, settings: ArchiveSettings = SETTINGS) -> Archive:
    """Return the sample archive, with these meetings beside its own."""
    meetings = (unrecognised(), undated_record(), report(), cancelled(), approved_minutes(), full_minutes(), *more)
    missing = (
        MissingMeeting("harbour-and-coast", dt.date(2023, 5, 16), ("2023-03-14-harbour-and-coast",)),
        MissingMeeting("executive", dt.date(2021, 11, 2), ("2022-06-14-executive",)),
    )
    return Archive(settings, meetings, PEOPLE, PANELS, TOPICS, missing)


__all__ = [
    "PAYLOADS",
    "PEOPLE",
    "SETTINGS",
    "approved_minutes",
    "archive",
    "attack",
    "attacked",
    "full_minutes",
    "person",
    "sha",
    "undated_record",
]
