"""Lines about a motion and no more: who moved and seconded it, how the vote went, the words that were moved."""

from __future__ import annotations

import re

_NAME_WORD = r"(?:(?:[A-Z]\.)+|[A-Z][\w'’-]*)"
_MOVER = (
    r"\s+(?:the\s+)?(?:Deputy\s+)?(?:Councillor|Cllr\.?|Cr|Mayor|Chairperson|Alderman|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)?\s*"
    rf"{_NAME_WORD}(?:\s+(?!Seconded|SECONDED){_NAME_WORD}){{0,3}}(?:\s*\([\w\s]{{1,40}}\))?"
)
_MOVES = (
    r"(?:It\s+was\s+)?(?:Moved|moved|MOVED|Seconded|SECONDED|Proposed|proposed|PROPOSED|Proposer|Seconder|Mover)"
    r"(?:\s+(?:[Bb]y|BY))?\s*[:–-]?"
)
# "Moved by P. Ash", "Moved Cr Ash Seconded Cr Elm", "It was moved by Ash and seconded by Elm".
MOVER_LINE = re.compile(
    rf"(?P<text>{_MOVES}{_MOVER}"
    rf"(?:,?\s+(?:and\s+)?(?:[Ss]econded|SECONDED|[Ss]econder)(?:\s+(?:[Bb]y|BY))?\s*:?{_MOVER})?[.:,]?)"
)

_HOW = r"(?:[\s,:;–-]+(?:unanimously|unanimous|all\s+ayes|all\s+in\s+favou?r|by\s+(?:a\s+)?majority))?"
_RATIO = r"(?:[\s,:;]+[(\[]?\d+\s*(?:/|to|[-–])\s*\d+(?:\s*(?:/|to|[-–])\s*\d+)?[)\]]?)?"
_SIDES = r"Yeas|Nays|Ayes|Noes|For|Against|Abstain(?:ed|ing)?|Abstentions?|Absent|Recused|In\s+favou?r"
# "Motion Passed", "CARRIED 3/0", "Result: carried unanimously", "Yeas: (4) E. Peel", "Voting: for 7".
VOTE_LINE = re.compile(
    r"(?P<text>(?:(?:(?:The\s+)?(?:Motion|Resolution|Amendment)\s*:?\s+(?:was\s+)?|Result\s*:\s*|Disposition\s*:\s*)?"
    rf"(?:unanimously\s+)?(?:Passed|Carried|Lost|Failed|Defeated){_HOW}{_RATIO}"
    rf"|(?:{_SIDES})\s*(?::|\(\d+\)).{{0,600}}"
    r"|(?:Votes?|Voting)\s*(?:for|against|:).{0,300}|Recorded\s+vote.{0,300}"
    r"|\d+\s+(?:votes?\s+)?(?:for|in\s+favour).{0,200})\.?)",
    re.IGNORECASE | re.DOTALL,
)

# The words that were moved, below who moved them.
MOVED_WORDS = re.compile(
    r"(?P<text>(?:That|THAT|that|to|TO|(?:(?:Now,?\s+)?Therefore,?\s+)?(?:Be\s+it|be\s+it)\s+(?:further\s+)?resolved"
    r"|(?:(?:NOW,?\s+)?THEREFORE,?\s+)?BE\s+IT\s+(?:FURTHER\s+)?RESOLVED|Be\s+it\s+RESOLVED)\b.*)",
    re.DOTALL,
)
_RESOLVED = re.compile(r"(?:(?:now,?\s+)?therefore,?\s+)?be\s+it\s+(?:further\s+)?resolved\b", re.IGNORECASE)


def is_resolving(text: str) -> bool:
    """Whether words moved open as a resolution does: "THEREFORE BE IT RESOLVED that ..."."""
    return _RESOLVED.match(text) is not None
