"""What follows from the text: numbers that the page lost, the body of a page without a head, bounds of a date.

Every value made here is marked INFERRED and names its rule; where two clues disagree there is no value.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.domain.cited import Basis, Cited
from build_scripts.domain.dates import DateBounds
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Block, BlockKind, Item, NextMeeting
from build_scripts.parse.body_names import body_of_sentence, has_body_noun, is_generic
from build_scripts.parse.numbering import read_number
from build_scripts.parse.phrases.furniture import CUT
from build_scripts.parse.readers.dates import find_dates
from build_scripts.parse.sentences import sentences_of

_LONGEST_SENTENCE = 2000
_CUT = re.compile(rf"{CUT}\s*$", re.IGNORECASE)
_BY_THEN = re.compile(
    r"\b(?:was|were|had|been)\b[^.]{0,200}\b(?:circulated|published|held|submitted|received|carried\s+out|conducted|launched|issued|sent|completed|introduced|attended|took\s+place)\b|\b(?:at\s+the|business\s+conducted\s+at)\b[^.]{0,120}\bmeeting\s+held\b|\bcirculated\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|would|shall|to\s+be|due|scheduled|planned|proposed|by|until|before|from|deadline|expected|next)\b",
    re.IGNORECASE,
)
_PREVIOUS = re.compile(
    r"\bminutes?\s+of\s+the\s+(?:previous\s+|last\s+)?(?:ordinary\s+)?meetings?\s+of\s+the\s+(?P<body>.{5,160}?)\s+held\s+on\b",
    re.IGNORECASE,
)
_BODY_MET = re.compile(
    r"\b([\w’']+\s+(?:Committee|Panel|Board|Council|Group|Forum|Cabinet))\s+(?:meetings?\s+)?(?:held\s+)?on\b"
)
_NEXT = re.compile(
    r"\bnext\s+(?:ordinary\s+|scheduled\s+)?(?:meeting\s+of\s+(?:the\s+)?(?P<of>.{5,160}?)|(?P<own>[A-Z][\w'’&]*(?:\s+(?:and\s+|of\s+|the\s+|for\s+)?[A-Z][\w'’&]*){0,8})\s+(?:meeting|AGM))\s+(?:was|is|will|would|has|had|takes?)\b"
)


def infer_numbers(items: Sequence[Item], blocks: Sequence[Block]) -> tuple[tuple[Item, ...], list[Finding]]:
    """Return the items with numbers where the page cut items short and named them, and the rest follow by counting.

    The number that the page names is STATED for the item that was cut; its neighbours' are INFERRED. Nothing is
    inferred where an item prints a number, or where two cuts do not agree with the count of items between them.
    """
    named = {i: cut for i, item in enumerate(items) if item.number is None and (cut := _named_in(item, blocks))}
    if not named:
        return tuple(items), []
    top = [i for i, item in enumerate(items) if item.level == 1]
    bases = {
        (_split(text)[0], _split(text)[1] - top.index(i), _split(text)[2])
        for i, (text, _) in named.items()
        if i in top and _split(text)
    }
    counted = list(items)
    for i, (text, block) in named.items():
        counted[i] = replace(items[i], number=Cited(text, text, block.span, "number_named_by_cut"))
    if len(bases) != 1 or any(item.number is not None for item in items) or len(named) != sum(i in top for i in named):
        return tuple(counted), []
    head, first, tail = next(iter(bases))
    findings = []
    source = next(iter(named.values()))
    for nth, i in enumerate(top):
        if i in named or first + nth < 1:
            continue
        number = f"{head}{first + nth}{tail}"
        counted[i] = replace(
            items[i], number=Cited(number, source[0], source[1].span, "number_by_order_of_items", Basis.INFERRED)
        )
        findings.append(
            Finding("P221", f"Number {number} is inferred from item {source[0]} and the order of items.", items[i].span)
        )
    return tuple(counted), findings


def _named_in(item: Item, blocks: Sequence[Block]) -> tuple[str, Block] | None:
    for block in blocks[item.first : item.last]:
        match = _CUT.search(block.text) if block.kind is BlockKind.CUT else None
        if match and read_number(match["item"].strip().rstrip(".") + " "):
            return match["item"].strip().rstrip("."), block
    return None


def _split(number: str) -> tuple[str, int, str]:
    """Split a number into what stands before its last figures, the figures, and what stands after."""
    match = re.fullmatch(r"(.*?)(\d+)(\D*)", number)
    return (match[1], int(match[2]), match[3]) if match else (number, 0, "")


def infer_panel(blocks: Sequence[Block]) -> Cited[str] | None:
    """Return the body whose previous minutes were approved, or whose next meeting is announced; INFERRED, or None."""
    told = [block.text[:1500] for block in blocks if _PREVIOUS.search(block.text[:1500])]
    # Minutes of several committees are received by another body.
    several = len({name.lower() for text in told for name in _BODY_MET.findall(text)}) > 1
    patterns = (_NEXT,) if several else (_PREVIOUS, _NEXT)
    for block in blocks:
        for pattern in patterns:
            match = pattern.search(block.text[:1500])
            name = next((g for g in match.groups() if g), "").strip() if match else ""
            clean = (body_of_sentence(f"meeting of {name} held") or name) if name else ""
            if clean and has_body_noun(clean) and not is_generic(clean) and len(name.split()) <= 20:  # noqa: PLR2004
                return Cited(
                    clean,
                    name,
                    block.span,
                    "panel_of_previous_minutes" if pattern is _PREVIOUS else "panel_of_next_meeting",
                    Basis.INFERRED,
                )
    return None


def infer_bounds(blocks: Sequence[Block], next_meeting: NextMeeting | None) -> DateBounds:
    """Return what bounds an undated meeting: the latest day that its minutes speak of as past, and its next meeting."""
    latest: Cited[dt.date] | None = None
    for block in blocks:
        if block.kind in {BlockKind.AGENDA_TEXT, BlockKind.HEADER, BlockKind.NEXT_MEETING} or len(block.text) > 20_000:  # noqa: PLR2004
            continue
        for start, end in sentences_of(block.text):
            latest = _later(latest, block, block.text[start:end])
    before = None
    if next_meeting is not None and next_meeting.date is not None and next_meeting.date.basis is Basis.STATED:
        date = next_meeting.date
        before = Cited(date.value, date.as_written, date.span, "before_next_meeting", Basis.INFERRED)
    return DateBounds(latest, before)


def _later(latest: Cited[dt.date] | None, block: Block, sentence: str) -> Cited[dt.date] | None:
    if len(sentence) > _LONGEST_SENTENCE or not _BY_THEN.search(sentence):
        return latest
    for found in find_dates(sentence):
        to_come = _TO_COME.search(sentence[max(0, found.start - 40) : found.start])
        if found.value and found.sure and not to_come and (latest is None or found.value > latest.value):
            latest = Cited(found.value, found.as_written, block.span, "after_event_in_text", Basis.INFERRED)
    return latest
