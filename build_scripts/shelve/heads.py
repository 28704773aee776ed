"""The head of a meeting page: which panel, which day, what state the record is in, and what comes before and after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from build_scripts.domain.archive import Approval, Meeting, Unresolved
from build_scripts.domain.cited import Basis
from build_scripts.domain.pages.meeting import Neighbour
from build_scripts.domain.pages.words import Note, Run, Tag, Words
from build_scripts.domain.record import Kind
from build_scripts.shelve.dates import bounds_in_words, day_of, long_date, when_long
from build_scripts.shelve.marks import words
from build_scripts.shelve.shelf import Shelf

KINDS = {
    Kind.MINUTES: "Minutes",
    Kind.AGENDA_AND_MINUTES: "Agenda and minutes",
    Kind.AGENDA: "Agenda",
    Kind.REPORT: "Report",
    Kind.ITEM: "One item",
    Kind.OTHER: "Not recognised",
}
SENTENCES = {
    Kind.REPORT: "A report to a meeting. What it recommends is not what the meeting decided.",
    Kind.AGENDA: "An agenda: what was to be discussed, not what was said or decided.",
    Kind.ITEM: "One item of the minutes, published on its own.",
    Kind.OTHER: "The archive does not know this layout. The text stands as it is; nothing is concluded from it.",
}
OF_A_MEETING = (Kind.MINUTES, Kind.AGENDA_AND_MINUTES)
# Words of a status that make a record less than the final one: its tag stands in the colour of warnings.
UNSETTLED = ("draft", "subject to", "unconfirmed", "not approved", "cancel", "postponed", "abandoned", "not found")
CANCELLED = ("cancelled", "canceled", "postponed", "abandoned")


def is_cut(meeting: Meeting) -> bool:
    """Whether the source stops before the text of an item ends."""
    return any(i.item.truncated for i in meeting.items) or any(f.code == "P220" for f in meeting.findings)


def is_cancelled(meeting: Meeting) -> bool:
    """Whether the source says that the meeting did not take place."""
    status = meeting.record.status
    return status is not None and any(word in status.value.lower() for word in CANCELLED)


def kind_in_words(meeting: Meeting) -> str:
    """Return what the record is. A notice that a meeting is off is understood, although its layout is no known one."""
    status, kind = meeting.record.status, meeting.record.kind
    if kind is not Kind.OTHER or status is None or not is_cancelled(meeting):
        return KINDS[kind]
    return "Cancelled meeting" if "cancel" in status.value.lower() else "Notice"


def status_in_words(meeting: Meeting, shelf: Shelf) -> str:
    """Return the status of the minutes in two or three words, for tags, facts and citations; "" where none applies."""
    approved = shelf.by_id.get(meeting.approved.meeting) if meeting.approved else None
    if approved:
        day = day_of(approved)
        amended = " with changes" if meeting.approved and meeting.approved.amended else ""
        return f"Approved{amended} {long_date(day)}" if day else f"Approved{amended} at a later meeting"
    status = meeting.record.status
    if status:
        return status.value[:1].upper() + status.value[1:]
    return "Approval not found" if meeting.record.kind in OF_A_MEETING else ""


def tags_of(shelf: Shelf, meeting: Meeting) -> tuple[Tag, ...]:
    """Return every state of the record in words."""
    kind, off = kind_in_words(meeting), is_cancelled(meeting)
    told = off and status_in_words(meeting, shelf).lower() in kind.lower()  # the kind says it: no tag says it twice
    status = "" if told else status_in_words(meeting, shelf)
    unsettled = any(word in status.lower() for word in UNSETTLED)
    panel_unsure = meeting.panel is None or isinstance(meeting.panel, Unresolved)
    doubts = (
        (status, bool(status) and unsettled),
        ("Undated", day_of(meeting) is None),
        ("Date inferred", meeting.record.date is not None and meeting.record.date.basis is Basis.INFERRED),
        ("Panel not stated", meeting.panel is None and meeting.record.panel is None),
        ("Panel not certain", panel_unsure and meeting.record.panel is not None),
        ("Panel inferred", meeting.panel_basis == "inferred" and not panel_unsure),
        ("Cut at source", is_cut(meeting)),
        ("No text could be read", not meeting.record.blocks),
        ("Read by machine from a picture", any(f.code == "E107" for f in meeting.findings)),
    )
    settled = (Tag(status),) if status and not unsettled else ()
    first = Tag(kind, doubtful=told or kind == KINDS[Kind.OTHER])
    return (first, *settled, *(Tag(text, doubtful=True) for text, holds in doubts if holds))


def _approval(approval: Approval, later: Meeting) -> Words:
    fragment = f"#{approval.item}" if approval.item else ""
    link = Run(f"the meeting of {when_long(later)}", href=later.address + fragment)
    how = "with changes" if approval.amended else "as a correct record"
    return words(f"Approved {how} at ", link, ".")


def status_sentence(shelf: Shelf, meeting: Meeting) -> Words:
    """Return one plain sentence on the status, with its link."""
    later = shelf.by_id.get(meeting.approved.meeting) if meeting.approved else None
    if meeting.approved and later:
        return _approval(meeting.approved, later)
    if is_cancelled(meeting):
        return words("The source says that this meeting did not take place.")
    if meeting.record.kind in SENTENCES:
        return words(SENTENCES[meeting.record.kind])
    if meeting.record.status:
        return words(f"The source calls this record “{meeting.record.status.as_written}”.")
    return _not_found(shelf, meeting)


def _not_found(shelf: Shelf, meeting: Meeting) -> Words:
    named, later = meeting.next_named, shelf.by_id.get(meeting.next or "")
    if named and not (later and day_of(later) == named):
        return words(f"The meeting that would have approved these minutes, on {long_date(named)}, is not held.")
    return words("No later minutes in the archive approve these.")


def heading_of(meeting: Meeting) -> tuple[str, str]:
    """Return the h1 and the line below it: the day, or that it is not stated and what bounds it."""
    day = day_of(meeting)
    if day:
        return long_date(day), ""
    bounds = bounds_in_words(meeting)
    return "Date not stated", f"in the source; {bounds}" if bounds else "in the source"


def _reasons(shelf: Shelf, meeting: Meeting) -> Iterator[str]:
    bounds = meeting.record.date_bounds
    if day_of(meeting) is None and bounds.after:
        yield f"The text mentions {long_date(bounds.after.value)} as past, so the meeting was later."
    if day_of(meeting) is None and bounds.before:
        yield f"The text looks ahead to {long_date(bounds.before.value)}, so the meeting was earlier."
    if meeting.record.date and meeting.record.date.basis is Basis.INFERRED:
        yield "The date of the meeting is concluded from the text, which does not state it outright."
    if meeting.panel_basis == "inferred" and isinstance(meeting.panel, str):
        yield "The document’s heading does not name the panel; it is concluded from the text."
    if isinstance(meeting.panel, Unresolved) and meeting.panel.candidates:
        names = [shelf.panels[c].name for c in meeting.panel.candidates if c in shelf.panels]
        yield f"The panel may be {' or '.join(names)}. The document does not say which."
    inferred = [i for i in meeting.items if i.item.number and i.item.number.basis is Basis.INFERRED]
    if inferred:
        verb = "is" if len(inferred) == 1 else "are"
        yield f"{len(inferred)} of {len(meeting.items)} item numbers {verb} worked out from those that are printed."


def notice_of(shelf: Shelf, meeting: Meeting) -> Note | None:
    """Return the amber note under the head: why the date or the panel is as it is."""
    reasons = " ".join(_reasons(shelf, meeting))
    return Note("Archive note.", (words(reasons),), warning=True) if reasons else None


def _side(label: str, named: dt.date | None, held: Meeting | None) -> tuple[Neighbour, Neighbour | None]:
    """Return the neighbour that the text names, and the nearest one held where that is another."""
    link = words(Run(_when(held), href=held.address)) if held else ()
    if named is None:
        return (Neighbour(f"{label} held", link), None) if held else (Neighbour(label, words("Not known")), None)
    if held and day_of(held) == named:
        return Neighbour(label, link), None
    missing = Neighbour(f"{label}, not held", words(long_date(named)))
    return missing, Neighbour(f"{label} one held", link) if held else None


def _when(meeting: Meeting) -> str:
    text = when_long(meeting)
    return text[:1].upper() + text[1:]


def neighbours_of(shelf: Shelf, meeting: Meeting) -> tuple[Neighbour, ...]:
    """Return what stands before and after in the series of the panel, held or not."""
    before, before_held = _side("Previous", meeting.previous_named, shelf.by_id.get(meeting.previous or ""))
    after, after_held = _side("Next", meeting.next_named, shelf.by_id.get(meeting.next or ""))
    return tuple(n for n in (before_held, before, after, after_held) if n)
