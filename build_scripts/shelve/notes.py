"""What the archive says beside the council's words: topics, references, repairs, and what is not known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from build_scripts.domain.addresses import source_address
from build_scripts.domain.archive import ArchivedItem, Attendance, Meeting, Reference, Unresolved
from build_scripts.domain.cited import Basis
from build_scripts.domain.pages.words import Note, Run, Words
from build_scripts.domain.record import Attendee, Decision, Kind, Vote
from build_scripts.shelve.dates import long_date, when_long
from build_scripts.shelve.marks import joined, plural, words
from build_scripts.shelve.passages import reference_address, speaker
from build_scripts.shelve.shelf import TOPIC, Shelf, made

PDF_FORMS = ("pdf", "pdf_ocr")
NO_DECISION = "No decision is recorded for this item."
IN_NOTES = ("P221", "P222", "P223", "P224", "P240", "E113")  # findings that a reader of the item should meet there
REPAIRS = {
    "joined_lines": ("paragraph was", "paragraphs were", "put together from broken lines"),
    "joined_over_page_rule": ("passage was", "passages were", "put together over a page break"),
    "joined_over_empty_line": ("passage was", "passages were", "put together over an empty line"),
    "joined_bullet": ("point was", "points were", "put together with the mark that stood alone"),
    "soft_hyphen": ("word was", "words were", "put together at a soft hyphen"),
    "mojibake": ("passage with damaged characters was", "passages with damaged characters were", "repaired"),
}


def _topics(shelf: Shelf, archived: ArchivedItem) -> Iterator[Note]:
    slugs = dict.fromkeys(a.topic for a in archived.topics)
    links = [(Run(shelf.topics[s].name, href=TOPIC.format(s)),) for s in slugs if s in shelf.topics]
    if links:
        yield Note("Topics", (joined(links),))


def _reference(shelf: Shelf, meeting: Meeting, reference: Reference) -> Words:
    same = reference.panel is None or reference.panel == meeting.panel
    panel = shelf.panels.get(reference.panel) if reference.panel else None
    name = "This panel" if same and reference.panel else panel.name if panel else (reference.panel or "A meeting")
    day = f", {long_date(reference.date)}" if reference.date else ""
    address = reference_address(shelf, reference)
    if address is None:
        return words(f"{name}{day}. Not held.")
    held = shelf.by_id[str(reference.meeting)]
    return (Run(f"{name}{day}" if day else f"{name}, {when_long(held)}", href=address),)


def references_note(shelf: Shelf, meeting: Meeting, references: Iterable[Reference]) -> Iterator[Note]:
    """Yield one note of the meetings that a text names, each said once, held or not."""
    lines = dict.fromkeys(
        _reference(shelf, meeting, r) for r in references if r.meeting != meeting.id and (r.date or r.meeting)
    )
    if lines:
        yield Note("Refers to", tuple(lines))


def _speaker(shelf: Shelf, archived: ArchivedItem, attendee: Attendee) -> Words:
    person = speaker(shelf, archived.people, attendee)
    name = shelf.person_run(person.slug, attendee.name or "") if person else Run(attendee.name or attendee.as_written)
    return words(name, f", {attendee.role}" if attendee.role else "")


def _speakers(shelf: Shelf, archived: ArchivedItem) -> Iterator[Note]:
    said = [_speaker(shelf, archived, attendee) for attendee in archived.item.speakers]
    if said:
        yield Note("Spoke to the item", (joined(said, "; "),))


def _numbers(archived: ArchivedItem) -> Iterator[Note]:
    number, title = archived.item.number, archived.item.title
    if number and number.basis is Basis.INFERRED:
        yield Note(
            "", (words(Run("Number inferred", doubtful=True), " from the other numbers and the order of items."),)
        )
    if number and number.basis is Basis.CURATED:
        yield Note("", (words(Run("Number given by the archive", doubtful=True), ". The source prints none."),))
    if title and title.basis is not Basis.STATED:
        yield Note("", (words(Run("Title inferred", doubtful=True), ". The source prints no title here."),))
    if archived.item.exempt:
        yield Note("", (words("The press and public were excluded from this item."),))


def _repairs(meeting: Meeting, archived: ArchivedItem) -> Iterator[Note]:
    repairs = [r for b in meeting.record.blocks[archived.item.first : archived.item.last] for r in b.repairs]
    counts = Counter(repair.rule for repair in repairs)
    lines = tuple(
        words(f"{plural(counts[rule], one, many)} {what}.")
        for rule, (one, many, what) in REPAIRS.items()
        if counts[rule]
    )
    if lines:
        yield Note("Put together by the archive", lines)


def _outcome(meeting: Meeting, archived: ArchivedItem) -> Iterator[Note]:
    if archived.item.decisions or archived.item.truncated:
        return
    if meeting.record.kind in (Kind.AGENDA, Kind.OTHER, Kind.REPORT):
        return
    yield Note("", (words(NO_DECISION),))


def _vote(vote: Vote) -> str:
    counts = (("for", vote.votes_for), ("against", vote.votes_against), ("abstained", vote.abstentions))
    said = ", ".join(f"{number} {how}" for how, number in counts if number is not None)
    return " · ".join(filter(None, (said, vote.stated_result)))


def _votes(archived: ArchivedItem) -> Iterator[Note]:
    """Yield the counts as the text gives them. A count that is not stated is not worked out."""
    lines = tuple(dict.fromkeys(words(said) for vote in archived.item.votes if (said := _vote(vote))))
    if lines:
        yield Note("Vote" if len(lines) == 1 else "Votes", lines)


def _papers(archived: ArchivedItem) -> Iterator[Note]:
    lines = tuple(dict.fromkeys(words(f"{a.title or a.as_written}. Not held.") for a in archived.item.attachments))
    if lines:
        yield Note("Papers" if len(lines) > 1 else "Paper", lines)


def _findings(meeting: Meeting, archived: ArchivedItem) -> Iterator[Note]:
    span = archived.item.span
    lines = dict.fromkeys(
        words(f.message)
        for f in meeting.findings
        if f.code in IN_NOTES and f.code != "P221" and f.span and span.first <= f.span.first <= span.last
    )
    if lines:
        yield Note("", tuple(lines))


def _page_of_pdf(shelf: Shelf, meeting: Meeting, archived: ArchivedItem) -> Iterator[Note]:
    """Yield the link to the page of the council's PDF on which the item begins, where the PDF is published."""
    record = meeting.record
    address = source_address(record.sha256, record.name)
    pages = (block.page for block in record.blocks[archived.item.first : archived.item.last] if block.page)
    page = next(pages, None) if record.form in PDF_FORMS and address in shelf.source_sizes else None
    if page is not None:
        yield Note("Source", (words(Run(f"Page {page} of the council’s PDF", href=f"{address}#page={page}")),))


def item_notes(shelf: Shelf, meeting: Meeting, archived: ArchivedItem) -> tuple[Note, ...]:
    """Return the notes beside an item, in the order in which a reader needs them."""
    return (
        *_numbers(archived),
        *_topics(shelf, archived),
        *references_note(shelf, meeting, archived.references),
        *_speakers(shelf, archived),
        *_votes(archived),
        *_papers(archived),
        *_page_of_pdf(shelf, meeting, archived),
        *_repairs(meeting, archived),
        *_findings(meeting, archived),
        *_outcome(meeting, archived),
    )


def _substitution(shelf: Shelf, entry: Attendance) -> Words:
    name = shelf.person_run(entry.person, entry.attendee.name or entry.attendee.as_written)
    written = entry.attendee.substitute_for or ""
    member = shelf.person_run(entry.substitutes, "") if isinstance(entry.substitutes, str) else Run(written)
    return words(name, " sat for ", member, ".")


def _uncertain(shelf: Shelf, entry: Attendance) -> Words | None:
    if not isinstance(entry.person, Unresolved) or len(entry.person.candidates) < 2:  # noqa: PLR2004 - two make a doubt
        return None
    maybe = joined([(shelf.person_run(slug),) for slug in entry.person.candidates], " or ")
    return (Run(f"{entry.person.as_written} may be "), *maybe, Run(". The document does not say."))


def attendance_notes(shelf: Shelf, meeting: Meeting) -> tuple[Note, ...]:
    """Return the notes beside the attendance: who sat for whom, and whose name fits more than one person."""
    substitutes = [_substitution(shelf, e) for e in meeting.attendance if e.attendee.substitute_for]
    doubts = [doubt for doubt in (_uncertain(shelf, e) for e in meeting.attendance) if doubt]
    lines = tuple(dict.fromkeys((*substitutes, *doubts)))
    return (Note("", lines),) if lines else ()


def clause_notes(decisions: Iterable[Decision]) -> tuple[Words, ...]:
    """Return what is to say about clauses: which lost their number in the source."""
    return tuple(
        words(f"A clause has lost its number in the source; by its place it is {clause.inferred.rstrip('.')}.")
        for decision in decisions
        for clause in decision.clauses
        if clause.inferred and not clause.number
    )


def outcomes_sentence(decisions: Iterable[Decision]) -> Words:
    """Return how many decisions were found and how many of them are told inside a sentence; recommendations apart."""
    found = list(decisions)
    decided = made(found)
    told = sum(1 for d in decided if not d.explicit)
    recommended = len(found) - len(decided)
    sentences = (
        f"{plural(len(decided), 'outcome')} found." if decided else "No decision was found.",
        f"{plural(told, 'is', 'are')} told inside a sentence, not marked as a decision." if told else "",
        f"{plural(recommended, 'recommendation')} found." if recommended else "",
    )
    return words(" ".join(filter(None, sentences)))
