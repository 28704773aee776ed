"""Runs of letters printed alike -> one text with its bold and italic ranges. Shared by PDF and Word documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Letters printed alike, and what stands between them and the next run (a blank or nothing)."""

    text: str
    bold: bool
    italic: bool
    after: str = ""


def ranges_of(runs: Sequence[Run]) -> tuple[str, Ranges, Ranges]:
    """Return the text of the runs with every stretch of blanks made one, and where it is bold and italic.

    Blanks between two bold runs are bold; blanks at the edge of a range are not.
    """
    letters: list[str] = []
    bold: list[bool] = []
    italic: list[bool] = []
    for run in runs:
        for letter in run.text + run.after:
            if letter.isspace():
                if letters and letters[-1] != " ":
                    letters.append(" ")
                    bold.append(run.bold)
                    italic.append(run.italic)
            else:
                letters.append(letter)
                bold.append(run.bold)
                italic.append(run.italic)
    if letters and letters[-1] == " ":
        letters.pop()
    return "".join(letters), _ranges(letters, bold), _ranges(letters, italic)


def _ranges(letters: Sequence[str], flags: Sequence[bool]) -> Ranges:
    found: list[tuple[int, int]] = []
    end = -1
    for index, letter in enumerate(letters):
        if letter == " " or not flags[index]:
            continue
        if found and all(c == " " for c in letters[end:index]):
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
        end = index + 1
    return tuple(found)
