"""A site of invented minutes, built with MkDocs and served below /book/, as a project site is."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_scripts.domain.addresses import source_address
from build_scripts.domain.archive import Archive
from build_scripts.domain.catalogue import Catalogue, DataFile, Verified
from build_scripts.search.index import build_index
from build_scripts.shelve.catalogue import shelve
from build_scripts.write.edition import finish_site, write_edition
from build_scripts.write.hosting import POLICY
from build_scripts.write.site import make_site

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}  # the rules of axe that are the standard's


@dataclass(frozen=True)
class Site:
    """A built site, where it is served, and what it was built from."""

    folder: Path
    address: str
    catalogue: Catalogue

    def page(self, address: str) -> str:
        return (self.folder / address.strip("/") / "index.html").read_text()


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below /book/, as a project site is, with the content policy of the published site."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/book"))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is that of the base class
        """Say nothing."""


def build(archive: Archive, folder: Path) -> Catalogue:
    files: list[DataFile] = [
        DataFile(source_address(m.record.sha256, m.record.name), b"x" * 16000) for m in archive.meetings
    ]
    files += build_index(archive)
    catalogue = shelve(archive, {"about.md": "# About\n\nSee [search](/search/).\n"}, files)
    verified = Verified(catalogue)
    edition = write_edition(verified, archive.settings, folder / "build")
    make_site(edition, 0)
    finish_site(edition, verified, archive.settings).rename(folder / "site")
    return catalogue


def served(archive: Archive, folder: Path) -> Iterator[Site]:
    catalogue = build(archive, folder)
    handler = functools.partial(Handler, directory=str(folder / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Site(folder / "site", f"http://127.0.0.1:{server.server_port}/book", catalogue)
        server.shutdown()
