"""Headings without a number: marked by the form, by bold or capitals, by their place, or by nothing but their shape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from build_scripts.domain.source import Line
from build_scripts.parse.looks import ends_open, is_caps, is_infinitive, is_sentence, is_title, is_title_case, words_of
from build_scripts.parse.numbering import read_number
from build_scripts.parse.phrases.attendance import attendance_label
from build_scripts.parse.phrases.decision_marks import marked_decision
from build_scripts.parse.phrases.furniture import ATTACHMENT
from build_scripts.parse.phrases.headers import header_sense, split_label
from build_scripts.parse.phrases.motions import MOVER_LINE
from build_scripts.parse.phrases.standing import standing_kind
from build_scripts.parse.phrases.titles import is_date_line, is_title_line

_PLAIN_WORDS = 22
_LONGEST_HEAD = 300
_HEAD_LINES = 40
_TELLS = re.compile(r"\b(?:was|were|had)\b", re.IGNORECASE)
_ITEM_PAGE = re.compile(r"\W*(?:agenda item(?: details)?|decision details|issue - meetings):?", re.IGNORECASE)
_OF_MEETING = re.compile(r"Meeting: \d{1,2}/\d{1,2}/\d{4} - ")
_BANNER_LINES = 4
_MOVED = re.compile(r"\b(?:moved|proposed)\b.{0,80}\bseconded\b|\bseconded\s+(?:by|and)\b", re.IGNORECASE)
_PAPER = re.compile(ATTACHMENT, re.IGNORECASE)
_BEGINS = re.compile(r"no\.?\s*\|?\s*items?\s*\|?|items of business", re.IGNORECASE)
_PAPERED = re.compile(r"(?:additional documents|decision|minutes)\s*:", re.IGNORECASE)
LABELLED = re.compile(
    (
        r"(?:minutes|decisions?|additional documents|supporting documents|venue|contact|recommendations?"
        r"|agenda|attendance details|motion passed)\b.{0,3}$|agenda and|\W*$|(?:moved"
        r"|seconded|proposed)\b"
    ),
    re.IGNORECASE,
)


def title_of_item(lines: Sequence[Line]) -> list[int]:
    """Return the title line of a page with one item: under "Agenda item", or the first line with its paper.

    Where the page names the meeting ("Meeting: 03/06/2025 - Parks Committee") and the item's number and title stand
    below it, they are the heading.
    """
    for i, line in enumerate(lines[1:12], 1):
        number = read_number(line.text) if _OF_MEETING.match(lines[i - 1].text) else None
        if number is not None and is_title(line.text[number.end :]):
            return [i]
    label = next((i for i, line in enumerate(lines[:_BANNER_LINES]) if _ITEM_PAGE.fullmatch(line.text.strip())), 0)
    for i, line in enumerate(lines[: label + 4]):
        if i < label:
            continue
        if _ITEM_PAGE.fullmatch(line.text.strip()):
            continue
        papered = i + 1 < len(lines) and _PAPER.fullmatch(lines[i + 1].text) is not None
        labelled = i > 0 and _ITEM_PAGE.fullmatch(lines[i - 1].text.strip()) is not None
        title = line.text.rstrip("?") if labelled else line.text
        found = (papered or labelled or line.heading > 0) and is_title(title) and not is_infinitive(line.text)
        return [i] if found and not marked_decision(line.text) else []
    return []


def titles_before_numbers(lines: Sequence[Line]) -> list[int]:
    """Return the lone numbers of a page that prints each after its title (CMIS); none where it does not."""
    alone = [
        i for i, line in enumerate(lines) if i and (n := read_number(line.text)) and n.plain and n.end >= len(line.text)
    ]
    if not alone or [n.parts[0] for i in alone if (n := read_number(lines[i].text))] != list(range(1, len(alone) + 1)):
        return []
    return alone


def plain_titles_of(lines: Sequence[Line], skip: AbstractSet[int]) -> list[int]:
    """Return lines that are headings by their shape alone: a standing item, or a title with a paragraph under it."""
    begun = next((i for i, line in enumerate(lines) if _BEGINS.fullmatch(line.text.strip())), -1)
    found: list[int] = []
    for i in range(begun + 1, len(lines)):
        line = lines[i]
        if i in skip or line.marker or line.cell is not None or line.role == "quote" or len(line.text) > _LONGEST_HEAD:
            continue
        if line.role == "item-row" and not is_page_label(line.text):
            found.append(i)
            continue
        above = next((k for k in range(i - 1, -1, -1) if not _PAPER.fullmatch(lines[k].text)), -1)
        if (_is_standing_line(line) and not (above in found and is_infinitive(line.text))) or (
            i + 1 < len(lines) and _is_plain_title(lines, i)
        ):
            found.append(i)
    return found


def _is_standing_line(line: Line) -> bool:
    """Whether a line is a standing item and no label of a page or of an attendance list."""
    kind = standing_kind(line.text)
    told = ends_open(line.text) or _TELLS.search(line.text) is not None
    if kind is None or told or is_page_label(line.text):
        return False
    return kind == "apologies" or not attendance_label(line.text + ":")


def is_page_label(text: str) -> bool:
    """Whether a line is a label of the page or begins with one ("Venue: Hall"), not a title that holds a colon."""
    if LABELLED.match(text):
        return True
    parts = split_label(text)
    return parts is not None and (header_sense(parts[0]) is not None or attendance_label(text) is not None)


def _is_plain_title(lines: Sequence[Line], index: int) -> bool:
    """Whether a line has the shape of a title, begins a passage, and introduces no list."""
    line, after = lines[index], lines[index + 1]
    text = line.text
    if not is_title(text) or is_sentence(text) or marked_decision(text) or text.rstrip().endswith("."):
        return False
    if _MOVED.search(text):
        return False
    words = words_of(text)
    if re.match(ATTACHMENT, after.text, re.IGNORECASE) or (_PAPERED.match(after.text) and not is_page_label(text)):
        return True
    if is_page_label(text):
        return False
    parted = line.gap > after.gap > 0  # more room above than below: the words below belong to it
    placed = (index == 0 or line.gap > 0) and 2 <= len(words) <= _PLAIN_WORDS  # noqa: PLR2004
    shaped = placed and (is_title_case(text) or (parted and len(words) > 2))  # noqa: PLR2004
    return shaped and not after.marker and (is_sentence(after.text) or len(words_of(after.text)) > 8)  # noqa: PLR2004


def marked_headings(lines: Sequence[Line], skip: AbstractSet[int]) -> tuple[list[int], int, str, float]:
    """Return headings without a number: (indexes, level, style, weight) of the mark that most standing items wear."""
    options: dict[tuple[str, int], list[int]] = {}
    start = head_ends(lines)
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


def head_ends(lines: Sequence[Line]) -> int:
    """Return where an item without a number may first stand: below the attendance list, or below the titles."""
    people = _last_people_label(lines[:_HEAD_LINES])
    if people is not None:
        return people + 1
    for i, line in enumerate(lines[:_HEAD_LINES]):
        dressed = line.heading > 0 or line.all_bold or is_caps(line.text)
        if standing_kind(line.text) or not _of_head(line.text, dressed=dressed):
            return i
        if dressed and not _of_head(line.text, dressed=False) and not _titles_follow(lines, i):
            return i
    return 0


_BUSINESS = frozenset({"declarations", "previous_minutes", "public", "urgent", "exempt", "welcome", "agenda"})


def _last_people_label(lines: Sequence[Line]) -> int | None:
    """Return the last label of attendance above the business; a standing item below the first label begins it."""
    last = None
    for i, line in enumerate(lines):
        if _is_people_label(line):
            if last is not None and _is_apologies_item(lines, i):
                return last
            last = i
        elif last is not None and standing_kind(line.text) in _BUSINESS and not line.text.rstrip().endswith("."):
            return last
    return last


_NO_ONE = re.compile(r"(?:none|nil|no\s+apologies|there\s+were\s+no\w*)\b.{0,60}", re.IGNORECASE)


def _is_apologies_item(lines: Sequence[Line], index: int) -> bool:
    """Whether "Apologies" alone on a line heads a sentence about them, as the items below it do, and no names."""
    text = lines[index].text.rstrip()
    if standing_kind(text) != "apologies" or index + 1 >= len(lines):
        return False
    after = lines[index + 1].text
    if MOVER_LINE.fullmatch(after):  # a motion to accept them
        return True
    if text.endswith(":"):
        return False
    return is_sentence(after) or after.startswith(("was ", "were ")) or _NO_ONE.fullmatch(after) is not None


def _titles_follow(lines: Sequence[Line], index: int) -> bool:
    """Whether more of the head's titles or the date stand right below a line in capitals ("CITY OF ELMDALE")."""
    below = lines[index + 1 : index + 3]
    return any(is_date_line(line.text) or "minutes" in line.text.lower().split() for line in below)


def _of_head(text: str, *, dressed: bool) -> bool:
    """Whether a line is a title, a date, or a label of the head with its value ("DATE: TUESDAY, 4 MARCH 2014")."""
    parts = split_label(text)
    labelled = parts is not None and header_sense(parts[0]) in {"date", "time", "venue", "panel", "contact"}
    return labelled or is_title_line(text, dressed=dressed) or is_date_line(text)


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
    if (attendance_label(line.text) and not standing_kind(line.text)) or MOVER_LINE.fullmatch(line.text):
        return False
    return not marked_decision(line.text) and index + 1 < len(lines)
