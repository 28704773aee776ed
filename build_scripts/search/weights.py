"""What a term weighs in a document: lunr's formula (BM25), with the saturation coded in 63 steps.

lunr: weight = idf * 2.2 tf / (1.2 (0.25 + 0.75 length / mean length) + tf) * boost, rounded to three places. Written
out for every posting this is most of a lunr index. Here a posting carries one byte, the step of the fraction; the
weight is worked out in whole numbers, so that Python and every browser get the same.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from build_scripts.search.inverter import FIELDS, Inverted, Posting

BOOSTS = (4, 2, 1)  # title, people, text: measured best on known items
LEVELS = 65  # a multiple of the coarsest grain, and one
# The more documents have a word, the less its weight matters and the more its codes cost: words in more than about a
# twentieth of all documents (idf 3) are coded in every second step, in more than a fifth (idf 1.5) in every fourth.
GRAINS = ((1500, 4), (3000, 2))
_HIGHEST = 2.2  # k1 + 1: the fraction never reaches it
_K1, _B = 1.2, 0.75


def idf1000(postings: list[Posting | None], documents: int) -> int:
    """Return lunr's inverse document frequency in thousandths. A document counts once for each field with the term."""
    having = sum(len(posting.documents) for posting in postings if posting)
    return math.floor(math.log(1 + abs((documents - having + 0.5) / (having + 0.5))) * 1000 + 0.5)


def weight1000(idf: int, boost: int, level: int) -> int:
    """Return a weight in thousandths from an idf and a level, both in thousandths."""
    return (idf * boost * level + 500) // 1000


@dataclass(frozen=True, slots=True)
class Saturation:
    """The coded steps: `levels` in thousandths, rising; `norms[field][document]`: the length part of the formula."""

    levels: tuple[int, ...]
    norms: tuple[list[float], ...]
    lowest: float
    step: float

    def codes(self, field: int, posting: Posting, idf: int) -> bytes:
        """Return the step of each document of a posting, one byte each, in the grain that the idf asks for."""
        norms, lowest, log = self.norms[field], self.lowest, math.log
        grain = next((grain for bound, grain in GRAINS if idf < bound), 1)
        step = self.step * grain
        return bytes(
            int(log(_HIGHEST * count / ((norms[document] + count) * lowest)) / step + 0.5) * grain
            for document, count in zip(posting.documents, posting.counts, strict=True)
        )


def saturation_of(inverted: Inverted) -> Saturation:
    """Choose the steps: logarithmic, from the smallest fraction that occurs to the largest possible."""
    norms = []
    for field in range(len(FIELDS)):
        mean = inverted.average(field) or 1.0
        norms.append([_K1 * (1 - _B + _B * length / mean) for length in inverted.lengths[field]])
    longest = max((max(column, default=0.0) for column in norms), default=0.0)
    lowest = _HIGHEST / (max(longest, 1.0) + 1)
    step = math.log(_HIGHEST / lowest) / (LEVELS - 1)
    levels = tuple(math.floor(lowest * math.exp(step * index) * 1000 + 0.5) for index in range(LEVELS))
    return Saturation(levels, tuple(norms), lowest, step)
