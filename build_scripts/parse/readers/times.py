"""Find the times of day in a text: as printed, and as 24-hour "HH:MM" only where the print leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CLOCK = re.compile(
    r"(?<![\w.:£$/\-])(?P<hour>\d{1,2})(?:\s?[.:]\s?(?P<minute>\d{2}))?(?![\d%])"
    r"(?:\s{0,2}(?P<half>[ap]\.?\s?m\b\.?|noon\b|midday\b|midnight\b))?",
    re.IGNORECASE,
)
_MILITARY = re.compile(r"(?<![\w.:£$/])(?P<hour>\d{2})[.:]?(?P<minute>\d{2})\s{0,2}(?:hours|hrs|hr|h)\b", re.IGNORECASE)
_WORD = re.compile(r"\b(?:noon|midday|midnight)\b", re.IGNORECASE)
_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_RANGE = re.compile(r"\s{0,2}(?:-|–|—|to|until)\s{0,2}", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"(?:\bat|\bfrom|\btime\s?:?|\buntil|\btill|\bbegan|\bclosed|\bended|\d\s?[-–—])\s{0,3}$", re.IGNORECASE
)
_HOURS, _MINUTES, _NOON = 24, 60, 12
_TWO_DIGITS = 2


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time as printed (`text[start:end] == as_written`) and its 24-hour value "16:00"."""

    start: int
    end: int
    as_written: str
    value: str


def find_times(text: str) -> tuple[FoundTime, ...]:
    """Return every time in order. Figures that may be a paragraph, a price or a scale are left alone."""
    found = [*_military(text), *_clock(text)]
    taken = [(time.start, time.end) for time in found]
    found += [time for time in _words(text) if not any(a <= time.start < b for a, b in taken)]
    return tuple(sorted(found, key=lambda time: time.start))


def read_time(text: str) -> FoundTime | None:
    """Return the first time of the text: of "7 p.m. to 9 p.m." the beginning. None where there is none."""
    return next(iter(find_times(text)), None)


def _military(text: str) -> Iterator[FoundTime]:
    for match in _MILITARY.finditer(text):
        value = _value(int(match["hour"]), int(match["minute"]), "")
        if value is not None:
            yield FoundTime(match.start(), match.end(), match.group(), value)


def _words(text: str) -> Iterator[FoundTime]:
    for match in _WORD.finditer(text):
        yield FoundTime(match.start(), match.end(), match.group(), _WORDS[match.group().lower()])


def _clock(text: str) -> Iterator[FoundTime]:
    for match in _CLOCK.finditer(text):
        half = re.sub(r"[\s.]", "", match["half"] or "").lower()
        written = match.group() if "." in (match["half"] or "")[:-1] else match.group().rstrip(".")
        value = _clock_value(text, match, half)
        if value is not None:
            yield FoundTime(match.start(), match.start() + len(written), written, value)


def _clock_value(text: str, match: re.Match[str], half: str) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if half:
        return _value(hour, minute, half)
    shared = _half_of_range_end(text, match, hour)
    if shared:
        return _value(hour, minute, shared)
    return _value(hour, minute, "") if match["minute"] and _is_plain_time(text, match) else None


def _is_plain_time(text: str, match: re.Match[str]) -> bool:
    """Return whether figures without "am" are a time: "10:30" is, "1:50" is a scale and "14.00" a paragraph or a price,
    unless a word like "at" announces them.
    """
    if _ANNOUNCED.search(text[max(0, match.start() - 12) : match.start()]):
        return True
    return ":" in match.group() and len(match["hour"]) == _TWO_DIGITS


def _half_of_range_end(text: str, match: re.Match[str], hour: int) -> str:
    """Return "am" or "pm" of "7 - 9 pm" for the 7; "" where the two halves of the day may differ ("11 - 1 pm")."""
    joint = _RANGE.match(text, match.end())
    later = _CLOCK.match(text, joint.end()) if joint else None
    half = re.sub(r"[\s.]", "", later["half"] or "").lower() if later else ""
    if later is None or half not in {"am", "pm"}:
        return ""
    return half if hour % _NOON < int(later["hour"]) % _NOON else ""


def _value(hour: int, minute: int, half: str) -> str | None:
    if half in {"noon", "midday"}:
        return "12:00" if hour == _NOON and not minute else None
    if half == "midnight":
        return "00:00" if hour == _NOON and not minute else None
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    if half == "am" and hour > _NOON:
        return None
    return f"{hour:02d}:{minute:02d}" if hour < _HOURS and minute < _MINUTES else None
