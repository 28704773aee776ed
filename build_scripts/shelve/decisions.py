"""Decisions by municipal year and panel: an index with counts, and a page for each municipal year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.decisions import Choice, DecisionsView
from build_scripts.domain.pages.lists import Bar, Chart, Group, ListView, Section, Table
from build_scripts.domain.pages.words import Run, Words
from build_scripts.shelve.dates import UNDATED, municipal_label, municipal_slug, municipal_year_of
from build_scripts.shelve.leaves import Maker
from build_scripts.shelve.links import linked
from build_scripts.shelve.marks import plural, words
from build_scripts.shelve.rows import item_row, items_by_year, jumps
from build_scripts.shelve.shelf import PlacedItem, Shelf

NEWEST = 20
CSV = "/data/decisions.csv"
UNKNOWN_PANEL = "panel-not-certain"
INDEX = "/decisions/"
OF_PANEL = f"{INDEX}?panel={{}}"  # the index, narrowed by its script


def decided_items(shelf: Shelf) -> tuple[PlacedItem, ...]:
    """Return the items in which something was decided (not only recommended), newest first."""
    return tuple(p for p in shelf.items if p.made)


def _label(year: int | None) -> str:
    return municipal_label(year) if year is not None else "Undated"


def _address(year: int | None) -> str:
    return f"{INDEX}{_year_name(year)}/"


def _panel_key(placed: PlacedItem) -> str:
    return placed.meeting.panel if isinstance(placed.meeting.panel, str) else UNKNOWN_PANEL


def _panel_names(shelf: Shelf, items: Sequence[PlacedItem]) -> list[tuple[str, str]]:
    """Return (name, slug) of the panels of these items, by name."""
    names = {_panel_key(p): shelf.panel_name(p.meeting) for p in items}
    if UNKNOWN_PANEL in names:
        names[UNKNOWN_PANEL] = "Panel not certain"
    return sorted((name, slug) for slug, name in names.items())


def _years(items: Sequence[PlacedItem]) -> list[int | None]:
    return list(dict.fromkeys(municipal_year_of(p.meeting) for p in items))


def _year_name(year: int | None) -> str:
    return municipal_slug(year) if year is not None else UNDATED


def _by_year(items: Sequence[PlacedItem]) -> Section:
    """Return the chart of the municipal years with its table; a year between them without any is drawn empty."""
    counts = Counter(municipal_year_of(p.meeting) for p in items)
    made = Counter(municipal_year_of(p.meeting) for p in items for _ in p.made)
    known = sorted(year for year in counts if year is not None)
    bars = tuple(Bar(municipal_label(y)[2:], (counts[y],)) for y in range(known[0], known[-1] + 1)) if known else ()
    rows = tuple(
        (words(Run(_label(y), href=_address(y))), words(str(counts[y])), words(str(made[y]))) for y in _years(items)
    )
    meaning = "Items with a decision by municipal year, from May to April, in the minutes held."
    return Section(
        "By municipal year",
        "by-municipal-year",
        chart=Chart("bars", "Items with a decision by municipal year", bars, meaning) if bars else None,
        table=Table("Items and decisions by municipal year", ("Municipal year", "Items", "Decisions"), rows),
    )


def _table(shelf: Shelf, items: Sequence[PlacedItem]) -> Table:
    counts = Counter((municipal_year_of(p.meeting), _panel_key(p)) for p in items)
    years = _years(items)

    def cell(year: int | None, slug: str) -> Words:
        number = counts[year, slug]
        return words(Run(str(number), href=f"{_address(year)}#{slug}")) if number else words("–")

    rows = tuple((words(name), *(cell(y, slug) for y in years)) for name, slug in _panel_names(shelf, items))
    return Table("Items with a decision, by panel and municipal year", ("Panel", *map(_label, years)), rows)


def _index(shelf: Shelf, items: Sequence[PlacedItem]) -> Page:
    lead = f"{plural(len(items), 'item')} with a decision, newest first. What a report only recommends is not counted."
    newest = Section("Newest", "newest", groups=items_by_year(shelf, items[:NEWEST], "newest"))
    by_year = Section(
        "By panel and municipal year",
        "by-year",
        table=_table(shelf, items),
        lead=words("Each number leads to the items."),
    )
    offers = (("Download (CSV)", CSV), ("Follow (Atom)", "/decisions/feed.atom"))
    follow = tuple((Run(text, href=href),) for text, href in offers if href in shelf.addresses)
    page = ListView("Decisions", (), words(lead), (newest, _by_year(items), by_year) if items else (), follow)
    view = DecisionsView(
        page,
        tuple(Choice(_year_name(year), _label(year)) for year in _years(items)),
        tuple(Choice(slug, name) for name, slug in _panel_names(shelf, items)),
    )
    matter = {"scripts": ["assets/decisions.js"]} if items else {}
    return linked(
        Page(INDEX, "decisions.md.j2", title="Decisions", description=lead, view=view, front_matter=matter),
        section="decisions",
    )


def _year_page(shelf: Shelf, items: Sequence[PlacedItem], year: int | None) -> Page:
    of_year = [p for p in items if municipal_year_of(p.meeting) == year]
    groups = tuple(
        Group(
            name, slug, tuple(item_row(shelf, p, panel=slug == UNKNOWN_PANEL) for p in of_year if _panel_key(p) == slug)
        )
        for name, slug in _panel_names(shelf, of_year)
    )
    heading = f"Decisions, {_label(year)}" if year is not None else "Decisions without a date"
    lead = f"{plural(len(of_year), 'item')} with a decision, by panel, newest first."
    section = Section("By panel", "by-panel", jumps=jumps(groups), groups=groups)
    narrow = (Run("Filter these decisions", href=f"{INDEX}?year={_year_name(year)}"),)
    view = ListView(heading, (Run("Decisions", href=INDEX),), words(lead), (section,), (narrow,))
    return linked(
        Page(address=_address(year), template="list.md.j2", title=heading, description=lead, view=view),
        section="decisions",
    )


def decision_pages(shelf: Shelf) -> Iterator[Maker]:
    """Yield what makes the index of decisions and a page for each municipal year that has any."""
    items = decided_items(shelf)
    yield partial(_index, shelf, items)
    yield from (partial(_year_page, shelf, items, year) for year in _years(items))
