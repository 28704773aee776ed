"""The two registers of addresses: redirects.yml, and published.yml, the memory of everything ever published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from build_scripts.errors import ArchiveError
from build_scripts.settings.located_yaml import Table
from build_scripts.settings.sheet import Sheet

ADDRESS = re.compile(r"/(?:[A-Za-z0-9._~-]+/)*(?:[A-Za-z0-9._~-]+)?(?:#[A-Za-z0-9._~-]+)?")
_ENTRY = re.compile(r'- (?:"([^"]*)"|(\S+))[ \t]*')
_MEND = "An address starts with a slash: /panels/planning-committee/."


def load_redirects(path: Path, file: str) -> Mapping[str, str]:
    """Return old address -> new address. A redirect to itself or to another redirect is refused: one hop, no circle."""
    sheet = Sheet(file)
    table = sheet.table(sheet.load(path), file) if path.is_file() else Table()
    redirects: dict[str, str] = {}
    for old, line in table.key_lines.items():
        new = sheet.needed(table, old, file)
        for address in (old, new):
            if not ADDRESS.fullmatch(address):
                raise sheet.refuse(line, f'"{address}" is not an address of the site.', _MEND)
        redirects[old] = new
    for old, new in redirects.items():
        if new in redirects:
            mend = "Name the address at the end of the chain." if new != old else "Name another address."
            raise sheet.refuse(table.key_lines[old], f'"{old}" leads to "{new}", which is itself redirected.', mend)
    return redirects


def load_published(path: Path, file: str) -> tuple[str, ...]:
    """Return every address that was ever published, in the order of the file.

    The file is a plain YAML list with one address a line, and is read as such: with tens of thousands of lines, a YAML
    parser would take longer than the rest of a build in which nothing changed.
    """
    if not path.is_file():
        return ()
    lines = path.read_bytes().decode("utf-8", "replace").splitlines()
    found = (_published(file, number, line) for number, line in enumerate(lines, 1))
    return tuple(dict.fromkeys(address for address in found if address))


def _published(file: str, number: int, line: str) -> str | None:
    if not line.strip() or line.startswith("#") or line.strip() in {"[]", "---"}:
        return None
    entry = _ENTRY.fullmatch(line)
    address = (entry[1] or entry[2]) if entry else ""
    if not ADDRESS.fullmatch(address or ""):
        mend = "The build writes this file; take the last committed version back."
        raise ArchiveError(file, number, "This line is no address.", mend)
    return address
