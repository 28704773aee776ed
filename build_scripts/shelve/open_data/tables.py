"""What a table of the open data is: its columns with their meaning, and the rows that they read from the archive.

One description gives the JSON, the CSV, both schemas and the page that explains them, so that none can say something
else than another.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from build_scripts.domain.cited import Basis, Cited
from build_scripts.shelve.open_data.contacts import without_contacts
from build_scripts.shelve.shelf import Shelf

T = TypeVar("T")
Row: TypeAlias = Mapping[str, object]
BASES = (*(basis.value for basis in Basis), "unknown")


class Form(StrEnum):
    """What a value is. NAME is an identifier of ours or of the source's file; TEXT are words, read by people."""

    NAME = "name"
    TEXT = "text"
    ADDRESS = "address"
    DAY = "day"
    NUMBER = "number"
    TRUTH = "truth"
    NAMES = "names"
    TEXTS = "texts"
    PARTS = "parts"


@dataclass(frozen=True)
class Sight(Generic[T]):
    """One thing of the archive together with the archive, so that a column can look around."""

    shelf: Shelf
    it: T

    def web(self, address: str) -> str:
        """Return a rooted address as a whole web address."""
        return self.shelf.archive.settings.site_url + address.removeprefix("/")


@dataclass(frozen=True)
class Column(Generic[T]):
    """One field: its name, form and meaning in plain English, and how it is read.

    known: it always has a value. choices: all values it can have. parts: fields of the objects in a PARTS list.
    """

    name: str
    form: Form
    meaning: str
    read: Callable[[Sight[T]], object]
    known: bool = False
    choices: tuple[str, ...] = ()
    parts: tuple[Column[object], ...] = ()


@dataclass(frozen=True)
class Table(Generic[T]):
    """A table: what one row is, its columns, and the things it is made of. `key`: columns that tell rows apart."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column[T], ...]
    things: Callable[[Shelf], Iterable[T]]
    key: tuple[str, ...] = ("id",)

    def rows(self, shelf: Shelf) -> Iterator[Row]:
        """Yield every row, in the order of the archive."""
        read = reader_of(self.columns)
        return (read(Sight(shelf, thing)) for thing in self.things(shelf))


def reader_of(columns: Iterable[Column[T]]) -> Callable[[Sight[T]], Row]:
    """Return what makes one thing a row.

    "" counts as unknown, an unknown list is empty, and contact details are left out of words. What each column needs is
    looked up here once: an archive has millions of cells.
    """
    steps = [(c.name, c.read, _KEPT[c.form], c.form in LISTS) for c in columns]

    def read_row(sight: Sight[T]) -> Row:
        row: dict[str, object] = {}
        for name, read, kept, is_list in steps:
            value = read(sight)
            if value is None or value == "":
                row[name] = [] if is_list else None
            else:
                row[name] = kept(value) if kept else value
        return row

    return read_row


def field(name: str, form: Form, meaning: str, *, known: bool = False, choices: tuple[str, ...] = ()) -> Column[object]:
    """Return a field of an object inside a list: it is read where the list is made."""
    return Column(name, form, meaning, lambda sight: sight.it, known=known, choices=choices)


def cited(name: str, meaning: str, read: Callable[[T], Cited[str] | None]) -> tuple[Column[T], ...]:
    """Return three columns for a value of the source: the value, how the source writes it, and why it is believed."""

    def part(take: Callable[[Cited[str]], object]) -> Callable[[Sight[T]], object]:
        def reader(sight: Sight[T]) -> object:
            found = read(sight.it)
            return take(found) if found else None

        return reader

    return (
        Column(name, Form.TEXT, meaning, part(lambda c: c.value)),
        Column(f"{name}_as_written", Form.TEXT, f"{name}, as the source writes it.", part(lambda c: c.as_written)),
        Column(f"{name}_basis", Form.NAME, f"Why {name} is believed.", part(lambda c: c.basis.value), choices=BASES),
    )


def _told(value: object) -> object:
    """Return words without contact details, inside lists and objects too; "" inside an object is unknown."""
    if isinstance(value, str):
        return without_contacts(value) or None
    if isinstance(value, (list, tuple)):
        return [_told(part) for part in value]
    if isinstance(value, Mapping):
        return {name: _told(part) for name, part in value.items()}
    return value


def _day(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


LISTS = frozenset({Form.NAMES, Form.TEXTS, Form.PARTS})
# What is done with a known value of each form; None: it stands as it is.
_KEPT: Mapping[Form, Callable[[object], object] | None] = {
    Form.NAME: None,
    Form.TEXT: _told,
    Form.ADDRESS: None,
    Form.DAY: _day,
    Form.NUMBER: None,
    Form.TRUTH: bool,
    Form.NAMES: lambda value: list(value) if isinstance(value, (list, tuple)) else [],
    Form.TEXTS: _told,
    Form.PARTS: _told,
}
