"""The head of a document: who met, when, where. Each value only if the text states it, with the line that does."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.cited import Basis, Cited, Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import BlockKind
from build_scripts.domain.source import Furniture
from build_scripts.parse.blocks import Passage
from build_scripts.parse.body_names import body_of_sentence, body_of_title, has_body_noun, is_council, is_generic
from build_scripts.parse.phrases.headers import header_sense
from build_scripts.parse.readers.dates import find_dates
from build_scripts.parse.readers.found_date import FoundDate
from build_scripts.parse.readers.times import read_time

_NOT_THE_MEETING = re.compile(
    r"\b(?:publi(?:shed|cation)|issued|signed|despatch(?:ed)?|dispatch(?:ed)?|previous|last\s+(?:meeting|updated)|updated|printed|deadline|call-?in|posted|circulated|approved\s+(?:on|at)|"
    r"adopted\s+on|next\s+meeting|dated\s+this|date\s+issued|election\s+held)\b",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"\b(?P<status>subject\s+to\s+(?:approval|confirmation|ratification|amendment)|draft|unconfirmed|unapproved|cancelled|postponed|inquorate|confirmed\s+minutes|approved\s+minutes)\b",
    re.IGNORECASE,
)
_CALLED_OFF = re.compile(
    r"\b(?:meeting|committee|panel|board)\b.{0,60}\b(?:is|was|been)\s+(?P<status>cancelled|postponed)\b", re.IGNORECASE
)
_MINUTES_WORD = re.compile(r"\b(?:minutes?|meeting|agm|agenda|committee|council|panel|board)\b", re.IGNORECASE)
_VENUE = re.compile(
    r"\b(?:held\s+)?(?:in|at|via)\s+(?P<venue>(?:the\s+)?[A-Z][^\d]{2,120}?)(?=,?\s+(?:on|at|commencing|starting|from)\s+(?:\w+day|\d|the\s+\d)|,\s*(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|\s+at\s+\d|\.?\s*$|\s+on\b|\s+commencing)",
)
_RUNNING = frozenset({"running_header", "running_footer", "banner"})
_LONGEST_RUNNING = 200
_HEAD_SENSES = frozenset({"title", "held", "meeting_title", "header", "header_value", "held_in", "unknown_header"})


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says. Every value may be None: not stated."""

    panel: Cited[str] | None = None
    council: Cited[str] | None = None
    date: Cited[dt.date] | None = None
    time: Cited[str] | None = None
    venue: Cited[str] | None = None
    status: Cited[str] | None = None
    title: Cited[str] | None = None
    header: tuple[tuple[str, Cited[str]], ...] = ()
    findings: tuple[Finding, ...] = ()


def read_head(passages: Sequence[Passage], properties: Sequence[tuple[str, str]], *, minutes_file: bool) -> Head:
    """Return what the passages above the business state. Front matter of a Markdown file counts after the text."""
    head = [p for p in passages if p.sense in _HEAD_SENSES]
    own = [
        (key, value) for key, value in properties if minutes_file and key.lower() in {"title", "date"} and value.strip()
    ]
    panel, council = _panel(head, own)
    date, findings = _date(head, own)
    return Head(
        panel,
        council,
        date,
        _time(head),
        _venue(head),
        _status(passages),
        _labelled(head, "title"),
        tuple(_header(head)),
        tuple(findings),
    )


def _cite(passage: Passage, value: str, rule: str) -> Cited[str]:
    return Cited(value, value, passage.block.span, rule)


def _panel(head: Sequence[Passage], own: Sequence[tuple[str, str]]) -> tuple[Cited[str] | None, Cited[str] | None]:
    """Return (panel, council): the part of a council that met, and the council where the head names it apart."""
    names = [
        *_bodies(head),
        *((n, None, "front_matter_title") for k, v in own if k.lower() == "title" and (n := body_of_title(v))),
    ]
    if not names:
        return None, None
    parts = [row for row in names if not is_council(row[0])]
    named = [row for row in [*parts, *names] if not is_generic(row[0])]
    chosen = (parts or names)[0]
    if chosen[0].lower() in {"council", "full council"} and any(_has_wards(row[0]) for row in named):
        pass  # a borough prints "Council" for the meeting of all its members; a parish means itself
    elif is_generic(chosen[0]):  # "Board": the same body may be named in full on another line
        noun = chosen[0].split()[-1].lower()
        alike = next((row for row in named if row[0].lower().endswith(noun)), None)
        chosen = alike or (chosen if parts else next(iter(named), chosen))
    elif named:
        chosen = named[0]
    whole = next((row for row in names if is_council(row[0]) and not is_generic(row[0]) and row[0] != chosen[0]), None)
    return _cited_name(chosen), _cited_name(whole) if whole else None


def _has_wards(name: str) -> bool:
    """Whether a council is one with committees and a meeting called "Council": a borough, district, county or city."""
    return re.search(r"\b(?:borough|district|county|city|metropolitan|unitary)\b", name, re.IGNORECASE) is not None


def _cited_name(row: tuple[str, Passage | None, str]) -> Cited[str]:
    name, passage, rule = row
    basis = Basis.STATED if passage is not None else Basis.INFERRED
    return Cited(name, name, passage.block.span if passage else Span(1, 1), rule, basis)


_ORDER = {"meeting_title": 0, "held": 1, "header": 2, "header_value": 2, "title": 3, "held_in": 4}


def _bodies(head: Sequence[Passage]) -> Iterator[tuple[str, Passage | None, str]]:
    """Yield every name of a body in the head, the surest kind of line first."""
    for passage in sorted(head, key=lambda p: _ORDER.get(p.sense, 9)):
        name = _body_in(passage)
        if name:
            yield name, passage, f"panel_in_{passage.sense}"


def _body_in(passage: Passage) -> str | None:
    text = passage.block.text
    if passage.sense == "meeting_title":
        words = re.sub(r"^(?:virtual|remote|hybrid)\s+meeting,\s*", "", text, flags=re.IGNORECASE)
        return re.split(
            r"\s+[-–—]\s+(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day)", words, maxsplit=1, flags=re.IGNORECASE
        )[0].strip()
    if passage.sense == "held":
        return body_of_sentence(text)
    if passage.sense == "header" and header_sense(passage.block.label.strip(" :;")) == "panel":
        return (body_of_title(text) or text) if has_body_noun(text) and len(text) < 200 else None  # noqa: PLR2004
    return (body_of_sentence(text) or body_of_title(text)) if passage.sense == "title" else None


def _date(head: Sequence[Passage], own: Sequence[tuple[str, str]]) -> tuple[Cited[dt.date] | None, list[Finding]]:
    """Return the date of the meeting and what was noticed: other dates of the head, a weekday that does not fit."""
    stated = list(_dates(head))
    findings = [
        Finding("P212", f"“{d.as_written}” is printed, but that day is another day of the week.", p.block.span)
        for p, d in stated
        if d.weekday_agrees is False
    ]
    whole = [(p, d) for p, d in stated if d.value is not None]
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


def _dates(head: Sequence[Passage]) -> Iterator[tuple[Passage, FoundDate]]:
    """Yield the dates of the head that may be the meeting's, the surest kind of line first."""
    order = {"meeting_title": 0, "held": 1, "header": 2, "header_value": 2, "title": 3, "held_in": 3}
    for passage in sorted(head, key=lambda p: order.get(p.sense, 9)):
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
        after = [d for d in found if at and d.start >= at.start()] or list(found)
        if after:
            yield passage, after[0]


def _time(head: Sequence[Passage]) -> Cited[str] | None:
    for passage in sorted(head, key=lambda p: p.sense != "header"):
        sense = header_sense(passage.block.label.strip(" :;")) if passage.block.label else None
        if passage.sense in {"header", "header_value", "unknown_header"} and sense not in {"time", "date"}:
            continue
        time = read_time(passage.block.text)
        if time is not None:
            return Cited(time.value, time.as_written, passage.block.span, f"time_in_{passage.sense}")
    return None


def _labelled(head: Sequence[Passage], sense: str) -> Cited[str] | None:
    """Return the value of the first header label with this meaning."""
    for passage in head:
        if passage.sense == "header" and passage.block.text and header_sense(passage.block.label.strip(" :;")) == sense:
            return _cite(passage, passage.block.text, f"header_{sense}")
    return None


def _venue(head: Sequence[Passage]) -> Cited[str] | None:
    labelled = _labelled(head, "venue")
    if labelled is not None:
        words = re.sub(r"\.?\s*(?:View\s+)?(?:directions|map)\.?$", "", labelled.value, flags=re.IGNORECASE)
        return replace(labelled, value=words, as_written=words)
    for passage in head:
        text = passage.block.text
        if passage.sense == "held_in":
            words = re.split(r"\s+(?:at|on|from|commencing)\s+(?:\w+day|\d)|,\s+(?:on\s+)?\w+day\b", text, maxsplit=1)[
                0
            ]
            return _cite(passage, words.strip(" .,"), "held_in")
        match = _VENUE.search(text) if passage.sense == "held" or re.match(r"(?:at|in|via)\b", text) else None
        if match:
            return _cite(passage, match["venue"].strip(" ,."), "held_sentence")
    return None


def _status(passages: Sequence[Passage]) -> Cited[str] | None:
    """Return what the head says of itself ("draft"): only from titles and labels, never from running text."""
    for passage in passages:
        if passage.block.kind is BlockKind.TEXT and _CALLED_OFF.search(passage.block.text[:300]):
            word = _CALLED_OFF.search(passage.block.text[:300])
            return Cited(word["status"].lower(), word["status"], passage.block.span, "called_off") if word else None
        if passage.sense not in _HEAD_SENSES | {"label"}:
            continue
        words = f"{passage.block.label} {passage.block.text}"
        match = _STATUS.search(words) if len(words) < 300 else None  # noqa: PLR2004
        if match:
            return Cited(
                " ".join(match["status"].lower().split()), match["status"], passage.block.span, "status_in_head"
            )
        if (
            passage.sense == "header"
            and header_sense(passage.block.label.strip(" :;")) == "status"
            and passage.block.text
        ):
            return _cite(passage, passage.block.text, "header_status")
    return None


def status_in_furniture(furniture: Sequence[Furniture]) -> Cited[str] | None:
    """Return what running headers and footers say of the document ("Draft Minutes"), or None."""
    for piece in furniture:
        match = _STATUS.search(piece.text) if piece.kind in _RUNNING and len(piece.text) <= _LONGEST_RUNNING else None
        if match:
            return Cited(
                " ".join(match["status"].lower().split()), match["status"], piece.span, "status_in_running_line"
            )
    return None


def _header(head: Sequence[Passage]) -> Iterator[tuple[str, Cited[str]]]:
    """Yield the labelled values as printed, in order; a value without a label belongs to the label above it."""
    label = ""
    for passage in head:
        if passage.sense in {"header", "unknown_header"}:
            label = passage.block.label.strip(" :;\t")
        elif passage.sense != "header_value":
            continue
        if passage.block.text and label:
            yield label, _cite(passage, passage.block.text, "header")
