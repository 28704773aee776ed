"""takedowns.yml: which lines of which documents may not be published any more. Never the words themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from build_scripts.settings.addresses import ADDRESS
from build_scripts.settings.located_yaml import Listing, Scalar, Table
from build_scripts.settings.sheet import Sheet

_KEYS = frozenset({"sha256", "first", "last", "reason", "date", "addresses"})
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


def load_takedowns(path: Path, file: str) -> tuple[Mapping[str, object], ...]:
    """Return each entry: sha256, first and last line (both None for a whole document), reason, date, addresses."""
    if not path.is_file():
        return ()
    sheet = Sheet(file)
    value = sheet.load(path)
    empty = (isinstance(value, Table) and not value.values) or (isinstance(value, Scalar) and value.text is None)
    if empty:
        return ()
    if not isinstance(value, Listing):
        raise sheet.refuse(value.line, "Takedowns must be a list.", 'Start each entry with "- sha256: ...".')
    return tuple(_takedown(sheet, sheet.table(entry, "A takedown")) for entry in value.values)


def _takedown(sheet: Sheet, table: Table) -> Mapping[str, object]:
    sheet.only(table, _KEYS, "a takedown")
    sha256 = sheet.needed(table, "sha256", "This takedown")
    if not _SHA256.fullmatch(sha256):
        mend = "Copy all 64 characters from the page, under About this record."
        raise sheet.refuse(table.key_lines["sha256"], "This is no sha256 of a document.", mend)
    first, last = _number(sheet, table, "first"), _number(sheet, table, "last")
    if (first is None) != (last is None) or (first or 0) > (last or 0):
        mend = 'Give "first" and "last", the smaller one first; leave both out to take down the whole document.'
        raise sheet.refuse(table.line, "The lines of this takedown are not clear.", mend)
    return {
        "sha256": sha256,
        "first": first,
        "last": last,
        "reason": sheet.needed(table, "reason", "This takedown"),
        "date": sheet.day(table, "date"),
        "addresses": tuple(_address(sheet, table, text) for text in sheet.texts(table, "addresses")),
    }


def _number(sheet: Sheet, table: Table, key: str) -> int | None:
    text = sheet.text(table, key)
    if text is not None and not _NUMBER.fullmatch(text):
        mend = "Lines are counted from 1, as the page shows them."
        raise sheet.refuse(table.key_lines[key], f'"{text}" is not the number of a line.', mend)
    return int(text) if text is not None else None


def _address(sheet: Sheet, table: Table, text: str) -> str:
    if not ADDRESS.fullmatch(text):
        raise sheet.refuse(table.key_lines["addresses"], f'"{text}" is not an address.', "It starts with a slash.")
    return text
