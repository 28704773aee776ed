"""The index of people, by surname."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.domain.archive import Person
from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.lists import Group, ListView, Row, Section
from build_scripts.domain.pages.words import Run, Words
from build_scripts.shelve.links import linked
from build_scripts.shelve.marks import joined, plural, words
from build_scripts.shelve.people import display_name, years_of
from build_scripts.shelve.rows import jumps
from build_scripts.shelve.shelf import PERSON, Shelf


def letter_of(person: Person) -> str:
    """Return the letter a person stands under: the first of the surname."""
    first = person.sort_key.strip()[:1].upper()
    return first if first.isalpha() else "#"


def letters(people: Sequence[Person]) -> tuple[Words, ...]:
    """Return the letters that are in use, as links into the index of people."""
    used = sorted({letter_of(p) for p in people})
    return tuple((Run(letter, href=f"/people/#{_letter_anchor(letter)}"),) for letter in used)


def _letter_anchor(letter: str) -> str:
    return f"letter-{letter.lower()}" if letter.isascii() and letter.isalpha() else f"letter-{ord(letter):x}"


def _index_row(shelf: Shelf, person: Person) -> Row:
    entries, items = shelf.attendance_of.get(person.slug, []), shelf.items_of_person.get(person.slug, [])
    panels = dict.fromkeys(
        shelf.panels[m.panel].name for m, _ in entries if isinstance(m.panel, str) and m.panel in shelf.panels
    )
    said = joined([words(name) for name in panels], " · ")
    named = plural(len(items), "item") if items else ""
    return Row(
        years_of(entries) if entries else "",
        (Run(display_name(person), href=PERSON.format(person.slug)),),
        words(named, " · " if named and said else "", *said),
    )


def people_index(shelf: Shelf) -> Page:
    """Return the index of people, by surname."""
    people = sorted((p for p in shelf.archive.people if p.public), key=lambda p: (p.sort_key, p.slug))
    groups = tuple(
        Group(letter, _letter_anchor(letter), tuple(_index_row(shelf, p) for p in people if letter_of(p) == letter))
        for letter in sorted({letter_of(p) for p in people})
    )
    count = plural(len(people), "person", "people")
    lead = f"{count} in public roles named in the minutes: councillors, officers and co-opted members."
    section = Section("By surname", "by-surname", letters=jumps(groups), groups=groups)
    view = ListView("People", (), words(lead), (section,) if groups else ())
    return linked(
        Page(address="/people/", template="list.md.j2", title="People", description=lead, view=view), section="people"
    )
