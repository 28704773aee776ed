"""Minute numbers as councils print them: read verbatim, compared only to find the series that the items follow.

"19/28", "22.", "21.44", "C 63/07", "Cou/285/07-08", "4a", "43Declarations". What a number means (a year, a page of the
minute book) is never assumed: two numbers are only ever asked whether one can follow the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.domain.source import Line

_WORD = r"(?:(?:(?i:cofnod)\s+\d{1,4}\s?/\s?)?(?i:agenda\s+items?|item|minute|min|cofnod)(?:\s+(?i:no|number)\.?)?\s+)?"
_COUNTING = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = (
    # Item One, ITEM TWO
    rf"(?<=tem\s)(?i:{'|'.join(_COUNTING)})[.:]?|(?<=TEM\s)(?:{'|'.join(_COUNTING).upper()})[.:]?",
    # 1. 2 alone on its line
    r"\d{1,2}\.\s\d{1,2}(?=$)",
    # GBP/2122/ 216, GBP/2122/216
    r"[A-Z]{2,5}/\d{2,4}/\s?\d{1,4}[.:)]?",
    # 23-24/FRA/1, 2023/PC/12
    r"\d{2,4}(?:[/\-]\d{2,4})?/[A-Z]{2,5}/\d{1,3}[.:)]?",
    # FC/2023/045, Cou/285/07-08, 19/28, C 63/07, CAB 21/08, 23/24-012, 10457/04/19, 24/04.1
    r"(?:[A-Za-z]{1,5}[ /.\-]{0,2})?\d{1,5}(?:[/\-]\d{1,4}){1,3}(?:\.\d{1,2})?[a-z]?[.:)]?",
    # 4.1, 21.44, 2.4.1, 18.03.05, 4.1.a, CMD.74.21
    r"(?:[A-Z]{1,3}[ ]?|[A-Z]{2,5}\.)?\d{1,4}(?:\.\d{1,3}){1,3}(?:\.?[a-z])?[.:)]?",
    # 22. 43 4a 1) (3) #7
    r"\(?#?\d{1,5}[a-z]?[.):\]]{0,2}",
    # C12, P45, M7. C.1234
    r"[A-Z]{1,4}\.?\d{1,5}[.:)]?",
    # A. IV. b)
    r"\(?(?:[IVX]{1,5}|[A-Z]|[ivx]{1,5}|[a-z])[.)]",
)
_NUMBER = re.compile(rf"(?P<word>{_WORD})(?P<number>{'|'.join(f'(?:{n})' for n in _NUMBERS)})(?=$|\s|[A-Z])")
# A number stuck to its title, as old Word files print it: "43Declarations", "1.MINUTES".
_GAP = re.compile(r"[\s|:–—\-]*")

_PLANNING = re.compile(r"/\d{5,6}(?:/|$)|/\d+/[A-Z]|^[A-Z]/[A-Z]|^\d{2}/\d{4}$")
_NOT_A_NUMBER = re.compile(
    r"""\d{1,2}[.:]\d{2}\s*(?:am|pm|a\.m|p\.m|hrs|hours|noon)      # a time
      | \d{1,2}(?:st|nd|rd|th)\b                                   # a day
      | (?:\d{1,2}[/\-])?\d{1,2}\s+(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October
        |November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b
      | \d{1,2}/\d{1,2}/\d{2,4}\b                                  # a date in figures
      | (?:19|20)\d{2}(?:[/\-]\d{2,4})?\s+(?![A-Z]{2})             # a year, a financial year
      | \d[\d.,]*\s*(?:%|mph|km|no\.|(?-i:per\s?cent|million|billion|votes?|members|people|residents|years?
        |months?|weeks?|days?|hours?|minutes\s+past|metres|miles|x\s|(?:or|and|to|of|in)\s))  # but "4. Votes of thanks"
      | \d{6,}
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the start of a line: `text` as printed, `parts` its figures, `shape` its form ("A 9/9", "9.")."""

    text: str
    parts: tuple[int, ...]
    shape: str
    end: int  # where the words after it begin

    @property
    def plain(self) -> bool:
        """Whether it is one running figure ("22."), not a compound one ("19/28")."""
        return len(self.parts) == 1 and self.bare_shape == "9"

    @property
    def dotted(self) -> bool:
        """Whether its parts are parted by full stops ("4.1")."""
        return len(self.parts) > 1 and set(self.bare_shape) <= {"9", "."}

    @property
    def bare_shape(self) -> str:
        """The form without the mark of a word before it ("Item 3" and "3." are two forms of the same figures)."""
        return self.shape.lstrip("~")


_ROMAN = {"i": 1, "v": 5, "x": 10}


def _roman(word: str) -> int | None:
    values = [_ROMAN.get(c) for c in word.lower()]
    if not word or None in values:
        return None
    total, figures = 0, [v for v in values if v is not None]
    for value, after in zip(figures, [*figures[1:], 0], strict=True):
        total += -value if value < after else value
    return total


def _parts(text: str) -> tuple[int, ...]:
    figures = tuple(int(f) for f in re.findall(r"\d+", text))
    if figures:
        return figures
    letters = re.sub(r"[^A-Za-z]", "", text)
    if letters.lower() in _COUNTING:
        return (_COUNTING.index(letters.lower()) + 1,)
    roman = _roman(letters)
    if roman is not None:
        return (roman,)
    return (ord(letters[0].upper()) - ord("A") + 1,) if letters else ()


def _shape(text: str) -> str:
    bare = text.rstrip(".):]").lstrip("(#")
    if bare.lower() in _COUNTING:
        return "9"
    if not any(c.isdigit() for c in bare):
        roman = _roman(bare) is not None
        return ("I" if bare.isupper() else "i") if roman else ("L" if bare.isupper() else "l")
    shape = re.sub(r"\d+", "9", bare.replace(" ", "") if "." in bare or "/ " in bare else bare)
    shape = re.sub(r"(?<=9)\.?[a-z]$", "", shape)
    return re.sub(r"[A-Za-z]+", lambda m: m[0].upper(), shape).strip()


@lru_cache(maxsize=2048)  # every line is asked several times, by what cuts, surveys and claims it
def read_number(text: str) -> Number | None:
    """Return the number that `text` begins with, or None: a date, a time, a sum or a planning reference is none.

    >>> read_number("19/28 WELCOME").text
    '19/28'
    """
    head = text[:60]
    if _NOT_A_NUMBER.match(head):
        return None
    match = _NUMBER.match(head)
    if match is None:
        return None
    printed = match["word"] + match["number"]
    if is_planning_reference(head) or _glued_wrongly(text, match.end()):
        return None
    parts = _parts(match["number"])
    if not parts:
        return None
    gap = _GAP.match(text, match.end())
    shape = "~" * bool(match["word"]) + _shape(match["number"])
    return Number(printed.strip(), parts, shape, gap.end() if gap else match.end())


def is_planning_reference(head: str) -> bool:
    """Whether the line begins with the reference of a planning application: long figures or letters after a stroke."""
    word = head[:60].split(maxsplit=1)[0] if head[:60].split() else ""
    return _PLANNING.search(word.rstrip(".:,")) is not None


def _glued_wrongly(text: str, end: int) -> bool:
    """Whether letters follow at once that are no title: "3D", "2nd", "1A" (a title has three letters and more)."""
    if end >= len(text) or not text[end].isalpha():
        return False
    stopped = text[end - 1] in ".)"
    return re.match(r"[A-Z](?:[A-Za-z]{2,}|\s)" if stopped else r"[A-Z][A-Za-z]{2,}", text[end:]) is None


def read_marker(marker: str) -> Number | None:
    """Return a list marker as a number ("3." of a numbered Word list), or None for a bullet."""
    marker = marker.strip()
    number = read_number(marker) if marker else None
    return number if number and number.end >= len(marker) else None


def numbered(line: Line) -> tuple[Number, str] | None:
    """Return the number that a line begins with, in its list marker or its text, and the words after it."""
    marker = read_marker(line.marker)
    if marker is not None:
        return marker, line.text.strip()
    stars = len(line.text) - len(line.text.lstrip("*"))  # a bold mark that was never closed
    number = read_number(line.text[stars:])
    return (number, line.text[stars + number.end :].strip()) if number else None


def key_part(numbers: list[Number]) -> int:
    """Return which part of numbers of one shape counts up: the one with the most values; the later one if equal."""
    width = min(len(n.parts) for n in numbers)
    return max(range(width), key=lambda i: (len({n.parts[i] for n in numbers}), i))
