"""Read attendance tables: which column holds the name, which the office, which whether they came."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.cited import Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Attendee, Group
from build_scripts.parse.readers.brackets import read_aside, read_substitute
from build_scripts.parse.readers.given_names import GIVEN_NAMES
from build_scripts.parse.readers.name_shapes import is_office, is_tag
from build_scripts.parse.readers.name_tokens import Token, tokenize
from build_scripts.parse.readers.name_words import DEPARTMENTS
from build_scripts.parse.readers.people import PeopleReading, read_people
from build_scripts.parse.readers.vocabulary import words_of

_COLUMNS: Mapping[str, frozenset[str]] = {
    "name": words_of(
        "name names member members councillor councillors attendee attendees person officer present cllr director"
    )
    | {"name of member", "member name", "committee member", "board member", "members present"},
    "role": words_of("role position title designation post capacity office job") | {"job title", "role / title"},
    "body": words_of("organisation organization representing ward body party group department council agency company")
    | {"political group", "political party"},
    "mark": words_of("attendance status attended present? attending") | {"attendance status", "present / apologies"},
    "substitute": words_of("substitute sub substitutes") | {"substitute for", "substituting for", "substituted by"},
    "note": words_of("notes note comments comment comment(s) reason"),
    "initials": frozenset({"initials", "initial"}),
}
_MARKS: Mapping[str, Group | None] = {
    "present": Group.PRESENT,
    "present, as expected": Group.PRESENT,
    "in attendance": Group.IN_ATTENDANCE,
    "attended": Group.PRESENT,
    "yes": Group.PRESENT,
    "y": Group.PRESENT,
    "p": Group.PRESENT,
    "√": Group.PRESENT,
    "✓": Group.PRESENT,
    "✔": Group.PRESENT,
    "apologies": Group.APOLOGIES,
    "apologies, sent": Group.APOLOGIES,
    "apologies sent": Group.APOLOGIES,
    "apology": Group.APOLOGIES,
    "apols": Group.APOLOGIES,
    "apol": Group.APOLOGIES,
    "ab": Group.APOLOGIES,
    "a": Group.APOLOGIES,  # only beside "P": alone it may stand for "attended"
    "absent": Group.APOLOGIES,
    "absent, not expected": Group.APOLOGIES,
    "absent, no apologies": Group.APOLOGIES,
    "no": Group.APOLOGIES,
    "n": Group.APOLOGIES,
    "expected": None,  # says who should come, not who came
    "not expected": None,
}
_SAYS_MORE = ("absent", "no", "n")


@dataclass(frozen=True, slots=True)
class _Table:
    """What holds for every row: which column is what, and what the heading of the list says."""

    columns: Mapping[str, int]
    group: Group
    span: Span
    rule: str
    honorific: str | None
    marks: frozenset[str] = frozenset()  # all that stand in the column of marks

    def read(self, text: str, group: Group) -> PeopleReading:
        return read_people(text, group, self.span, rule=self.rule, honorific=self.honorific)


def read_people_rows(
    rows: Sequence[Sequence[str]], group: Group, span: Span, *, rule: str, honorific: str | None = None
) -> PeopleReading:
    """Read a table of people. A first row of known headings names the columns; without one, shape decides.

    A column of attendance marks overrules `group`; rows whose mark says neither present nor absent are left out and
    reported. Places in the text are -1: the name stands in a cell.
    """
    columns = _headings(rows[0]) if rows else {}
    at = columns.get("mark", -1)
    marks = frozenset(row[at].lower().strip(" .*") for row in rows[1:] if 0 <= at < len(row))
    table = _Table(columns, group, span, rule, honorific, marks)
    people: list[Attendee] = []
    findings: list[Finding] = []
    for row in rows[1:] if columns else rows:
        cells = [" ".join(cell.split()) for cell in row]
        read = _row(cells, table) if columns else _plain(cells, table)
        people += read.people
        findings += read.findings
    return PeopleReading(tuple(people), tuple(findings))


def _headings(row: Sequence[str]) -> dict[str, int]:
    """Return which column is what; {} where the first row is no heading (then it is a person)."""
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        words = " ".join(cell.lower().split()).strip(" :*_")
        for kind, names in _COLUMNS.items():
            if words in names and kind not in found:
                found[kind] = at
                break
    return found if "name" in found else {}


def _row(cells: list[str], table: _Table) -> PeopleReading:
    def cell(kind: str) -> str:
        at = table.columns.get(kind, len(cells))
        return cells[at] if at < len(cells) else ""

    mark = cell("mark").lower().strip(" .*")
    group = _MARKS.get(mark, _MARKS.get(mark.split(" ")[0].strip(",;(")) if mark else None)
    unclear = group is None or (mark == "a" and "p" not in table.marks)
    if "mark" in table.columns and cell("name") and unclear:
        note = f"“{cell('name')}” is listed as “{cell('mark')}”, which does not say whether they came."
        return PeopleReading((), (Finding("P231", note, table.span),))
    read = table.read(cell("name"), group or table.group)
    return PeopleReading(tuple(_completed(person, cell, mark) for person in read.people), read.findings)


def _completed(person: Attendee, cell: Callable[[str], str], mark: str) -> Attendee:
    substitute = cell("substitute")
    note = "; ".join(filter(None, [person.note, cell("note"), mark if mark in _SAYS_MORE else None]))
    return replace(
        person,
        start=-1,
        end=-1,
        role=person.role or cell("role") or None,
        organization=person.organization or cell("body") or None,
        substitute_for=person.substitute_for or read_substitute(substitute) or substitute or None,
        note=note or None,
    )


def _plain(cells: list[str], table: _Table) -> PeopleReading:
    """Read a row without known headings: names, each perhaps followed by a cell with initials, office or body."""
    people: list[Attendee] = []
    findings: list[Finding] = []
    for text in filter(None, cells):
        tokens = tuple(tokenize(text))
        if people and (is_tag(text, tuple(tokenize(people[-1].name or ""))) or _beside(text, people)):
            people[-1] = _with_aside(people[-1], text)
            continue
        read = table.read(text, table.group)
        plain = people and people[-1].honorific and all(not person.honorific for person in read.people)
        if (people and not read.people and is_office(tokens)) or (plain and _is_body(tokens)):
            people[-1] = _with_aside(people[-1], text)
            continue
        people += (replace(person, start=-1, end=-1) for person in read.people)
        findings += read.findings
    return PeopleReading(tuple(people), tuple(findings))


def _is_body(tokens: tuple[Token, ...]) -> bool:
    """Return whether a cell beside a member names the council that sent them ("Hillby Council", "Combe MBC")."""
    return any(token.low in DEPARTMENTS for token in tokens) and tokens[0].low not in GIVEN_NAMES


def _beside(text: str, people: list[Attendee]) -> bool:
    """Return whether the cell is about the person of the cell before: an office or a bracket, no name of its own."""
    named = read_people(text, people[-1].group, people[-1].span, rule="").people
    return people[-1].role is None and (text.startswith("(") or (bool(named) and all(p.name is None for p in named)))


def _with_aside(person: Attendee, text: str) -> Attendee:
    aside = read_aside(text.strip("()"), tuple(tokenize(person.name or "")))
    return replace(
        person,
        role=person.role or aside.role,
        organization=person.organization or aside.organization,
        substitute_for=person.substitute_for or aside.substitute_for,
        note=person.note or aside.note,
    )
