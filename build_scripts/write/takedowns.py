"""Adds an entry to registers/takedowns.yml: the document by its digest, the lines, the reason; never the words."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path

import yaml

from build_scripts.domain.cited import Span


def add_takedown(register: Path, sha256: str, span: Span | None, reason: str, today: dt.date) -> None:
    """Add an entry; without a span the whole document is taken down. What the file holds already stays."""
    lines = {} if span is None else {"first": span.first, "last": span.last}
    entry = {"sha256": sha256, **lines, "reason": reason, "date": today.isoformat()}
    kept = [line for line in _lines(register) if line.strip() != "[]"]
    _replace(register, [*kept, *_entry_lines(entry)])


def add_addresses(register: Path, addresses: Sequence[str]) -> None:
    """Add to the last entry the addresses that its takedown empties, so that later editions show what was there."""
    if addresses:
        block = ["  addresses:", *(f"    - {address}" for address in addresses)]
        _replace(register, [*_lines(register), *block])


def _entry_lines(entry: dict[str, object]) -> list[str]:
    text = yaml.safe_dump(entry, allow_unicode=True, sort_keys=False, width=10_000)
    first, *rest = text.splitlines()
    return [f"- {first}", *(f"  {line}" for line in rest)]


def _lines(register: Path) -> list[str]:
    return register.read_text("utf-8").rstrip("\n").splitlines() if register.is_file() else []


def _replace(register: Path, lines: Sequence[str]) -> None:
    register.parent.mkdir(parents=True, exist_ok=True)
    beside = register.with_name(f".{register.name}.new")
    with beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        os.fsync(file.fileno())
    beside.replace(register)
