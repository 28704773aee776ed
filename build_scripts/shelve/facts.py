"""The facts of a meeting page (left column) and "About this record" (its end)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from build_scripts.domain.addresses import source_address
from build_scripts.domain.archive import Meeting
from build_scripts.domain.cited import Basis, Cited
from build_scripts.domain.pages.words import Fact, Run, Words
from build_scripts.domain.record import Group
from build_scripts.shelve.dates import bounds_in_words, day_of, long_date
from build_scripts.shelve.heads import is_cut, kind_in_words, status_in_words
from build_scripts.shelve.machine_files import MEETING_FILE
from build_scripts.shelve.marks import joined, plural, words
from build_scripts.shelve.passages import WEB
from build_scripts.shelve.shelf import Shelf, made

NOT_STATED = "Not stated"
GROUPS = (
    (Group.PRESENT, "member", "members"),
    (Group.OFFICER, "officer", "officers"),
    (Group.IN_ATTENDANCE, "in attendance", "in attendance"),
    (Group.INVITED, "invited", "invited"),
    (Group.OBSERVER, "observer", "observers"),
    (Group.APOLOGIES, "apology", "apologies"),
)
FORMS = {
    "text": "plain text",
    "markdown": "Markdown text",
    "html": "a web page",
    "docx": "a Word document",
    "pdf": "a PDF",
    "pdf_ocr": "a PDF of pictures, read by machine",
    "doc": "an old Word document",
    "rtf": "a rich text file",
    "odt": "an OpenDocument text",
}
SHORT_FORMS = {
    "text": "text",
    "markdown": "Markdown",
    "html": "web page",
    "docx": "Word",
    "doc": "Word",
    "pdf": "PDF",
} | {
    "pdf_ocr": "PDF",
    "rtf": "RTF",
    "odt": "ODT",
}
KIB = 1024


def size_in_words(size: int) -> str:
    """Return "16 KB", as a download says it."""
    return f"{max(1, round(size / KIB)):,} KB" if size < KIB * KIB else f"{size / KIB / KIB:.1f} MB"


def _said(value: Cited[str] | None) -> Words:
    if value is None:
        return words(NOT_STATED)
    return words(
        value.as_written or value.value, Run(" inferred", doubtful=True) if value.basis is Basis.INFERRED else ""
    )


def _date(meeting: Meeting) -> Words:
    day = day_of(meeting)
    bounds = bounds_in_words(meeting)
    return words(long_date(day) if day else f"{NOT_STATED}; {bounds}" if bounds else NOT_STATED)


def attended(meeting: Meeting) -> str:
    """Return "8 members, 3 officers", counted from the lists; "" where there is none."""
    counts = Counter(entry.attendee.group for entry in meeting.attendance)
    return ", ".join(plural(counts[group], one, many) for group, one, many in GROUPS if counts[group])


def items_in_words(meeting: Meeting) -> str:
    """Return "5, of which 3 with a decision"."""
    decided = sum(1 for i in meeting.items if made(i.item.decisions))
    if not meeting.items:
        return "None found"
    return f"{len(meeting.items)}, of which {decided} with a decision" if decided else f"{len(meeting.items)}"


def _cuts(meeting: Meeting) -> str:
    places = [i.item.number.value if i.item.number else i.reading_title for i in meeting.items if i.item.truncated]
    return f"Cut at source in {', '.join(places)}" if places else "Cut at source"


def source_words(shelf: Shelf, meeting: Meeting, text: str) -> Words:
    """Return the link to the document as received, with its form and size, or that it is not published."""
    record = meeting.record
    address = source_address(record.sha256, record.name)
    size = shelf.source_sizes.get(address)
    if size is None:
        return words(record.name)
    kind = SHORT_FORMS.get(record.form, record.form)
    return words(Run(text, href=address), f" ({kind}, {size_in_words(size)})")


def facts_of(shelf: Shelf, meeting: Meeting) -> tuple[Fact, ...]:
    """Return the facts in the left column."""
    status = _cuts(meeting) if is_cut(meeting) else status_in_words(meeting, shelf)
    others = [shelf.by_id[i] for i in meeting.same_meeting if i in shelf.by_id]
    papers = [(Run(kind_in_words(m), href=m.address),) for m in others]
    optional = (
        ("Chair", words(meeting.record.chair.value) if meeting.record.chair else ()),
        ("Status", words(status)),
        ("Items", words(items_in_words(meeting))),
        ("Attended", words(attended(meeting))),
        ("Other papers", joined(papers)),
    )
    return (
        Fact("Date", _date(meeting)),
        Fact("Time", _said(meeting.record.time)),
        Fact("Venue", _said(meeting.record.venue)),
        Fact("Kind", words(kind_in_words(meeting))),
        *(Fact(label, value) for label, value in optional if value),
        Fact("Source", source_words(shelf, meeting, "Council’s document")),
    )


def _inferred(meeting: Meeting) -> Iterator[str]:
    record = meeting.record
    named = (("Council", record.council), ("Title", record.title), ("Venue", record.venue), ("Time", record.time))
    for label, value in named:
        if value and value.basis is Basis.INFERRED:
            yield f"{label}: {value.value}."
    if record.date and record.date.basis is Basis.INFERRED:
        yield f"Date: {long_date(record.date.value)}."
    if meeting.panel_basis == "inferred":
        yield "The panel."
    numbers = [i.item.number.value for i in meeting.items if i.item.number and i.item.number.basis is Basis.INFERRED]
    if numbers:
        yield f"Item numbers: {', '.join(numbers)}."


def _published(meeting: Meeting) -> Words:
    """Return where the council published the document, as a link only when it is a web address."""
    address = meeting.source_address
    if not address:
        return words("Its address on the council’s site is not known.")
    return words(Run(address, href=address if WEB.match(address) else None, outside=True))


def about_of(shelf: Shelf, meeting: Meeting) -> tuple[Fact, ...]:
    """Return the facts of "About this record", without findings and citation."""
    record = meeting.record
    read = f"From {FORMS.get(record.form, record.form)}"
    pages = f" of {plural(record.pages, 'page')}" if record.pages else ""
    residue = len(record.residue)
    left = (
        f"{plural(residue, 'passage belongs', 'passages belong')} to no item."
        if residue
        else "Every passage is placed."
        if record.blocks
        else "No text could be read in it."
    )
    inferred = " ".join(_inferred(meeting))
    day = words(f". Retrieved {long_date(meeting.retrieved)}.") if meeting.retrieved else ()
    facts = (
        Fact("Source document", source_words(shelf, meeting, "Download the council’s document")),
        Fact("File", words(record.name)),
        Fact("SHA-256", words(record.sha256)),
        Fact("Published at", (*_published(meeting), *day)),
        Fact("How it was read", words(f"{read}{pages}. {left}")),
    )
    optional = (("Inferred", words(inferred)), ("As data", _data(shelf, meeting)))
    return (*facts, *(Fact(label, value) for label, value in optional if value))


def _data(shelf: Shelf, meeting: Meeting) -> Words:
    """Return the link to the JSON of this meeting and to the page that explains it, where the edition has them."""
    address = meeting.address + MEETING_FILE
    if address not in shelf.addresses:
        return ()
    return words(Run("This meeting as JSON", href=address), ". ", Run("All records", href="/data/"), ".")
