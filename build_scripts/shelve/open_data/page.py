"""The page /data/: what can be taken, in which files, and how to read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.data import DataSet, DataView
from build_scripts.domain.pages.lists import ListView, Section, Table
from build_scripts.domain.pages.words import Run, Words
from build_scripts.shelve.facts import size_in_words
from build_scripts.shelve.links import linked
from build_scripts.shelve.marks import joined, plural, words
from build_scripts.shelve.open_data import tables
from build_scripts.shelve.open_data.files import LINES, MEETING_SCHEMA, PACKAGE, TABLES, schema_address
from build_scripts.shelve.open_data.items import WITH_TEXT
from build_scripts.shelve.open_data.package import FOLDER
from build_scripts.shelve.open_data.tables import Form
from build_scripts.shelve.shelf import Shelf

LEAD = "Everything on this site as files that programs and spreadsheets can read."
FORMS = {
    Form.NAME: "short name",
    Form.TEXT: "words",
    Form.ADDRESS: "web address",
    Form.DAY: "date, 2020-02-10",
    Form.NUMBER: "whole number",
    Form.TRUTH: "true or false",
    Form.NAMES: "list of short names",
    Form.TEXTS: "list of words",
    Form.PARTS: "list of objects",
}
_BASIS = (
    "stated: the source says so. inferred: a rule concluded it. curated: a person decided it. unknown: nobody knows. "
    "A column whose name ends in _basis speaks of the column before it."
)
_FORMULAS = (
    "In CSV, a cell that a spreadsheet could take for a formula has one apostrophe in front, and so has a cell that "
    "begins with an apostrophe. Take one off each cell that begins with one, and you have the value."
)
_PEOPLE = (
    "Only people in public roles are listed. E-mail addresses and telephone numbers are left out. What has been taken "
    "down from the pages is not in the data either."
)
READING: tuple[tuple[str, str], ...] = (
    ("Unknown", "What no source says is empty in CSV and null in JSON. It is never filled in from anything else."),
    ("Basis", _BASIS),
    ("Formulas", _FORMULAS),
    ("Lists", "A list in a CSV cell is written as JSON."),
    ("Characters", "All files are UTF-8. If a spreadsheet shows odd letters, choose UTF-8 when you import the file."),
    ("Addresses", "id and address are permanent. You can keep them and cite them."),
    ("People", _PEOPLE),
)
OTHER: tuple[tuple[str, str, str], ...] = (
    ("Text", "Items with all their words, one JSON object a line (items.ndjson)", f"{FOLDER}{LINES}"),
    ("", "Schema of its lines", schema_address(WITH_TEXT.name)),
    ("Package", "Description of all tables for programs (datapackage.json, Frictionless)", PACKAGE),
    ("Meetings", "New meetings (Atom)", "/feed.atom"),
    ("", "Dates of all meetings (calendar)", "/meetings.ics"),
    ("Decisions", "New decisions (Atom)", "/decisions/feed.atom"),
)
PANEL = "Its page offers an Atom feed and a calendar. The pages of topics and people offer a feed."
MEETING = "Its page has index.json beside it, and “About this record” leads to it. "


def _fields(table: tables.Table[Any]) -> Table:
    rows = tuple((words(c.name), words(FORMS[c.form]), words(c.meaning)) for c in table.columns)
    return Table(f"Fields of {table.title.lower()}", ("Field", "Form", "Meaning"), rows)


def _set(table: tables.Table[Any], sizes: Mapping[str, int], rows: int) -> DataSet:
    names = (("CSV", f"{FOLDER}{table.name}.csv"), ("JSON", f"{FOLDER}{table.name}.json"))
    files = tuple(
        words(Run(f"{table.name} ({form}, {size_in_words(sizes[address])})", href=address)) for form, address in names
    )
    schema = words(Run("Schema", href=schema_address(table.name)))
    lead = f"{plural(rows, 'row')}. {table.meaning}"
    summary = plural(len(table.columns), "field")
    return DataSet(table.title, table.name.replace("_", "-"), words(lead), (*files, schema), summary, _fields(table))


def _offers(addresses: Mapping[str, int]) -> Iterator[tuple[str, Words]]:
    """Yield each label with its links; an offer without a label of its own joins the one before."""
    links: dict[str, list[Words]] = {}
    label = ""
    for named, text, address in OTHER:
        label = named or label
        if address in addresses:
            links.setdefault(label, []).append(words(Run(text, href=address)))
    yield from ((label, joined(found, " · ")) for label, found in links.items())
    yield "One panel", words(PANEL)
    yield "One meeting", words(MEETING, Run("Schema", href=MEETING_SCHEMA))


def _licence(shelf: Shelf) -> Section:
    settings = shelf.archive.settings
    licence = Run(settings.licence, href=settings.licence_url, outside=True)
    named = words(licence if settings.licence_url else Run(settings.licence))
    pairs = (("Licence", named), ("Source", words(f"The meeting documents of {settings.council}.")))
    return Section("Licence", "licence", pairs=pairs)


def data_page(shelf: Shelf, sizes: Mapping[str, int]) -> Page:
    """Return the page. `sizes`: address of each file of data, feed and calendar -> its bytes."""
    sections = (
        Section("Other files", "other-files", pairs=tuple(_offers(sizes))),
        Section("How to read the files", "how-to-read", pairs=tuple((label, words(text)) for label, text in READING)),
        _licence(shelf),
    )
    sets = tuple(_set(table, sizes, len(list(table.things(shelf)))) for table in TABLES)
    view = DataView(ListView("Take the data", (), words(LEAD), sections), sets)
    return linked(
        Page(address=FOLDER, template="data.md.j2", title="Take the data", description=LEAD, view=view), section="data"
    )
