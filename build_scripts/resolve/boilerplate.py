"""Standing items that every meeting has: known by their titles, one closed table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

_KINDS: Mapping[str, tuple[str, ...]] = {
    "apologies": ("apologies", "apology", "absence", "ymddiheuriadau", "attendance and apologies", "roll call"),
    "declarations": (
        "declaration of interest",
        "declarations of interest",
        "declarations of members",
        "declaration of members",
        "declarations by members",
        "disclosure of interest",
        "disclosures of interest",
        "disclosures of pecuniary",
        "disclosure of pecuniary",
        "members' interests",
        "members interests",
        "conflicts of interest",
        "conflict of interest",
        "declarations of pecuniary",
        "dispensations",
        "datganiadau",
    ),
    "previous_minutes": ("minutes", "minute of", "matters arising", "cofnodion", "confirmation of minutes"),
    "next_meeting": (
        "date of next",
        "next meeting",
        "date and time of next",
        "date of the next",
        "dates of future",
        "future meetings",
    ),
    "welcome": ("welcome", "evacuation", "fire procedure", "opening remarks", "chair's introduction"),
    "any_other_business": (
        "any other",
        "aob",
        "aocb",
        "urgent items",
        "urgent business",
        "other urgent",
        "items of urgent",
    ),
    "exclusion": ("exclusion of", "exempt information", "exclude the", "press and public", "exempt business"),
    "election_of_chair": ("election of chair", "appointment of chair", "election of vice", "appointment of vice"),
    "close": ("close of meeting", "closure of", "end of meeting", "meeting closed", "adjournment"),
    "substitutes": ("substitute", "substitution"),
}
_WHOLE: Mapping[str, str] = {
    "attendance": "apologies",
    "attendances": "apologies",
    "members present": "apologies",
    "present": "apologies",
    "introduction": "welcome",
    "introductions": "welcome",
    "housekeeping": "welcome",
    "declarations": "declarations",
    "aob": "any_other_business",
}
# "Minutes of the Children's Trust Board" may be the business itself; these words show that they are only confirmed.
_MINUTES_OF_LAST = re.compile(
    r"previous|last|minutes? of (?:the )?(?:\w+ ){0,12}?(?:meetings?|held)|approv|confirm|held on|\d{4}|^minutes?\W*$"
)
_STARTS_ONLY = frozenset({"previous_minutes", "welcome", "substitutes"})
_LEADS = re.compile(
    r"^(?:(?:to )?(?:receive|consider|note|approve|confirm|agree|sign|invite)(?: and \w+)?"
    r"(?: the| any| as a correct record)*\s)+"
)
_LONGEST = 300


@lru_cache(maxsize=4096)
def boilerplate_of(title: str | None) -> str | None:
    """Return which standing item a title names ("apologies", "declarations", "previous_minutes" ...), else None."""
    words = " ".join((title or "")[:_LONGEST].lower().replace("’", "'").split()).strip(" .:-–*").lstrip("0123456789. ")
    words = _LEADS.sub("", words)
    if words in _WHOLE:
        return _WHOLE[words]
    for kind, phrases in _KINDS.items():
        if any(words.startswith(phrase) or (kind not in _STARTS_ONLY and _inside(words, phrase)) for phrase in phrases):
            return kind if kind != "previous_minutes" or _MINUTES_OF_LAST.search(words) else None
    return None


def _inside(words: str, phrase: str) -> bool:
    """Return whether a short title holds the phrase: "Welcome and apologies", not a report on absence at schools."""
    return len(words.split()) <= _SHORT and f" {phrase}" in words


_SHORT = 7
