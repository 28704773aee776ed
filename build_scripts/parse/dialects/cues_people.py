"""Cues and fields of the rows that list people above the business."""

from __future__ import annotations

import re

from build_scripts.domain.cited import Span
from build_scripts.domain.record import BlockKind, Group
from build_scripts.parse.layout import before_people
from build_scripts.parse.looks import is_caps, words_of
from build_scripts.parse.phrases.attendance import attendance_label, goes_on_with_names, notes_a_name
from build_scripts.parse.phrases.headers import header_sense, split_label
from build_scripts.parse.readers.given_names import GIVEN_NAMES
from build_scripts.parse.readers.people import read_people, says_nobody
from build_scripts.parse.rules import Sight

_LONGEST_LIST = 2000


def attendance_fields(sight: Sight) -> tuple[str, str, str] | None:
    """Split "PRESENT: Councillors A, B" into its label and its list."""
    text, line = sight.line.text, sight.line
    dressed = line.all_bold or line.heading > 0 or (line.cell is not None and line.cell.column == 0)
    match = attendance_label(text, dressed=dressed or _heads_list(sight))
    if match is None:
        return None
    return "", text[: match.end()].rstrip(), text[match.end() :].strip()


def _heads_list(sight: Sight) -> bool:
    """Whether a short line in the head ("Councillors", "Officers") has a name by itself on the next line."""
    below = sight.next
    if below is None or len(words_of(sight.line.text)) > _LABEL_WORDS or len(below.text) >= _ONE_NAME:
        return False
    if sight.state.zone not in {"head", "people"} or not goes_on_with_names(below.text):
        return False
    return sight.state.zone == "people" or _TITLED.match(below.text) is not None


_TITLED = re.compile(
    r"(?:Councill?ors?|Cllrs?|Crs?|Cathaoirleach|(?:The\s+)?(?:Lord\s+|Deputy\s+)?Mayor|Councilm[ae]n|Councilmember|Alderm[ae]n|Ald|Mr|Mrs|Ms|Miss|Dr|(?:[A-Z]\.?\s?){1,3}[A-Z][a-z’'-]+)\b"
)

_LABEL_WORDS = 3

_ONE_NAME = 80


def in_people_table(sight: Sight) -> bool:
    """Say whether the line stands in the same table as the label above it."""
    last, cell = sight.state.last, sight.line.cell
    if last is None or cell is None or last.line.cell is None or last.kind is not BlockKind.ATTENDANCE:
        return False
    return last.line.cell.table == cell.table


def under_bare_people_label(sight: Sight) -> bool:
    """Say whether the line above is a label of attendance with nothing after it, and this line is no label itself."""
    last, text = sight.state.last, sight.line.text
    if last is None or last.sense != "present" or last.text or attendance_label(text) is not None:
        return False
    if not (goes_on_with_names(text) or says_nobody(text)) and (_HEADS.match(text) or _alone(text)):
        return False
    parts = split_label(sight.line.text)
    return (parts is None or header_sense(parts[0]) is None) and len(sight.line.text) < _LONGEST_LIST


# Under a label without a list the next heading or motion may stand.
_HEADS = re.compile(r"\W*(?:motion|moved|council\s+resolution|recommendations?)\b", re.IGNORECASE)


def _alone(text: str) -> bool:
    """Say whether a line is a heading by itself: capitals that hold neither a mark nor a name."""
    return (
        is_caps(text) and not re.search(r"[,;.&]", text) and not any(w.lower() in GIVEN_NAMES for w in words_of(text))
    )


def says_more_names(sight: Sight) -> bool:
    """Say whether the list above may go on: it did not end by saying that there is nobody."""
    last = sight.state.last
    return last is None or not last.text or not says_nobody(last.text)


def under_a_name(sight: Sight) -> bool:
    """Say whether the line says when or how the person above it came."""
    last = sight.state.last
    return last is not None and last.kind is BlockKind.ATTENDANCE and bool(last.text) and notes_a_name(sight.line.text)


def like_members(sight: Sight) -> bool:
    """Say whether the line is a list of councillors, before any label of attendance: nothing else could be meant.

    A list on one line, or one of three or more lines that each name a councillor.
    """
    text = sight.line.text
    if not before_people(sight) or len(text) > _LONGEST_LIST:
        return False
    return _MEMBERS.match(text) is not None or _lists_members(text) or _in_column(sight)


def _lists_members(text: str) -> bool:
    """Say whether a line that begins with a councillor names three people or more and nothing else."""
    if _MEMBER.match(text) is None or not goes_on_with_names(text):
        return False
    read = read_people(text, Group.PRESENT, Span(1, 1), rule="")
    return len(read.people) >= _MANY and not read.findings


def _in_column(sight: Sight) -> bool:
    """Say whether this line and its neighbours each name one councillor: a list down the page without its label."""
    near = [line.text for line in sight.lines[max(0, sight.index - _MANY + 1) : sight.index + _MANY]]
    runs = [near[i : i + _MANY] for i in range(len(near) - _MANY + 1)]
    return any(sight.line.text in run and all(map(_names_member, run)) for run in runs)


def _names_member(text: str) -> bool:
    return len(text) < _ONE_NAME and _MEMBER.match(text) is not None and goes_on_with_names(text)


_MANY = 3

_MEMBER = re.compile(
    r"(?:(?:The\s+)?(?:Deputy\s+)?Mayor|Councill?or|Cllr|Clr|Cr|Councilm[ae]n|Councilmember|Councilwoman|Alderman|Commissioner"
    r"|Selectman|Trustee|Supervisor)s?\b\.?:?\s+(?:Mrs?\.?\s+|Ms\.?\s+|Miss\s+|Dr\.?\s+)?[A-Z]"
)

_MEMBERS = re.compile(
    r"(?:Councillors|Cllrs)\b\.?(?:\s+[A-Z][\w.'’-]*(?:\s?[A-Z][\w'’-]*){0,3}(?:\s\([^()]{1,30}\))?\s*(?:,|\band\b|&)){2,40}"
    r"\s*[A-Z][\w.'’-]*(?:\s?[A-Z][\w'’-]*){0,3}(?:\s\([^()]{1,30}\))?\.?$"
)


def is_listed_body(sight: Sight) -> bool:
    """Say whether the line under a label names the body the list is of ("Members of the Parenting Board:-")."""
    return re.match(r"(?:members|representatives)\s+of\b.{3,120}:-?$", sight.line.text, re.IGNORECASE) is not None
