"""What people decided, as read from archive.yml, the registers and the sidecars. Loading is settings.py's work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ArchiveSettings:
    """archive.yml: whose archive this is and how it is published.

    site_url ends with "/". `accent` is "#rrggbb" of the light look, `accent_dark` of the dark one.
    `now` comes from SOURCE_DATE_EPOCH or the clock, read once; it is never written on a meeting page.
    """

    council: str
    site_name: str
    site_url: str
    language: str
    timezone: str
    licence: str
    licence_url: str | None
    contact: str | None  # e-mail address or web address for reporting a mistake
    accent: str
    accent_dark: str
    item_pages: str  # none | card | full
    now: dt.datetime
    examples: tuple[str, ...] = ()  # searches that the home page offers


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """people.yml. `names`: every spelling that is certainly this person; `roles`: what, from, to (dates or None).

    `public`: False takes the page of a person away (a member of the public named by mistake).
    """

    slug: str
    name: str
    names: tuple[str, ...] = ()
    roles: tuple[tuple[str, dt.date | None, dt.date | None], ...] = ()
    not_same_as: tuple[str, ...] = ()
    public: bool = True
    line: int | None = None


@dataclass(frozen=True, slots=True)
class OrganizationEntry:
    """organizations.yml: a panel, board or committee; `names` are its other names ("OSB"); dates where known."""

    slug: str
    name: str
    names: tuple[str, ...] = ()
    classification: str = "panel"
    founded: dt.date | None = None
    dissolved: dt.date | None = None
    successor: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """topics.yml: `phrases` put an item under the topic; `not_phrases` are near misses that do not."""

    slug: str
    name: str
    description: str
    phrases: tuple[str, ...]
    not_phrases: tuple[str, ...] = ()
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Sidecar:
    """FILE.yml beside FILE: what a person decided about one document. Every field but `name` may be absent.

    `values` holds the raw, checked keys: panel, date, time, venue, kind, status, title, council, people (as written ->
    slug), items (position -> {number, title, topics}), topics, address (where it was published), retrieved (a date).
    `lines` says where each key stands, for messages.
    """

    name: str
    values: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Registers:
    """Every register of an archive, checked against one another before anything is read or written."""

    people: tuple[PersonEntry, ...] = ()
    organizations: tuple[OrganizationEntry, ...] = ()
    topics: tuple[TopicEntry, ...] = ()
    redirects: Mapping[str, str] = field(default_factory=dict)
    takedowns: tuple[Mapping[str, object], ...] = ()
    published: tuple[str, ...] = ()
    sidecars: Mapping[str, Sidecar] = field(default_factory=dict)
