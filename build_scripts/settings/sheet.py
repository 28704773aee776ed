"""One YAML file, read key by key with the type each key must have. Every mistake names file, line, fault and mend."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from build_scripts.errors import ArchiveError
from build_scripts.settings.located_yaml import Listing, Scalar, Table, Value, read_yaml

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FLAGS = {"true": True, "yes": True, "false": False, "no": False}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file by the name that messages use. Its readers return typed values or raise ArchiveError."""

    file: str

    def refuse(self, line: int | None, wrong: str, mend: str) -> ArchiveError:
        """Return the error for a mistake on `line`; the caller raises it."""
        return ArchiveError(self.file, line, wrong, mend)

    def load(self, path: Path) -> Value:
        """Return what the file holds."""
        return read_yaml(path, self.file)

    def table(self, value: Value, what: str) -> Table:
        """Return `value` as a table; an empty value is an empty table."""
        if isinstance(value, Scalar) and value.text is None:
            return Table(line=value.line)
        if not isinstance(value, Table):
            raise self.refuse(value.line, f"{what} must be written as keys and values.", 'Write "key: value" lines.')
        return value

    def only(self, table: Table, allowed: Collection[str], what: str) -> None:
        """Refuse every key of `table` that is not in `allowed`, and name the likeliest right one."""
        for key in table.values:
            if key not in allowed:
                near = difflib.get_close_matches(key, sorted(allowed), 1)
                mend = f'Did you mean "{near[0]}"?' if near else f"It may have: {', '.join(sorted(allowed))}."
                raise self.refuse(table.key_lines[key], f'"{key}" is no key of {what}.', mend)

    def slug(self, table: Table, key: str) -> str:
        """Return `key` itself as the last part of an address, or refuse it."""
        if not SLUG.fullmatch(key):
            mend = "Use small letters a to z, digits and single hyphens; it becomes part of an address."
            raise self.refuse(table.key_lines[key], f'"{key}" cannot stand in an address.', mend)
        return key

    def text(self, table: Table, key: str) -> str | None:
        """Return the text of `key`, None where the key is absent; a key without a value is refused."""
        if key not in table.values:
            return None
        value = table.values[key]
        if not isinstance(value, Scalar) or value.text is None or not value.text.strip():
            raise self.refuse(
                table.key_lines[key], f'"{key}" needs a text.', f'Write it behind "{key}:", or leave it out.'
            )
        return value.text.strip()

    def needed(self, table: Table, key: str, what: str) -> str:
        """Return the text of a key that must be there."""
        text = self.text(table, key)
        if text is None:
            raise self.refuse(table.line, f'{what} has no "{key}".', f'Add a line "{key}: ...".')
        return text

    def texts(self, table: Table, key: str) -> tuple[str, ...]:
        """Return the texts listed under `key`; none where the key is absent."""
        value = table.values.get(key, Listing((), table.line))
        if not isinstance(value, Listing):
            mend = 'Write each on a line of its own that starts with "- ", or write [one, two].'
            raise self.refuse(table.key_lines[key], f'"{key}" must be a list.', mend)
        return tuple(self._listed(entry, key) for entry in value.values)

    def _listed(self, value: Value, key: str) -> str:
        if not isinstance(value, Scalar) or value.text is None or not value.text.strip():
            raise self.refuse(value.line, f'An entry of "{key}" is not a text.', "Put quotes around it.")
        return value.text.strip()

    def day(self, table: Table, key: str) -> dt.date | None:
        """Return the date of `key` (2020-02-10), None where the key is absent."""
        text = self.text(table, key)
        if text is None:
            return None
        try:
            return dt.datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=dt.UTC).date()
        except ValueError as error:
            mend = "Write year, month and day: 2020-02-10."
            raise self.refuse(table.key_lines[key], f'"{text}" is not a date.', mend) from error

    def flag(self, table: Table, key: str, *, default: bool) -> bool:
        """Return true or false as written, `default` where the key is absent."""
        text = self.text(table, key)
        if text is None:
            return default
        if text.lower() not in _FLAGS:
            raise self.refuse(table.key_lines[key], f'"{key}" must be true or false.', "Write one of the two.")
        return _FLAGS[text.lower()]

    def choice(self, table: Table, key: str, allowed: Collection[str], default: str) -> str:
        """Return one of the `allowed` words, `default` where the key is absent."""
        text = self.text(table, key)
        if text is not None and text not in allowed:
            mend = f"Write one of: {', '.join(sorted(allowed))}."
            raise self.refuse(table.key_lines[key], f'"{text}" is not a value of "{key}".', mend)
        return text or default

    def known(self, line: int, name: str, known: Collection[str], register: str) -> str:
        """Return `name` if the register has it, else refuse it with the entry that looks most like it."""
        if name in known:
            return name
        near = difflib.get_close_matches(name, sorted(known), 1)
        mend = f'Did you mean "{near[0]}"?' if near else f"Add an entry for it to {register}, or correct the name."
        raise self.refuse(line, f'"{name}" is not in {register}.', mend)
