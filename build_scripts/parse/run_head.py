"""Cuts in a head that lost its line ends: before the sentence that says who met, before the lists of people."""

from __future__ import annotations

import re

from build_scripts.parse.phrases.titles import DATE, opens_as_held, tells_meeting_held

_LONG = 140  # a shorter line of the head is a line
_SENTENCE = 500
# After an address, an hour, or the name of the council: "The regular meeting of", "Minutes of a meeting of".
_OPENS = re.compile(
    r"(?<=\S)\s+(?=(?:Minutes|Notes)\s+of\s+(?:an?|the)\s|(?:The|A|An)\s+(?:\w+\s+){0,2}meeting\s+of\s|At\s+a\s+(?:\w+\s+){0,2}meeting\s+of\s)"
)
_TITLE = r"(?:Cllrs?|Councillors?|Clrs?|Crs?|Mayor|The\s+Mayor|Mr|Mrs|Ms|Miss|Dr|Alderm[ae]n|Y\s+Cynghorwyr)\b"
_LABEL = re.compile(
    rf"(?<!Also)(?<!ALSO)\s+(?=(?:(?:Presennol\s?/\s?)?Present|PRESENT|(?:In|IN)\s+(?:Attendance|ATTENDANCE|attendance)|(?:Also|ALSO)\s+(?:Present|PRESENT"
    rf"|present))(?:\s+were)?\s*(?:[:;–—-]|(?:\s+were)?\s+{_TITLE}|\s+[A-Z]\.\s?[A-Z])"
    rf"|(?:Present\s+)?Members(?:\s+Present)?\s*:|(?:Apologies|APOLOGIES)(?:\s+for\s+[Aa]bsence)?\s*(?::|\s+{_TITLE}|\s+[Nn]one\b))"
)
_DATED = re.compile(DATE)


def head_cuts(text: str) -> set[int]:
    """Return where a run-together head is cut (characters of `text`); empty where it is no such head."""
    if len(text) < _LONG:
        return set()
    start = 0
    if not (opens_as_held(text[:_SENTENCE]) and _held(text, 0)):
        start = next((m.end() for m in _OPENS.finditer(text[: 2 * _SENTENCE]) if _held(text, m.end())), -1)
    if start < 0:
        return set()
    dated = _DATED.search(text, start)
    labels = {m.end() for m in _LABEL.finditer(text, dated.end())} if dated else set()
    return labels | ({start} if start else set())


def _held(text: str, start: int) -> bool:
    """Whether a sentence that says who met and when begins at `start`; it is read to its date."""
    dated = _DATED.search(text, start, start + _SENTENCE)
    return dated is not None and tells_meeting_held(text[start : dated.end()])
