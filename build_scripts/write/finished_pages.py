"""The pages that the site generator made last time, kept in build/cache/pages by all that a page depends on.

A page depends on its own Markdown and on what all pages share: the configuration, the theme and the generator. It does
not depend on other pages, because the navigation is short and every link is an address (decision 0710). The cache may
be deleted at any time; what is cut off or damaged in it is made again.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import sys
from dataclasses import dataclass, field
from pathlib import Path

GENERATOR = ("jinja2", "markdown", "mkdocs", "mkdocs-material", "mkdocs-material-extensions", "pymdown-extensions")
_DIGEST_BYTES = 32


def shared_by_all(config: Path, project: Path) -> str:
    """Return a digest of all that every page depends on; `project` holds mkdocs.yml and the theme, site_overrides."""
    digest = hashlib.sha256(sys.version.encode())
    for library in GENERATOR:
        digest.update(f"{library}=={importlib.metadata.version(library)}\n".encode())
    theme = sorted(path for path in (project / "site_overrides").rglob("*") if path.is_file())
    for path in (config, project / "mkdocs.yml", *theme):
        digest.update(f"{path}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@dataclass(frozen=True)
class FinishedPages:
    """Finished pages below `folder`; `shared` is what all depend on."""

    folder: Path
    shared: str
    _used: set[Path] = field(default_factory=set)

    def find(self, name: str, markdown: bytes) -> bytes | None:
        """Return the page made of the file `name` with this Markdown, or None where none is kept whole."""
        try:
            kept = self._place(name, markdown).read_bytes()
        except OSError:
            return None
        digest, page = kept[:_DIGEST_BYTES], kept[_DIGEST_BYTES:]
        return page if hashlib.sha256(page).digest() == digest else None

    def keep(self, name: str, markdown: bytes, page: bytes) -> None:
        """Keep a page. A full disk is no reason to stop: then nothing is kept."""
        place = self._place(name, markdown)
        beside = place.with_suffix(".new")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(hashlib.sha256(page).digest() + page)
            beside.replace(place)
        except OSError:
            beside.unlink(missing_ok=True)

    def forget_others(self) -> None:
        """Remove every page that was neither found nor kept: it may hold words that have since been taken down."""
        for place in sorted(self.folder.glob("*/*")):
            if place not in self._used:
                place.unlink(missing_ok=True)

    def _place(self, name: str, markdown: bytes) -> Path:
        key = hashlib.sha256(f"{self.shared}\0{name}\0".encode() + markdown).hexdigest()
        place = self.folder / key[:2] / key
        self._used.add(place)
        return place
