"""Headings that nothing marks but a line of their own, known by the standing items among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from build_scripts.domain.source import Line
from build_scripts.parse.candidates import Candidate
from build_scripts.parse.headings import LABELLED, head_ends
from build_scripts.parse.looks import is_infinitive, is_sentence, is_title, is_title_case, words_of
from build_scripts.parse.phrases.decision_marks import marked_decision
from build_scripts.parse.phrases.motions import MOVER_LINE, VOTE_LINE
from build_scripts.parse.phrases.standing import standing_kind
from build_scripts.parse.phrases.titles import is_date_line

_WORDS = 12
_ENOUGH_STANDING = 2
_TELLS = re.compile(r"\b(?:was|were|had|please)\b", re.IGNORECASE)
_NOTHING = re.compile(r"(?:none|nil|no\s.{2,60}|there\s+(?:was|were)\s.{2,60})\.?", re.IGNORECASE)


def bare_headings(lines: Sequence[Line], skip: AbstractSet[int], numbered: Sequence[Candidate]) -> list[int]:
    """Return the lines that may be headings though nothing marks them but a line of their own.

    numbered: the lines that begin with a number; the few that do may be headings beside the others.
    """
    start = head_ends(lines)
    titled = {c.index for c in numbered if c.weight >= 1.0 and c.number.plain}
    taken = skip | {c.index + 1 for c in numbered if not lines[c.index].text.endswith(c.title)}  # below lone numbers
    alone = [i for i in range(start, len(lines)) if i not in taken and _stands_alone(lines, i, numbered=i in titled)]
    standing = [i for i in alone if standing_kind(_bare(lines[i])) not in {None, "apologies"}]
    if alone and standing_kind(lines[alone[0]].text) == "apologies" and not _told_below(lines, alone[0]):
        alone = alone[1:]  # the last of the lists above the business
    colons = sum(lines[i].text.rstrip().endswith(":") for i in standing) >= _ENOUGH_STANDING
    return [i for i in alone if colons or not lines[i].text.rstrip().endswith(":") or i in standing]


def are_shown(lines: Sequence[Line], bare: Sequence[int]) -> bool:
    """Whether standing items among such lines show that the document prints its headings so."""
    return sum(standing_kind(_bare(lines[i])) not in {None, "apologies"} for i in bare) >= _ENOUGH_STANDING


def _bare(line: Line) -> str:
    return line.text.rstrip(" :")


def _told_below(lines: Sequence[Line], index: int) -> bool:
    """Whether a sentence stands below a line, or words that nothing was said."""
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    return is_sentence(after) or (_NOTHING.fullmatch(after) or MOVER_LINE.fullmatch(after)) is not None


def _stands_alone(lines: Sequence[Line], index: int, *, numbered: bool) -> bool:
    """Whether a line is a short title between empty lines, with words under it that are no title."""
    line, text = lines[index], _bare(lines[index])
    if line.gap == 0 or line.marker or line.cell is not None or _is_no_title(text, numbered=numbered):
        return False
    standing = standing_kind(text) is not None
    if not (is_title(text) or (standing and not is_infinitive(text))) or len(words_of(text)) > _WORDS:
        return False
    after = lines[index + 1] if index + 1 < len(lines) else None
    if standing or numbered or after is None:
        return standing or numbered
    if standing_kind(_bare(after)) is not None:  # the next heading: this line is the last of a list
        return False
    return (after.gap > 0 and not is_title(after.text)) or (is_title_case(text) and _told_below(lines, index))


def _is_no_title(text: str, *, numbered: bool) -> bool:
    """Whether the words of a line are a label, a decision, a motion, a vote, a date or a sentence."""
    if (
        text.endswith((".", ",", "-"))
        or _NOTHING.fullmatch(text)
        or _TELLS.search(text)
        or LABELLED.match(text)
        or marked_decision(text)
        or is_date_line(text)
    ):
        return True
    return not numbered and (MOVER_LINE.fullmatch(text) or VOTE_LINE.fullmatch(text)) is not None
