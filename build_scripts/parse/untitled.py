"""Items that are numbered sentences: "5. The precept was set." stands between item 4 and item 6 and has no title.

Such a line looks like a numbered paragraph and weighs nothing as a heading. What proves it is the count: its number is
the one that is missing between two items, and no other line has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from build_scripts.domain.source import Line
from build_scripts.parse.candidates import Candidate
from build_scripts.parse.looks import ends_open, is_infinitive, is_sentence
from build_scripts.parse.numbering import key_part, numbered, read_marker
from build_scripts.parse.phrases.decision_marks import marked_decision
from build_scripts.parse.phrases.standing import standing_kind
from build_scripts.parse.phrases.told_decisions import told_decision
from build_scripts.parse.pieces import cut_line

ITEM_TEXT = "item-text"  # the role of the words of an item that has no title
_ENOUGH = 3


def missing_members(
    lines: Sequence[Line], candidates: Sequence[Candidate], series: Sequence[Candidate]
) -> list[Candidate]:
    """Return the sentences whose numbers the series lacks: before its first member, between two, after its last."""
    part = key_part([c.number for c in series])
    able = _able(lines, candidates, series)
    found: list[Candidate] = []
    for before, after in zip([None, *series], [*series, None], strict=True):
        low = before.number.parts[part] if before else 0
        first, last = before.index if before else -1, after.index if after else len(lines)
        between = [c for c in able if first < c.index < last]
        run = _counting(between, part, low)
        if after is None or low + len(run) + 1 == after.number.parts[part]:
            found.extend(run)
    return found


def telling_members(lines: Sequence[Line], series: Sequence[Candidate]) -> list[Candidate]:
    """Return the members of a series whose words tell what happened: sentences, printed as nothing but text."""
    return [
        c
        for c in series
        if not c.marked
        and lines[c.index].text.endswith(c.title)
        and c.title.endswith(".")
        and standing_kind(c.title) is None
        and not is_infinitive(c.title)
        and (is_sentence(c.title) or told_decision(c.title) is not None)
    ]


def run_from_one(lines: Sequence[Line], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the numbered sentences of a document that has nothing but them, counted from 1; none below three."""
    able = [c for c in _able(lines, candidates, candidates) if c.number.plain]
    run = _counting(able, 0, 0)
    return run if len(run) >= _ENOUGH else []


def _able(lines: Sequence[Line], candidates: Sequence[Candidate], like: Sequence[Candidate]) -> list[Candidate]:
    """Return the numbered lines in the form of `like` that may be items: no clause, no decision, no point of a list."""
    shape, depth = like[0].number.shape if like else "", lines[like[0].index].depth if like else 0
    taken = {c.index for c in like} if like is not candidates else set()
    return [
        c
        for c in candidates
        if c.number.shape == shape
        and c.index not in taken
        and lines[c.index].depth == depth
        and c.title[:1].isupper()
        and lines[c.index].text.endswith(c.title)
        and not c.title.startswith("That ")
        and not marked_decision(c.title)
        and not (c.index and ends_open(lines[c.index - 1].text))
    ]


def _counting(candidates: Sequence[Candidate], part: int, low: int) -> list[Candidate]:
    """Return the run that counts up by one from `low`; none where a number stands twice (it counts something else)."""
    values = [c.number.parts[part] for c in candidates]
    run: list[Candidate] = []
    for candidate, value in zip(candidates, values, strict=True):
        if value == low + len(run) + 1 and values.count(value) == 1:
            run.append(candidate)
    return run


def part_untitled(lines: Sequence[Line], untitled: AbstractSet[int]) -> tuple[tuple[Line, ...], Mapping[int, int]]:
    """Return the lines with such an item's number and words cut apart, and where each line now stands."""
    moved: dict[int, int] = {}
    parted: list[Line] = []
    for i, line in enumerate(lines):
        moved[i] = len(parted)
        parted.extend(_parted(line) if i in untitled else [line])
    return tuple(parted), moved


def _parted(line: Line) -> Iterator[Line]:
    """Yield the number and the words of a line."""
    found = numbered(line)
    if read_marker(line.marker) is not None:
        yield replace(line, text="", bold=(), italic=(), links=())
        yield replace(line, marker="", gap=0, role=ITEM_TEXT)
    elif found is not None:
        head, *rest = cut_line(line, [found[0].end])
        yield head
        yield from (replace(piece, role=ITEM_TEXT) for piece in rest)
    else:
        yield line
