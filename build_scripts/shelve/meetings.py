"""The page of one meeting as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_scripts.domain.archive import Meeting, Unresolved
from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.meeting import ContentsRow, GlanceRow, MeetingView
from build_scripts.domain.pages.words import Note, Words, plain
from build_scripts.domain.record import Decision
from build_scripts.shelve.citing import citation_of, formats_of
from build_scripts.shelve.dates import day_of
from build_scripts.shelve.facts import about_of, facts_of
from build_scripts.shelve.heads import heading_of, neighbours_of, notice_of, status_in_words, status_sentence, tags_of
from build_scripts.shelve.links import linked
from build_scripts.shelve.notes import outcomes_sentence, references_note
from build_scripts.shelve.noticed import findings_of
from build_scripts.shelve.parts import parts_of
from build_scripts.shelve.quotes import in_quotation_marks, quote
from build_scripts.shelve.reporting import report_address
from build_scripts.shelve.shelf import Shelf, made

DESCRIPTION = 300  # characters of the description that search engines and previews show


def item_number(number: object) -> str:
    """Return a minute number for a list, without the full stop that the source may print after it."""
    value = getattr(number, "value", "")
    return value.strip().rstrip(".") if isinstance(value, str) else ""


def _glance(meeting: Meeting) -> Iterator[GlanceRow]:
    loose = zip(meeting.loose_decision_anchors, meeting.record.decisions, strict=False)
    for anchor, decision in loose:
        yield _row("", anchor, "", decision)
    for archived in meeting.items:
        for anchor, decision in zip(archived.decision_anchors, archived.item.decisions, strict=False):
            yield _row(item_number(archived.item.number), anchor, archived.reading_title, decision)


def _row(number: str, anchor: str, title: str, decision: Decision) -> GlanceRow:
    quoted = quote(decision)
    return GlanceRow(number, f"#{anchor}", title, in_quotation_marks(quoted.words), quoted.more, quoted.recommended)


def _contents(meeting: Meeting) -> tuple[ContentsRow, ...]:
    return tuple(
        ContentsRow(
            item_number(i.item.number),
            f"#{i.anchor}",
            i.reading_title or "Without a title",
            bool(made(i.item.decisions)),
        )
        for i in meeting.items
    )


def _panel(shelf: Shelf, meeting: Meeting) -> Words:
    return (shelf.panel_run(meeting),)


def _title(shelf: Shelf, meeting: Meeting) -> str:
    heading, below = heading_of(meeting)
    when = heading if day_of(meeting) else f"{heading} {below}".replace("in the source; ", "")
    return f"{shelf.panel_name(meeting)}, {when}"


def _description(view: MeetingView) -> str:
    told = "; ".join(f"{row.number} {row.title}: {plain(row.words)}".strip(" :") for row in view.glance)
    text = told or "; ".join(f"{row.number} {row.title}".strip() for row in view.contents)
    return text if len(text) <= DESCRIPTION else text[:DESCRIPTION].rpartition(" ")[0] + " …"


def meeting_view(shelf: Shelf, meeting: Meeting) -> MeetingView:
    """Return all that stands on the meeting's page."""
    heading, below = heading_of(meeting)
    decisions = [*meeting.record.decisions, *(d for i in meeting.items for d in i.item.decisions)]
    glance = tuple(_glance(meeting))
    made = any(not row.recommended for row in glance)
    notes = (Note("", (outcomes_sentence(decisions),)),) if decisions else ()
    return MeetingView(
        panel=_panel(shelf, meeting),
        heading=heading,
        subheading=below,
        tags=tags_of(shelf, meeting),
        sentence=status_sentence(shelf, meeting),
        notice=notice_of(shelf, meeting),
        neighbours=neighbours_of(shelf, meeting),
        contents=_contents(meeting),
        facts=facts_of(shelf, meeting),
        glance=glance,
        glance_heading="Decisions at a glance" if made else "Recommendations at a glance",
        glance_notes=(*notes, *references_note(shelf, meeting, meeting.references)),
        parts=parts_of(shelf, meeting),
        about=about_of(shelf, meeting),
        findings=findings_of(meeting),
        left_out=tuple(text for _, text, _ in meeting.record.furniture if text.strip()),
        citation=citation_of(shelf, meeting),
        formats=formats_of(shelf, meeting),
        report=report_address(shelf, meeting, meeting.address),
    )


def _attendees(shelf: Shelf, meeting: Meeting) -> list[dict[str, str]]:
    listed: list[dict[str, str]] = []
    for entry in meeting.attendance:
        person = shelf.people.get(entry.person) if isinstance(entry.person, str) else None
        listed.append(
            {
                "name": person.name if person else entry.attendee.name or entry.attendee.as_written,
                "as_written": entry.attendee.as_written,
                "role": entry.attendee.role or "",
                "group": entry.attendee.group.value,
            }
        )
    return listed


def _items(meeting: Meeting) -> list[dict[str, object]]:
    return [
        {
            "number": i.item.number.value if i.item.number else None,
            "title": i.item.title.value if i.item.title else None,
            "anchor": i.anchor,
            "decisions": len(made(i.item.decisions)),
        }
        for i in meeting.items
    ]


def _decisions(meeting: Meeting) -> list[dict[str, str | None]]:
    loose = ((None, decision) for decision in meeting.record.decisions)
    in_items = ((i.anchor, decision) for i in meeting.items for decision in i.item.decisions)
    return [
        {"item": anchor, "verb": d.verb, "text": d.text, "status": d.status.value} for anchor, d in (*loose, *in_items)
    ]


def _front_matter(shelf: Shelf, meeting: Meeting) -> Mapping[str, object]:
    record = meeting.record
    day = day_of(meeting)
    slugs = dict.fromkeys((*meeting.topics, *(t.topic for i in meeting.items for t in i.topics)))
    return {
        "title": _title(shelf, meeting),
        "date": day.isoformat() if day else None,
        "panel": None if meeting.panel is None or isinstance(meeting.panel, Unresolved) else shelf.panel_name(meeting),
        "attendees": _attendees(shelf, meeting),
        "topics": [shelf.topics[slug].name for slug in slugs if slug in shelf.topics],
        "kind": record.kind.value,
        "status": status_in_words(meeting, shelf) or None,
        "time": record.time.value if record.time else None,
        "venue": record.venue.value if record.venue else None,
        "items": _items(meeting),
        "decisions": _decisions(meeting),
        "source": {"file": record.name, "sha256": record.sha256, "address": meeting.source_address},
        "findings": list(dict.fromkeys(f.code for f in meeting.findings)),
        "id": meeting.id,
    }


def meeting_page(shelf: Shelf, meeting: Meeting) -> Page:
    """Return the page of one meeting."""
    view = meeting_view(shelf, meeting)
    return linked(
        Page(
            address=meeting.address,
            template="meeting.md.j2",
            title=_title(shelf, meeting),
            description=_description(view) or f"A record of {shelf.panel_name(meeting)}.",
            view=view,
            front_matter=_front_matter(shelf, meeting),
            sources=(meeting.record.sha256,),
            panel=view.panel[0].href or "",
        ),
        section="meetings",
    )
