"""From text to index terms: the same steps, in the same order, as site_overrides/search/analysis.js takes.

Words keep what belongs inside them ("19/30", "15/0790/FUL", "PE_2021/4", "10:30", "o'brien"); hyphens and dashes part
words, as lunr's tokenizer does; accents and typographic apostrophes are folded, so that "Môn" and "Mon", "people’s" and
"people's" are one. Stop words are lunr's; stems are those of lunr.js (see stemmer).
"""

from __future__ import annotations

import re
import unicodedata
from itertools import chain

from lunr.stop_word_filter import WORDS

from build_scripts.search.stemmer import stem

LONGEST_TOKEN = 64  # a line of a million letters is one token; nobody types more than this of it
_MOST_PIECES = 1 << 16  # remembered; a long archive has ever new ones

STOP_WORDS: frozenset[str] = frozenset(WORDS)

_MARKS_AND_INVISIBLE = [*range(0x300, 0x370), 0xAD, *range(0x200B, 0x200E), 0x2060, 0xFEFF]
_FOLDED = {
    "’": "'", "‘": "'", "ʼ": "'", "‛": "'", "`": "'", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "đ": "d",
    "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ς": "σ",
}  # fmt: skip
_LAST_OF_FIRST_PLANE = "\uffff"  # JavaScript orders what lies behind differently; none of it is a letter we meet
_TO_FOLD = re.compile("[^\x00-\x5f\x61-\x7f]")
_BETWEEN = {code: " " for code in range(0x80) if not chr(code).isalnum() and chr(code) not in "_.,:/'&@+"}
_TOKEN = re.compile(r"[^\W_]+(?:[_.,:/'&@+][^\W_]+)*")
_INNER = re.compile(r"([_.,:/'&@+])")
_WORD = re.compile(r"[a-z]{3,}")
_NUMBER = re.compile(r"[0-9]+")


class _Folds(dict[str, str]):
    """What becomes of a character in lower case; all but letters and digits part words."""

    def __missing__(self, char: str) -> str:
        kept = char if char.isalnum() and char <= _LAST_OF_FIRST_PLANE else " "
        self[char] = folded = _FOLDED.get(char, "" if ord(char) in _MARKS_AND_INVISIBLE else kept)
        return folded


_FOLDS = _Folds()


def _fold(found: re.Match[str]) -> str:
    return _FOLDS[found[0]]


def normalise(text: str) -> str:
    """Fold case, accents, ligatures and apostrophes. The result may be longer or shorter than `text`."""
    if text.isascii():
        return text.lower().replace("`", "'")
    return _TO_FOLD.sub(_fold, unicodedata.normalize("NFKD", text).lower())


def _parts_words(before: str, separator: str, after: str) -> bool:
    """Whether only a blank is missing: "trees/hedges", "end.Next", "1.Welcome"; not "e.g", "p/ful", "10:30"."""
    if separator not in ".,:/@+" or not _WORD.fullmatch(after):
        return False
    return bool(_WORD.fullmatch(before)) or (separator in ".,:" and bool(_NUMBER.fullmatch(before)))


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


class _Pieces(dict[str, tuple[str, ...]]):
    """The words of what stands between two blanks: nearly always one, and nearly always met before."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        words = tuple(chain.from_iterable(map(_words_of, _TOKEN.findall(piece))))
        if len(self) >= _MOST_PIECES:
            self.clear()
        if len(piece) <= LONGEST_TOKEN:
            self[piece] = words
        return words


_PIECES = _Pieces()


def tokenize(text: str) -> list[str]:
    """Return the words of a text in order, folded, stop words included. No token has a blank or a hyphen."""
    pieces = normalise(text).translate(_BETWEEN).split()
    return list(chain.from_iterable(map(_PIECES.__getitem__, pieces)))


def term_of(token: str) -> str | None:
    """Return the index term of a token: its stem, or None for a stop word."""
    return None if token in STOP_WORDS else stem(token)
