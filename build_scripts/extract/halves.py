"""Sentences that a page rule or an empty line has cut in two, joined where nothing else can be meant.

Seed 000: a page rule stands inside a list point; an empty line inside a sentence. Seed 004: an empty line where the
page ended. Points of a list that has lost its marks look alike, so every condition of `are_halves` must hold.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.domain.cited import Span
from build_scripts.domain.source import Furniture, Repair
from build_scripts.extract.paragraphs import Draft
from build_scripts.extract.sentences import TERMINAL, is_capitals, starts_lower
from build_scripts.extract.shapes import Shape
from build_scripts.extract.word_breaks import join_bodies

if TYPE_CHECKING:
    from collections.abc import Sequence

# A first half shorter than this may be a heading or a point of a list.
LONG = 60
BREAKS_OFF = re.compile(r"(?:[\w’')\]£%\"”&]|,|\s[-–—])$")
PAGE_ENDS = frozenset({"page_rule", "page_number", "running_header", "running_footer"})
PLAIN = frozenset({Shape.TEXT, Shape.BULLET})


def join_halves(drafts: Sequence[Draft], furniture: Sequence[Furniture]) -> list[Draft]:
    """Return the drafts with each second half put to its first; the halves stay visible in a Repair."""
    rules = sorted(f.span.first for f in furniture if f.kind in PAGE_ENDS)
    joined: list[Draft] = []
    for position, draft in enumerate(drafts):
        after = drafts[position + 1] if position + 1 < len(drafts) else None
        if joined and are_halves(joined[-1], draft, after):
            joined[-1] = join(joined[-1], draft, over_rule=crosses(joined[-1], draft, rules))
        else:
            joined.append(draft)
    return joined


def are_halves(first: Draft, second: Draft, after: Draft | None) -> bool:
    """Whether `second` is surely the rest of the sentence that `first` breaks off in.

    The first is long, begins like a sentence and ends inside one; the second begins in lower case, without a mark, and
    ends its sentence; what follows does not begin in lower case too.
    """
    return (
        is_plain(first)
        and is_plain(second)
        and not second.mark
        and first.role == second.role
        and not (first.last.hard_break and first.last.number + 1 == second.first.number)
        and breaks_off(first)
        and completes(second)
        and not (after is not None and not after.mark and starts_lower(after.body) and is_plain(after))
    )


def is_plain(draft: Draft) -> bool:
    """Whether the draft is running text or a list point: no heading, no cell."""
    return draft.first.shape in PLAIN and not draft.heading and draft.cell is None


def breaks_off(draft: Draft) -> bool:
    """Whether the draft is long, begins like a sentence or is a list point, and stops inside a sentence."""
    body = draft.body.rstrip()
    begins = bool(draft.mark) or not starts_lower(body)
    return (
        begins
        and len(draft.last.body.strip()) >= LONG
        and BREAKS_OFF.search(body[-2:]) is not None
        and not is_capitals(body)
        and not body.endswith("**")
    )


def completes(draft: Draft) -> bool:
    """Whether the draft begins in lower case as the rest of a sentence does, and ends one."""
    body = draft.body.strip()
    return body[:1].islower() and TERMINAL.search(body) is not None and not body.endswith(";")


def crosses(first: Draft, second: Draft, rules: Sequence[int]) -> bool:
    """Whether a page rule or page number stands between the two."""
    return any(first.last.number < rule < second.first.number for rule in rules)


def join(first: Draft, second: Draft, *, over_rule: bool) -> Draft:
    """Return both as one draft with the repair that says how."""
    between = second.first.number - first.last.number > 1
    rule = "joined_over_page_rule" if over_rule else "joined_over_empty_line" if between else "joined_lines"
    lines = (*first.lines, *second.lines)
    # The whole paragraph as it stood, so that the page can show where it was broken.
    original = "\n".join(line.line.text for line in lines)
    repair = Repair(rule, original, Span(first.first.number, second.last.number))
    before = (*first.repairs, *second.repairs)
    kept = tuple(r for r in before if r.rule == "mojibake" or r.rule.startswith("joined_over"))
    return replace(
        first, lines=lines, body=join_bodies([first.body, second.body], frozenset()), repairs=(*kept, repair)
    )
