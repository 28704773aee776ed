"""The date of the meeting, from the head of the document or the front matter of a Markdown file."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from build_scripts.domain.cited import Cited, Span
from build_scripts.domain.findings import Finding
from build_scripts.parse.blocks import Passage
from build_scripts.parse.looks import is_infinitive
from build_scripts.parse.phrases.headers import header_sense
from build_scripts.parse.phrases.titles import MONTH, is_date_line
from build_scripts.parse.readers.dates import find_dates
from build_scripts.parse.readers.found_date import FoundDate

_NOT_THE_MEETING = re.compile(
    r"\b(?:publi(?:shed|cation)|issued|signed|despatch(?:ed)?|dispatch(?:ed)?|previous|last\s+(?:meeting|updated)|updated|uploaded|printed|deadline|call-?in|posted|circulated|approved\s+(?:on|at)|"
    r"adopted\s+on|next\s+meeting|dated\s+this|date\s+issued|election\s+held)\b",
    re.IGNORECASE,
)
_APPROVED_MINUTES = re.compile(
    r"\bminutes\s+of\b[^.]{0,200}?\b(?:approved|agreed|confirmed|accepted|adopted|signed|taken\s+as\s+read|submitted)\b|\bto\s+(?:approve|confirm|agree|sign)\b[^.]{0,60}\bminutes\b[^.]{0,160}",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\bto\s+(?:confirm|approve|agree|receive|consider|note|sign)\b", re.IGNORECASE)
_ENTRY = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}\s+[-–]\s")  # an entry of a register: "24/06/2022 - Lease of depot"
_MINUTES_WORD = re.compile(
    r"\b(?:minutes?|meeting|agm|agenda|committee|council|panel|board|commissioners|selectm[ae]n|cofnodion|[cg]yfarfod|cyngor"
    r"|pwyllgor)\b",
    re.IGNORECASE,
)


def date_of(
    head: Sequence[Passage], own: Sequence[tuple[str, str]], earlier: AbstractSet[dt.date], *, month_first: bool = False
) -> tuple[Cited[dt.date] | None, list[Finding]]:
    """Return the date of the meeting and what was noticed: other dates of the head, a weekday that does not fit.

    earlier: days whose minutes this meeting approved; none of them is its own. month_first: the document may print the
    month first, so that figures which can be read both ways ("3/4/2019") are no date.
    """
    stated = [(p, d) for p, d in _dates(head) if d.sure or not (month_first and d.day <= _LAST_MONTH)]
    findings = [
        Finding("P212", f"“{d.as_written}” is printed, but that day is another day of the week.", p.block.span)
        for p, d in stated
        if d.weekday_agrees is False
    ]
    whole = [(p, d) for p, d in stated if d.value is not None and d.value not in earlier]
    if whole:
        passage, date = whole[0]
        others = sorted({d.value for _, d in whole if d.value} - {date.value})
        if others and date.value:
            findings.append(
                Finding(
                    "P213",
                    f"The head gives {date.value:%-d %B %Y} and also {others[0]:%-d %B %Y}; the first is taken.",
                    passage.block.span,
                )
            )
        return (
            Cited(date.value, date.as_written, passage.block.span, f"date_in_{passage.sense}") if date.value else None
        ), findings
    return _own_date(own), findings


_LAST_MONTH = 12
_MONTH_FIRST = re.compile(rf"\b{MONTH}\.?\s+\d{{1,2}},?\s+(?:19|20)\d\d\b")
_DAY_FIRST = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}\b")
_AMERICAN = re.compile(
    r"\b(?:selectm[ae]n|selectwoman|councilm[ae]n|councilmembers?|councilwoman|pledge\s+of\s+allegiance|board\s+of\s+supervisors"
    r"|county\s+commissioners|school\s+district|township)\b",
    re.IGNORECASE,
)
_LONGEST = 20_000


def prints_month_first(passages: Sequence[Passage]) -> bool:
    """Return whether the document writes "March 4, 2019", or is of a country that does, and never "4 March 2019"."""
    texts = [p.block.text for p in passages if len(p.block.text) <= _LONGEST]
    if any(_DAY_FIRST.search(text) for text in texts):
        return False
    return any(_MONTH_FIRST.search(text) or _AMERICAN.search(text) for text in texts)


def _own_date(own: Sequence[tuple[str, str]]) -> Cited[dt.date] | None:
    """Return the date of a Markdown file's front matter: its title, or its key date where the title is of a meeting."""
    for key, value in own:
        found = [d for d in find_dates(value) if d.value is not None and d.sure]
        if key.lower() == "title" and len(found) == 1 and found[0].value:
            return Cited(found[0].value, found[0].as_written, Span(1, 1), "front_matter_title")
    titled = any(key.lower() == "title" and _MINUTES_WORD.search(value) for key, value in own)
    for key, value in own:
        iso = re.match(r"\d{4}-\d{2}-\d{2}", value)
        if key.lower() == "date" and iso and titled:
            try:
                return Cited(dt.date.fromisoformat(iso[0]), iso[0], Span(1, 1), "front_matter_date")
            except ValueError:
                return None
    return None


def _dated_title(passage: Passage) -> bool:
    """Whether the date of a title line is of the meeting: the line is a date, or names a meeting and asks nothing."""
    text = passage.block.text
    if _ENTRY.match(text):
        return False
    return is_date_line(text) or (
        _MINUTES_WORD.search(text) is not None and not is_infinitive(text) and not _ASKS.search(text)
    )


def approved_days(passages: Sequence[Passage]) -> frozenset[dt.date]:
    """Return the days of meetings whose minutes the text says were approved: earlier meetings, never this one."""
    days: set[dt.date] = set()
    for passage in passages:
        for match in _APPROVED_MINUTES.finditer(passage.block.text[:4000]):
            days |= {d.value for d in find_dates(match[0]) if d.value is not None}
    return frozenset(days)


def _dates(head: Sequence[Passage]) -> Iterator[tuple[Passage, FoundDate]]:
    """Yield the dates of the head that may be the meeting's, the surest kind of line first."""
    order = {"meeting_title": 0, "held": 1, "header": 2, "header_value": 2, "title": 3, "held_in": 3}
    for passage in sorted(head, key=lambda p: order.get(p.sense, 9)):
        if passage.sense == "title" and not _dated_title(passage):
            continue
        text, label = passage.block.text, passage.block.label
        if passage.sense not in order or _NOT_THE_MEETING.search(text) or _NOT_THE_MEETING.search(label):
            continue
        if (
            passage.sense == "header"
            and header_sense(label.strip(" :;")) != "date"
            and not (header_sense(label.strip(" :;")) == "panel" and "meeting" in label.lower())
        ):
            continue
        at = re.search(r"\b(?:held|convened|took\s+place)\b", text, re.IGNORECASE) if passage.sense == "held" else None
        found = find_dates(text)
        if passage.sense == "meeting_title":  # "Moved from 9 October 2018, Cabinet - Tuesday, 2nd October, 2018"
            found = found[-1:]
        after = [d for d in found if at and d.start >= at.start()] or list(found)
        if after:
            yield passage, after[0]
