"""Where a title ends that its text follows on the same line, and where titles stand in the middle of one."""

from __future__ import annotations

import re

from build_scripts.domain.source import Line
from build_scripts.parse.looks import bold_head, caps_head, is_caps, is_sentence, is_title
from build_scripts.parse.numbering import read_marker, read_number
from build_scripts.parse.phrases.attendance import attendance_label
from build_scripts.parse.phrases.decision_marks import marked_decision
from build_scripts.parse.phrases.furniture import ATTACHMENT
from build_scripts.parse.phrases.standing import standing_kind

# Where an agenda's own words begin after a title that has no line of its own.
_AGENDA_WORDS = re.compile(
    r"\s(?=(?:To\s+(?:receive|consider|note|approve|confirm|agree|discuss|invite|determine|review|seek|advise|move|elect|appoint|adopt|endorse|sign|answer|deal|resolve)|In\s+the\s+event|"
    r"The\s+(?:\w+\s+){1,5}(?:will|is\s+asked|are\s+asked)|Report\s+of|Members\s+(?:are|will))\b)"
)

# Where a sentence begins in the middle of a line that lost its ends: "... meeting The draft minutes are attached".
_SENTENCE_OPENS = re.compile(
    r"(?<=[a-z\d)])\s(?=(?:The|All|Any|Members?|That|It|In|This|These|There|Please|Details|Attached|An?|None|No|Under|As|If"
    r"|Councillors?|Apologies)\s+(?:(?-i:[a-z])|the\b))"
)

_HEAD_LETTERS = 6

_STANDING_WORDS = 8

_TITLE_LENGTH = 240

_FIRST_MARK = re.compile(rf"\s(?=(?:{ATTACHMENT})|(?:Minutes|Decision|Additional documents|Supporting documents):)")

_RUN_ON = 220  # a line this long may hold several headings

_NUMBERED_HEAD = re.compile(
    r"\s(?<=[^\s\d(]\s)\s*(?=(?:[A-Za-z]{1,5}/)?\d{1,4}(?:[/.]\d{1,4})*(?:-\d\d)?[.:)]?\s+(?P<title>[A-Z][A-Z’'&-]+(?:\s+[A-Z][A-Z’'&-]+)+|[A-Z][\w’']+(?:\s+[\w’']+){0,4}))"
)

# "3. Finance: ...", "1. Apologies; none", "9. Chairs – deferred": the words after the mark are the text of the item.
_COLON_HEAD = re.compile(
    r"(?P<title>[A-Z][^:;.]{2,70}?(?:[:;]|\s[–—-](?=\s+(?:[a-z]|None\b|No\b|Nil\b|It\s+was\b|Agreed\b|Noted\b|Resolved\b|Deferred\b|Cllrs?\b|Councillors?\b|Apologies\b|There\s+(?:was|were)\b))))\s+\S"
)

# "3. Protocol. This is being updated", "1. Chair's remarks – The chair welcomed all": a title, then its text.
_STOP_HEAD = re.compile(r"(?P<title>[A-Z][^.:;]{2,60}?(?:\.|\s[–—-]))\s+(?=[A-Z][\w’']*\s+\S)")

_STOP_WORDS = 7

RUN_LABEL = re.compile(
    r"\s+(?=(?:Also present|ALSO PRESENT|Also in attendance|Also Present|Present|PRESENT|Apologies"
    r"|APOLOGIES|Apologies for absence|Officers|OFFICERS|In attendance|IN ATTENDANCE|In Attendance"
    r"|Members Present|MEMBERS)\s?:|Apologies(?:\sfor\s[Aa]bsence)?\s(?:Councillor|Cllr)s?\b)"
)

_RUN_TITLE = re.compile(
    r"\s+(?=(?:[A-Z][A-Z&'’-]+\s+){2,8}MINUTES\b(?:\s+AND\s+DECISION\s+RECORD)?\s+\d)|\s+(?=The\s+meeting\s+(?:commenced|opened|started)\b)|\s+(?=Decision\s+That\b)|(?<=\sDecision)\s+(?=That\b)"
)


def run_in(line: Line, *, colons: bool) -> set[int]:
    """Return where a heading ends that its text follows on the same line: capitals after a number, or bold words."""
    marker, number = read_marker(line.marker), read_number(line.text)
    start = 0 if marker or number is None else number.end
    if line.heading or marked_decision(line.text[start:]):
        return set()
    colon = colon_head(line)
    if colon and (colons or standing_kind(line.text[start : colon - 1])):
        return {colon}
    if marker or number:
        end = caps_head(line.text[start:])
        if end:
            return {start + end}
        end = bold_head(line)
        if start < end < len(line.text) - 3 and is_title(line.text[start:end].rstrip(" .:-–—")):
            return {end}
    end = bold_head(line)
    title = line.text[:end].strip()
    if (
        0 < end < len(line.text) - 3
        and standing_kind(title)
        and not attendance_label(line.text)
        and not title.endswith(":")
    ):
        return {end}
    return set()


def colon_head(line: Line) -> int:
    """Return where the title of "3. Finance: the accounts were read" ends, colon included; 0 where there is none."""
    number = read_number(line.text)
    start = 0 if read_marker(line.marker) else number.end if number else -1
    match = _COLON_HEAD.match(line.text, start) if start >= 0 else None
    if match is None or not is_title(match["title"].rstrip(" :;")):
        return 0
    rest = line.text[match.end("title") :]
    return 0 if is_caps(match["title"]) and is_caps(rest) else match.end("title")


def stop_head(line: Line) -> int:
    """Return where the title of "3. Protocol. This is being updated" ends; 0 where no sentence follows a title."""
    number = read_number(line.text)
    if number is None or not number.plain or line.marker or line.cell is not None or len(number.parts) > 1:
        return 0
    match = _STOP_HEAD.match(line.text, number.end)
    title = match["title"].rstrip(" .–—-") if match else ""
    if match is None or not 0 < len(title.split()) <= _STOP_WORDS or marked_decision(title):
        return 0
    return match.end("title") if is_sentence(line.text[match.end() :]) and not _TELLING.search(title) else 0


# A title holds no verb of this kind, and no abbreviation ends it.
_TELLING = re.compile(
    r"\b(?:was|were|is|are|be|has|have|had|will|would|agreed|noted|approved|resolved|reported|that|Cllr|Mr|Mrs|Dr|No|St|Rd)\b"
)


def run_on(text: str) -> set[int]:
    """Return where headings and labels stand in the middle of a line that holds a whole meeting."""
    if len(text) < _RUN_ON:
        return set()
    heads = [
        m
        for m in _NUMBERED_HEAD.finditer(text)
        if (m["title"].isupper() and len(m["title"]) >= _HEAD_LETTERS) or _starts_standing(m["title"])
    ]
    if len(heads) <= 1:
        return set()
    cuts = {m.end() for pattern in (RUN_LABEL, _RUN_TITLE) for m in pattern.finditer(text)} | {m.end() for m in heads}
    for head in heads:
        title = head.start("title")
        length = caps_head(text[title:]) or _standing_head(text[title : title + 120])
        cuts |= {title + length} if length else set()
    return cuts


def _starts_standing(title: str) -> bool:
    words = title.split()
    return any(standing_kind(" ".join(words[:n])) is not None for n in range(len(words), 0, -1))


def _standing_head(text: str) -> int:
    """Return the length of the longest closed standing item that `text` begins with ("Apologies for Absence"), or 0."""
    best = 0
    for match in re.finditer(r"\S+", text):
        words = text[: match.end()]
        if len(words.split()) > _STANDING_WORDS:
            break
        if standing_kind(words) is not None and _closed(words):
            best = match.end()
    return best


_CLOSED = re.compile(
    r"apologies(?: for absence)?|declarations? of interests?|minutes|welcome|(?:public"
    r"|open) (?:question time|forum|participation)|"
    r"welcome and (?:fire )?evacuation procedure|matters arising|any other business|(?:chair|mayor"
    r"|leader|chairman|chairperson)'?s'? "
    r"(?:announcements|communications|report|business)|announcements|urgent (?:business|items)"
    r"|petitions|public questions|"
    r"(?:forward plan|work programme)|date of (?:the )?next meeting|questions from members of the public",
    re.IGNORECASE,
)


def _closed(words: str) -> bool:
    return _CLOSED.fullmatch(words.strip().replace("’", "'")) is not None


def row_title(text: str) -> set[int]:
    """Return where the title ends in a row of a flattened agenda, where title, announcement and minutes run together.

    "Minutes of adjourned meeting The draft minutes are attached. Minutes: ..." ends before "The": the first of a mark
    of the page, the agenda's own words, small letters after capitals, or a sentence that begins.
    """
    mark = _FIRST_MARK.search(text[:_TITLE_LENGTH])
    head = text[: mark.start()] if mark else text[:_TITLE_LENGTH]
    caps = caps_head(head)
    ends = [m.end() for p in (_AGENDA_WORDS, _SENTENCE_OPENS) if (m := p.search(head))] + [caps] * (caps > 0)
    if not ends and not is_title(head):
        ends = [end for end in [_standing_head(head)] if 0 < end < len(head)]
    return {min(ends)} if ends else set()


def after_title(text: str) -> set[int]:
    """Return where the agenda's words begin in a table cell that runs title, description and minutes together."""
    mark = _FIRST_MARK.search(text[:_TITLE_LENGTH])
    head = text[: mark.start()] if mark else text[:_TITLE_LENGTH]
    match = _AGENDA_WORDS.search(head)
    if match and is_title(head[: match.start()]):
        return {match.end()}
    if (
        mark and is_title(head) and not head.rstrip().endswith(".")
    ):  # "Minutes of 15 May PDF 508 KB To move that ...": the mark itself parts title and text
        return set()
    length = _standing_head(text[:120])
    return {length} if length else set()
