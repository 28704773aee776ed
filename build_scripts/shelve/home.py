"""The home page, the search page and the pages that somebody wrote by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from urllib.parse import quote

from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.home import HomeView, SearchView, WrittenView
from build_scripts.domain.pages.lists import Count
from build_scripts.domain.pages.words import Run, Words
from build_scripts.shelve.coverage import holdings, panels_met
from build_scripts.shelve.decisions import decided_items
from build_scripts.shelve.leaves import Maker
from build_scripts.shelve.links import linked
from build_scripts.shelve.machine_files import CALENDAR, FEED
from build_scripts.shelve.marks import plural
from build_scripts.shelve.people_index import letters
from build_scripts.shelve.rows import item_row, meeting_row
from build_scripts.shelve.shelf import PANEL, TOPIC, PlacedItem, Shelf
from build_scripts.shelve.years import year_counts

DECISIONS, MEETINGS, WAYS, YEARS = 4, 6, 6, 4
_TITLE = re.compile(r"\A\s*#[ \t]+([^\n]+)\n")
_MARKS = re.compile(r"\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)|[*_`]{1,3}")
OPENING = 200  # characters of the description of a hand-written page
_LINK = re.compile(r"\]\((/[^)\s]{0,500})\)")


def _panels(shelf: Shelf) -> list[Count]:
    rows = [
        Count((Run(p.name, href=PANEL.format(p.slug)),), len(shelf.meetings_of_panel.get(p.slug, [])))
        for p in sorted(panels_met(shelf), key=lambda o: (o.name, o.slug))
    ]
    return [row for row in rows if row.number]


def _topics(shelf: Shelf) -> list[Count]:
    rows = [
        Count((Run(t.name, href=TOPIC.format(t.slug)),), len(shelf.items_of_topic.get(t.slug, [])))
        for t in shelf.archive.topics
    ]
    return [row for row in rows if row.number]


def _most(counts: list[Count]) -> tuple[Count, ...]:
    """Return the largest few, by name."""
    largest = sorted(counts, key=lambda c: (-c.number, c.title[0].text))[:WAYS]
    return tuple(sorted(largest, key=lambda c: c.title[0].text))


def _worth_reading(shelf: Shelf) -> list[PlacedItem]:
    """Return the decided items without the standing ones: that minutes were approved is nobody's news."""
    return [p for p in decided_items(shelf) if p.item.boilerplate is None]


def _onward(text: str, href: str) -> Words:
    return (Run(text, href=href),)


def _all(counts: list[Count], one: str, href: str) -> Words:
    """Return the link to the whole list; it says how long the list is where the home page shows only a part."""
    return _onward(f"All {plural(len(counts), one)}" if len(counts) > WAYS else f"All {one}s", href)


def _home_view(shelf: Shelf, lead: str) -> HomeView:
    panels, topics = _panels(shelf), _topics(shelf)
    people = sorted((p for p in shelf.archive.people if p.public), key=lambda p: p.sort_key)
    return HomeView(
        heading="What did the council decide?",
        lead=lead,
        examples=tuple((Run(e, href=f"/search/?q={quote(e)}"),) for e in shelf.archive.settings.examples),
        decisions=tuple(item_row(shelf, p) for p in _worth_reading(shelf)[:DECISIONS]),
        meetings=tuple(meeting_row(shelf, m) for m in shelf.meetings[:MEETINGS]),
        panels=_most(panels),
        panels_onward=_all(panels, "panel", "/panels/"),
        topics=_most(topics),
        topics_onward=_all(topics, "topic", "/topics/"),
        letters=letters(people),
        years=year_counts(shelf)[:YEARS],
        years_onward=_onward("All years", "/years/"),
        holdings=holdings(shelf),
        decisions_onward=_onward("All decisions", "/decisions/"),
        meetings_onward=_onward("All meetings", "/meetings/"),
    )


def _offers(shelf: Shelf) -> Mapping[str, object]:
    """Return the feeds and the calendar of the whole archive, for the head of the page."""
    offers = (
        ("feeds", (("Meetings", FEED), ("Decisions", f"decisions/{FEED}"))),
        ("calendars", (("Meeting dates", CALENDAR),)),
    )
    held = {
        key: [{"title": title, "address": file} for title, file in files if f"/{file}" in shelf.addresses]
        for key, files in offers
    }
    return {key: files for key, files in held.items() if files}


def home_page(shelf: Shelf) -> Page:
    """Return the home page."""
    name, council = shelf.archive.settings.site_name, shelf.archive.settings.council
    lead = f"The minutes of {council}, item by item. Every item and every decision has its own permanent address."
    view, matter = _home_view(shelf, lead), _offers(shelf)
    page = Page(address="/", template="home.md.j2", title=name, description=lead, view=view, front_matter=matter)
    return linked(page, section="")


def search_page() -> Page:
    """Return the frame of the search page; its script fills it."""
    ways = (
        ("Meetings", "/meetings/"),
        ("Decisions", "/decisions/"),
        ("Panels", "/panels/"),
        ("People", "/people/"),
        ("Topics", "/topics/"),
        ("Years", "/years/"),
    )
    view = SearchView(tuple((Run(text, href=href),) for text, href in ways))
    return linked(
        Page(
            address="/search/",
            template="search.md.j2",
            title="Search",
            description="Search every item of the minutes.",
            view=view,
        ),
        section="search",
    )


def written_pages(hand_written: Mapping[str, str]) -> Iterator[Maker]:
    """Yield what makes the hand-written pages."""
    return (partial(written_page, name, hand_written[name]) for name in sorted(hand_written))


def written_page(name: str, text: str) -> Page:
    """Return a hand-written page: "about.md" stands at /about/; its first line is its title."""
    slug = name.rpartition("/")[2].removesuffix(".md")
    title = _TITLE.match(text)
    heading = title.group(1).strip() if title else slug.replace("-", " ").capitalize()
    page = linked(
        Page(
            address=f"/{slug}/",
            template="written.md.j2",
            title=heading,
            description=_opening(text) or f"{heading}.",
            view=WrittenView(text),
        ),
        section=slug,
    )
    return _with_links(page, text)


def _opening(text: str) -> str:
    """Return the first paragraph below the title without its marks, for search engines and previews."""
    paragraphs = (part.strip() for part in re.split(r"\n[ \t]*\n", text))
    opening = next((part for part in paragraphs if part and part[0] not in "#|>-`"), "")
    plain = " ".join(_MARKS.sub(r"\1", opening).split())
    return plain if len(plain) <= OPENING else plain[:OPENING].rpartition(" ")[0] + " …"


def _with_links(page: Page, text: str) -> Page:
    return replace(page, links=tuple(dict.fromkeys(_LINK.findall(text))))
