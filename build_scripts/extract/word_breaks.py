"""Words that a line end cut: with or without their hyphen?

The document itself decides, by the words that stand whole in it; what it does not settle stays as printed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from build_scripts.extract.normalize import SOFT_HYPHEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
HYPHENS = frozenset({"-", SOFT_HYPHEN})
LAST_LETTERS = re.compile(r"[^\W\d_]{1,40}$")
FIRST_LETTERS = re.compile(r"[^\W\d_]{1,40}")


def inner_words(bodies: Iterable[str]) -> frozenset[str]:
    """Return every word of the document that no line end cuts."""
    words: set[str] = set()
    held = list(bodies)
    if not any(body.rstrip()[-1:] in HYPHENS for body in held):
        # No line end cuts a word, so none will be asked for.
        return frozenset()
    for body in held:
        found = WORD.findall(body.lower())
        words.update(found[:-1] if body.rstrip()[-1:] in HYPHENS else found)
    return frozenset(words)


def breaks_word(before: str, after: str) -> bool:
    """Whether a line end stands inside a word: a soft hyphen before it, or a hyphen between two letters."""
    end = before.rstrip()
    return end.endswith(SOFT_HYPHEN) or (end[-1:] == "-" and end[-2:-1].isalpha() and after.lstrip()[:1].islower())


def join_bodies(bodies: Sequence[str], known: frozenset[str]) -> str:
    """Join the words of lines by blanks.

    A soft hyphen at a line's end goes. A printed one between letters goes only if the document has the word without it
    elsewhere ("infor-" and "mation" beside "information"), and else stays, with nothing after it ("multi-agency").
    """
    parts = [bodies[0].rstrip()]
    for body in bodies[1:]:
        words, last = body.strip(), parts[-1]
        if last.endswith(SOFT_HYPHEN):
            parts[-1] = last[:-1]
        elif breaks_word(last, words):
            parts[-1] = last[:-1] if is_soft(last[:-1], words, known) else last
        else:
            words = f" {words}"
        parts.append(words)
    return "".join(parts)


def is_soft(before: str, after: str, known: frozenset[str]) -> bool:
    """Whether the document has the word that the two parts make without a hyphen, and not the one with it."""
    left, right = LAST_LETTERS.search(before.lower()), FIRST_LETTERS.match(after.lower())
    if not left or not right:
        return False
    return left[0] + right[0] in known and f"{left[0]}-{right[0]}" not in known
