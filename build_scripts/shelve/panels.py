"""A page for each panel: what is held of it, its meetings with the missing ones in their place, members, topics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from build_scripts.domain.archive import Meeting, MissingMeeting, Organization
from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.home import PanelView
from build_scripts.domain.pages.lists import Count, Group, ListView, Row, Section
from build_scripts.domain.pages.words import Run, Words
from build_scripts.domain.record import Group as Capacity
from build_scripts.shelve.coverage import coverage_map, missing_of, panels_met
from build_scripts.shelve.dates import day_of, short_date, when, when_long, year_of
from build_scripts.shelve.decisions import OF_PANEL
from build_scripts.shelve.leaves import Maker
from build_scripts.shelve.links import linked
from build_scripts.shelve.marks import joined, plural, words
from build_scripts.shelve.rows import jumps, panel_meeting_row, undated_group
from build_scripts.shelve.shelf import PANEL, TOPIC, Shelf, made

TOPICS_SHOWN = 8
MEMBERS = (Capacity.PRESENT, Capacity.APOLOGIES)


def _named_in(shelf: Shelf, missing: MissingMeeting) -> Words:
    links = [
        (Run(when_long(shelf.by_id[i]), href=shelf.by_id[i].address),) for i in missing.named_in if i in shelf.by_id
    ]
    return words("Not held. Named in ", *joined(links), ".") if links else words("Not held.")


def _missing_row(shelf: Shelf, missing: MissingMeeting) -> Row:
    return Row(short_date(missing.date), (), _named_in(shelf, missing), anchor=f"not-held-{missing.date.isoformat()}")


def _meetings(shelf: Shelf, panel: Organization) -> Section:
    meetings = shelf.meetings_of_panel.get(panel.slug, [])
    dated = [(d, panel_meeting_row(m)) for m in meetings if (d := day_of(m))]
    lost = [(m.date, _missing_row(shelf, m)) for m in missing_of(shelf, panel.slug)]
    placed = sorted([*dated, *lost], key=lambda pair: pair[0], reverse=True)
    years = dict.fromkeys(day.year for day, _ in placed)
    groups = [Group(str(y), f"year-{y}", tuple(row for day, row in placed if day.year == y)) for y in years]
    undated = tuple(panel_meeting_row(m) for m in meetings if day_of(m) is None)
    if undated:
        groups.append(undated_group(undated, "undated"))
    none = () if groups else words("No meeting of this panel is held or known.")
    return Section("Meetings", "meetings", lead=none, jumps=jumps(groups), groups=tuple(groups))


def _newest_list(meetings: Sequence[Meeting]) -> Meeting | None:
    return next((m for m in meetings if any(e.attendee.group in MEMBERS for e in m.attendance)), None)


def _members(shelf: Shelf, meetings: Sequence[Meeting]) -> Section | None:
    newest = _newest_list(meetings)
    if newest is None:
        return None
    kept = [e for e in newest.attendance if e.attendee.group in MEMBERS]
    groups: dict[str, list[Words]] = {}
    for entry in kept:
        label = "Apologies" if entry.attendee.group is Capacity.APOLOGIES else entry.attendee.role or "Members"
        label = "Substitute" if entry.attendee.substitute_for else label
        name = (shelf.person_run(entry.person, entry.attendee.name or entry.attendee.as_written),)
        groups.setdefault(label, []).append(name)
    pairs = tuple((label, joined(names)) for label, names in groups.items())
    lead = words("As listed in the newest record that lists them, ", Run(when_long(newest), href=newest.address), ".")
    return Section("Members", "members", lead=lead, pairs=pairs)


def _topics(shelf: Shelf, meetings: Sequence[Meeting]) -> Section | None:
    counts = Counter(t for m in meetings for i in m.items for t in dict.fromkeys(a.topic for a in i.topics))
    newest = sorted(((t, n) for t, n in counts.items() if t in shelf.topics), key=lambda p: (-p[1], p[0]))
    rows = tuple(Count((Run(shelf.topics[t].name, href=TOPIC.format(t)),), n) for t, n in newest[:TOPICS_SHOWN])
    return Section("Frequent topics", "topics", lead=words("Number of items"), counts=rows) if rows else None


def _lead(shelf: Shelf, panel: Organization) -> str:
    meetings, missing = shelf.meetings_of_panel.get(panel.slug, []), missing_of(shelf, panel.slug)
    undated = sum(1 for m in meetings if day_of(m) is None)
    held = plural(len(meetings), "record is held", "records are held")
    without = f", of which {undated} {'has' if undated == 1 else 'have'} no date" if undated else ""
    lost = (
        f" {plural(len(missing), 'more meeting is', 'more meetings are')} named in minutes but not held."
        if missing
        else ""
    )
    return f"{held}{without}.{lost}"


def _follow(shelf: Shelf, panel: Organization, address: str) -> tuple[Words, ...]:
    decided = any(made(i.item.decisions) for m in shelf.meetings_of_panel.get(panel.slug, []) for i in m.items)
    decisions = ((Run("Decisions of this panel", href=OF_PANEL.format(panel.slug)),),) if decided else ()
    offers = (("Follow (Atom)", f"{address}feed.atom"), ("Calendar", f"{address}meetings.ics"))
    return (*decisions, *((Run(text, href=href),) for text, href in offers if href in shelf.addresses))


def panel_page(shelf: Shelf, panel: Organization) -> Page:
    """Return the page of one panel."""
    meetings = shelf.meetings_of_panel.get(panel.slug, [])
    sections = (_meetings(shelf, panel), _members(shelf, meetings), _topics(shelf, meetings))
    address, lead = PANEL.format(panel.slug), _lead(shelf, panel)
    view = PanelView(
        coverage=coverage_map(shelf, panel.slug),
        page=ListView(
            heading=panel.name,
            up=(Run("Panels", href="/panels/"),),
            lead=words(lead),
            sections=tuple(s for s in sections if s),
            follow=_follow(shelf, panel, address),
        ),
    )
    return linked(
        Page(
            address=address,
            template="panel.md.j2",
            title=panel.name,
            description=lead,
            view=view,
            front_matter={"kind": "panel", "names": list(panel.names), "id": panel.slug},
        ),
        section="panels",
    )


def _index_row(shelf: Shelf, panel: Organization) -> Row:
    meetings, missing = shelf.meetings_of_panel.get(panel.slug, []), missing_of(shelf, panel.slug)
    years = sorted({y for m in meetings if (y := year_of(m))})
    span = f"{years[0]} to {years[-1]}" if len(years) > 1 else str(years[0]) if years else ""
    counts = f"{plural(len(meetings), 'record')} held" + (f", {len(missing)} known but not held" if missing else "")
    newest = words(" · newest ", Run(when(meetings[0]), href=meetings[0].address)) if meetings else ()
    return Row(span, (Run(panel.name, href=PANEL.format(panel.slug)),), (*words(counts), *newest))


def panels_index(shelf: Shelf) -> Page:
    """Return the index of panels, by name."""
    panels = sorted(panels_met(shelf), key=lambda o: (o.name, o.slug))
    count = plural(len(panels), "panel, board or committee", "panels, boards and committees")
    lead = f"{count} of which the archive holds or knows meetings."
    rows = tuple(_index_row(shelf, p) for p in panels)
    unknown = [m for m in shelf.meetings if not isinstance(m.panel, str)]
    sections = [Section("By name", "by-name", groups=(Group("", "", rows),))] if rows else []
    if unknown:
        rows = tuple(Row(when(m), (Run(shelf.panel_name(m), href=m.address),)) for m in unknown)
        sections.append(
            Section(
                "Panel not certain",
                "not-certain",
                lead=words("Records whose panel is not known for certain."),
                groups=(Group("", "", rows),),
            )
        )
    view = ListView("Panels", (), words(lead), tuple(sections))
    return linked(
        Page(address="/panels/", template="list.md.j2", title="Panels", description=lead, view=view), section="panels"
    )


def panel_pages(shelf: Shelf) -> Iterator[Maker]:
    """Yield what makes the index of panels and the page of each."""
    yield partial(panels_index, shelf)
    yield from (partial(panel_page, shelf, panel) for panel in panels_met(shelf))
