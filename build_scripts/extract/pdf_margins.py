"""How far to the right lines may reach: what tells a line that the margin broke from one that its author ended."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.pdf_strips import Strip

FEW_STRIPS: Final = 5  # fewer lines say nothing about how wide their column is
REACH: Final = 0.04  # of the page's width: lines that end so near reach the same margin
SAME_BEGIN: Final = 4.0  # points: lines that begin so near stand one below the other
HALF: Final = 0.5  # of the page's text width
ENOUGH_FULL: Final = 3  # lines that reach the margin of a narrow column
ENOUGH_BROKEN: Final = 2  # sentences broken at a margin prove it
NEAR: Final = 0.1  # of the page's width: how far a broken line may stop short of the margin that broke it
FLUSH: Final = 0.8  # points: lines that end so exactly are justified


def with_margin(strips: list[Strip], width: float) -> tuple[list[Strip], float | None]:
    """Return the strips with the x that running text reaches, where enough of them say so, and that x.

    `width` is that of the page.
    """
    flowing = [s for s in strips if s.flows]
    margin = _margin([s.x1 for s in flowing], width)
    if margin is None:
        return strips, None
    if not _is_shown(flowing, margin, width):
        margin = max(margin, mirrored(flowing, width))
    flush = sum(1 for s in flowing if abs(s.x1 - margin) <= FLUSH) >= len(flowing) / 3
    set_in = [replace(s, right=margin, justified=flush) if s.flows else s for s in strips]
    return _with_narrow_margins(set_in, margin, width), margin


def mirrored(flowing: Sequence[Strip], width: float) -> float:
    """Return the x that text reaches on a page whose blanks at both sides are alike, as they mostly are."""
    return width - min((s.x0 for s in flowing), default=0.0)


def _is_shown(flowing: Sequence[Strip], margin: float, width: float) -> bool:
    """Whether sentences were broken there: the two longest of many short lines may end alike by chance."""
    broken = (a for a, b in pairwise(flowing) if a.x1 >= margin - NEAR * width and not a.ends and _begins_small(b))
    return sum(1 for _ in broken) >= ENOUGH_BROKEN


def _begins_small(strip: Strip) -> bool:
    return strip.words[0].text[:1].islower()


def _margin(ends: list[float], width: float) -> float | None:
    """Return the x that several lines reach, or None where too few lines say so."""
    ends = sorted(ends, reverse=True)
    if len(ends) < FEW_STRIPS:
        return None
    return next((a for a, b in pairwise(ends) if a - b <= REACH * width), ends[0])


def _with_narrow_margins(strips: list[Strip], margin: float, width: float) -> list[Strip]:
    """Give lines that stand in one below the other a margin of their own, where they all stop short of the page's.

    So it is with minutes in the middle column of a table without rules. Only lines that are half as wide as the page
    count: a list of names stops short too, and its lines must not be joined.
    """
    done: list[Strip] = []
    for group in _columns_of(strips):
        inner = [s for s in group if s.flows]
        reached = _margin([s.x1 for s in inner], width)
        begin = min((s.text_x for s in inner), default=0.0)
        left = min((s.left for s in inner), default=0.0)
        narrow = (
            reached is not None
            and margin - reached > REACH * width
            and reached - begin >= HALF * (margin - left)
            and sum(1 for s in inner if s.x1 >= reached - NEAR * width and not s.ends) >= ENOUGH_FULL
        )
        done += [replace(s, right=reached) if narrow and reached and s.flows else s for s in group]
    return done


def _columns_of(strips: Sequence[Strip]) -> list[list[Strip]]:
    """Part the strips where the place changes at which their text begins; what stands beside goes along."""
    groups: list[list[Strip]] = []
    begin: float | None = None
    for strip in strips:
        below = begin is not None and min(abs(strip.x0 - begin), abs(strip.text_x - begin)) <= SAME_BEGIN
        if groups and (below or not strip.flows):
            groups[-1].append(strip)
        else:
            groups.append([strip])
            begin = strip.text_x if strip.flows else None
    return groups
