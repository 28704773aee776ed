"""What is found by searching: one document for each agenda item, and one for what stands outside the items.

A meeting without items (a report, a cancelled meeting, a text that no rule divides) is one document. The number of a
document is its place in the order of the archive: date, meeting, position, undated meetings first. So sorting by date
costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from build_scripts.domain.archive import Archive, ArchivedItem, Meeting, Person, Unresolved
from build_scripts.domain.cited import Basis
from build_scripts.domain.contacts import as_shown
from build_scripts.domain.record import BlockKind, Decision, DecisionStatus, Record
from build_scripts.domain.record_text import block_text
from build_scripts.search.analysis import tokenize

LEAD_LENGTH = 90
DECISION_LENGTH = 160


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One thing that a search can find, with all that a result shows.

    anchor:  fragment on the meeting's page, "" for the meeting as a whole.
    number:  as printed or inferred, "" where there is none.
    title:   as printed, "" where the source gives none; reading_title: in sentence case, for lists.
    text:    paragraphs in source order, parted by a newline. people, topics: slugs.
    verb, decision: the first decision made, cut to a line or two; "" where none is recorded.
    """

    meeting: int
    anchor: str
    number: str
    number_inferred: bool
    title: str
    title_inferred: bool
    text: str
    reading_title: str = ""
    people: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    verb: str = ""
    decision: str = ""
    standing: bool = False  # apologies, declarations, previous minutes: left out unless asked for

    @property
    def decided(self) -> bool:
        """Whether a decision was made in it."""
        return bool(self.decision)

    @property
    def lead(self) -> str:
        """The beginning of the text, for the first sight of a result."""
        return shortened(self.text.replace("\n", " "), LEAD_LENGTH)


@dataclass(frozen=True, slots=True)
class _Names:
    """Public persons by slug; others have no entry in any index."""

    by_slug: dict[str, Person] = field(default_factory=dict)

    def public(self, slugs: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(slug for slug in slugs if slug in self.by_slug))

    def names(self, slugs: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.by_slug[slug].name for slug in slugs)


def shortened(text: str, length: int) -> str:
    """Cut `text` at a blank so that it has at most `length` letters, with an ellipsis where something is missing."""
    if len(text) <= length:
        return text
    cut = text[:length]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip() + " …"


def _owners(record: Record) -> list[int]:
    """Return for each block the innermost item that it belongs to, or -1."""
    owners = [-1] * len(record.blocks)
    for index, item in sorted(enumerate(record.items), key=lambda entry: entry[1].first):
        for block in range(item.first, min(item.last, len(owners))):
            owners[block] = index
    return owners


def _texts(record: Record) -> tuple[list[list[str]], list[str]]:
    """Return the passages of each item, and those outside. A heading that only repeats its title is left out."""
    inside: list[list[str]] = [[] for _ in record.items]
    outside: list[str] = []
    for block, owner in zip(record.blocks, _owners(record), strict=True):
        text = as_shown(block_text(block))
        if owner < 0:
            outside.append(text)
        elif not (block.kind is BlockKind.ITEM_HEADING and _repeats(text, record, owner)):
            inside[owner].append(text)
    return inside, outside


def _repeats(heading: str, record: Record, index: int) -> bool:
    item = record.items[index]
    shown = f"{item.number.value if item.number else ''} {item.title.value if item.title else ''}"
    return set(tokenize(heading)) <= set(tokenize(shown))


def _first_decision(decisions: tuple[Decision, ...]) -> tuple[str, str]:
    made = next((decision for decision in decisions if decision.status is DecisionStatus.MADE), None)
    if made is None:
        return "", ""
    words = " ".join([made.text, *(f"{clause.number} {clause.text}".strip() for clause in made.clauses)])
    return made.verb, shortened(words.strip() or made.verb, DECISION_LENGTH)


def _of_item(meeting: int, archived: ArchivedItem, passages: list[str], names: _Names) -> SearchDocument:
    item = archived.item
    verb, decision = _first_decision(item.decisions)
    people = names.public(archived.people)
    return SearchDocument(
        meeting=meeting,
        anchor=archived.anchor,
        number=item.number.value if item.number else "",
        number_inferred=bool(item.number and item.number.basis is Basis.INFERRED),
        title=item.title.value if item.title else "",
        title_inferred=bool(item.title and item.title.basis is Basis.INFERRED),
        text="\n".join(passages),
        reading_title=archived.reading_title,
        people=people,
        names=names.names(people),
        topics=tuple(dict.fromkeys(assigned.topic for assigned in archived.topics)),
        verb=verb,
        decision=decision,
        standing=archived.boilerplate is not None,
    )


def _of_whole(index: int, meeting: Meeting, passages: list[str], names: _Names) -> SearchDocument:
    record = meeting.record
    verb, decision = _first_decision(record.decisions)
    people = names.public(tuple(entry.person for entry in meeting.attendance if isinstance(entry.person, str)))
    return SearchDocument(
        meeting=index,
        anchor="",
        number="",
        number_inferred=False,
        title=record.title.value if record.title else "",
        title_inferred=bool(record.title and record.title.basis is Basis.INFERRED),
        text="\n".join(passages),
        people=people,
        names=names.names(people),
        topics=() if meeting.items else meeting.topics,
        verb=verb,
        decision=decision,
    )


def documents_of(archive: Archive) -> Iterator[SearchDocument]:
    """Yield every document of the archive in the order of their numbers."""
    names = _Names({person.slug: person for person in archive.people if person.public})
    for index, meeting in enumerate(archive.meetings):
        inside, outside = _texts(meeting.record)
        passages = [text for text in outside if text]
        if passages or not meeting.items:
            yield _of_whole(index, meeting, passages, names)
        for archived, texts in zip(meeting.items, inside, strict=True):
            yield _of_item(index, archived, [text for text in texts if text], names)


def panel_label(archive: Archive, meeting: Meeting) -> str:
    """Return the panel's name, as written where it is not resolved, "" where nothing says it."""
    if isinstance(meeting.panel, Unresolved):
        return meeting.panel.as_written
    return next((body.name for body in archive.organizations if body.slug == meeting.panel), "")
