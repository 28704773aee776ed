"""Patterns that are tried only where a text holds the words they cannot match without.

Nearly no sentence holds the words of a decision or a vote, and looking for a word takes a hundredth of the time of
looking for a pattern: two fifths of the time of reading went into searches that could find nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from build_scripts.parse.pattern_words import Needs, needs_of

# What a pattern that ignores case takes for a small ASCII letter, though `lower` makes no such letter of it.
_FORMS = (("İ", "i"), ("ı", "i"), ("ſ", "s"))


def folded(text: str) -> str:
    """Return a text in the letters in which needed words are looked for.

    >>> folded("The Paniſh COUNCIL")
    'the panish council'
    """
    if not text.isascii():
        for form, letter in _FORMS:
            text = text.replace(form, letter)
    return text.lower()


def has_words(needs: Needs, folded_text: str) -> bool:
    """Say whether a folded text holds one word of each group."""
    return all(any(map(folded_text.__contains__, words)) for words in needs)


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern and the words of its matches. `folded_text` is always the text as `folded` returns it."""

    pattern: re.Pattern[str]
    needs: Needs = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "needs", needs_of(self.pattern))

    def search(self, text: str, folded_text: str) -> re.Match[str] | None:
        """Return what the pattern finds first in `text`, or None."""
        return self.pattern.search(text) if has_words(self.needs, folded_text) else None

    def finditer(self, text: str, folded_text: str) -> Iterator[re.Match[str]]:
        """Return all that the pattern finds in `text`."""
        return self.pattern.finditer(text) if has_words(self.needs, folded_text) else iter(())
