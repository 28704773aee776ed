"""Compare words as people mean them: without regard to capitals, "&", apostrophes, dots and blanks."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_APOSTROPHES = str.maketrans("’‘`´", "''''")
_REMEMBERED = 64  # the blocks of an item are looked through for topics and then for people
_MARKS = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "&": " and "})


def folded(text: str) -> str:
    """Return `text` for comparing: case folded, accents kept, "&" as "and", straight apostrophes, single blanks."""
    return " ".join(unicodedata.normalize("NFC", text.translate(_MARKS)).casefold().split())


@lru_cache(maxsize=_REMEMBERED)
def words_with_places(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return each word of `text` in small letters, with its start and end; hyphens and slashes part words."""
    plain = text.translate(_APOSTROPHES)
    small = plain.lower()
    if len(small) != len(text):  # a few letters grow when they are made small; their places must not move
        small = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    return tuple([(match.group(), *match.span()) for match in _WORD.finditer(small)])


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of `text`, "&" as "and"."""
    return tuple(word for word, _, _ in words_with_places(text.replace("&", " and ")))


def word_set(text: str) -> frozenset[str]:
    """Return the words of `text`, which are parted by blanks: how vocabularies are written down."""
    return frozenset(text.split())


def is_shouted(text: str) -> bool:
    """Return whether a text is printed in capitals (at least three letters, nine in ten of them capitals)."""
    letters = sum(map(str.isalpha, text))
    return letters >= _LEAST and sum(map(str.isupper, text)) >= _MOSTLY * letters


_LEAST, _MOSTLY = 3, 0.9
