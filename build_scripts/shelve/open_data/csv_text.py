"""Rows as CSV (RFC 4180, UTF-8) that no spreadsheet can take for formulas, in a way that can be undone.

A cell that a spreadsheet might run, and a cell that begins with an apostrophe anyway, gets one apostrophe in front.
Whoever reads the file takes one apostrophe off each cell that begins with one, and has the value back.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from build_scripts.shelve.open_data.tables import Row

ROWS_AT_ONCE = 200
GUARD = "'"
# What begins a formula in Excel, LibreOffice and Google Sheets, also in the wide forms that some of them read alike.
STARTS_A_FORMULA = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


_BLANKS = " \u00a0\u3000"
_DOUBTFUL = STARTS_A_FORMULA | set(_BLANKS) | {GUARD}


def guarded(cell: str) -> str:
    """Return a cell that is no formula: with an apostrophe in front if it could be one."""
    if cell[:1] not in _DOUBTFUL:
        return cell
    begins = cell.lstrip(_BLANKS)[:1]
    return GUARD + cell if cell[0] == GUARD or begins in STARTS_A_FORMULA else cell


def unguarded(cell: str) -> str:
    """Return the value of a cell: without the one apostrophe that `guarded` may have put in front."""
    return cell.removeprefix(GUARD)


_JSON = json.JSONEncoder(ensure_ascii=False).encode


def cell_of(value: object) -> str:
    """Return a value as a cell: unknown is empty, a list is JSON, yes and no are true and false."""
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    return _JSON(value)


def csv_pieces(names: Sequence[str], rows: Iterable[Row]) -> Iterator[bytes]:
    """Yield the table with its header line, many rows at a time. Every cell is between quotation marks; lines end with
    CR LF.
    """
    waiting = iter(rows)
    cells = [list(names)]
    while cells:
        text = io.StringIO(newline="")
        csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(cells)
        yield text.getvalue().encode()
        cells = [[cell_of(row[name]) for name in names] for row in islice(waiting, ROWS_AT_ONCE)]
