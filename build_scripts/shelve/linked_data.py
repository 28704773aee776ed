"""What a page is about, in the words of schema.org (JSON-LD), for search engines and other programs.

Only what the sources say: a meeting without a stated date has no startDate, and only those in public roles are Persons.
"""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from build_scripts.domain.addresses import source_address
from build_scripts.domain.archive import Meeting, Organization, Person
from build_scripts.domain.catalogue import DataFile, Page
from build_scripts.domain.record import Kind
from build_scripts.shelve.calendars import clock_of, zone_of
from build_scripts.shelve.coverage import panels_met
from build_scripts.shelve.dates import day_of
from build_scripts.shelve.heads import is_cancelled, kind_in_words
from build_scripts.shelve.leaves import Maker
from build_scripts.shelve.open_data.files import PACKAGE, TABLES
from build_scripts.shelve.open_data.package import FOLDER
from build_scripts.shelve.shelf import PANEL, PERSON, Shelf

Thing: TypeAlias = dict[str, object]
About: TypeAlias = Callable[[Page], Thing]
CONTEXT = "https://schema.org"
CANCELLED = "https://schema.org/EventCancelled"
# A paper that is no meeting; the rest are records of a meeting, which is an Event.
_PAPERS: Mapping[Kind, str] = {Kind.REPORT: "Report", Kind.ITEM: "DigitalDocument", Kind.OTHER: "DigitalDocument"}
_DATA_TYPES = {f"{FOLDER}{table.name}.csv": "text/csv" for table in TABLES} | {PACKAGE: "application/json"}


def _thing(kind: str, **facts: object) -> Thing:
    """Return a thing of schema.org without the facts that are not known."""
    known = {name: fact for name, fact in facts.items() if fact not in (None, "", [], {})}
    return {"@type": kind, **known}


def _web(shelf: Shelf, address: str) -> str:
    return shelf.archive.settings.site_url + address.removeprefix("/")


def _council(shelf: Shelf) -> Thing:
    return _thing("GovernmentOrganization", name=shelf.archive.settings.council)


def _panel(shelf: Shelf, panel: Organization, _page: Page | None = None) -> Thing:
    council = shelf.archive.settings.council
    return _thing(
        "GovernmentOrganization",
        name=panel.name,
        alternateName=[name for name in panel.names if name != panel.name],
        url=_web(shelf, PANEL.format(panel.slug)),
        parentOrganization=_council(shelf) if panel.name != council else None,
    )


def _organizer(shelf: Shelf, meeting: Meeting) -> Thing:
    panel = shelf.panel_of(meeting)
    return _panel(shelf, replace(panel, names=())) if panel else _council(shelf)


def _start(shelf: Shelf, meeting: Meeting) -> str | None:
    """Return the day, or the moment with its offset where the source states a time."""
    day, time = day_of(meeting), meeting.record.time
    if day is None:
        return None
    clock, zone = clock_of(time.value if time else None), zone_of(shelf.archive.settings.timezone)
    return _moment(day, clock, zone) if clock and zone else day.isoformat()


def _moment(day: dt.date, clock: tuple[int, int], zone: zoneinfo.ZoneInfo) -> str:
    return dt.datetime.combine(day, dt.time(*clock), zone).isoformat()


def _document(shelf: Shelf, meeting: Meeting) -> Thing:
    """Return the source document: its copy here if there is one, and where the council published it."""
    record = meeting.record
    copy = source_address(record.sha256, record.name)
    return _thing(
        "DigitalDocument",
        name=kind_in_words(meeting),
        url=_web(shelf, copy) if copy in shelf.source_sizes else None,
        encodingFormat=record.media_type,
        sha256=record.sha256,
        isBasedOn=meeting.source_address,
    )


def _meeting(shelf: Shelf, meeting: Meeting, page: Page) -> Thing:
    topics = dict.fromkeys(t.topic for i in meeting.items for t in i.topics)
    shared = {
        "name": page.title,
        "url": _web(shelf, meeting.address),
        "description": page.description,
        "inLanguage": shelf.archive.settings.language,
    }
    keywords = [shelf.topics[slug].name for slug in topics if slug in shelf.topics]
    if meeting.record.kind in _PAPERS:
        kind, source = _PAPERS[meeting.record.kind], meeting.source_address
        return _thing(kind, **shared, publisher=_organizer(shelf, meeting), keywords=keywords, isBasedOn=source)
    venue = meeting.record.venue
    return _thing(
        "Event",
        **shared,
        startDate=_start(shelf, meeting),
        eventStatus=CANCELLED if is_cancelled(meeting) else None,
        location=_thing("Place", name=venue.value) if venue else None,
        organizer=_organizer(shelf, meeting),
        keywords=keywords,
        subjectOf=_document(shelf, meeting),
    )


def _person(shelf: Shelf, person: Person, _page: Page) -> Thing:
    return _thing(
        "Person",
        name=person.name,
        honorificPrefix=person.honorific,
        alternateName=[name for name in person.names if name != person.name],
        url=_web(shelf, PERSON.format(person.slug)),
    )


def _website(shelf: Shelf, _page: Page) -> Thing:
    settings = shelf.archive.settings
    search = {"@type": "EntryPoint", "urlTemplate": f"{settings.site_url}search/?q={{search_term_string}}"}
    return _thing(
        "WebSite",
        name=settings.site_name,
        url=settings.site_url,
        inLanguage=settings.language,
        license=settings.licence_url,
        about=_council(shelf),
        potentialAction=_thing("SearchAction", target=search, **{"query-input": "required name=search_term_string"}),
    )


def _dataset(shelf: Shelf, files: Iterable[str], page: Page) -> Thing:
    settings = shelf.archive.settings
    days = sorted(day.isoformat() for meeting in shelf.meetings if (day := day_of(meeting)))
    return _thing(
        "Dataset",
        name=f"{settings.site_name}: records of {settings.council}",
        description=f"{page.description} Meetings, items, decisions and attendance of {settings.council}.",
        url=_web(shelf, FOLDER),
        license=settings.licence_url,
        inLanguage=settings.language,
        creator=_council(shelf),
        isAccessibleForFree=True,
        temporalCoverage=f"{days[0]}/{days[-1]}" if days else None,
        distribution=[
            _thing("DataDownload", contentUrl=_web(shelf, address), encodingFormat=_DATA_TYPES[address])
            for address in files
        ],
    )


def things(shelf: Shelf, files: Iterable[DataFile]) -> Mapping[str, About]:
    """Return the address of each page that is about one thing, with what tells of that thing for the page."""
    data = [file.address for file in files if file.address in _DATA_TYPES]
    public = (person for person in shelf.archive.people if person.public)
    return {
        "/": partial(_website, shelf),
        FOLDER: partial(_dataset, shelf, data),
        **{meeting.address: partial(_meeting, shelf, meeting) for meeting in shelf.meetings},
        **{PANEL.format(panel.slug): partial(_panel, shelf, panel) for panel in panels_met(shelf)},
        **{PERSON.format(person.slug): partial(_person, shelf, person) for person in public},
    }


def with_linked_data(about: Mapping[str, About], make: Maker) -> Page:
    """Return the page; if it is one of the site, the data, a meeting, a panel or a person, it says what it is about."""
    page = make()
    thing = about.get(page.address)
    return replace(page, linked_data={"@context": CONTEXT, **thing(page)}) if thing else page
