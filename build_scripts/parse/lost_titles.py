"""Items of a meeting page whose title was lost: the page's own marks say where each begins.

An item of such a page has "Minutes:" once. Where it stands a second time without a title between, another item began.
Where the page says "view the full minutes text for item 1" above the first title, what stands there is item 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.domain.record import BlockKind
from build_scripts.parse.blocks import Passage

_PAPERS = frozenset({"papers", "attachment"})


def without_titles(passages: Sequence[Passage], first: int, last: int, level: int) -> Iterator[tuple[int, int, int]]:
    """Yield (first, last, level) of an item, and of each item without a title that stands in it."""
    begun, minuted = first, False
    for i in range(first, last):
        if not _is_minutes_label(passages[i]):
            continue
        if minuted:
            start = _papers_above(passages, i, begun)
            yield begun, start, level
            begun = start
        minuted = True
    yield begun, last, level


def _is_minutes_label(passage: Passage) -> bool:
    """Whether a passage is the page's own "Minutes:" and not another label of the running text."""
    return passage.block.kind is BlockKind.LABEL and passage.block.rule.startswith("moderngov_page.minutes")


def _papers_above(passages: Sequence[Passage], at: int, first: int) -> int:
    """Return the first of the labels and papers right above a passage: they belong to the item that it begins."""
    while at - 1 > first and passages[at - 1].sense in _PAPERS:
        at -= 1
    return at


def before_titles(passages: Sequence[Passage], first: int) -> list[tuple[int, int, int]]:
    """Return the span of an item above the first title: its text was cut off with a mark that names the item."""
    begins = next((i + 1 for i in range(first - 1, -1, -1) if passages[i].block.rule.endswith(".business_begins")), 0)
    cut = any(p.block.kind is BlockKind.CUT for p in passages[begins:first])
    return [(begins, first, 1)] if begins and cut else []
