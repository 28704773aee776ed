"""A page for each person in a public role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from build_scripts.domain.archive import Attendance, Person
from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.lists import Group, ListView, Row, Section
from build_scripts.domain.pages.words import Run, Words
from build_scripts.domain.record import Group as Capacity
from build_scripts.shelve.attending import Entry, attendance_section, kept
from build_scripts.shelve.dates import when, year_of
from build_scripts.shelve.interests import declarations_section, moved_section
from build_scripts.shelve.leaves import Maker
from build_scripts.shelve.links import linked
from build_scripts.shelve.marks import plural, words
from build_scripts.shelve.rows import items_by_year, jumps
from build_scripts.shelve.shelf import PANEL, PERSON, PlacedItem, Shelf

UNDATED = "Undated"
SHOWN = 20  # items shown at once; the rest are folded
CAPACITIES = {
    Capacity.PRESENT: "Member",
    Capacity.APOLOGIES: "Member",
    Capacity.OFFICER: "Officer",
    Capacity.OBSERVER: "Observer",
    Capacity.INVITED: "Invited",
    Capacity.IN_ATTENDANCE: "In attendance",
    Capacity.CONTACT: "Contact",
}


def display_name(person: Person) -> str:
    """Return the name with its title where the papers give one: "Councillor L Garvey"."""
    if person.honorific and not person.name.startswith(person.honorific):
        return f"{person.honorific} {person.name}"
    return person.name


def years_of(entries: Sequence[Entry]) -> str:
    """Return "2019 to 2022", "2019", or that no year is stated."""
    years = sorted({year for meeting, _ in entries if (year := year_of(meeting)) is not None})
    if not years:
        return UNDATED
    return str(years[0]) if years[0] == years[-1] else f"{years[0]} to {years[-1]}"


def _role(entry: Attendance) -> str:
    return entry.attendee.role or ("Substitute" if entry.attendee.substitute_for else CAPACITIES[entry.attendee.group])


def _roles(shelf: Shelf, entries: Sequence[Entry]) -> tuple[Row, ...]:
    """Return one line for each panel and role, with the minutes that say so."""
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for meeting, entry in entries:
        if isinstance(meeting.panel, str):
            found[meeting.panel, _role(entry)].append((meeting, entry))
    return tuple(
        Row(years_of(said), (Run(shelf.panels[panel].name, href=PANEL.format(panel)),), _said(role, said))
        for (panel, role), said in found.items()
        if panel in shelf.panels
    )


def _said(role: str, said: Sequence[Entry]) -> Words:
    newest = said[0][0]
    others = f" and {plural(len(said) - 1, 'other')}" if len(said) > 1 else ""
    return words(f"{role}, from the minutes of ", Run(when(newest), href=newest.address), others)


def _items(shelf: Shelf, person: Person, items: Sequence[PlacedItem]) -> Section:
    name = person.name
    if not items:
        return Section("Items", "items", lead=words(f"{name} is named in no item of the minutes held."))
    shown, rest = items_by_year(shelf, items[:SHOWN]), items_by_year(shelf, items[SHOWN:], "more")
    return Section(
        "Items",
        "items",
        lead=words(f"Where {name} is named in the text, newest first"),
        jumps=jumps(shown),
        groups=shown,
        folded=rest,
        fold_label=f"Show the other {plural(len(items) - SHOWN, 'item')}" if rest else "",
    )


def _lead(person: Person, entries: Sequence[Entry], items: Sequence[PlacedItem]) -> str:
    years = years_of(entries) if entries else UNDATED
    spelt = [f"“{name}”" for name in person.names]
    names = " and ".join(filter(None, (", ".join(spelt[:-1]), *spelt[-1:])))
    attended = len({m.id for m, e in entries if kept(e) in ("present", "substitute")})
    when_named = "" if years == UNDATED else f" from {years}" if "to" in years else f" of {years}"
    counts = f"{plural(attended, 'meeting')} attended, {plural(len(items), 'item')}."
    return f"Named in minutes{when_named}, as {names}. {counts}"


def person_page(shelf: Shelf, person: Person) -> Page:
    """Return the page of one person."""
    entries, items = shelf.attendance_of.get(person.slug, []), shelf.items_of_person.get(person.slug, [])
    roles = _roles(shelf, entries)
    meetings = list({m.id: m for m in (*(m for m, _ in entries), *(p.meeting for p in items))}.values())
    sections = (
        Section("Roles", "roles", groups=(Group("", "", roles),)) if roles else None,
        attendance_section(entries),
        _items(shelf, person, items),
        moved_section(shelf, person, items),
        declarations_section(shelf, person, meetings),
    )
    lead = _lead(person, entries, items)
    address = PERSON.format(person.slug)
    feed = f"{address}feed.atom"
    view = ListView(
        heading=display_name(person),
        up=(Run("People", href="/people/"),),
        lead=words(lead),
        sections=tuple(s for s in sections if s),
        follow=((Run("Follow (Atom)", href=feed),),) if feed in shelf.addresses else (),
    )
    return linked(
        Page(
            address=address,
            template="list.md.j2",
            title=display_name(person),
            description=lead,
            view=view,
            front_matter={"kind": "person", "names": list(person.names), "id": person.slug},
        ),
        section="people",
    )


def people_pages(shelf: Shelf) -> Iterator[Maker]:
    """Yield what makes the page of each person in a public role."""
    return (partial(person_page, shelf, person) for person in shelf.archive.people if person.public)
