"""Whom to ask about a document: "Contact: A Clerk", and the contacts at the end of a report. They attended nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.domain.record import Attendee, BlockKind, Group
from build_scripts.parse.blocks import Passage
from build_scripts.parse.phrases.headers import header_sense
from build_scripts.parse.readers.people import read_people

_REACHED_BY = re.compile(
    r"\b(?:tel|telephone|phone|email|e-mail|ext|mobile|direct\s+line|textphone)\b|\S+@\S+|\b0\d{3,}", re.IGNORECASE
)
_SECTION = re.compile(r"contacts?(?:\s+officers?|\s+details?)?\s*:?", re.IGNORECASE)
_LONGEST = 300


def read_contacts(passages: Sequence[Passage]) -> tuple[Attendee, ...]:
    """Return the people a document names as its contacts, in order."""
    return tuple(person for text, passage in _texts(passages) for person in _people(text, passage) if person.name)


def _texts(passages: Sequence[Passage]) -> Iterator[tuple[str, Passage]]:
    """Yield the words of contact labels above the business, and of the lines under a section "Contacts:"."""
    under = False
    for passage in passages:
        block = passage.block
        if passage.sense == "header" and header_sense(block.label.strip(" :;\t")) == "contact":
            yield block.text, passage
        elif block.kind is BlockKind.SUB_HEADING:
            under = _SECTION.fullmatch(block.text.strip()) is not None
        elif under and block.kind in {BlockKind.BULLET, BlockKind.TEXT}:
            yield block.text, passage


def _people(text: str, passage: Passage) -> tuple[Attendee, ...]:
    reached = _REACHED_BY.search(text)
    words = (text[: reached.start()] if reached else text).strip(" ,;:-–/")
    if not words or len(words) > _LONGEST:
        return ()
    return read_people(words.replace("/", ";"), Group.CONTACT, passage.block.span, rule=passage.block.rule).people
