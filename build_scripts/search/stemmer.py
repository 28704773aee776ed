"""The Porter stemmer exactly as lunr.js 2.3.9 runs it, so that the browser finds what the build indexed.

lunr.py stems through another library, which treats words in -ay, -ey and -oy differently ("delay", "valley"): an index
built with it cannot be searched from lunr.js. This follows lunr.js rule for rule, its two departures from the published
algorithm included: "logi" -> "log" in step 2, and y -> i only after a consonant that is not the first letter.
tests/search compares it with lunr.js itself over every distinct word of a corpus.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_CONSONANTS = "[^aeiou][^aeiouy]*"
_VOWELS = "[aeiouy][aeiou]*"
_SYLLABLE = f"^(?:{_CONSONANTS})?{_VOWELS}{_CONSONANTS}"

_ONE_OR_MORE = re.compile(_SYLLABLE)  # the measure m of Porter's paper: m > 0
_TWO_OR_MORE = re.compile(f"{_SYLLABLE}{_VOWELS}{_CONSONANTS}")  # m > 1
_EXACTLY_ONE = re.compile(f"{_SYLLABLE}(?:{_VOWELS})?$")  # m = 1
_HAS_VOWEL = re.compile(f"^(?:{_CONSONANTS})?[aeiouy]")
_SHORT = re.compile(f"^{_CONSONANTS}[aeiouy][^aeiouwxy]$")  # one short syllable: "fil", "hop"
_DOUBLED = re.compile(r"([^aeiouylsz])\1$")
_Y_AFTER_CONSONANT = re.compile(r"^.+?[^aeiou]y$")

_STEP_2 = {
    "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize", "bli": "ble", "alli": "al",
    "entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize", "ation": "ate", "ator": "ate", "alism": "al",
    "iveness": "ive", "fulness": "ful", "ousness": "ous", "aliti": "al", "iviti": "ive", "biliti": "ble", "logi": "log",
}  # fmt: skip
_STEP_3 = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_STEP_4 = (
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism", "ate", "iti", "ous",
    "ive", "ize",
)  # fmt: skip


def _longest_first(suffixes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(suffixes, key=lambda suffix: (-len(suffix), suffix)))


_STEP_2_ORDER, _STEP_3_ORDER, _STEP_4_ORDER = _longest_first(_STEP_2), _longest_first(_STEP_3), _longest_first(_STEP_4)


def _suffix(word: str, suffixes: tuple[str, ...]) -> str:
    """Return the longest of `suffixes` that ends `word` and leaves at least one letter before it, or ""."""
    for suffix in suffixes:
        if word.endswith(suffix) and len(word) > len(suffix):
            return suffix
    return ""


def _plural(word: str) -> str:
    if (word.endswith("sses") and len(word) > 4) or (word.endswith("ies") and len(word) > 3):  # noqa: PLR2004
        return word[:-2]
    if word[-1] == "s" and word[-2] != "s" and len(word) > 2:  # noqa: PLR2004
        return word[:-1]
    return word


def _past_or_participle(word: str) -> str:
    if word.endswith("eed") and len(word) > 3:  # noqa: PLR2004
        return word[:-1] if _ONE_OR_MORE.match(word[:-3]) else word
    suffix = _suffix(word, ("ing", "ed"))
    if not suffix or not _HAS_VOWEL.match(word[: -len(suffix)]):
        return word
    word = word[: -len(suffix)]
    if word.endswith(("at", "bl", "iz")):
        return word + "e"
    if _DOUBLED.search(word):
        return word[:-1]
    return word + "e" if _SHORT.match(word) else word


def _replaced(word: str, order: tuple[str, ...], table: dict[str, str]) -> str:
    suffix = _suffix(word, order)
    if suffix and _ONE_OR_MORE.match(word[: -len(suffix)]):
        return word[: -len(suffix)] + table[suffix]
    return word


def _bare(word: str) -> str:
    """Step 4: take a last suffix off a word of two syllables and more."""
    suffix = _suffix(word, _STEP_4_ORDER)
    if suffix:
        stem = word[: -len(suffix)]
    elif word.endswith(("sion", "tion")) and len(word) > 4:  # noqa: PLR2004
        stem = word[:-3]
    else:
        return word
    return stem if _TWO_OR_MORE.match(stem) else word


def _tidied(word: str) -> str:
    """Step 5: a last e, and ll -> l."""
    if word[-1] == "e" and len(word) > 1:
        stem = word[:-1]
        if _TWO_OR_MORE.match(stem) or (_EXACTLY_ONE.match(stem) and not _SHORT.match(stem)):
            word = stem
    return word[:-1] if word.endswith("ll") and _TWO_OR_MORE.match(word) else word


def stem(word: str) -> str:
    """Return the stem of a lower-case word, letter for letter what `lunr.stemmer` of lunr.js 2.3.9 makes of it."""
    if len(word) < 3:  # noqa: PLR2004
        return word
    initial_y = word[0] == "y"
    if initial_y:
        word = "Y" + word[1:]
    word = _past_or_participle(_plural(word))
    if _Y_AFTER_CONSONANT.match(word):
        word = word[:-1] + "i"
    word = _replaced(word, _STEP_2_ORDER, _STEP_2)
    word = _replaced(word, _STEP_3_ORDER, _STEP_3)
    word = _tidied(_bare(word))
    return "y" + word[1:] if initial_y else word
