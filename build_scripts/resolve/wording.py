"""Compare words as people mean them: without regard to capitals, "&", apostrophes, dots and blanks."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_MARKS = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "&": " and "})


def folded(text: str) -> str:
    """Return `text` for comparing: case folded, accents kept, "&" as "and", straight apostrophes, single blanks."""
    return " ".join(unicodedata.normalize("NFC", text.translate(_MARKS)).casefold().split())


def words_with_places(text: str) -> list[tuple[str, int, int]]:
    """Return each word of `text` folded, with its start and end; hyphens and slashes part words."""
    return [(match.group().translate(_MARKS).casefold(), match.start(), match.end()) for match in _WORD.finditer(text)]


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of `text`, "&" as "and"."""
    return tuple(word for word, _, _ in words_with_places(text.replace("&", " and ")))


def word_set(text: str) -> frozenset[str]:
    """Return the words of `text`, which are parted by blanks: how vocabularies are written down."""
    return frozenset(text.split())


def is_shouted(text: str) -> bool:
    """Return whether a text is printed in capitals (at least three letters, nine in ten of them capitals)."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= _LEAST and sum(c.isupper() for c in letters) >= _MOSTLY * len(letters)


_LEAST, _MOSTLY = 3, 0.9
