"""What is known of the finished pages of the last build: of what each was made, and what bytes it then was.

build/cache/pages.json holds no page, only digests. The pages themselves lie in the tree of the site, where every file
is read before it is used again. A page depends on what stands on it and on what all pages share: the settings, the
theme, the templates, the code and the generator. It does not depend on other pages, because the navigation is short and
every link is an address (decision 0710).
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import io
import json
import pickle
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from build_scripts.domain.catalogue import Page
from build_scripts.write.kept import keep, kept

GENERATOR = ("jinja2", "markdown", "markupsafe", "mkdocs", "mkdocs-material", "mkdocs-material-extensions",
             "pymdown-extensions", "pyyaml")  # fmt: skip
_THEME = "theme"  # the entry of what the generator makes beside pages


class Finished(NamedTuple):
    """One page. `source`: what its file was written of; `text`: sha256 of that file; `made`: what the generator made
    the page of, "" where the file is the page; `page`: sha256 of the finished page.
    """

    source: str
    text: str
    made: str = ""
    page: str = ""


@dataclass(frozen=True)
class FinishedPages:
    """Name of a page's file below build/pages -> what is known of it. `theme`: files of the generator -> sha256."""

    path: Path
    before: Mapping[str, Finished]
    theme: dict[str, str] = field(default_factory=dict)
    now: dict[str, Finished] = field(default_factory=dict)

    @classmethod
    def of(cls, path: Path) -> FinishedPages:
        """Return what the last build knew; nothing where the file is not there or not whole."""
        try:
            stored = json.loads(kept(path))
        except ValueError:
            return cls(path, {})
        return cls(path, {name: Finished(*entry) for name, entry in stored["pages"].items()}, stored[_THEME])

    def save(self) -> None:
        """Keep what this build knows, and nothing of pages that it did not have."""
        keep(self.path, json.dumps({"pages": self.now, _THEME: self.theme}).encode())


def versions() -> bytes:
    """Return the versions of Python and of all that has a hand in a page."""
    return "\n".join([sys.version, *(f"{name}=={importlib.metadata.version(name)}" for name in GENERATOR)]).encode()


def digest_of_folders(folders: Iterable[Path], *more: bytes) -> str:
    """Return one digest of every file below these folders, by name and bytes, and of `more`."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            digest.update(f"{path.relative_to(folder)}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    for text in more:
        digest.update(b"\0\0" + hashlib.sha256(text).digest())
    return digest.hexdigest()


def source_key(shared: str, page: Page) -> str:
    """Return a digest of all that a page's file is written of; `shared` is what all files are."""
    seen = (page.address, page.template, page.title, page.description, page.view, page.front_matter, page.linked_data)
    written = io.BytesIO()
    pickler = pickle.Pickler(written, protocol=5)
    # Without a memo, equal values give equal bytes, whether or not some of them happen to be one object.
    pickler.fast = True
    pickler.dump(seen)
    return hashlib.sha256(shared.encode() + written.getbuffer()).hexdigest()


def made_key(shared: str, name: str, text: str) -> str:
    """Return a digest of all that the generator makes a page of; `text` is the sha256 of its Markdown."""
    return hashlib.sha256(f"{shared}\0{name}\0{text}".encode()).hexdigest()
