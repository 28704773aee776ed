"""Lines about a motion and no more: who moved and seconded it, how the vote went, the words that were moved."""

from __future__ import annotations

import re

_NAME_WORD = r"(?:(?:[A-Z]\.)+|[A-Z][\w'’-]*)"
_TITLE = r"(?:Councillor|Cllr\.?|Cr|Clr|Mayor|Chairperson|Member|Alderman|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)"
_MOVER = (
    rf"(?:the\s)?(?:Deputy\s)?(?:{_TITLE}\s?)?{_NAME_WORD}"
    rf"(?:\s(?!Seconded|SECONDED){_NAME_WORD}){{0,3}}(?:\s?\([\w\s]{{1,40}}\))?"
)
_BY = r"(?:\s(?:[Bb]y|BY))?(?:\s?[:–-]\s?|\s)"
_MOVES = r"(?:It\swas\s)?(?:Moved|moved|MOVED|Seconded|SECONDED|Proposed|proposed|PROPOSED|Proposer|Seconder|Mover)"
_SECONDS = rf"(?:,?\s(?:and\s)?(?:[Ss]econded|SECONDED|[Ss]econder){_BY}{_MOVER})?"
_NUMBER = (
    r"(?:(?:Motion|MOTION|Resolution|RESOLUTION)(?:\s(?:[Nn]o\.?|NO\.?|[Nn]umber|#))?\s?:?\s?(?:[\w/-]*\d[\w/-]*\s)?)?"
)
_PAIR = rf"\({_NAME_WORD}(?:\s{_NAME_WORD})?\s?/\s?{_NAME_WORD}(?:\s{_NAME_WORD})?\)"
# "Moved by P. Ash", "Moved Cr Ash Seconded Cr Elm", "Motion: 9-11 Moved by Ash Seconded by Elm", "Motion: (Ash/Elm)".
MOVER_LINE = re.compile(rf"(?P<text>{_NUMBER}{_MOVES}{_BY}{_MOVER}{_SECONDS}[.:,]?|(?:Motion|MOTION):?\s?{_PAIR})")

_WHAT = (
    r"(?:(?:On\sbeing\sput\b.{0,40}?,?\s)?(?:The\s)?(?:Motion|Resolution|Amendment)\s?:?\s(?:was\s)?"
    r"|(?:Result|Disposition)\s?:?\s)?"
)
_ALL = (
    r"(?:[\s,:;–-]{1,3}(?:unanimously|unanimous|all\sayes|all\sin\sfavou?r|by\s(?:a\s)?majority"
    r"|by\sall(?:\smembers)?(?:\spresent)?)){0,2}"
)
_RATIO = r"(?:[\s,:;]{1,3}[(\[]?\d{1,3}\s?(?:/|to|[-–])\s?\d{1,3}(?:\s?(?:/|to|[-–])\s?\d{1,3})?[)\]]?)?"
_SIDES = (
    r"(?:Yeas|Nays|Ayes|Noes|(?:For|Against)(?:\sMotion)?|Abstain(?:ed|ing)?|Abstentions?|Absent|Recused|In\sfavou?r)"
)
# "Motion Passed", "CARRIED 3/0", "Result: carried unanimously", "Yeas: (4) E. Peel", "Voting: for 7".
VOTE_LINE = re.compile(
    rf"(?P<text>(?:{_WHAT}(?:declared\s)?(?:unanimously\s)?(?:Passed|Carried|Lost|Failed|Defeated){_ALL}{_RATIO}"
    rf"|{_SIDES}\s?(?::|\(\d+\)).{{0,600}}|(?:Votes?|Voting)\s?(?:for|against|:).{{0,300}}|Recorded\svote.{{0,300}}"
    r"|\d{1,3}\s(?:votes?\s)?(?:for|in\sfavour).{0,200})\.?)",
    re.IGNORECASE | re.DOTALL,
)

PASSED = re.compile(r"(?:motion\s)?(?:passed|carried|agreed)", re.IGNORECASE)

# The words that were moved, below who moved them.
MOVED_WORDS = re.compile(
    r"(?P<text>[“\"‘']?(?:That|THAT|that|to|TO|(?:(?:Now,?\s)?Therefore,?\s)?(?:Be\sit|be\sit)\s(?:further\s)?resolved"
    r"|(?:(?:NOW,?\s)?THEREFORE,?\s)?BE\sIT\s(?:FURTHER\s)?RESOLVED|Be\sit\sRESOLVED)\b.*)",
    re.DOTALL,
)
_RESOLVED = re.compile(r"(?:(?:now,?\s)?therefore,?\s)?be\sit\s(?:further\s)?resolved\b", re.IGNORECASE)


def is_resolving(text: str) -> bool:
    """Whether words moved open as a resolution does: "THEREFORE BE IT RESOLVED that ..."."""
    return _RESOLVED.match(text) is not None
