"""The words by which minutes count votes: the sides, figures beside them, labels above names, results.

Each pattern is looked for only where its words stand; see `parse/sought.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from build_scripts.parse.pattern_words import needs_of, needs_of_any
from build_scripts.parse.sought import Sought

_COUNTING = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_NUMBERS: Mapping[str, int] = {word: value for value, word in enumerate(_COUNTING)} | {"nil": 0, "none": 0, "zero": 0}
_FIGURE = r"\b(?P<{0}>\d{{1,3}}|" + "|".join(_NUMBERS) + r")\b"
SIDES: Mapping[str, str] = {
    "for": r"(?:for|in\s{1,3}favour(?:\s{1,3}of)?|in\s{1,3}support|yeas|ayes|aye|yea|yes)",
    "against": r"(?:against|opposed|nays|nay|noes)",
    "abstained": r"(?:abstentions|abstention|abstained|abstaining|abstain|not\s{1,3}voting)",
}
_VOTES = r"\s{0,3}(?:votes?\s{0,3}|members?\s{0,3}|councillors?\s{0,3}|voted\s{0,3}|voting\s{0,3}){0,3}"
COUNT_FIRST = {
    side: Sought(re.compile(_FIGURE.format("n") + _VOTES + words + r"\b", re.IGNORECASE))
    for side, words in SIDES.items()
}
COUNT_LAST = {
    side: Sought(re.compile(r"\b" + words + r"\s{0,3}[:=\-–(]{1,2}\s{0,3}" + _FIGURE.format("n"), re.IGNORECASE))
    for side, words in SIDES.items()
}
# "by 5 votes to 1": whatever the result, the first figure is of those in favour.
RATIO = Sought(re.compile(_FIGURE.format("n") + r"\s{1,3}votes?\s{1,3}to\s{1,3}" + _FIGURE.format("m"), re.IGNORECASE))
LABELS = {
    side: Sought(
        re.compile(
            r"(?:^|(?<=[\n.;)\d]))\s{0,3}(?:[Vv]ot(?:es?|ed|ing)\s)?"
            + words
            + r"(?:\s(?:the\s)?(?:motion|amendment|proposal|recommendation))?"
            + r":?\s{0,3}(?:\(\d{1,3}\))?\s{0,2}[:\-–]{1,2}\s?",
            re.IGNORECASE,
        )
    )
    for side, words in SIDES.items()
}
RESULT = Sought(
    re.compile(
        r"(?<!\bbe\s)\b(?P<r>carried\s{1,3}unanimously|unanimously\s{1,3}(?:carried|agreed|approved|resolved)"
        r"|passed\s{1,3}unanimously|carried|lost|defeated|fell|not\s{1,3}carried|passed|unanimous(?:ly)?)\b",
        re.IGNORECASE,
    )
)
MOTION = Sought(
    re.compile(
        r"\b(?:motion|amendment|vote|voted|voting|proposal|show\s{1,3}of\s{1,3}hands|votes\s{1,3}to|put\s{1,3}to"
        r"|yeas|nays|ayes|noes)\b",
        re.IGNORECASE,
    )
)
# Without a word of voting a paragraph records a vote only where it names a second side.
SECOND_SIDES = needs_of_any([needs_of(re.compile(SIDES[side])) for side in ("against", "abstained")])


def figure_of(match: re.Match[str] | None) -> int | None:
    """Return the count that a match names by its group n; None for no match."""
    return None if match is None else number_of(match["n"])


def number_of(figure: str) -> int:
    """Return the value of a figure or a word such as "seven" or "nil"."""
    return int(figure) if figure.isdecimal() else _NUMBERS[figure.lower()]
