"""The sha256 of every published file and of every document, in the form that `sha256sum --check` reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_scripts.write.tree import Tree, digests_of

EDITION = "manifest.sha256"  # lies in the site and names every other file of it
DOCUMENTS = "documents.sha256"  # lies beside it and names the documents that the edition was made of


@dataclass(frozen=True, slots=True)
class Damage:
    """How files differ from a manifest, as names in order."""

    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return bool(self.changed or self.missing or self.added)


def write_manifest(site: Tree, documents: Mapping[str, str]) -> None:
    """Write both manifests for the wanted files of a site. `documents` is name -> sha256; the edition's comes last."""
    site.put(DOCUMENTS, _lines(documents.items()).encode())
    site.put(EDITION, _lines(site.files.items()).encode())


def published_digests(site: Path) -> Mapping[str, str]:
    """Return name -> sha256 of every file of the edition in `site`, as its manifest has them; nothing without one."""
    return _read(site / EDITION) if (site / EDITION).is_file() else {}


def edition_damage(site: Path) -> Damage:
    """Return how the files of `site` differ from its own manifest."""
    now = digests_of(site)
    now.pop(EDITION, None)
    return _compare(_read(site / EDITION), now)


def document_damage(site: Path, documents: Mapping[str, str]) -> Damage:
    """Return how the documents at hand (name -> sha256) differ from those that the edition was made of."""
    return _compare(_read(site / DOCUMENTS), documents)


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
