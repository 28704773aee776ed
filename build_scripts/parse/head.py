"""The head of a document: who met, when, where. Each value only if the text states it, with the line that does."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from build_scripts.domain.cited import Cited
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import BlockKind
from build_scripts.domain.source import Furniture
from build_scripts.parse.blocks import Passage
from build_scripts.parse.meeting_date import date_of
from build_scripts.parse.panel import panel_of
from build_scripts.parse.phrases.headers import header_sense
from build_scripts.parse.readers.times import read_time
from build_scripts.parse.stacked import unstacked

_STATUS = re.compile(
    r"\b(?P<status>subject\s+to\s+(?:approval|confirmation|ratification|amendment)|draft|unconfirmed|unapproved|cancelled|postponed|inquorate|confirmed\s+minutes|approved\s+minutes)\b",
    re.IGNORECASE,
)
_CALLED_OFF = re.compile(
    r"\b(?:meeting|committee|panel|board)\b.{0,60}\b(?:is|was|been)\s+(?P<status>cancelled|postponed)\b", re.IGNORECASE
)
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


def read_head(
    passages: Sequence[Passage],
    properties: Sequence[tuple[str, str]],
    earlier: AbstractSet[dt.date],
    *,
    minutes_file: bool,
    month_first: bool = False,
) -> Head:
    """Return what the passages above the business state. Front matter of a Markdown file counts after the text."""
    head = [p for p in unstacked(passages) if p.sense in _HEAD_SENSES]
    own = [
        (key, value) for key, value in properties if minutes_file and key.lower() in {"title", "date"} and value.strip()
    ]
    panel, council = panel_of(head, own)
    date, findings = date_of(head, own, earlier, month_first=month_first)
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
