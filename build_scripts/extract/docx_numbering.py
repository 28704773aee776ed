"""The numbers that Word prints before list paragraphs: counted as Word counts them, never stored in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_scripts.extract.docx_package import W
from build_scripts.extract.docx_styles import as_int
from build_scripts.extract.symbols import SYMBOLS

if TYPE_CHECKING:
    from lxml import etree

PLACE: Final = re.compile(r"%([1-9])")
LEVELS: Final = 9
LETTERS: Final = 26
ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
MAX_ROMAN: Final = 3999
# Fonts whose letters are signs: Word may store the bare letter there.
SIGN_FONTS: Final = ("symbol", "wingdings", "webdings")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts, how its number is written, and the text around it ("%1.", "(%2)")."""

    start: int
    form: str
    text: str
    plain: bool  # all numbers of this level in digits, whatever the levels above use
    restart: int | None  # the level (from 1) after which it starts anew; 0: never; None: after any level above


class Numbering:
    """Counts the lists of one document. `marker` must be asked once for each list paragraph, in order."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists: dict[str, dict[int, Level]] = {}
        self._shared: dict[str, str] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()
        self._overrides: dict[str, dict[int, int]] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        shapes = _shapes(root)
        for item in root.iter(f"{W}num"):
            number, reference = item.get(f"{W}numId", ""), item.find(f"{W}abstractNumId")
            key = "" if reference is None else reference.get(f"{W}val", "")
            levels = _levels(shapes.get(key))
            overrides: dict[int, int] = {}
            for override in item.findall(f"{W}lvlOverride"):
                place = as_int(override.get(f"{W}ilvl"), 0)
                start, own = override.find(f"{W}startOverride"), override.find(f"{W}lvl")
                if own is not None:
                    levels[place] = _level(own)
                if start is not None:
                    overrides[place] = as_int(start.get(f"{W}val"), 1)
            self._lists[number], self._shared[number], self._overrides[number] = levels, key, overrides

    def marker(self, number: str, level: int) -> str | None:
        """Return the next marker of this list and level ("3.", "(b)", "•"), or None where it is no list."""
        levels = self._lists.get(number)
        if not levels or number == "0" or level not in levels:
            return None
        counts = self._counts.setdefault(self._shared[number], [None] * LEVELS)
        override = self._overrides[number].get(level)
        if override is not None and (number, level) not in self._started:
            self._started.add((number, level))
            counts[level] = override - 1
        before = counts[level]
        counts[level] = levels[level].start if before is None else before + 1
        for deeper in range(level + 1, LEVELS):
            rule = levels[deeper].restart if deeper in levels else None
            if rule is None or level < rule:
                counts[deeper] = None
        return _written(levels, counts, level)


def _shapes(root: etree._Element) -> dict[str, etree._Element]:
    """Return the list shapes by id; one that only points to a list style gives the shape of that style."""
    found = {item.get(f"{W}abstractNumId", ""): item for item in root.iter(f"{W}abstractNum")}
    styled = {_child(item, "styleLink"): item for item in found.values()}
    return {
        key: styled.get(_child(item, "numStyleLink"), item) if _child(item, "numStyleLink") else item
        for key, item in found.items()
    }


def _child(item: etree._Element, name: str) -> str:
    """Return what a child element states, "" where there is none."""
    element = item.find(f"{W}{name}")
    return "" if element is None else element.get(f"{W}val", "")


def _levels(shape: etree._Element | None) -> dict[int, Level]:
    if shape is None:
        return {}
    return {as_int(item.get(f"{W}ilvl"), 0): _level(item) for item in shape.findall(f"{W}lvl")}


def _level(item: etree._Element) -> Level:
    def value(name: str, otherwise: str) -> str:
        element = item.find(f"{W}{name}")
        return otherwise if element is None else element.get(f"{W}val", otherwise)

    restart = item.find(f"{W}lvlRestart")
    return Level(
        start=as_int(value("start", "1"), 1),
        form=value("numFmt", "decimal"),
        text=_sign(item, value("lvlText", "")),
        plain=item.find(f"{W}isLgl") is not None,
        restart=None if restart is None else as_int(restart.get(f"{W}val"), 0),
    )


def _sign(item: etree._Element, text: str) -> str:
    """Return a level's text with letters of symbol fonts as the signs that they look like."""
    fonts = item.find(f"{W}rPr/{W}rFonts")
    name = "" if fonts is None else fonts.get(f"{W}ascii", fonts.get(f"{W}hAnsi", ""))
    if name.lower().startswith(SIGN_FONTS) and len(text) == 1 and text < "\u0100":
        text = chr(0xF000 + ord(text))
    return text.translate(SYMBOLS)


def _written(levels: dict[int, Level], counts: list[int | None], level: int) -> str:
    shape = levels[level]
    if shape.form in {"bullet", "none"}:
        return shape.text.strip() if shape.form == "bullet" else ""

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        if place not in levels:
            return ""
        count = counts[place]
        form = "decimal" if shape.plain else levels[place].form
        return in_form(levels[place].start if count is None else count, form)

    return PLACE.sub(number, shape.text).strip()


def in_form(number: int, form: str) -> str:
    """Return a number as a list writes it: decimal, lowerLetter ("b", "ab"), upperRoman ("IV"), ordinal ("2nd")."""
    if form in {"lowerLetter", "upperLetter"}:
        place, times = (number - 1) % LETTERS, (number - 1) // LETTERS + 1
        text = chr(ord("a") + place) * max(1, times) if number > 0 else ""
        return text.upper() if form == "upperLetter" else text
    if form in {"lowerRoman", "upperRoman"}:
        text = _roman(number)
        return text.upper() if form == "upperRoman" else text
    if form == "decimalZero":
        return f"{number:02}"
    return f"{number}{_ending(number)}" if form == "ordinal" else str(number)


def _roman(number: int) -> str:
    if not 0 < number <= MAX_ROMAN:
        return str(number)
    text = ""
    for value, letters in ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def _ending(number: int) -> str:
    teen = 11 <= number % 100 <= 13  # noqa: PLR2004 - eleventh, twelfth, thirteenth
    return "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
