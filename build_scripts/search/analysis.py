"""From text to index terms: the same steps, in the same order, as site_overrides/search/analysis.js takes.

Words keep what belongs inside them ("19/30", "15/0790/FUL", "PE_2021/4", "10:30", "o'brien"); hyphens and dashes part
words, as lunr's tokenizer does; accents and typographic apostrophes are folded, so that "Môn" and "Mon", "people’s" and
"people's" are one. Stop words are lunr's; stems are those of lunr.js (see stemmer).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from lunr.stop_word_filter import WORDS

from build_scripts.search.stemmer import stem

LONGEST_TOKEN = 64  # a line of a million letters is one token; nobody types more than this of it

STOP_WORDS: frozenset[str] = frozenset(WORDS)

_MARKS_AND_INVISIBLE = [*range(0x300, 0x370), 0xAD, *range(0x200B, 0x200E), 0x2060, 0xFEFF]
_FOLDED = {
    "’": "'", "‘": "'", "ʼ": "'", "‛": "'", "`": "'", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "đ": "d",
    "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ς": "σ",
}  # fmt: skip
_FOLD = str.maketrans({**dict.fromkeys(map(chr, _MARKS_AND_INVISIBLE), ""), **_FOLDED})
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")  # JavaScript orders these differently; none is a letter we meet
_TOKEN = re.compile(r"[^\W_]+(?:[_.,:/'&@+][^\W_]+)*")
_INNER = re.compile(r"([_.,:/'&@+])")
_WORD = re.compile(r"[a-z]{3,}")
_NUMBER = re.compile(r"[0-9]+")


def normalise(text: str) -> str:
    """Fold case, accents, ligatures and apostrophes. The result may be longer or shorter than `text`."""
    if text.isascii():
        return text.lower().replace("`", "'")
    return _ASTRAL.sub(" ", unicodedata.normalize("NFKD", text)).lower().translate(_FOLD)


def _parts_words(before: str, separator: str, after: str) -> bool:
    """Whether only a blank is missing: "trees/hedges", "end.Next", "1.Welcome"; not "e.g", "p/ful", "10:30"."""
    if separator not in ".,:/@+" or not _WORD.fullmatch(after):
        return False
    return bool(_WORD.fullmatch(before)) or (separator in ".,:" and bool(_NUMBER.fullmatch(before)))


@cache
def _words_of(token: str) -> tuple[str, ...]:
    if len(token) > LONGEST_TOKEN:
        return (token[:LONGEST_TOKEN],)
    pieces = _INNER.split(token)
    words = [pieces[0]]
    for index in range(1, len(pieces), 2):
        separator, piece = pieces[index], pieces[index + 1]
        if _parts_words(pieces[index - 1], separator, piece):
            words.append(piece)
        else:
            words[-1] += separator + piece
    return tuple(word.removesuffix("'s")[:LONGEST_TOKEN] for word in words)


def tokenize(text: str) -> list[str]:
    """Return the words of a text in order, folded, stop words included. No token has a blank or a hyphen."""
    found: list[str] = _TOKEN.findall(normalise(text))
    odd = {token for token in set(found) if not token.isalnum() or len(token) > LONGEST_TOKEN}
    if not odd:
        return found
    return [word for token in found for word in (_words_of(token) if token in odd else (token,))]


def term_of(token: str) -> str | None:
    """Return the index term of a token: its stem, or None for a stop word."""
    return None if token in STOP_WORDS else stem(token)
