"""Labels of a head that stand one below the other, their values below them in the same order.

A page that lays its head out in two columns loses them as text: "Date:", "Time:", "Location:", then the day, the hour
and the place. Each value goes to its label only where it can be nothing else: a day, an hour, the lines that are left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.domain.record import BlockKind
from build_scripts.parse.blocks import Passage
from build_scripts.parse.phrases.headers import header_sense
from build_scripts.parse.readers.dates import read_date
from build_scripts.parse.readers.times import read_time

_LABELS = frozenset({"header", "header_value", "unknown_header"})
_VALUES = frozenset({"header", "header_value", "title", "text", "held_in"})


def unstacked(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the passages of a head with the values of stacked labels beside their labels; all others as they are."""
    found = list(passages)
    for first in range(len(found)):
        last = first
        while last < len(found) and _is_bare(found[last]):
            last += 1
        if last > first and last < len(found) and _takes_value(found[last]):
            _pair(found, first, last)
    return tuple(found)


def _is_bare(passage: Passage) -> bool:
    return passage.sense in _LABELS and bool(passage.block.label) and not passage.block.text


def _takes_value(passage: Passage) -> bool:
    """Whether the last label of a stack took the first value, which may belong to a label above it."""
    return passage.sense in _LABELS and bool(passage.block.label) and bool(passage.block.text)


def _pair(found: list[Passage], first: int, last: int) -> None:
    """Give the values from `last` on to the labels from `first` to `last`, if each value is of its label's kind."""
    labels = [p.block.label for p in found[first : last + 1]]
    values = found[last : last + len(labels)]
    if len(values) < len(labels) or any(p.sense not in _VALUES or p.block.kind is BlockKind.ATTENDANCE for p in values):
        return
    senses = [header_sense(label.strip(" :;")) for label in labels]
    if not all(_fits(sense, value.block.text) for sense, value in zip(senses, values, strict=True)):
        return
    for at, (label, value) in enumerate(zip(labels, values, strict=True)):
        found[first + at] = replace(value, sense="header", block=replace(value.block, label=label))
    found[first + len(labels) : last + len(labels)] = []


def _fits(sense: str | None, text: str) -> bool:
    if sense == "date":
        return read_date(text) is not None
    if sense == "time":
        return read_time(text) is not None and read_date(text) is None
    return sense is not None and read_date(text) is None
