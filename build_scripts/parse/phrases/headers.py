"""Labels of a document's head: what stands before a colon above the business."""

from __future__ import annotations

import re

# Meaning of a label -> its wordings. A report's head has more; "other" is kept as printed.
HEADERS: dict[str, tuple[str, ...]] = {
    "panel": (
        r"(?:name of )?(?:committee|panel|body|meeting of|board|forum)(?: name)?",
        r"submitted to|report to|to",
        r"title of meeting|name of meeting|meeting(?: of| title| name)?",
        r"committee/panel|decision(?: maker|-maker| taker)",
    ),
    "date": (
        r"(?:meeting )?date(?: of (?:the )?(?:meeting|committee|decision))?",
        r"date and time(?: of meeting)?",
        r"dyddiad",
        r"date/time|date & time|day,? date and time|when",
    ),
    "time": (
        r"(?:start )?time(?: of meeting| commenced)?",
        r"(?:meeting )?(?:commenced|started|opened|began)(?: at)?",
        r"amser",
    ),
    "venue": (r"(?:meeting )?(?:venue|place|location)(?: of meeting)?", r"held (?:at|in)|where|lleoliad"),
    "contact": (
        r"contact(?: officer| details| name|s| for further information| point| person)?",
        (
            r"(?:report )?author(?:s|\(s\))?(?: of report)?|author of report"
            r"|lead officer|officer contact|democratic services officer|committee officer"
            r"|e-?mail(?: addresses?)?|tel(?:ephone)?(?: no\.?| number)?"
        ),
    ),
    "title": (r"(?:report )?(?:title|subject|heading)(?: of (?:the )?report)?",),
    "status": (r"status(?: of (?:the )?(?:minutes|report))?", r"(?:exempt|confidentiality)(?: status)?"),
    "chair": (r"(?:chair|chairman|chairperson|chaired by|in the chair|presiding|convener|convenor)",),
    "report": (
        r"report (?:of|by|from|for)|report (?:no|number|reference|ref)\.?",
        (
            r"(?:relevant )?(?:portfolio holder|executive member|cabinet member"
            r"|lead member)(?:s|\(s\))?"
        ),
        (
            r"key decision|urgent|why|strategic (?:priority|priorities)|ward(?:s|\(s\))?(?: affected)?"
            r"|purpose|directorate|service|classification|reference|ref|application (?:no|number)\.?"
            r"|key decision (?:no|reference|number)\.?|decision type"
            r"|for|type of report|report type|agenda item(?: no\.?| number)?|portfolio|lead director"
            r"|corporate director|director|division|appendices"
            r"|consultation|author and contact|wards? affected|forward plan ref(?:erence)?"
        ),
    ),
    "public": (
        (
            r"quorum|membership|members|distribution|copies to|circulation|published|publication date"
            r"|date (?:of )?publi(?:shed|cation)"
            r"|call-?in (?:date|deadline|period)|issued|despatch(?:ed)?(?: date)?|dispatch|notice|access"
            r"|note|notes|please note|date issued|meeting (?:no|number|type)|mtg no|file(?: ref)?"
        ),
    ),
}
_LABEL = re.compile(r"(?P<label>[^\W\d_][\w'’ ()&/.-]{1,60}?)(?P<mark>\s*[:;]\s*-?|\t+)\s*(?P<rest>.*)$", re.DOTALL)
_WHOLE = {sense: re.compile("|".join(f"(?:{w})" for w in words), re.IGNORECASE) for sense, words in HEADERS.items()}


def header_sense(label: str) -> str | None:
    """Return what a header label means ("venue"), or None where it is not in the vocabulary."""
    plain = " ".join(label.replace("’", "'").split()).strip(" :;-.")
    return next((sense for sense, pattern in _WHOLE.items() if pattern.fullmatch(plain)), None)


def split_label(text: str) -> tuple[str, str, str] | None:
    """Return (label as printed, mark, rest) of a line "Venue: Mandela Room", whatever the label; else None."""
    match = _LABEL.match(text[:600])
    if match is None:
        return None
    rest = text[match.start("rest") :]
    return match["label"], match["mark"], rest
