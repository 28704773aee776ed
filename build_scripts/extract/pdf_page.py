"""What a PDF page holds for the layout layer: words with places, ruled lines, and how much of it is picture.

All lengths are points (1/72 inch); x grows to the right, y *down* from the top of the page as it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a blank between them.

    base: the y of the line they stand on. hyphen: a line-end hyphen follows, soft or hard, which is not in `text`.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    hyphen: bool = False
    confidence: float | None = None

    @property
    def middle(self) -> float:
        """The x in the middle of the word."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line, lying (`top` nearly equal to `bottom`) or standing (`x0` nearly equal to `x1`)."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def lies(self) -> bool:
        """Whether it is horizontal."""
        return self.x1 - self.x0 >= self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `unreadable` says why its text layer cannot be used, else it is empty.

    stray: words that are no text of the page (a slanted watermark). picture: share of the page under pictures, 0 to 1.
    scanned: a scanner's program recognised its words.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    stray: tuple[Word, ...] = ()
    picture: float = 0.0
    unreadable: str = ""
    scanned: bool = False


def as_recognised(page: Page, words: tuple[Word, ...], rules: tuple[Rule, ...]) -> Page:
    """Return the page as read from its picture: these words and ruled lines, and readable."""
    return replace(page, words=words, rules=rules, stray=(), unreadable="")
