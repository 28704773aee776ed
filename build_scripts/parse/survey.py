"""The lie of the land, seen before any line is claimed: which lines are the headings of this document?

One line alone rarely says whether "3. Budget" is the third item or the third clause of a decision. The document does:
items share a form and count up. So the survey looks at all numbered lines together, picks the one series that carries
the order of business, and only where there is none looks for headings that are marked in another way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from build_scripts.domain.source import Line
from build_scripts.parse.bare_headings import are_shown, bare_headings
from build_scripts.parse.candidates import candidates_of
from build_scripts.parse.contents import contents_lines
from build_scripts.parse.headings import (
    marked_headings,
    plain_titles_of,
    title_of_item,
    titles_before_numbers,
)
from build_scripts.parse.phrases.standing import standing_kind
from build_scripts.parse.series import best_series, numbered_items
from build_scripts.parse.tables import layout_tables
from build_scripts.parse.untitled import missing_members, run_from_one, telling_members

_ENOUGH = 4.0  # what a series must weigh to be the order of business


@dataclass(frozen=True, slots=True)
class Survey:
    """What the survey found.

    items: line index -> level (1 item, 2 sub-item). style: how items are marked: numbered, heading, bold, caps, role,
    titles, "". heading_level: the Markdown or Word level of item headings where style is heading.
    """

    items: dict[int, int] = field(default_factory=dict)
    style: str = ""
    heading_level: int = 0
    marked: bool = False
    contents: frozenset[int] = frozenset()
    layout_tables: frozenset[int] = frozenset()
    late_numbers: frozenset[int] = frozenset()  # lines that hold the number of the title above them
    untitled: frozenset[int] = frozenset()  # items whose number is followed by a sentence, not by a title

    @property
    def first(self) -> int:
        """Index of the first item's line; a very large number where there is none."""
        return min(self.items, default=10**9)

    def moved(self, places: Mapping[int, int]) -> Survey:
        """Return the survey of the same lines after some were cut in two: `places` says where each now stands."""
        return replace(
            self,
            items={places[i]: level for i, level in self.items.items()},
            contents=frozenset(places[i] for i in self.contents),
            late_numbers=frozenset(places[i] for i in self.late_numbers),
            untitled=frozenset(places[i] for i in self.untitled),
        )


def survey_lines(
    lines: Sequence[Line],
    *,
    headed: bool = True,
    single: bool = False,
    plain_titles: bool = False,
    late_numbers: bool = False,
) -> Survey:
    """Return which lines open an item. Roles that the form itself gives decide; then numbers; then other marks.

    plain_titles: where nothing marks a heading, its shape may (pages saved as text). late_numbers: numbers may stand
    alone after their titles. headed: False for a document without items under headings (a report).
    single: the page holds one item.
    """
    contents, frames = contents_lines(lines), layout_tables(lines)
    if not headed:
        return Survey(layout_tables=frames)
    if single:
        return Survey(dict.fromkeys(title_of_item(lines), 1), "numbered", layout_tables=frames)
    by_role = {i: 1 for i, line in enumerate(lines) if line.role in {"item-number", "item-title"} and not line.marker}
    if by_role:
        return Survey(by_role, "role", contents=contents, layout_tables=frames)
    skip = contents | {
        i
        for i, line in enumerate(lines)
        if line.role == "beside" or (line.cell is not None and line.cell.table not in frames)
    }
    found = _late(lines) if late_numbers else None
    return replace(found or _found(lines, skip, plain_titles=plain_titles), contents=contents, layout_tables=frames)


def _late(lines: Sequence[Line]) -> Survey | None:
    numbers = titles_before_numbers(lines)
    return Survey({i - 1: 1 for i in numbers}, "titles", late_numbers=frozenset(numbers)) if numbers else None


def _found(lines: Sequence[Line], skip: AbstractSet[int], *, plain_titles: bool) -> Survey:
    """Return the survey by the surest of three signs: a series of numbers, marked headings, headings by shape."""
    candidates = candidates_of(lines, skip)
    series, total = best_series(candidates)
    if plain_titles and sum(line.role == "item-row" for line in lines) > len(series):
        return Survey(dict.fromkeys(plain_titles_of(lines, skip), 1), "titles")  # bars say where each item begins
    unnumbered, level, style, weight = marked_headings(lines, skip)
    bare = [] if plain_titles else bare_headings(lines, skip, candidates)
    if _most_standing([lines[i].text for i in bare], [lines[i].text for i in unnumbered], [c.title for c in series]):
        return Survey(dict.fromkeys(bare, 1), "titles")
    enough = _ENOUGH if unnumbered else _ENOUGH / 2
    if total >= enough and (total >= weight or len(series) * 2 >= len(unnumbered)):
        lacking = {c.index for c in (*missing_members(lines, candidates, series), *telling_members(lines, series))}
        items = numbered_items(lines, candidates, series, skip, bare) | dict.fromkeys(lacking, 1)
        return Survey(dict(sorted(items.items())), "numbered", marked=True, untitled=frozenset(lacking))
    if not (plain_titles or unnumbered or are_shown(lines, bare)) and (run := run_from_one(lines, candidates)):
        only = frozenset(c.index for c in run)
        return Survey(dict.fromkeys(sorted(only), 1), "numbered", untitled=only)
    if len(unnumbered) > 1 or not (plain_titles or are_shown(lines, bare)):
        more = [i for i in bare if style == "caps" and standing_kind(lines[i].text.rstrip(" :"))]
        return Survey(dict.fromkeys(sorted({*unnumbered, *more}), 1), style, level, marked=True)
    return Survey(dict.fromkeys(plain_titles_of(lines, skip) if plain_titles else bare, 1), "titles")


_CLEARLY = 3  # standing items that show how a document prints its headings


def _most_standing(titles: Sequence[str], *others: Sequence[str]) -> bool:
    """Whether titles that nothing marks are clearly more of the standing items than numbered and marked ones are."""
    counts = [sum(standing_kind(title.rstrip(" :")) is not None for title in found) for found in (titles, *others)]
    return counts[0] >= _CLEARLY and counts[0] > sum(counts[1:])
