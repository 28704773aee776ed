"""What the elements of a page do to the text in them: the tables behind html_lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

    from build_scripts.domain.source import Cell

# Each begins and ends a line of its own; all others run on in the line.
BLOCK_NAMES = """
address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section select summary table
tbody td tfoot th thead tr ul
"""
BLOCKS = frozenset(BLOCK_NAMES.split())
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
LISTS = frozenset({"ul", "ol", "menu", "dir"})
# Code and pictures: no words of the document.
DROPPED = frozenset({"script", "style", "template", "iframe", "object", "embed", "canvas", "video", "audio", "head"})
HIDDEN = frozenset({"noscript", "svg", "datalist"})
PARAGRAPHS = frozenset({"p", "div"})
UNORDERED_MARK = "•"


@dataclass(frozen=True, slots=True)
class Context:
    """What the elements around a piece of text say about it. `aside` is a furniture kind, or "" for the document."""

    bold: bool = False
    italic: bool = False
    href: str = ""
    heading: int = 0
    lists: int = 0
    quotes: int = 0
    role: str = ""
    cell: Cell | None = None
    aside: str = ""
    preformatted: bool = False
    indent: float = 0.0
    symbol: bool = False
    in_article: bool = False


def list_mark(attributes: Mapping[str, str | None], number: int) -> str:
    """Return the mark that a browser prints before the point `number` of an ordered list."""
    kind = attributes.get("type") or "1"
    if number < 1:
        return f"{number}."
    if kind in {"a", "A"}:
        return f"{letters(number, kind)}."
    if kind in {"i", "I"}:
        return f"{roman(number) if kind == 'i' else roman(number).upper()}."
    return f"{number}."


def letters(number: int, first: str) -> str:
    """Return 1, 2, ... 26, 27 as a, b, ... z, aa."""
    name = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        name = chr(ord(first) + rest) + name
    return name


ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
HIGHEST_ROMAN = 3999


def roman(number: int) -> str:
    """Return a number as lower-case Roman figures; above 3,999 browsers print it in Arabic ones."""
    if number > HIGHEST_ROMAN:
        return str(number)
    figures = ""
    for value, figure in ROMAN:
        times, number = divmod(number, value)
        figures += figure * times
    return figures


def child_nodes(node: LexborNode) -> list[LexborNode]:
    """Return the children of a node, text nodes included."""
    found = []
    child = node.child
    while child is not None:
        found.append(child)
        child = child.next
    return found


def is_no_address(href: str) -> bool:
    """Whether a link leads nowhere but into the page's own scripts."""
    return href in {"", "#"} or href.lower().lstrip().startswith(("javascript:", "vbscript:", "data:"))
