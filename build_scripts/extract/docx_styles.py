"""Styles of a Word document: what bold, hidden, capitals, heading level and numbering a paragraph or run inherits."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from build_scripts.extract.docx_package import W

if TYPE_CHECKING:
    from lxml import etree

OFF: Final = frozenset({"0", "false", "off", "none"})
HEADING_NAME: Final = re.compile(r"heading ([1-9])", re.IGNORECASE)
TITLE_NAME: Final = "title"
BODY_LEVEL: Final = 9  # the outline level that means "body text"
MAX_CHAIN: Final = 30  # styles based on one another; a ring would never end
MAX_HEADING: Final = 6


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look. None: not said here, so what is inherited counts."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    capitals: bool | None = None

    def under(self, nearer: Look) -> Look:
        """Return this look with what the nearer one says put over it."""
        return Look(
            self.bold if nearer.bold is None else nearer.bold,
            self.italic if nearer.italic is None else nearer.italic,
            self.hidden if nearer.hidden is None else nearer.hidden,
            self.capitals if nearer.capitals is None else nearer.capitals,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits: look, heading level (0: none), list (number id) and list level."""

    look: Look = Look()
    heading: int = 0
    list_id: str = ""
    level: int | None = None


class Styles:
    """The styles of one document by id; unknown ids look like the default."""

    def __init__(self, root: etree._Element | None) -> None:
        found = [] if root is None else list(root.iter(f"{W}style"))
        self._elements = {item.get(f"{W}styleId", ""): item for item in found}
        defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._base = Style(look_of(defaults))
        self._known: dict[str, Style] = {}
        paragraphs = [i for i in found if i.get(f"{W}type") == "paragraph" and _is_on(i, f"{W}default")]
        self.default = paragraphs[0].get(f"{W}styleId", "") if paragraphs else ""

    def style(self, name: str) -> Style:
        """Return the style of this id with all that it inherits."""
        if name not in self._known:
            self._known[name] = self._read(name, 0)
        return self._known[name]

    def own_look(self, name: str) -> Look:
        """Return what a character style says by itself and through those it is based on, without the defaults."""
        look, seen = Look(), 0
        element = self._elements.get(name)
        while element is not None and seen < MAX_CHAIN:
            look = look_of(element.find(f"{W}rPr")).under(look)
            parent = element.find(f"{W}basedOn")
            element = None if parent is None else self._elements.get(parent.get(f"{W}val", ""))
            seen += 1
        return look

    def _read(self, name: str, depth: int) -> Style:
        element = self._elements.get(name)
        if element is None or depth > MAX_CHAIN:
            return self._base
        parent = element.find(f"{W}basedOn")
        above = self._base if parent is None else self._read(parent.get(f"{W}val", ""), depth + 1)
        own = replace(above, look=above.look.under(look_of(element.find(f"{W}rPr"))))
        own = replace(own, heading=_heading(element, above.heading))
        list_id, level = list_of(element.find(f"{W}pPr"))
        return replace(own, list_id=list_id or above.list_id, level=above.level if level is None else level)


def look_of(properties: etree._Element | None) -> Look:
    """Return what run properties say about the look."""
    if properties is None:
        return Look()
    return Look(
        _switch(properties, "b"), _switch(properties, "i"), _switch(properties, "vanish"), _switch(properties, "caps")
    )


def list_of(properties: etree._Element | None) -> tuple[str, int | None]:
    """Return the number id ("" where none is named) and the level of paragraph properties."""
    numbering = None if properties is None else properties.find(f"{W}numPr")
    if numbering is None:
        return "", None
    level, number = numbering.find(f"{W}ilvl"), numbering.find(f"{W}numId")
    return (
        "" if number is None else number.get(f"{W}val", ""),
        None if level is None else as_int(level.get(f"{W}val"), 0),
    )


def outline_level(properties: etree._Element | None) -> int | None:
    """Return the heading level 1 to 6 that paragraph properties state, 0 for body text, None where they say nothing."""
    level = None if properties is None else properties.find(f"{W}outlineLvl")
    if level is None:
        return None
    value = as_int(level.get(f"{W}val"), BODY_LEVEL)
    return 0 if value >= BODY_LEVEL else min(value + 1, MAX_HEADING)


def as_int(text: str | None, otherwise: int) -> int:
    """Return the number that an attribute states, or `otherwise` where it states none."""
    try:
        return int(text or "")
    except ValueError:
        return otherwise


def _heading(element: etree._Element, inherited: int) -> int:
    stated = outline_level(element.find(f"{W}pPr"))
    if stated is not None:
        return stated
    name = element.find(f"{W}name")
    label = "" if name is None else name.get(f"{W}val", "").lower()
    match = HEADING_NAME.fullmatch(label)
    if match:
        return min(int(match[1]), MAX_HEADING)
    return 1 if label == TITLE_NAME else inherited


def _switch(properties: etree._Element, name: str) -> bool | None:
    element = properties.find(f"{W}{name}")
    return None if element is None else element.get(f"{W}val", "1").lower() not in OFF


def _is_on(element: etree._Element, attribute: str) -> bool:
    return element.get(attribute, "0").lower() not in OFF
