"""What an element's own attributes say about its looks: hidden, bold, italic, indented, set in a symbol font."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Classes by which sites and frameworks hide text from view; ModernGov hides its table headings by mgHide.
HIDING_CLASSES = frozenset(
    {
        "mghide",
        "sr-only",
        "is-sr-only",
        "visually-hidden",
        "visuallyhidden",
        "screen-reader-text",
        "element-invisible",
        "govuk-visually-hidden",
        "is-hidden",
        "d-none",
        "hidden",
    }
)
BOLD_TAGS = frozenset({"b", "strong"})
ITALIC_TAGS = frozenset({"i", "em", "cite"})
BOLD_WEIGHT = 600
LENGTH = re.compile(r"(-?\d{1,5}(?:\.\d{1,4})?)(pt|px|cm|mm|in|em|rem)")
POINTS = {"pt": 1.0, "px": 0.75, "cm": 28.35, "mm": 2.835, "in": 72.0, "em": 12.0, "rem": 12.0}
SYMBOL_FONTS = re.compile(r"symbol|wingdings|webdings", re.IGNORECASE)
LONGEST_STYLE = 2000


@dataclass(frozen=True, slots=True)
class Style:
    """bold and italic are None where the element does not say; indent is its left margin in points."""

    hidden: bool = False
    bold: bool | None = None
    italic: bool | None = None
    indent: float = 0.0
    symbol: bool = False


def style_of(tag: str, attributes: Mapping[str, str | None]) -> Style:
    """Return what one element says about the looks of its text."""
    looks = looks_of(tag, attributes.get("style") or "", attributes.get("face") or "")
    hidden = "hidden" in attributes or not HIDING_CLASSES.isdisjoint(class_names(attributes))
    return replace(looks, hidden=True) if hidden else looks


@lru_cache(maxsize=512)  # a page says the same of most of its elements
def looks_of(tag: str, style: str, face: str) -> Style:
    """Return what the tag, the style attribute and the font of an element say."""
    rules = declarations(style)
    return Style(
        hidden=rules.get("display") == "none" or rules.get("visibility") == "hidden",
        bold=weight(tag, rules),
        italic=slant(tag, rules),
        indent=points(rules.get("margin-left", "")),
        symbol=SYMBOL_FONTS.search(rules.get("font-family", "") + face) is not None,
    )


def class_names(attributes: Mapping[str, str | None]) -> frozenset[str]:
    """Return the classes of an element in lower case."""
    return frozenset((attributes.get("class") or "").lower().split())


def is_unmarked(*elements: Mapping[str, str | None]) -> bool:
    """Whether a list point or its list says that no mark is printed: its number is typed, or it has none."""
    found = [declarations(attributes.get("style") or "") for attributes in elements]
    return any("none" in f"{r.get('list-style', '')} {r.get('list-style-type', '')}".split() for r in found)


def declarations(style: str) -> dict[str, str]:
    """Return the declarations of a style attribute, names and values in lower case; "margin" gives margin-left too."""
    rules: dict[str, str] = {}
    for part in style[:LONGEST_STYLE].lower().split(";"):
        name, colon, value = part.partition(":")
        if colon:
            rules[name.strip()] = value.replace("!important", "").strip()
    margins = rules.get("margin", "").split()
    if margins and "margin-left" not in rules:
        # CSS order: top, right, bottom, left; a missing left margin is the right one, or the only one.
        rules["margin-left"] = margins[3] if len(margins) > 3 else margins[min(1, len(margins) - 1)]  # noqa: PLR2004
    return rules


def weight(tag: str, rules: Mapping[str, str]) -> bool | None:
    """Return whether the element makes its text bold or plain, None if it leaves it as it is."""
    value = rules.get("font-weight", "")
    if value.isascii() and value.isdigit():
        return int(value[:5]) >= BOLD_WEIGHT
    if value in {"bold", "bolder"}:
        return True
    if value in {"normal", "lighter"}:
        return False
    return True if tag in BOLD_TAGS else None


def slant(tag: str, rules: Mapping[str, str]) -> bool | None:
    """Return whether the element makes its text italic or upright, None if it leaves it as it is."""
    value = rules.get("font-style", "")
    if value:
        return value in {"italic", "oblique"}
    return True if tag in ITALIC_TAGS else None


def points(length: str) -> float:
    """Return a CSS length in points; what is not one counts as 0."""
    found = LENGTH.fullmatch(length.strip())
    return float(found[1]) * POINTS[found[2]] if found else 0.0
