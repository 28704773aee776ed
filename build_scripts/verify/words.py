"""Words, as verify/ counts them: runs of letters and digits. Marks between them may change on a page, words not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """Return the words of a text in order, each in one Unicode form (NFKC), so that equal words compare equal."""
    return _WORD.findall(unicodedata.normalize("NFKC", text))


def first_lost(wanted: Iterable[str], shown: Iterable[str]) -> int | None:
    """Return the place in `wanted` of the first word that does not follow in `shown`, or None where all stand in order.

    Other words may stand between them: a page also speaks for the archive. The search is exact: whenever the wanted
    words can be found in order, taking each at its first place finds them.
    """
    rest: Iterator[str] = iter(shown)
    for place, word in enumerate(wanted):
        if word not in rest:  # goes on in `rest` from where the last word was found
            return place
    return None
