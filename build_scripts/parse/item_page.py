"""What a page of one item says of its meeting: the body, the day and the item's number, in a line of their own.

"Meeting of Parks Committee, Tuesday, 3rd June, 2025 6.30 pm (Item 7.)", "Meeting: 03/06/2025 - Parks Committee (Item
7)". A page that names several days (the history of a matter) states no day of its own.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.domain.cited import Cited
from build_scripts.domain.record import Item
from build_scripts.parse.blocks import Passage
from build_scripts.parse.head import Head
from build_scripts.parse.readers.dates import find_dates

MEETING_OF = (
    r"(?:Meeting of (?:the )?[^\n]{3,160}?,? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? [^\n]{6,60}?"
    r"|Meeting: \d{1,2}/\d{1,2}/\d{4} - [^\n]{3,160}?)(?: ?\(Item [^)]{1,20}\))?"
)
_PANEL_OF = re.compile(r"Meeting of (?:the )?(?P<panel>.{3,160}?),? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_PANEL = re.compile(r"Meeting: \d{1,2}/\d{1,2}/\d{4} - (?P<panel>.{3,160}?)(?: ?\(Item .*)?$")
_NUMBER = re.compile(r"\(Item (?P<number>[^)]{1,20})\)")


def head_of_page(passages: Sequence[Passage], head: Head) -> Head:
    """Return the head with the body and the day that the page's line about its meeting states."""
    lines = [p for p in passages if p.sense == "meeting_of"]
    if not lines:
        return head
    days = {d.value for p in lines for d in find_dates(_words(p))[:1] if d.value is not None}
    return replace(
        head,
        panel=head.panel or _panel(lines[0]),
        date=(head.date or _date(lines[0])) if len(days) == 1 else None,
    )


def number_of_page(passages: Sequence[Passage], items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the page's one item with the number that the line about its meeting gives, where its title has none."""
    line = next((p for p in passages if p.sense == "meeting_of"), None)
    match = _NUMBER.search(_words(line)) if line else None
    if line is None or match is None or len(items) != 1 or items[0].number is not None:
        return tuple(items)
    number = Cited(match["number"], match["number"], line.block.span, "number_of_meeting_line")
    return (replace(items[0], number=number),)


def _words(passage: Passage) -> str:
    return f"{passage.block.label} {passage.block.text}".strip()


def _panel(passage: Passage) -> Cited[str] | None:
    match = _PANEL_OF.match(_words(passage)) or _PANEL.match(_words(passage))
    name = match["panel"].strip(" ,") if match else ""
    return Cited(name, name, passage.block.span, "panel_of_meeting_line") if name else None


def _date(passage: Passage) -> Cited[dt.date] | None:
    found = next((d for d in find_dates(_words(passage)) if d.value is not None), None)
    if found is None or found.value is None:
        return None
    return Cited(found.value, found.as_written, passage.block.span, f"date_in_{passage.sense}")
