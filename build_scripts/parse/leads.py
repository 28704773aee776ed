"""Titles that lead a paragraph: before a dash, or in capitals. One line proves nothing; several of a document do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.domain.source import Line
from build_scripts.parse.numbering import read_number
from build_scripts.parse.phrases.attendance import attendance_label
from build_scripts.parse.phrases.decision_marks import marked_decision
from build_scripts.parse.phrases.standing import standing_kind

_ENOUGH = 3
_ENOUGH_STANDING = 2
_HEAD_LETTERS = 6


def leading_titles(lines: Sequence[Line]) -> dict[int, int]:
    """Return line -> where its title ends, if the document prints titles so."""
    dashes = {i: end for i, line in enumerate(lines) if (end := dash_head(line))}
    capitals = {i: end for i, line in enumerate(lines) if (end := caps_lead(line))}
    standing = sum(_leads_standing(lines[i]) for i in capitals)
    found = dashes if len(dashes) >= _ENOUGH else {}
    return found | (capitals if len(capitals) >= _ENOUGH and standing >= _ENOUGH_STANDING else {})


# "1. Election of Chairman, and signing of forms. – Councillor Ash did not wish to stand again."
_DASH_HEAD = re.compile(r"(?P<title>[A-Z][^:;–—]{2,140}?)\s?[–—-]\s+(?P<rest>[A-Z].*)", re.DOTALL)
_DASH_WORDS = 16
_NOTHING = re.compile(r"(?:none|nil|no\s\w+|there\s(?:was|were)\s\w+)\b.{0,60}", re.IGNORECASE)


def dash_head(line: Line) -> int:
    """Return where the title of "3. Protocol – This was updated." ends, dash included; 0 where no sentence follows."""
    number = read_number(line.text)
    if number is None or not number.plain or line.marker or line.cell is not None:
        return 0
    match = _DASH_HEAD.match(line.text, number.end)
    title = match["title"].rstrip(" .") if match else ""
    if match is None or not 0 < len(title.split()) <= _DASH_WORDS or marked_decision(title):
        return 0
    rest = match["rest"]
    told = rest.rstrip().endswith(".") and len(rest.split()) > _TELLING_WORDS
    return match.start("rest") if told or _NOTHING.fullmatch(rest) else 0


_TELLING_WORDS = 4

# "FINANCE. A cheque was signed", "APOLOGIES FOR ABSENCE were received": capitals lead a paragraph as its title.
_CAPS_LEAD = re.compile(
    r"(?P<title>[A-Z][A-Z'’&/-]+(?:,?\s(?:[A-Z][A-Z'’&/-]+|&)){0,8})(?P<stop>[.:]?)\s(?=[a-z(£\d]|[A-Z]['’]?[a-z]|[A-Z]\s[a-z])"
)


def caps_lead(line: Line) -> int:
    """Return where the capitals end that lead an unnumbered paragraph as its title; 0 where none do."""
    if line.marker or line.cell is not None or line.heading:
        return 0
    match = _CAPS_LEAD.match(line.text)
    if match is None or sum(c.isalpha() for c in match["title"]) < _HEAD_LETTERS or marked_decision(line.text):
        return 0
    label = attendance_label(line.text) is not None and standing_kind(match["title"]) is None
    return 0 if label else match.end()


def _leads_standing(line: Line) -> bool:
    """Whether the capitals that lead a paragraph are a standing item ("MATTERS ARISING from the minutes ...")."""
    return standing_kind(line.text[: caps_lead(line)].removeprefix("THE ")) is not None
