"""A page for each topic, one for each of its years, and the index of topics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from build_scripts.domain.archive import Topic
from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.lists import Bar, Chart, Count, Group, ListView, Row, Section, Table
from build_scripts.domain.pages.words import Run, Words
from build_scripts.shelve.dates import UNDATED, year_of
from build_scripts.shelve.leaves import Maker
from build_scripts.shelve.links import linked
from build_scripts.shelve.marks import plural, words
from build_scripts.shelve.rows import item_row, items_by_year
from build_scripts.shelve.shelf import PANEL, TOPIC, PlacedItem, Shelf

NEWEST = 20
PHRASES_TOLD = 12


def _years(items: Sequence[PlacedItem]) -> list[int]:
    return sorted({y for p in items if (y := year_of(p.meeting))})


def _span(items: Sequence[PlacedItem]) -> str:
    years = _years(items)
    if not years:
        return ""
    return f", from {years[0]} to {years[-1]}" if len(years) > 1 else f", of {years[0]}"


def _lead(topic: Topic, items: Sequence[PlacedItem]) -> str:
    panels = len({p.meeting.panel for p in items if isinstance(p.meeting.panel, str)})
    told = [f"“{phrase}”" for phrase in topic.phrases[:PHRASES_TOLD]]
    more = f" or one of {len(topic.phrases) - PHRASES_TOLD} more phrases" if len(topic.phrases) > PHRASES_TOLD else ""
    rule = f" The archive gives an item this topic when its words match {', '.join(told)}{more}." if told else ""
    return f"{plural(len(items), 'item')} of {plural(panels, 'panel')}{_span(items)}.{rule}"


def _year_address(topic: Topic, year: int | None) -> str:
    return f"{TOPIC.format(topic.slug)}{year if year is not None else UNDATED}/"


def _counts(items: Sequence[PlacedItem]) -> tuple[Counter[int | None], Counter[int | None]]:
    return (
        Counter(year_of(p.meeting) for p in items),
        Counter(year_of(p.meeting) for p in items for _ in p.made),
    )


def _over_time(topic: Topic, items: Sequence[PlacedItem]) -> Section:
    counts, decisions = _counts(items)
    years = sorted(y for y in counts if y is not None)
    span = range(years[0], years[-1] + 1) if years else range(0)
    keys: list[int | None] = [y for y in reversed(span) if counts[y]]
    keys += [None] if counts[None] else []
    rows = tuple(
        (
            (Run(str(y) if y is not None else "Undated", href=_year_address(topic, y)),),
            words(str(counts[y])),
            words(str(decisions[y])),
        )
        for y in keys
    )
    bars = tuple(Bar(f"’{y % 100:02d}", (counts[y],)) for y in span)
    meaning = "Items by year of meeting, in the minutes held."
    return Section(
        "Items over time",
        "over-time",
        chart=Chart("bars", "Items by year", bars, meaning) if bars else None,
        table=Table("Items and decisions by year", ("Year", "Items", "Decisions"), rows),
    )


def _newest(shelf: Shelf, items: Sequence[PlacedItem]) -> Section:
    decided = [p for p in items if p.made][:NEWEST]
    groups = items_by_year(shelf, decided, "decisions")
    none = () if decided else words("No decision is recorded for the items of this topic.")
    return Section("Newest decisions", "newest-decisions", lead=none, groups=groups)


def _panels(shelf: Shelf, items: Sequence[PlacedItem]) -> Section | None:
    counts = Counter(p.meeting.panel for p in items if isinstance(p.meeting.panel, str))
    ordered = sorted(((s, n) for s, n in counts.items() if s in shelf.panels), key=lambda pair: (-pair[1], pair[0]))
    rows = tuple(Count((Run(shelf.panels[s].name, href=PANEL.format(s)),), n) for s, n in ordered)
    return Section("Panels", "panels", lead=words("Number of items"), counts=rows) if rows else None


def topic_page(shelf: Shelf, topic: Topic) -> Page:
    """Return the page of one topic."""
    items = shelf.items_of_topic.get(topic.slug, [])
    address = TOPIC.format(topic.slug)
    search: Words = (Run("Search within this topic", href=f"/search/?topic={topic.slug}"),)
    feed = f"{address}feed.atom"
    offers = (search, (Run("Follow (Atom)", href=feed),) if feed in shelf.addresses else ())
    none = Section("Items", "items", lead=words("No item of the minutes held is under this topic."))
    sections = (_over_time(topic, items), _newest(shelf, items), _panels(shelf, items)) if items else (none,)
    lead = " ".join(filter(None, (topic.description, _lead(topic, items))))
    view = ListView(
        heading=topic.name,
        up=(Run("Topics", href="/topics/"),),
        lead=words(lead),
        sections=tuple(s for s in sections if s),
        follow=tuple(offer for offer in offers if offer),
    )
    return linked(
        Page(
            address=address,
            template="list.md.j2",
            title=topic.name,
            description=lead,
            view=view,
            front_matter={"kind": "topic", "phrases": list(topic.phrases), "id": topic.slug},
        ),
        section="topics",
    )


def _year_page(shelf: Shelf, topic: Topic, year: int | None) -> Page:
    items = [p for p in shelf.items_of_topic[topic.slug] if year_of(p.meeting) == year]
    name = str(year) if year is not None else "undated"
    heading = f"{topic.name}, {name}"
    where = f"minutes of {name}" if year is not None else "minutes without a date"
    lead = f"{plural(len(items), 'item')} under this topic in {where}."
    group = Group("", "", tuple(item_row(shelf, p) for p in items))
    view = ListView(
        heading,
        (Run(topic.name, href=TOPIC.format(topic.slug)),),
        words(lead),
        (Section("Items", "items", groups=(group,)),),
    )
    return linked(
        Page(address=_year_address(topic, year), template="list.md.j2", title=heading, description=lead, view=view),
        section="topics",
    )


def _index_row(shelf: Shelf, topic: Topic) -> Row:
    items = shelf.items_of_topic.get(topic.slug, [])
    years = _years(items)
    span = f"{years[0]} to {years[-1]}" if len(years) > 1 else str(years[0]) if years else ""
    said = " · ".join(filter(None, (plural(len(items), "item"), topic.description)))
    return Row(span, (Run(topic.name, href=TOPIC.format(topic.slug)),), words(said))


def _index(shelf: Shelf) -> Page:
    rows = tuple(_index_row(shelf, t) for t in sorted(shelf.archive.topics, key=lambda t: (t.name, t.slug)))
    lead = "What the minutes are about. A topic is given by words in the text; each topic’s page tells its rule."
    section = Section("By name", "by-name", groups=(Group("", "", rows),))
    view = ListView("Topics", (), words(lead), (section,) if rows else ())
    return linked(
        Page(address="/topics/", template="list.md.j2", title="Topics", description=lead, view=view), section="topics"
    )


def topic_pages(shelf: Shelf) -> Iterator[Maker]:
    """Yield what makes the index of topics, the page of each, and a page for each year of a topic."""
    yield partial(_index, shelf)
    for topic in shelf.archive.topics:
        yield partial(topic_page, shelf, topic)
        years = dict.fromkeys(year_of(p.meeting) for p in shelf.items_of_topic.get(topic.slug, []))
        yield from (partial(_year_page, shelf, topic, year) for year in years)
