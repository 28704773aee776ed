"""What a term weighs in a document: lunr's formula (BM25), with the saturation coded in 63 steps.

lunr: weight = idf * 2.2 tf / (1.2 (0.25 + 0.75 length / mean length) + tf) * boost, rounded to three places. Written
out for every posting this is most of a lunr index. Here a posting carries one byte, the step of the fraction; the
weight is worked out in whole numbers, so that Python and every browser get the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from operator import add

from build_scripts.search.inverter import FIELDS, MOST_COUNTED, Inverted, Posting

BOOSTS = (4, 2, 1)  # title, people, text: measured best on known items
LEVELS = 65  # a multiple of the coarsest grain, and one
# The more documents have a word, the less its weight matters and the more its codes cost: words in more than about a
# twentieth of all documents (idf 3) are coded in every second step, in more than a fifth (idf 1.5) in every fourth.
GRAINS = ((1500, 4), (3000, 2))
_HIGHEST = 2.2  # k1 + 1: the fraction never reaches it
_K1, _B = 1.2, 0.75
_COUNTS = MOST_COUNTED + 1


def idf1000(postings: Iterable[Posting | None], documents: int) -> int:
    """Return lunr's inverse document frequency in thousandths. A document counts once for each field with the term."""
    having = sum(len(posting.documents) for posting in postings if posting)
    return math.floor(math.log(1 + abs((documents - having + 0.5) / (having + 0.5))) * 1000 + 0.5)


def weight1000(idf: int, boost: int, level: int) -> int:
    """Return a weight in thousandths from an idf and a level, both in thousandths."""
    return (idf * boost * level + 500) // 1000


class _Codes(dict[int, int]):
    """The code of each (length, count) met so far in one field and one grain, as length * _COUNTS + count."""

    def __init__(self, mean: float, lowest: float, step: float, grain: int) -> None:
        super().__init__()
        self._mean, self._lowest, self._step, self._grain = mean, lowest, step * grain, grain

    def __missing__(self, key: int) -> int:
        length, count = divmod(key, _COUNTS)
        fraction = _HIGHEST * count / (norm_of(length, self._mean) + count)
        self[key] = code = int(math.log(fraction / self._lowest) / self._step + 0.5) * self._grain
        return code


def norm_of(length: int, mean: float) -> float:
    """Return the length part of the formula."""
    return _K1 * (1 - _B + _B * length / mean)


@dataclass(frozen=True, slots=True)
class Saturation:
    """The coded steps: `levels` in thousandths, rising; `keys[field][document]`: its length, times _COUNTS."""

    levels: tuple[int, ...]
    keys: tuple[list[int], ...]
    tables: tuple[dict[int, _Codes], ...]

    def codes(self, field: int, posting: Posting, idf: int) -> bytes:
        """Return the step of each document of a posting, one byte each, in the grain that the idf asks for."""
        grain = next((grain for bound, grain in GRAINS if idf < bound), 1)
        keys = map(self.keys[field].__getitem__, posting.documents)
        counts = posting.counts
        if max(counts) > MOST_COUNTED:
            counts = [min(MOST_COUNTED, count) for count in counts]
        return bytes(map(self.tables[field][grain].__getitem__, map(add, keys, counts)))


def saturation_of(inverted: Inverted) -> Saturation:
    """Choose the steps: logarithmic, from the smallest fraction that occurs to the largest possible."""
    means = [inverted.average(field) or 1.0 for field in range(len(FIELDS))]
    longest = [max(line.lengths, default=0) for line in inverted.fields]
    norms = [norm_of(length, mean) for length, mean in zip(longest, means, strict=True)]
    lowest = _HIGHEST / (max(1.0, *norms) + 1)
    step = math.log(_HIGHEST / lowest) / (LEVELS - 1)
    levels = tuple(math.floor(lowest * math.exp(step * index) * 1000 + 0.5) for index in range(LEVELS))
    keys = tuple([length * _COUNTS for length in line.lengths] for line in inverted.fields)
    grains = (1, *(grain for _, grain in GRAINS))
    tables = tuple({grain: _Codes(mean, lowest, step, grain) for grain in grains} for mean in means)
    return Saturation(levels, keys, tables)
