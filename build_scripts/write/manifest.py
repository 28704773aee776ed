"""The sha256 of every published file and of every document, in the form that `sha256sum --check` reads."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

EDITION = "manifest.sha256"  # lies in the site and names every other file of it
DOCUMENTS = "documents.sha256"  # lies beside it and names the documents that the edition was made of
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Damage:
    """How files differ from a manifest, as names in order."""

    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return bool(self.changed or self.missing or self.added)


def write_manifest(site: Path, documents: Mapping[str, str]) -> None:
    """Write both manifests into `site`. `documents` is name -> sha256; the edition's manifest is written last."""
    (site / DOCUMENTS).write_text(_lines(documents.items()), encoding="utf-8")
    (site / EDITION).write_text(_lines(_digests(site)), encoding="utf-8")


def edition_damage(site: Path) -> Damage:
    """Return how the files of `site` differ from its own manifest."""
    return _compare(_read(site / EDITION), dict(_digests(site)))


def document_damage(site: Path, documents: Mapping[str, str]) -> Damage:
    """Return how the documents at hand (name -> sha256) differ from those that the edition was made of."""
    return _compare(_read(site / DOCUMENTS), documents)


def _digests(site: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and name != EDITION:
            yield name, _digest(path)


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _compare(then: Mapping[str, str], now: Mapping[str, str]) -> Damage:
    return Damage(
        changed=tuple(name for name in sorted(then) if name in now and now[name] != then[name]),
        missing=tuple(name for name in sorted(then) if name not in now),
        added=tuple(name for name in sorted(now) if name not in then),
    )


def _lines(entries: Iterable[tuple[str, str]]) -> str:
    return "".join(_line(name, sha256) for name, sha256 in sorted(entries))


def _line(name: str, sha256: str) -> str:
    # sha256sum marks a line with a backslash where the name had to be escaped.
    escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    mark = "\\" if escaped != name else ""
    return f"{mark}{sha256}  {escaped}\n"


def _read(path: Path) -> dict[str, str]:
    return dict(_entry(line) for line in path.read_text(encoding="utf-8").split("\n") if line)


def _entry(line: str) -> tuple[str, str]:
    sha256, _, name = line.removeprefix("\\").partition("  ")
    if line.startswith("\\"):
        name = name.replace("\\\\", "\0").replace("\\n", "\n").replace("\\r", "\r").replace("\0", "\\")
    return name, sha256
