"""Runs of letters printed alike -> one text with its bold, italic and linked ranges. For PDF and Word documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_scripts.domain.source import Link
from build_scripts.extract.numbers import NUMBER

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDE_BLANK: Final = 4  # blanks: how a typist without a tab parts two columns
LONGEST_NUMBER: Final = 12
BLANKS: Final = (" ", "\t")
Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Letters printed alike, what stands between them and the next run (a blank or nothing), and where they lead."""

    text: str
    bold: bool = False
    italic: bool = False
    after: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """A text with any blanks between words made one, and which of its characters are bold, italic or a link."""

    text: str
    bold: Ranges
    italic: Ranges
    links: tuple[Link, ...]


def printed(runs: Sequence[Run]) -> Printed:
    """Return the text of the runs: a blank for any blanks, a tab for a tab or what typists use in its place.

    Blanks between two bold runs are bold; blanks at the edge of a range are not.
    """
    letters: list[str] = []
    owners: list[Run] = []
    blanks = ""
    for run in runs:
        for letter in run.text + run.after:
            if letter.isspace():
                blanks += letter
                continue
            if blanks and letters:
                letters.append(_blank(blanks, letters))
                owners.append(run)
            blanks = ""
            letters.append(letter)
            owners.append(run)
    text = "".join(letters)
    addresses = sorted({run.href for run in runs if run.href})
    links = [
        Link(start, end, href) for href in addresses for start, end in _ranges(text, [r.href == href for r in owners])
    ]
    return Printed(
        text,
        _ranges(text, [run.bold for run in owners]),
        _ranges(text, [run.italic for run in owners]),
        tuple(sorted(links, key=lambda link: link.start)),
    )


def _blank(blanks: str, before: Sequence[str]) -> str:
    """Return what stands for these blanks: a tab only where it parts words, not a number from what it numbers."""
    wide = "\t" in blanks or len(blanks) >= WIDE_BLANK
    return "\t" if wide and not NUMBER.fullmatch("".join(before[-LONGEST_NUMBER:])) else " "


def _ranges(text: str, flags: Sequence[bool]) -> Ranges:
    found: list[tuple[int, int]] = []
    end = -1
    for index, letter in enumerate(text):
        if letter in BLANKS or not flags[index]:
            continue
        if found and (end == index or text[end:index] in BLANKS):
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
        end = index + 1
    return tuple(found)
