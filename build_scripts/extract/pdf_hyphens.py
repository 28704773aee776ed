"""Line-end hyphens: soft ones (the printer's) vanish, hard ones (the author's) stay. The document's words decide."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from build_scripts.extract.pdf_strips import Strip

LETTERS: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# First parts that authors part with a hyphen in English minutes; no English word begins with one *and* is so broken.
PREFIXES: Final = frozenset(
    (
        *("multi", "non", "co", "self", "well", "long", "short", "half", "cross", "ex", "vice", "anti", "mid", "all"),
        *("full", "part", "high", "low", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        *("twelve", "follow", "decision", "policy", "family", "community", "so", "by", "post", "pre", "semi", "cost"),
    )
)
WHOLE_WORD: Final = 4  # letters: shorter parts ("in", "to") are words by chance
USES_SOFT: Final = 0.015  # of the lines end with a hyphen: the document was hyphenated by its printer


@dataclass(frozen=True)
class Hyphenation:
    """The words that a document prints within its lines, and whether its printer broke words."""

    seen: Counter[str] = field(default_factory=Counter)
    soft_printer: bool = True

    def is_soft(self, before: str, after: str) -> bool:
        """Whether the hyphen between the two parts of a word was only put in to break the line."""
        first = (LETTERS.findall(before) or [""])[-1]
        second = (LETTERS.findall(after) or [""])[0]
        if not first or not second or not before.endswith(first) or not after.startswith(second):
            return False
        a, b = first.lower(), second.lower()
        joined, parted = self.seen[a + b], self.seen[f"{a}-{b}"]
        if joined or parted:
            return joined >= parted
        if second[0].isupper() or a in PREFIXES or "-" in a:
            return False
        if len(a) >= WHOLE_WORD and len(b) >= WHOLE_WORD and self.seen[a] and self.seen[b]:
            return False
        return self.soft_printer


def hyphenation_of(strips: Sequence[Strip]) -> Hyphenation:
    """Return what the document's own lines say about its hyphens."""
    seen = Counter(word for text in _inner_texts(strips) for word in LETTERS.findall(text.lower()))
    ends = sum(1 for strip in strips if strip.words[-1].hyphen)
    proven = any(
        a.words[-1].hyphen and seen[(a.words[-1].text + b.words[0].text).lower().strip(".,;:")]
        for a, b in pairwise(strips)
    )
    return Hyphenation(seen, proven or ends >= max(2, USES_SOFT * len(strips)))


def _inner_texts(strips: Iterable[Strip]) -> Iterable[str]:
    for strip in strips:
        for word in strip.words:
            if not word.hyphen:
                yield word.text
