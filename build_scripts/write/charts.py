"""Charts as inline SVG, drawn when the site is built: no script, no request, colours from the page's own stylesheet."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from build_scripts.domain.pages.coverage import HELD, MISSING, NOTHING, Holdings, Strip
from build_scripts.domain.pages.lists import Bar, Chart
from build_scripts.write.escape import everywhere

WIDTH, BASE, LABEL_ROOM = 344, 132, 24
SQUARE, GAP, COLUMNS = 10, 3, 2
FILLS = ("full", "half", "none")
MOST_LABELS = 10


def _step(chart: Chart) -> int:
    """Return how many bars share one label, so that labels never run into one another."""
    return -(-len(chart.bars) // MOST_LABELS)


def _label(x: float, y: float, text: str) -> Markup:
    return Markup('<text x="{:g}" y="{:g}" text-anchor="middle">{}</text>').format(round(x, 1), y, everywhere(text))


def _bars(chart: Chart) -> Iterator[Markup]:
    slot = WIDTH / max(len(chart.bars), 1)
    width = min(slot * 0.72, 44)
    highest = max((sum(bar.values) for bar in chart.bars), default=0) or 1
    for place, bar in enumerate(chart.bars):
        total, middle = sum(bar.values), slot * (place + 0.5)
        height = round((BASE - 24) * total / highest, 1)
        if total:
            yield Markup('<rect class="full" x="{:g}" y="{:g}" width="{:g}" height="{:g}"/>').format(
                round(middle - width / 2, 1), round(BASE - height, 1), round(width, 1), height
            )
            yield _label(middle, round(BASE - height - 6, 1), str(total))
        if place % _step(chart) == 0:
            yield _label(middle, BASE + 18, bar.label)


def _square(x: float, y: float, fill: str) -> Markup:
    inner = SQUARE - 1
    frame = Markup('<rect class="{}" x="{:g}" y="{:g}" width="{}" height="{}"/>').format(
        "full" if fill == "full" else "outline", round(x + 0.5, 1), y + 0.5, inner, inner
    )
    if fill != "half":
        return frame
    corner = Markup('<path class="full" d="M{0:g} {1:g}v{2}h{2}z"/>').format(round(x + 0.5, 1), y + 0.5, inner)
    return frame + corner


def _column(bar: Bar, left: float, base: int) -> Iterator[Markup]:
    fills = [fill for fill, count in zip(FILLS, bar.values, strict=False) for _ in range(count)]
    for place, fill in enumerate(fills):
        x = left + (place % COLUMNS) * (SQUARE + GAP)
        y = base - (place // COLUMNS + 1) * (SQUARE + GAP)
        yield _square(x, y, fill)


def _squares(chart: Chart, base: int) -> Iterator[Markup]:
    slot = min(WIDTH / max(len(chart.bars), 1), 56)
    for place, bar in enumerate(chart.bars):
        middle = slot * (place + 0.5)
        yield from _column(bar, middle - SQUARE - GAP / 2, base)
        if place % _step(chart) == 0:
            yield _label(middle, base + 18, bar.label)


def _rows(chart: Chart) -> int:
    return max((-(-sum(bar.values) // COLUMNS) for bar in chart.bars), default=1) or 1


def draw(chart: Chart) -> Markup:
    """Return the chart as one SVG element on one line; its title is read out, its figures stand in the table."""
    base = BASE if chart.kind == "bars" else _rows(chart) * (SQUARE + GAP) + 4
    marks = _bars(chart) if chart.kind == "bars" else _squares(chart, base)
    return Markup(
        '<svg class="chart" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img" aria-label="{title}">'
        '{marks}<path class="base" d="M0 {y}H{w}"/></svg>'
    ).format(w=WIDTH, h=base + LABEL_ROOM, title=everywhere(chart.title), marks=Markup("").join(marks), y=base + 0.5)


MARK_WIDTH, MARK_HEIGHT, MARK_STEP = 11, 15, 13


def _strip_mark(place: int, state: str) -> Markup:
    x = place * MARK_STEP
    if state == NOTHING:
        return Markup('<path class="dash" d="M{} {}h7"/>').format(x + 2, MARK_HEIGHT / 2 + 0.5)
    frame = Markup('<rect class="{}" x="{}" y="0.5" width="{}" height="{}"/>').format(
        "full" if state == HELD else "outline", x + 0.5, MARK_WIDTH - 1, MARK_HEIGHT
    )
    half = Markup('<rect class="full" x="{}" y="{}" width="{}" height="{}"/>').format(
        x + 0.5, MARK_HEIGHT / 2 + 0.5, MARK_WIDTH - 1, MARK_HEIGHT / 2
    )
    return frame if state in (HELD, MISSING) else frame + half


def draw_strip(strip: Strip) -> Markup:
    """Return one mark a year; the counts beside it and the panel's page say the same in words."""
    width = max(len(strip.marks) * MARK_STEP, 1)
    marks = Markup("").join(_strip_mark(place, state) for place, state in enumerate(strip.marks))
    return Markup(
        '<svg class="chart strip" viewBox="0 0 {w} 16" width="{w}" height="16" aria-hidden="true">{marks}</svg>'
    ).format(w=width, marks=marks)


LABELLED_STRIP = 8  # marks from which the first and the last year fit above a strip


def draw_strip_years(holdings: Holdings) -> Markup:
    """Return the heading over the strips: the first and the last year at the two ends."""
    marks = max((len(strip.marks) for strip in holdings.strips), default=0)
    if marks < LABELLED_STRIP:
        span = holdings.first if holdings.first == holdings.last else f"{holdings.first} to {holdings.last}"
        return everywhere(span)
    width = marks * MARK_STEP
    return Markup(
        '<svg class="chart" viewBox="0 0 {w} 20" width="{w}" height="20" role="img" aria-label="{first} to {last}">'
        '<text x="0" y="15">{first}</text><text x="{w}" y="15" text-anchor="end">{last}</text></svg>'
    ).format(w=width, first=everywhere(holdings.first), last=everywhere(holdings.last))
