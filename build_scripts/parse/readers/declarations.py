"""Read declarations of interest: sentences, tables, and tables that lost their lines; also that none was made."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from build_scripts.domain.cited import Span
from build_scripts.domain.record import Declaration, Group
from build_scripts.parse.readers.people import read_people

_KIND = re.compile(
    r"\b(?:(?:disclosable|other|registrable|registerable|personal|prejudicial|non-?\s?pecuniary|pecuniary|non-?\s?registrable|"
    r"financial|non-?\s?financial|non-?\s?prejudicial|and|/|direct|indirect|significant|close)\s{0,2}){1,6}(?:interests?)?",
    re.IGNORECASE,
)
_KIND_WORD = re.compile(
    r"pecuniary|personal|prejudicial|registrable|registerable|financial|disclosable|interest|\bDPI\b|\bORI\b|\bNRI\b",
    re.IGNORECASE,
)
_DECLARED = re.compile(r"\b(?:declared|disclosed|declares|registered)\b|\bmade a declaration\b", re.IGNORECASE)
_NONE = re.compile(
    r"^\W{0,5}(?:none|nil|dim)\b[^a-z]{0,5}$|\bno\s(?!expressions?\b)(?:\w{1,15}\s){0,5}(?:declarations?|disclosures?|interests?|conflicts?)\b"
    r"|\bno\s(?:members?|councillors?|one)\s(?:\w{1,12}\s){0,2}(?:declared|disclosed)\b"
    r"|\bnone\s(?:were|was|had\sbeen)?\s?(?:declared|received|made|disclosed)\b|^\W{0,3}none\sdeclared",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:in|to|on|for)?\s?(?:respect\sof|relation\sto|regarding|relating\sto|agenda\sitems?|minutes?\s(?:no|\d)|items?|with\sregard\sto|under\sitem)\b",
    re.IGNORECASE,
)
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "member": ("name of member", "member", "name", "councillor", "name of councillor", "members", "officer"),
    "interest": ("type of interest", "type", "interest", "interest type", "type of declaration", "declaration"),
    "about": (
        "item/nature of interest",
        "nature of interest",
        "item / nature of interest",
        "nature",
        "item",
        "agenda item",
        "agenda item/nature of interest",
        "minute number",
        "minute no",
        "reason",
        "item no",
        "details",
        "item number",
        "nature/reason",
        "item and nature of interest",
        "description",
    ),
}
_SENTENCE = re.compile(r"(?<=[a-z)\d])[.;]\s+(?=[A-Z])|\n")
_LONGEST = 20_000


def read_declarations(text: str, span: Span) -> tuple[Declaration, ...]:
    """Return each declaration of a paragraph: who, what kind of interest, in what; or one that says none was made.

    () where the text neither declares nor says that nothing was declared. Words stay as printed.
    """
    found: list[Declaration] = []
    for sentence in _SENTENCE.split(text[:_LONGEST]):
        found += _in_sentence(sentence.strip(), span)
    if not found and _NONE.search(text[:_LONGEST]):
        return (Declaration(None, None, None, span, none_declared=True),)
    return tuple(found)


def read_declaration_rows(rows: Sequence[Sequence[str]], span: Span) -> tuple[Declaration, ...]:
    """Read a declarations table (Member | Type of interest | Item or nature); without headings in that order."""
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    columns = _headings(cells[0]) if cells else {}
    body = cells[1:] if columns else cells
    columns = columns or {"member": 0, "interest": 1, "about": 2}
    return tuple(declaration for row in body for declaration in _row(row, columns, span))


def _headings(row: list[str]) -> dict[str, int]:
    lows = [cell.lower().strip(" :*.") for cell in row]
    found = {kind: lows.index(low) for kind, names in _COLUMNS.items() for low in reversed(names) if low in lows}
    return found if "member" in found and len(found) > 1 else {}


def _row(row: list[str], columns: Mapping[str, int], span: Span) -> list[Declaration]:
    def cell(kind: str) -> str | None:
        at = columns.get(kind, len(row))
        return (row[at] or None) if at < len(row) else None

    member = cell("member")
    if member is None:
        return []
    if _NONE.search(member):
        return [Declaration(None, None, None, span, none_declared=True)]
    interest, about = cell("interest"), cell("about")
    return [Declaration(_bare(member, span), interest, about, span)]


def _in_sentence(sentence: str, span: Span) -> list[Declaration]:
    said = _DECLARED.search(sentence)
    if said is not None and _KIND_WORD.search(sentence, said.end()):
        names = [
            person.name
            for person in read_people(sentence[: said.start()], Group.PRESENT, span, rule="").people
            if person.name
        ]
        return [_declaration(name, sentence[said.end() :], span) for name in names]
    return _flattened(sentence, span) if said is None else []


def _declaration(name: str, rest: str, span: Span) -> Declaration:
    kind = _KIND.search(rest)
    about = _ABOUT.search(rest)
    return Declaration(
        name,
        kind.group().strip(" ,") if kind and _KIND_WORD.search(kind.group()) else _bare_interest(rest),
        rest[about.start() :].strip(" .,;") if about else None,
        span,
    )


def _bare_interest(rest: str) -> str | None:
    """Return "interest" where the source says no more than "declared an interest"."""
    found = re.search(r"\binterests?\b", rest, re.IGNORECASE)
    return found.group() if found else None


def _flattened(sentence: str, span: Span) -> list[Declaration]:
    """Read "Councillor Beck Non-Pecuniary Agenda Item 4 - ...": a table row that lost its lines."""
    kind = next((match for match in _KIND.finditer(sentence) if _KIND_WORD.search(match.group())), None)
    if kind is None or not kind.group()[0].isupper():
        return []
    people = read_people(sentence[: kind.start()], Group.PRESENT, span, rule="").people
    if len(people) != 1 or people[0].name is None or people[0].start > len("Councillor the Worshipful "):
        return []
    return [Declaration(people[0].name, kind.group().strip(" |"), sentence[kind.end() :].strip(" -–:;|") or None, span)]


def _bare(member: str, span: Span) -> str:
    people = read_people(member, Group.PRESENT, span, rule="").people
    return people[0].name if len(people) == 1 and people[0].name else member
