"""Read recorded votes: counts, lists of names, tables. What is not recorded stays None; nothing is ever worked out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from build_scripts.domain.cited import Span
from build_scripts.domain.record import Group, Vote
from build_scripts.parse.readers.people import read_people
from build_scripts.parse.readers.vote_words import (
    COUNT_FIRST,
    COUNT_LAST,
    LABELS,
    MOTION,
    RATIO,
    RESULT,
    SECOND_SIDES,
    SIDES,
    figure_of,
    number_of,
)
from build_scripts.parse.sought import folded, has_words

_TICKS = frozenset({"x", "✓", "✔", "1", "yes", "y"})
_LONGEST = 5000


def read_votes(text: str, span: Span) -> tuple[Vote, ...]:
    """Return the vote that a paragraph records, at most one; () where it records none.

    A count needs a figure beside "for", "against" or "abstentions" and one other side or a word of voting; a result
    ("carried") needs a word of voting beside it, for "fell" and "passed" are also ordinary words.
    """
    passage = text[:_LONGEST]
    words = folded(passage)
    voting = MOTION.search(passage, words) is not None
    if not voting and not has_words(SECOND_SIDES, words):
        return ()
    counts = _counts(passage, words)
    names = _named_sides(passage, words, span)
    known = [side for side in SIDES if counts[side] is not None or names.get(side)]
    result = RESULT.search(passage, words)
    if len(known) > 1 or (known and voting):
        return (_vote(text, span, counts, names, result.group("r") if result and voting else None),)
    if result is not None and voting and _result_counts(passage, result):
        return (Vote(text, span, stated_result=result.group("r")),)
    return ()


def read_vote_lines(lines: Sequence[tuple[str, Span]]) -> Vote | None:
    """Read a vote that stands on several lines ("For: Councillors A, B" / "Against: ..."). None where it is no vote."""
    if not lines:
        return None
    text = "\n".join(line for line, _ in lines)
    votes = read_votes(text, Span(lines[0][1].first, lines[-1][1].last))
    return votes[0] if votes else None


def read_vote_table(rows: Sequence[Sequence[str]], span: Span) -> Vote | None:
    """Read a recorded-vote table: sides as column heads with names below, or a name and its vote on each row."""
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    text = "\n".join(" | ".join(row) for row in cells)
    sides = _by_row(cells) or _by_column(cells)
    if not sides:
        return None
    return Vote(
        text,
        span,
        names_for=tuple(sides.get("for", ())),
        names_against=tuple(sides.get("against", ())),
        names_abstained=tuple(sides.get("abstained", ())),
    )


def _vote(
    text: str, span: Span, counts: Mapping[str, int | None], names: Mapping[str, tuple[str, ...]], result: str | None
) -> Vote:
    vote = Vote(text, span, counts["for"], counts["against"], counts["abstained"], stated_result=result)
    return replace(
        vote,
        names_for=names.get("for", ()),
        names_against=names.get("against", ()),
        names_abstained=names.get("abstained", ()),
    )


def _counts(text: str, words: str) -> dict[str, int | None]:
    """Return the count of each side. "For: 12 Against: 3" must not be read as 12 against."""
    last = {side: figure_of(COUNT_LAST[side].search(text, words)) for side in SIDES}
    if sum(count is not None for count in last.values()) > 1:
        return last
    first = {side: figure_of(COUNT_FIRST[side].search(text, words)) for side in SIDES}
    counts = {side: last[side] if first[side] is None else first[side] for side in SIDES}
    ratio = RATIO.search(text, words)
    if ratio is not None and counts["for"] is None and counts["against"] is None:
        counts["for"], counts["against"] = number_of(ratio["n"]), number_of(ratio["m"])
    return counts


def _result_counts(text: str, result: re.Match[str]) -> bool:
    """Return whether the result stands in one sentence with the vote: "the motion was carried"."""
    begin = text.rfind(".", 0, result.start()) + 1
    end = text.find(".", result.end())
    return MOTION.pattern.search(text, begin, end if end >= 0 else len(text)) is not None


def _named_sides(text: str, words: str, span: Span) -> dict[str, tuple[str, ...]]:
    """Return the names after "For:", "Against:" and "Abstain:"."""
    marks = sorted((m.start(), m.end(), side) for side, label in LABELS.items() for m in label.finditer(text, words))
    named: dict[str, tuple[str, ...]] = {}
    for at, (_, end, side) in enumerate(marks):
        stop = marks[at + 1][0] if at + 1 < len(marks) else len(text)
        people = read_people(text[end:stop], Group.PRESENT, span, rule="vote").people
        names = tuple(person.name for person in people if person.name)
        if names and side not in named:
            named[side] = names
    return named


def _side_of(words: str) -> str | None:
    bare = words.lower().strip(" .:()0123456789")
    return next((side for side, pattern in SIDES.items() if re.fullmatch(pattern, bare, re.IGNORECASE)), None)


def _by_row(rows: list[list[str]]) -> dict[str, list[str]]:
    """Read rows such as "Councillor A Bell | For" and "For | A Bell, C Dodds"."""
    sides: dict[str, list[str]] = {}
    for row in rows:
        said = [side for cell in row if (side := _side_of(cell)) is not None]
        if len(said) == 1:
            named = [name for cell in row if _side_of(cell) is None for name in _names(cell)]
            sides.setdefault(said[0], []).extend(named)
    return {side: names for side, names in sides.items() if names}


def _by_column(rows: list[list[str]]) -> dict[str, list[str]]:
    heads = {at: side for at, cell in enumerate(rows[0]) if (side := _side_of(cell)) is not None} if rows else {}
    sides: dict[str, list[str]] = {}
    for row in rows[1:]:
        for at, side in heads.items():
            cell = row[at] if at < len(row) else ""
            ticked = cell.lower() in _TICKS
            sides.setdefault(side, []).extend(_names(row[0]) if ticked else _names(cell))
    return {side: names for side, names in sides.items() if names}


def _names(cell: str) -> list[str]:
    people = read_people(cell, Group.PRESENT, Span(1, 1), rule="vote").people
    return [person.name for person in people if person.name]
