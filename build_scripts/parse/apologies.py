"""Apologies told in sentences, in the head or in an item of their own; and what reading attendance gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.cited import Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Attendee, Block, BlockKind, Group
from build_scripts.parse.blocks import Passage
from build_scripts.parse.phrases.attendance import goes_on_with_names
from build_scripts.parse.readers.people import read_people, says_nobody
from build_scripts.parse.sentences import sentences_of

_FOLLOWING = r"(?:the\s+following\s*(?:members|councillors)?\s*[:–-]?\s*)?"
_RECEIVED = re.compile(
    r"(?:apolog(?:y|ies|ises)|absences?)\b.{0,80}?\b(?:from|by|on\s+behalf\s+of|for|of)\s+"
    rf"(?!absence|non[- ]attendance|lateness){_FOLLOWING}(?P<names>.+)$",
    re.IGNORECASE | re.DOTALL,
)
# Below a heading that says "Apologies": "were received from Cllr Ash".
_GOES_ON = re.compile(
    r"\W*(?:(?:were|was|have\s+been|had\s+been)\s+)?(?:(?:received|given|submitted|sent|accepted|tendered|and)\s+){0,4}"
    rf"(?:from|by)\s*:?\s*{_FOLLOWING}(?P<names>.+)$",
    re.IGNORECASE | re.DOTALL,
)
# A heading that goes on with the names: "Apologies - Mr Elm".
_IN_TITLE = re.compile(
    r"apolog(?:y|ies)(?:\s+for\s+(?:absence|non[- ]attendance))?(?:\s+received)?\s*[:;–—-]+\s*(?P<names>.+)$",
    re.IGNORECASE,
)
# Apologies for coming late or leaving early are no absence.
_NOT_ABSENT = re.compile(
    r"\bapolog\w+\s+for\s+(?:\w+\s+){0,3}?(?:late(?:ness)?|leaving|arriving|early|having\s+to\s+leave|departure)\b",
    re.IGNORECASE,
)
# Where the names end and the sentence goes on: "from Cllr Ash due to illness", "from Cllr Ash With the absence of".
_SENTENCE_GOES_ON = re.compile(
    r"\s(?:(?:due|owing)\s+to|because|(?:and\s+)?(?:were|was|be)\s+(?:accepted|noted|approved|received)|with\s+the\s|it\s+was\s"
    r"|in\s+the\s+absence|who\s+(?:was|were|had|has|is))\b",
    re.IGNORECASE,
)

_SENT = re.compile(
    r"^(?P<names>(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Dr)\s.{3,200}?)\s+(?:had\s+)?(?:sent|gave|tendered|submitted|offered)\s+(?:his|her|their)?\s*apologies\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AttendanceReading:
    """Who is listed, whether the document states who was present or absent at all, and what was noticed."""

    attendees: tuple[Attendee, ...] = ()
    present: bool = False
    apologies: bool = False
    findings: tuple[Finding, ...] = ()

    def with_more(self, other: AttendanceReading) -> AttendanceReading:
        """Return both readings as one."""
        return AttendanceReading(
            (*self.attendees, *other.attendees),
            self.present or other.present,
            self.apologies or other.apologies,
            (*self.findings, *other.findings),
        )


def read_apologies_told(passage: Passage, start: int) -> AttendanceReading:
    """Return who sent apologies by the sentences of a passage from `start` on ("There were apologies from ...")."""
    block = passage.block
    found = _apologies_in(block.text[start:], block.span, block.rule)
    moved = tuple(replace(p, start=p.start + start, end=p.end + start) if p.start >= 0 else p for p in found.attendees)
    return replace(found, attendees=moved)


def read_apologies(passages: Sequence[Passage], *, told_only: bool = False) -> AttendanceReading:
    """Return who sent apologies, from the text of an item that is about apologies (bare names unless `told_only`)."""
    reading = AttendanceReading()
    for passage in passages:
        block = passage.block
        if block.kind is BlockKind.TABLE or passage.sense in {"decision", "quoted"} or not block.text:
            continue
        if passage.sense == "agenda_text" and (told_only or not goes_on_with_names(block.text)):
            continue  # an agenda asks for apologies; names below it were sent in
        if block.kind is BlockKind.ITEM_HEADING:
            found = _in_heading(block)
        else:
            found = _apologies_in(block.text, block.span, block.rule, bare=not told_only)
        known = {(p.name, p.role) for p in reading.attendees}  # said under "Decision:" and again under "Minutes:"
        new = tuple(p for p in found.attendees if (p.name, p.role) not in known)
        reading = reading.with_more(replace(found, attendees=new))
    return reading


def _apologies_in(text: str, span: Span, rule: str, *, bare: bool = True) -> AttendanceReading:
    if says_nobody(text) and bare:
        return AttendanceReading(apologies=True)
    reading = AttendanceReading()
    goes_on = _GOES_ON.match(text[:3000]) if bare else None
    if goes_on:
        return _named(goes_on["names"], goes_on.start("names"), span, rule)
    whole = _RECEIVED.search(text[:3000]) if len(text) < 3000 else None  # noqa: PLR2004
    spans = [(0, len(text))] if whole and ":" in text[: whole.start("names")] else list(sentences_of(text[:6000]))
    for start, end in spans:
        if _NOT_ABSENT.search(text, start, end):
            continue
        match = _SENT.match(text[start:end]) or _received(text, start, end)
        if match:
            at = match.start("names") + (start if match.re is _SENT else 0)
            reading = reading.with_more(_named(match["names"], at, span, rule))
    first = next(iter(sentences_of(text[:6000])), (0, 0))
    if bare and not reading.apologies and goes_on_with_names(text[first[0] : first[1]]):
        return _named(text[first[0] : first[1]], first[0], span, rule)
    return reading


# "accepted on the proposal of Cllr Ash": who moved is no one who was absent.
_MOVED = re.compile(
    r"\b(?:propos\w+|second\w+|mov(?:ed|er)|motion|accepted\s+by|noted\s+by|reported\s+by)\b", re.IGNORECASE
)


def _received(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the match of "apologies were received from X" in text[start:end], unless it names who moved them."""
    match = _RECEIVED.search(text, start, end)
    return match if match and not _MOVED.search(text[match.start() : match.start("names")]) else None


def _in_heading(block: Block) -> AttendanceReading:
    """Return who sent apologies by the heading itself: "Apologies - Mr Elm", "Apologies were received from Mr Elm"."""
    match = _IN_TITLE.match(block.text)
    if match is not None and (goes_on_with_names(match["names"]) or says_nobody(match["names"])):
        return _named(match["names"], match.start("names"), block.span, block.rule)
    match = _RECEIVED.search(block.text)
    return _named(match["names"], match.start("names"), block.span, block.rule) if match else AttendanceReading()


def _named(names: str, at: int, span: Span, rule: str) -> AttendanceReading:
    """Return the people of a list that begins at character `at` of its block."""
    ends = _SENTENCE_GOES_ON.search(names)
    people = read_people(names[: ends.start()] if ends else names.rstrip(" ."), Group.APOLOGIES, span, rule=rule)
    placed = tuple(replace(p, start=p.start + at, end=p.end + at) if p.start >= 0 else p for p in people.people)
    return AttendanceReading(placed, apologies=bool(placed) or people.none_stated, findings=people.findings)
