"""How the readers write down their closed vocabularies."""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """Return the words of `text`, which are parted by blanks, as a set for looking up."""
    return frozenset(text.split())
