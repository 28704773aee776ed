"""The name of the body that met, as the head of the document prints it."""

from __future__ import annotations

import re

from build_scripts.parse.phrases.titles import BODY_NAME, DATE, NOUN

_NAME = re.compile(BODY_NAME)
# A noun of a body that is no part of an office ("Chief Executive", "Executive Director") nor of a place.
_HAS_NOUN = re.compile(
    rf"\b(?<!chief\s){NOUN}\b(?!\s+(?:chambers?|offices?|house|rooms?|tax|buildings?|hall|officers?|directors?|assistant"
    r"|secretary|manager)\b)",
    re.IGNORECASE,
)
# Words around a name in a heading that are not part of it.
_BEFORE = re.compile(
    r"^(?:\W|the\b|draft\b|unconfirmed\b|approved\b|confirmed\b|final\b|public\b|minutes?\b|notes?\b|agenda\b|record\b|proceedings\b|notice\b|summons\b|decisions?\b|and\b|of\b|for\b|a\b|an\b|at\b|from\b|"
    r"annual\b|ordinary\b|extra[- ]?ordinary\b|special\b|regular\b|full\s+(?=council\s+meeting)"
    r"|general\b|monthly\b|statutory\b|inaugural\b|virtual\b|remote\b|hybrid\b|scheduled\b|adjourned\b"
    r"|meetings?\b|hearing\b|session\b|cofnodion\b|(?:o\s+)?[cg]yfarfod\b|blynyddol\b|o['’]r\b|y\b|"
    r"\d+(?:st|nd|rd|th)\b|pack\b|document\b|title\b|report\s+to\b|to\b|held\b|by\b|in\b|business\b)+",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:\W|\b(?:draft|unconfirmed|approved|minutes?|notes?|agenda|meetings?|agm|a\.g\.m\."
    r"|annual\s+general\s+meeting|annual\s+meeting|record|decisions?|of|held|on|at|was|the|and|action"
    r"|actions|public|pack|in|via|for|annual|ordinary|extra[- ]?ordinary|special|virtual|remote|hybrid"
    r"|online|monthly|report|sheet|papers?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|am|pm))+$",
    re.IGNORECASE,
)
# "of the X Panel was held", "of X Parish Council held", "of a meeting of the X Committee, held"
_OF_BODY = re.compile(
    r"\b(?:meetings?|session|hearing|proceedings|agm|minutes?|notes|record|summons|agenda|assembly)\s+(?:of|for)\s+(?:an?\s+)?(?:the\s+)?(?P<name>.{3,200}?)"
    r"(?=\s*(?:,\s*)?\b(?:(?:was|were|which|to\s+be|will\s+be|duly|virtually|remotely)\s+)*(?:held|convened|called|opened|took\s+place|takes\s+place|meeting|on\s+(?:mon|tues|wednes|thurs|fri|satur|sun|the\s+\d|\d)|at\s+\d|at\s+the|commenc|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)|\s+[-–—(:]\s*|\s*$|,)",
    re.IGNORECASE,
)
_ENDS_AS_BODY = re.compile(rf"\b{NOUN}$", re.IGNORECASE)
_NO_BODY = re.compile(
    (
        r"(?:the\s+)?(?:general|annual|ordinary|extra[- ]?ordinary|special|monthly|previous|last|next|full"
        r"|public|parish|first|second)?\s*(?:general\s+|annual\s+)*(?:meetings?|agm|council\s+meetings?"
        r"|minutes?)?$"
    ),
    re.IGNORECASE,
)
_GENERIC = frozenset(
    {
        "parish council",
        "town council",
        "city council",
        "full council",
        "community council",
        "borough council",
        "county council",
        "district council",
        "parish meeting",
        "cabinet meeting",
        "council",
        "committee",
        "panel",
        "board",
        "group",
        "meeting",
        "the council",
        "forum",
        "hearing",
        "conference",
        "cyngor",
        "governing body",
        "governing body meeting",
        "board of directors",
        "trust board",
    }
)
_PERSON_AND_OFFICE = re.compile(
    r",\s[^,]*\b(?:officer|clerk|manager|director|secretary|administrator|lead|adviser|advisor)$", re.IGNORECASE
)
_LONGEST = 160
# "The Fern County Board of Commissioners met in the Court House on Monday": the body is what the sentence is about.
_BODY_MET = re.compile(
    rf"(?:The\s+)?(?P<name>{BODY_NAME})\s+(?:met|convened)\s+(?:in|at|on|for|via|remotely|virtually)\b"
)
_DATE_FOUND = re.compile(rf"(?<=\w\s){DATE}")
_WELSH_HELD = re.compile(r"\s+(?:a\s+)?gynhaliwyd\b", re.IGNORECASE)
_PARISH_MEETING = re.compile(r"(?P<name>(?:[A-Z][\w'’-]*\s+){1,4}(?:annual\s+)?parish\s+meeting)\b", re.IGNORECASE)
_LISTING = re.compile(r",\s+(?!and\b)[a-z]")


def has_body_noun(text: str) -> bool:
    """Whether a text holds a word that ends the name of a body (committee, council, panel, board ...)."""
    return _HAS_NOUN.search(text) is not None


def body_of_sentence(text: str) -> str | None:
    """Return the body of "A meeting of the X was held on ...", as printed; None where the sentence names none."""
    names = [_inner(match["name"]) for match in _OF_BODY.finditer(text[:900])]
    names = [name for name in names if name and has_body_noun(name) and not _NO_BODY.fullmatch(name)]
    if names and is_generic(names[0]):  # "the Annual Council Meeting of the Parish Council": the second says more
        noun = names[0].split()[-1].lower()
        return max((n for n in names if n.lower().endswith(noun)), key=lambda name: len(name.split()))
    if names:
        return names[0]
    met = _BODY_MET.match(text[:300])
    return met["name"] if met and has_body_noun(met["name"]) else None


def _inner(name: str) -> str:
    """Cut "Meeting of the X Committee" down to "X Committee"."""
    inner = (
        re.split(r"\b(?i:of)\s+(?:(?i:the)\s+)?(?=[A-Z])", name, maxsplit=1)
        if re.match(
            r"(?:an?\s+)?(?:\w+\s+){0,3}(?:meeting|minutes|session|hearing|sitting|proceedings)\s+of\b",
            name,
            re.IGNORECASE,
        )
        else [name]
    )
    return _stripped(inner[-1])


def _stripped(name: str) -> str:
    name = _AFTER.sub("", name.strip()) if _AFTER.search(name) else name.strip()
    name = re.sub(
        r"^(?:annual|ordinary|extra[- ]?ordinary|special|statutory|monthly|regular|virtual|remote|hybrid)\s+(?=\S)",
        "",
        name,
        flags=re.IGNORECASE,
    )
    return re.sub(r"^(?:the|The|THE|a|an)\s+", "", name).strip(" ,.;:-–—*|")


def body_of_title(text: str) -> str | None:
    """Return the body that a heading line names, without "Minutes", dates and the like; None where it names none.

    >>> body_of_title("Licensing Committee Minutes")
    'Licensing Committee'
    """
    if len(text) > _LONGEST or not has_body_noun(text):
        return None
    line = re.split(
        r"\s+[-–—|]\s+(?=(?:minutes|agenda|draft|meeting|notes|agm|annual|mon|tues|wednes|thurs|fri|satur|sun|\d))",
        text,
        maxsplit=1,
        flags=re.IGNORECASE,
    )[0]
    line = _WELSH_HELD.split(_DATE_FOUND.split(line, maxsplit=1)[0], maxsplit=1)[0] or line
    before = re.split(r"\s+(?:agenda|minutes)\b", line, maxsplit=1, flags=re.IGNORECASE)[0]
    parish = _PARISH_MEETING.match(_BEFORE.sub("", before))
    if parish is not None:  # the meeting of a parish's electors is a body of its own
        return parish["name"]
    name = _BEFORE.sub("", before if has_body_noun(before) else line)
    name = _AFTER.sub("", name).strip(" ,.;:-–—*|") if _AFTER.search(name) else name.strip(" ,.;:-–—*|")
    if _PERSON_AND_OFFICE.search(name) or (_LISTING.search(name) and not _ENDS_AS_BODY.search(name)):
        return None
    if not name or not has_body_noun(name) or name == name.lower() or len(name.split()) > 18:  # noqa: PLR2004
        return None
    return name


def is_generic(name: str) -> bool:
    """Whether a name says only what kind of body it is ("Council")."""
    return name.lower() in _GENERIC


def is_council(name: str) -> bool:
    """Whether a name is that of a whole council ("Exampleton Borough Council"), not of a part of one."""
    return re.search(
        r"^(?:cyngor|comhairle)\b|\b(?:council|authority|corporation|ips(?:\s+ltd)?|cyngor|trust|(?:parish|town|village)\s+commissioners)\.?$",
        name,
        re.IGNORECASE,
    ) is not None and not re.search(r"\b(?:committee|panel|board)\b", name, re.IGNORECASE)
