"""Read a list of people as printed: who, in what office, for whom they sit. What is no name is reported (P231)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.cited import Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Attendee, Group
from build_scripts.parse.readers.name_chunks import split_chunks
from build_scripts.parse.readers.name_pieces import read_pieces
from build_scripts.parse.readers.name_tokens import tokenize
from build_scripts.parse.readers.name_words import NONE_WORDS
from build_scripts.parse.readers.people_entry import Entry, leading_words
from build_scripts.parse.readers.people_list import PeopleList

_CONTACT = re.compile(r"(?<=[\s|,;(])(?:E-?mail|Tel(?:ephone)?|Address|Mobile|Phone|Website)\b\s*[:.]", re.IGNORECASE)
_CLERK = re.compile(
    r"(?:^|\b(?:parish|town|council|locum|acting|deputy|assistant|interim|the)\s+)clerk\b(?!\s+of\b)", re.IGNORECASE
)
_MEMBERS = ("coun", "cllr", "clr", "ald", "comm", "trustee")
_CHAIRS = ("chair", "chairman", "chairwoman", "chairperson", "in the chair", "presiding", "acting chair", "chairing")


@dataclass(frozen=True, slots=True)
class PeopleReading:
    """The people of a list in order, findings about what is no name, and whether the list says that there is nobody."""

    people: tuple[Attendee, ...]
    findings: tuple[Finding, ...] = ()
    none_stated: bool = False

    @property
    def chair(self) -> Attendee | None:
        """The one person whose office is the chair; None if nobody or more than one is."""
        chairs = [person for person in self.people if is_chair(person.role)]
        return chairs[0] if len(chairs) == 1 else None


def is_chair(role: str | None) -> bool:
    """Return whether an office is that of the meeting's chair ("Chair", "in the Chair"), not "Vice Chair"."""
    words = " ".join((role or "").lower().replace("(", " ").split())
    return words in _CHAIRS or words.startswith(("in the chair", "chair for", "chair,", "chair -", "chair for"))


def read_people(  # noqa: PLR0913 - what the label says for all comes by keyword, both may be absent
    text: str,
    group: Group,
    span: Span,
    *,
    rule: str,
    honorific: str | None = None,
    role: str | None = None,
) -> PeopleReading:
    """Read one list without its label. `start` and `end` of each person are the name's place in `text`.

    honorific, role: what the label says for all ("Councillors Present"). Never raises; linear in the text's length.
    """
    contact = _CONTACT.search(text)
    if contact is not None:  # a letterhead: what follows is how to reach them
        text = text[: contact.start()]
    people = PeopleList(text, group, honorific, role)
    chunks = split_chunks(text, tokenize(text))
    pieces = [piece for c in chunks for piece in read_pieces(c.before, c.tokens[leading_words(c) :])]
    for at, piece in enumerate(pieces):
        people.take(piece, pieces[at + 1] if at + 1 < len(pieces) else None)
    people.close()
    attendees = tuple(_attendee(text, entry, span, rule) for entry in people.entries)
    none = says_nobody(text) and not attendees
    unread = [] if none else people.unread
    return PeopleReading(attendees, tuple(_not_read(text[a:b], span) for a, b in unread), none)


def read_people_lines(
    lines: Sequence[tuple[str, Span]],
    group: Group,
    *,
    rule: str,
    honorific: str | None = None,
    role: str | None = None,
) -> PeopleReading:
    """Read a list that stands on several lines, each an entry or a piece of one.

    Each person's span is that of the line with the name, `start` and `end` are characters of that line's text.
    """
    text = "\n".join(line for line, _ in lines)
    if not lines:
        return PeopleReading(())
    whole = read_people(
        text, group, Span(lines[0][1].first, lines[-1][1].last), rule=rule, honorific=honorific, role=role
    )
    return replace(whole, people=tuple(_on_its_line(person, lines) for person in whole.people))


def says_nobody(text: str) -> bool:
    """Return whether the text states that there is nobody ("None", "There were no apologies for absence.")."""
    words = " ".join(text.lower().split()).strip(" .,;:-–()*_")
    return any(words == none or (words.startswith(none + " ") and " " in none) for none in NONE_WORDS)


def _on_its_line(person: Attendee, lines: Sequence[tuple[str, Span]]) -> Attendee:
    begin = 0
    for line, span in lines:
        if begin <= person.start < begin + len(line):
            inside = person.end <= begin + len(line)
            start, end = (person.start - begin, person.end - begin) if inside else (-1, -1)
            return replace(person, span=span, start=start, end=end)
        begin += len(line) + 1
    return person


def _attendee(text: str, entry: Entry, span: Span, rule: str) -> Attendee:
    named = entry.name_start >= 0
    printed = " ".join(text[entry.name_start : entry.name_end].split()) if named else None
    surname, comma, initials = (printed or "").partition(", ")
    clerk = entry.group is Group.PRESENT and _is_clerk(entry)
    return Attendee(
        name=f"{initials} {surname}" if comma else printed,
        as_written=text[entry.start : entry.end].strip(),
        group=Group.OFFICER if clerk else entry.group,
        span=span,
        start=-1 if comma else entry.name_start,
        end=-1 if comma else entry.name_end,
        honorific=entry.honorific,
        role=entry.role,
        substitute_for=entry.substitute_for,
        organization=entry.organization,
        note="; ".join(entry.notes) or None,
        rule=rule,
    )


def _is_clerk(entry: Entry) -> bool:
    """Return whether an entry is the clerk to the body, who is present but no member of it."""
    titled = (entry.honorific or "").lower().startswith(_MEMBERS)
    return _CLERK.search(entry.role or "") is not None and not titled


def _not_read(words: str, span: Span) -> Finding:
    return Finding(
        "P231", f"“{' '.join(words.split())}” stands in the list of people but was not read as a name.", span
    )
