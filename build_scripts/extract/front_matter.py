"""YAML front matter of a Markdown file, as plain "key: value" lines: data of the file, not words of the minutes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_scripts.domain.cited import Span
from build_scripts.domain.source import Furniture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.decode import PhysicalLine

FENCE = re.compile(r"---[ \t]*")
FENCE_END = re.compile(r"(?:---|\.\.\.)[ \t]*")
ENTRY = re.compile(r"([A-Za-z_][\w .-]{0,80}?)[ \t]*:(?:[ \t]+(.*))?")
# Longer than any front matter; a rule on the first line of a text must not swallow the text.
MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The entries as written, unquoted, in order; the furniture that records them; how many lines they take."""

    properties: tuple[tuple[str, str], ...] = ()
    furniture: tuple[Furniture, ...] = ()
    length: int = 0


def read_front_matter(lines: Sequence[PhysicalLine]) -> FrontMatter:
    """Return the front matter that a file begins with, or an empty one. YAML is not interpreted: values stay text."""
    if not lines or not FENCE.fullmatch(lines[0].text):
        return FrontMatter()
    inner = lines[1:MOST_LINES]
    end = next((i for i, line in enumerate(inner) if FENCE_END.fullmatch(line.text)), None)
    if end is None:
        return FrontMatter()
    entries = [ENTRY.fullmatch(line.text) for line in inner[:end]]
    if not entries or not entries[0]:
        return FrontMatter()
    text = "\n".join(line.text for line in lines[: end + 2])
    furniture = Furniture(Span(1, end + 2), text, "front_matter")
    properties = tuple((found[1], unquote(found[2] or "")) for found in entries if found)
    return FrontMatter(properties, (furniture,), end + 2)


def unquote(value: str) -> str:
    """Return a YAML scalar without the quotation marks around it."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
