"""Lists of contents that repeat the items before the minutes begin: recognised, shown, and never counted as items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.domain.source import Line
from build_scripts.parse.looks import words_of
from build_scripts.parse.numbering import read_number

_OPENS = re.compile(r"(?:table of )?contents(?: page)?:?|index(?: of (?:items|minutes))?:?", re.IGNORECASE)
_LEADERS = re.compile(r"(?:\.{4,}|…{2,}|\s\.\s\.\s\.)\s*\d{1,3}$")
_ENOUGH_SHARED = 0.6
_COLUMN_HEADS = 5  # "No Item Decisions" under the heading


def contents_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Return the indexes of lines that belong to a list of contents: its heading and entries that come again below."""
    opening = next((i for i, line in enumerate(lines[:80]) if _OPENS.fullmatch(line.text.strip())), None)
    if opening is None:
        return frozenset(i for i, line in enumerate(lines) if _leads_to_page(line.text))
    found = {opening}
    for i in range(opening + 1, min(len(lines), opening + 120)):
        entry = lines[i]
        if (
            _comes_again(lines, i)
            or (i == opening + 1 and len(words_of(entry.text)) <= _COLUMN_HEADS)
            or _leads_to_page(entry.text)
        ):
            found.add(i)
        else:
            break
    return frozenset(found) if len(found) > 2 else frozenset()  # noqa: PLR2004


def _leads_to_page(text: str) -> bool:
    return text[-1:].isdecimal() and _LEADERS.search(text) is not None


def _comes_again(lines: Sequence[Line], index: int) -> bool:
    """Whether a later line has the same number and most of the words of this entry."""
    number = read_number(lines[index].text)
    words = {w.lower() for w in words_of(lines[index].text)}
    for line in lines[index + 1 : index + 2000]:
        other = read_number(line.text)
        if number is None or other is None or other.parts != number.parts:
            continue
        there = {w.lower() for w in words_of(line.text)}
        if there and len(there & words) >= _ENOUGH_SHARED * len(there):
            return True
    return False
