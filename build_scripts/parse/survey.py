"""The lie of the land, seen before any line is claimed: which lines are the headings of this document?

One line alone rarely says whether "3. Budget" is the third item or the third clause of a decision. The document does:
items share a form and count up. So the survey looks at all numbered lines together, picks the one series that carries
the order of business, and only where there is none looks for headings that are marked in another way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from build_scripts.domain.source import Line
from build_scripts.parse.contents import contents_lines
from build_scripts.parse.looks import (
    begins_bold,
    ends_open,
    is_caps,
    is_infinitive,
    is_sentence,
    is_title,
    is_title_case,
    words_of,
)
from build_scripts.parse.numbering import Number, key_part, read_marker, read_number
from build_scripts.parse.phrases.attendance import attendance_label
from build_scripts.parse.phrases.decisions import marked_decision
from build_scripts.parse.phrases.furniture import ATTACHMENT
from build_scripts.parse.phrases.standing import standing_kind
from build_scripts.parse.phrases.titles import is_date_line, is_title_line
from build_scripts.parse.tables import layout_tables

_LOOK_BACK = 80  # how many earlier members of a series one number is compared with
_MAX_STEP = 25  # a larger step between two numbers is no series
_ENOUGH = 4.0  # what a series must weigh to be the order of business
_SUB_TITLE_WORDS = 16
_PLAIN_WORDS = 22
_BARE_WORDS = 12
_LONGEST_HEAD = 300
_ENOUGH_STANDING = 2
_HEAD_LINES = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that begins with a number: its place, the number, the words after it, how much it looks like an item."""

    index: int
    number: Number
    title: str
    weight: float
    marked: bool  # printed as a heading: bold, capitals, heading style


@dataclass(frozen=True, slots=True)
class Survey:
    """What the survey found.

    items: line index -> level (1 item, 2 sub-item). style: how items are marked: numbered, heading, bold, caps, role,
    titles, "". heading_level: the Markdown or Word level of item headings where style is heading.
    """

    items: dict[int, int] = field(default_factory=dict)
    style: str = ""
    heading_level: int = 0
    marked: bool = False
    contents: frozenset[int] = frozenset()
    layout_tables: frozenset[int] = frozenset()
    late_numbers: frozenset[int] = frozenset()  # lines that hold the number of the title above them

    @property
    def first(self) -> int:
        """Index of the first item's line; a very large number where there is none."""
        return min(self.items, default=10**9)


def numbered(line: Line) -> tuple[Number, str] | None:
    """Return the number that a line begins with, in its list marker or its text, and the words after it."""
    marker = read_marker(line.marker)
    if marker is not None:
        return marker, line.text.strip()
    stars = len(line.text) - len(line.text.lstrip("*"))  # a bold mark that was never closed
    number = read_number(line.text[stars:])
    return (number, line.text[stars + number.end :].strip()) if number else None


def survey_lines(
    lines: Sequence[Line], *, headed: bool = True, plain_titles: bool = False, late_numbers: bool = False
) -> Survey:
    """Return which lines open an item. Roles that the form itself gives decide; then numbers; then other marks.

    plain_titles: where nothing marks a heading, its shape may (pages saved as text). late_numbers: numbers may stand
    alone after their titles. headed: False for a document without items under headings (a report).
    """
    contents, frames = contents_lines(lines), layout_tables(lines)
    if not headed:
        return Survey(layout_tables=frames)
    by_role = {i: 1 for i, line in enumerate(lines) if line.role in {"item-number", "item-title"} and not line.marker}
    if by_role:
        return Survey(by_role, "role", contents=contents, layout_tables=frames)
    skip = contents | {
        i
        for i, line in enumerate(lines)
        if line.role == "beside" or (line.cell is not None and line.cell.table not in frames)
    }
    if late_numbers and (found := _titles_before_numbers(lines)):
        return replace(found, contents=contents, layout_tables=frames)
    candidates = [c for i in range(len(lines)) if i not in skip and (c := _candidate(lines, i)) is not None]
    series, total = _best_series(candidates)
    unnumbered, level, style, weight = _marked_headings(lines, skip)
    enough = _ENOUGH if unnumbered else _ENOUGH / 2
    if total >= enough and (total >= weight or len(series) * 2 >= len(unnumbered)):
        found = _numbered_survey(lines, candidates, series, skip)
    elif plain_titles and len(unnumbered) < 2:  # noqa: PLR2004
        found = Survey(dict.fromkeys(_plain_titles(lines, skip), 1), "titles")
    elif len(unnumbered) < 2 and (bare := _bare_headings(lines, skip)):  # noqa: PLR2004
        found = Survey(dict.fromkeys(bare, 1), "titles")
    else:
        found = Survey(dict.fromkeys(unnumbered, 1), style, level, marked=True)
    return replace(found, contents=contents, layout_tables=frames)


def _titles_before_numbers(lines: Sequence[Line]) -> Survey | None:
    """Return the survey of a page whose numbers stand alone, each after its title (CMIS); None where it is another."""
    alone = [
        i for i, line in enumerate(lines) if i and (n := read_number(line.text)) and n.plain and n.end >= len(line.text)
    ]
    if not alone or [n.parts[0] for i in alone if (n := read_number(lines[i].text))] != list(range(1, len(alone) + 1)):
        return None
    return Survey({i - 1: 1 for i in alone}, "titles", late_numbers=frozenset(alone))


def _plain_titles(lines: Sequence[Line], skip: AbstractSet[int]) -> list[int]:
    """Return lines that are headings by their shape alone: a standing item, or a title with a paragraph under it."""
    begun = next((i for i, line in enumerate(lines) if _BEGINS.fullmatch(line.text.strip())), -1)
    found: list[int] = []
    for i in range(begun + 1, len(lines)):
        line = lines[i]
        if i in skip or line.marker or line.cell is not None or line.role == "quote" or len(line.text) > _LONGEST_HEAD:
            continue
        above = next((k for k in range(i - 1, -1, -1) if not _PAPER.fullmatch(lines[k].text)), -1)
        if (_is_standing_line(line) and not (above in found and is_infinitive(line.text))) or (
            i + 1 < len(lines) and _is_plain_title(lines, i)
        ):
            found.append(i)
    return found


_PAPER = re.compile(ATTACHMENT, re.IGNORECASE)


def _is_standing_line(line: Line) -> bool:
    """Whether a line is a standing item and no label of a page or of an attendance list."""
    kind = standing_kind(line.text)
    return (
        kind is not None
        and not _LABELLED.match(line.text)
        and (kind == "apologies" or not attendance_label(line.text + ":"))
    )


def _bare_headings(lines: Sequence[Line], skip: AbstractSet[int]) -> list[int]:
    """Return headings that nothing marks but a line of their own, if standing items prove that headings are so printed."""
    start = _head_ends(lines)
    alone = [i for i in range(start, len(lines)) if i not in skip and _stands_alone(lines, i)]
    standing = [i for i in alone if standing_kind(lines[i].text) not in {None, "apologies"}]
    return alone if len(standing) >= _ENOUGH_STANDING else []


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a short title between empty lines, with words under it that are no title."""
    line = lines[index]
    if (
        line.gap == 0
        or line.marker
        or line.cell is not None
        or _LABELLED.match(line.text)
        or marked_decision(line.text)
    ):
        return False
    short = (
        is_title(line.text) and len(words_of(line.text)) <= _BARE_WORDS and not line.text.rstrip().endswith((".", ","))
    )
    after = lines[index + 1] if index + 1 < len(lines) else None
    return short and (
        standing_kind(line.text) is not None or (after is not None and after.gap > 0 and not is_title(after.text))
    )


_BEGINS = re.compile(r"no\.?\s*\|?\s*items?\s*\|?|items of business", re.IGNORECASE)
_PAPERED = re.compile(r"(?:additional documents|decision|minutes)\s*:", re.IGNORECASE)
_LABELLED = re.compile(
    (
        r"(?:minutes|decisions?|additional documents|supporting documents|venue|contact|recommendations?"
        r"|agenda|attendance details|motion passed)\b.{0,3}$|[^:]{1,30}:\s|agenda and|\W*$|(?:moved"
        r"|seconded|proposed)\b"
    ),
    re.IGNORECASE,
)


def _is_plain_title(lines: Sequence[Line], index: int) -> bool:
    """Whether a line has the shape of a title, begins a passage, and introduces no list."""
    line, after = lines[index], lines[index + 1]
    text = line.text
    if not is_title(text) or is_sentence(text) or marked_decision(text) or text.rstrip().endswith("."):
        return False
    words = words_of(text)
    if re.match(ATTACHMENT, after.text, re.IGNORECASE) or (_PAPERED.match(after.text) and not _LABELLED.match(text)):
        return True
    if _LABELLED.match(text):
        return False
    shaped = is_title_case(text) and 2 <= len(words) <= _PLAIN_WORDS and (index == 0 or line.gap > 0)  # noqa: PLR2004
    return shaped and not after.marker and (is_sentence(after.text) or len(words_of(after.text)) > 8)  # noqa: PLR2004


def _candidate(lines: Sequence[Line], index: int) -> Candidate | None:
    line = lines[index]
    found = numbered(line) if len(line.text) < 600 or line.heading else None  # noqa: PLR2004
    if found is None or (line.cell is not None and line.cell.header):
        return None
    number, title = found
    alone = not title
    if alone and index + 1 < len(lines):
        title = lines[index + 1].text
    marked = line.heading > 0 or begins_bold(line) or (bool(title) and is_caps(title))
    if alone and index + 1 < len(lines):
        after = lines[index + 1]
        marked = marked or after.heading > 0 or after.all_bold
    return Candidate(
        index,
        number,
        title,
        _weight(line, number, title, marked=marked, alone=alone, cut=_was_cut(lines, index)),
        marked,
    )


def _was_cut(lines: Sequence[Line], index: int) -> bool:
    """Whether the text of this line's item followed on the same line of the source and was cut off."""
    return index + 1 < len(lines) and lines[index + 1].span == lines[index].span and lines[index].cell is None


_LETTERED = {"L": -0.5, "l": -3.0, "I": 0.0, "i": -3.0}


def _weight(  # noqa: PLR0913 - each is a different witness
    line: Line, number: Number, title: str, *, marked: bool, alone: bool, cut: bool
) -> float:
    """Say how much a numbered line looks like the heading of an item."""
    title = title.rstrip(" :;–—-") if marked or cut else title
    if not title or marked_decision(title):
        return -3.0
    weight = 3.0 if standing_kind(title) else 0.0
    weight += 2.5 if marked else 0.0
    weight += _LETTERED.get(number.shape, 0.0)
    shaped = is_title(title) or standing_kind(title) is not None  # "Any other items which ... may be considered."
    weight += 1.0 if shaped else -2.0
    weight -= 1.5 if is_sentence(title) and not shaped else 0.0
    weight += 2.0 if is_infinitive(title) else 0.0
    weight += 1.0 if "/" in number.shape else 0.0
    weight -= 3.0 if title[:5] in {"That ", "that "} or title[0].islower() or ends_open(title) else 0.0
    weight -= 1.0 if line.depth > 0 or number.text.startswith("(") else 0.0
    return weight - (0.5 if alone else 0.0)


def _best_series(candidates: Sequence[Candidate]) -> tuple[list[Candidate], float]:
    """Return the series of one shape with the greatest weight, and that weight."""
    shapes: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        shapes.setdefault(candidate.number.shape, []).append(candidate)
    best: tuple[list[Candidate], float] = ([], 0.0)
    for _, group in sorted(shapes.items()):
        part = key_part([c.number for c in group])
        series, total = _chain(group, part)
        if total > best[1]:
            best = (series, total)
    return best


def _chain(group: Sequence[Candidate], part: int) -> tuple[list[Candidate], float]:
    """Return the heaviest run of numbers that count up: a step of one is best, a gap costs, none goes back."""
    best: list[float] = []
    before: list[int] = []
    for i, candidate in enumerate(group):
        value, total, link = candidate.number.parts[part], candidate.weight, -1
        for j in range(max(0, i - _LOOK_BACK), i):
            step = value - group[j].number.parts[part]
            if not 0 < step <= _MAX_STEP:
                continue
            gain = best[j] + candidate.weight + (1.0 if step == 1 else -0.4 * step)
            if gain > total:
                total, link = gain, j
        best.append(total)
        before.append(link)
    if not best:
        return [], 0.0
    at = max(range(len(best)), key=lambda i: (best[i], -i))
    total, chain = best[at], []
    while at >= 0:
        chain.append(group[at])
        at = before[at]
    return chain[::-1], total


def _numbered_survey(
    lines: Sequence[Line], candidates: Sequence[Candidate], series: Sequence[Candidate], skip: AbstractSet[int]
) -> Survey:
    """Return the survey of a document whose items are numbered: the series, its odd members and its sub-items."""
    items = {c.index: 1 for c in series if c.weight > -2.0 or c.marked}  # noqa: PLR2004
    marked = sum(c.marked for c in series) * 2 > len(series)
    shape = series[0].number.shape
    for candidate in candidates:
        if candidate.index in items or candidate.index < series[0].index:
            continue
        # A number printed twice, or out of order, in the same dress as the others (Ayton 2008 has "10" after "11").
        if candidate.number.shape == shape and marked and candidate.marked and candidate.weight >= 2.5:  # noqa: PLR2004
            items[candidate.index] = 1 if standing_kind(candidate.title) or not _goes_back(candidate, series) else 2
        elif _is_sub_item(candidate, series):
            items[candidate.index] = 2
    for i in _unnumbered_among(lines, items, skip, marked=marked, start=series[0].index):
        items[i] = 1
    return Survey(dict(sorted(items.items())), "numbered", marked=marked)


def _goes_back(candidate: Candidate, series: Sequence[Candidate]) -> bool:
    """Whether a number is smaller than that of the item it stands in: a count of its own ("1. Finance" in item 6)."""
    above = [c.number.parts[0] for c in series if c.index < candidate.index]
    return bool(above) and candidate.number.parts[0] < above[-1]


def _is_sub_item(candidate: Candidate, series: Sequence[Candidate]) -> bool:
    """Whether "4.1 Title" stands under item 4 and is a title, not a numbered paragraph."""
    if not (candidate.number.dotted and series[0].number.plain) or len(candidate.number.parts) != 2:  # noqa: PLR2004
        return False
    above = [c for c in series if c.index < candidate.index]
    under = bool(above) and above[-1].number.parts[0] == candidate.number.parts[0]
    return under and candidate.marked and candidate.weight >= 1.0 and len(words_of(candidate.title)) <= _SUB_TITLE_WORDS


def _unnumbered_among(
    lines: Sequence[Line], items: dict[int, int], skip: AbstractSet[int], *, marked: bool, start: int
) -> list[int]:
    """Return lines that are standing items without a number, in the dress of the numbered ones."""
    found = []
    for i, line in enumerate(lines):
        if i in items or i in skip or (i - 1 in items and _number_alone(lines[i - 1])):
            continue
        dressed = line.heading > 0 or line.all_bold or is_caps(line.text)
        if dressed and marked and is_item_word(line, after_start=i > start):
            found.append(i)
    return found


def _number_alone(line: Line) -> bool:
    found = numbered(line)
    return found is not None and not found[1]


def is_item_word(line: Line, *, after_start: bool) -> bool:
    """Whether a line is a standing item and nothing else: before the first item only declarations and the like."""
    kind = standing_kind(line.text)
    if kind is None or line.marker or line.cell is not None:
        return False
    return kind in {"declarations", "welcome", "exempt"} or (
        after_start and kind not in {"apologies", "elections", "reports"}
    )


def _marked_headings(lines: Sequence[Line], skip: AbstractSet[int]) -> tuple[list[int], int, str, float]:
    """Return headings without a number: (indexes, level, style, weight) of the mark that most standing items wear."""
    options: dict[tuple[str, int], list[int]] = {}
    start = _head_ends(lines)
    for i, line in enumerate(lines):
        dress = _dress(line)
        if dress is not None and i >= start and i not in skip and _may_head(lines, i):
            options.setdefault(dress, []).append(i)
    best: tuple[list[int], int, str, float] = ([], 0, "", 0.0)
    for (style, level), indexes in sorted(options.items()):
        standing = sum(standing_kind(lines[i].text) is not None for i in indexes)
        weight = 2.0 * standing + len(indexes) - 0.5 * level
        if weight > best[3]:
            best = (indexes, level, style, weight)
    return best


def _head_ends(lines: Sequence[Line]) -> int:
    """Return where an item without a number may first stand: below the attendance list, or below the titles."""
    people = [i for i, line in enumerate(lines[:_HEAD_LINES]) if _is_people_label(line)]
    if people:
        return people[-1] + 1
    for i, line in enumerate(lines[:_HEAD_LINES]):
        dressed = line.heading > 0 or line.all_bold or is_caps(line.text)
        if standing_kind(line.text) or not (is_title_line(line.text, dressed=dressed) or is_date_line(line.text)):
            return i
        if dressed and not (is_title_line(line.text, dressed=False) or is_date_line(line.text)):
            return i
    return 0


def _is_people_label(line: Line) -> bool:
    """Whether a line is a label of attendance above the business: dressed, alone, or with its list on the same line."""
    dressed = line.heading > 0 or line.all_bold or is_caps(line.text)
    match = attendance_label(line.text, dressed=dressed)
    return match is not None and (dressed or match.end() < len(line.text) or line.text.rstrip().endswith(":"))


def _dress(line: Line) -> tuple[str, int] | None:
    if line.heading:
        return "heading", line.heading
    if line.all_bold:
        return "bold", 0
    if is_caps(line.text):
        return "caps", 0
    return None


def _may_head(lines: Sequence[Line], index: int) -> bool:
    """Whether a marked line may head an item: a title with something under it, no label of attendance, no decision."""
    line = lines[index]
    if not is_title(line.text) or line.cell is not None or line.marker or _PAPER.fullmatch(line.text):
        return False
    if attendance_label(line.text) and not standing_kind(line.text):
        return False
    return not marked_decision(line.text) and index + 1 < len(lines)
