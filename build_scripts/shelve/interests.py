"""What a person moved or seconded, and what interests they declared, as the minutes print it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.domain.archive import Meeting, Person
from build_scripts.domain.pages.lists import Group, Row, Section
from build_scripts.domain.pages.words import Run
from build_scripts.domain.record import Declaration
from build_scripts.shelve.dates import when
from build_scripts.shelve.marks import words
from build_scripts.shelve.rows import item_link
from build_scripts.shelve.shelf import PlacedItem, Shelf

# Only a title may stand before the name: "J Walker" must never be found in "N J Walker".
_TITLES = re.compile(
    r"\A(?:(?:the|councillors?|cllrs?|alderman|mayor|dr|mr|mrs|ms|miss|sir|prof)\.?\s+){0,4}", re.IGNORECASE
)


def is_named(shelf: Shelf, person: Person, written: str | None) -> bool:
    """Whether `written` is certainly this person: one of their names, letter for letter, and nobody else's."""
    if not written:
        return False
    name = _TITLES.sub("", written.strip(), count=1).strip()
    bearers = {*shelf.bearers.get(name, ()), *shelf.bearers.get(written.strip(), ())}
    return bearers == {person.slug}


def moved_section(shelf: Shelf, person: Person, items: Sequence[PlacedItem]) -> Section | None:
    """Return the decisions that the minutes say this person moved or seconded, or None."""
    rows = [
        Row(when(placed.meeting), item_link(placed), words(role))
        for placed in items
        for decision in placed.decisions
        for role, written in (("Moved", decision.proposer), ("Seconded", decision.seconder))
        if is_named(shelf, person, written)
    ]
    return Section("Decisions moved", "moved", groups=(Group("", "", tuple(rows)),)) if rows else None


def _declared(shelf: Shelf, person: Person, meeting: Meeting) -> Iterator[tuple[str, Declaration]]:
    everywhere = (("", d) for d in meeting.record.declarations)
    in_items = ((f"#{i.anchor}", d) for i in meeting.items for d in i.item.declarations)
    for fragment, declaration in (*everywhere, *in_items):
        if is_named(shelf, person, declaration.member):
            yield fragment, declaration


def declarations_section(shelf: Shelf, person: Person, meetings: Sequence[Meeting]) -> Section:
    """Return the interests that the minutes say this person declared, or that none is recorded."""
    rows = [
        Row(
            when(meeting),
            (Run(declaration.about or "Declaration of interest", href=meeting.address + fragment),),
            words(" · ".join(filter(None, (declaration.interest, shelf.panel_name(meeting))))),
        )
        for meeting in meetings
        for fragment, declaration in _declared(shelf, person, meeting)
    ]
    none = words("None is recorded in the minutes held. This is not the council’s register of interests.")
    groups = (Group("", "", tuple(rows)),) if rows else ()
    return Section("Declarations of interest", "declarations", lead=() if rows else none, groups=groups)
