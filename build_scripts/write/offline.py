"""What a reader's device needs to know: which edition this is, and which files make up each panel.

offline/panels.json: {"edition", "panels": {slug: {"files", "bytes"}}}: what a panel's page says before it is kept.
offline/<slug>.json: {"slug", "panel", "edition", "bytes", "files": [[address, bytes, beginning of its sha256], ...]}:
the panel's page, its meetings and their items, and what it takes to search them; addresses from the site's root.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping

from build_scripts.domain.catalogue import Catalogue, DataFile
from build_scripts.write.scripts import worker_script
from build_scripts.write.tree import Tree

_ID = 12  # hexadecimal digits, as in the name of the search index
_DIGEST = 16
_PANELS = "/panels/"
_SEARCH = "/search/"
_ASSETS = ("book.css", "colours.css", "search.css", "book.js", "mark.svg")
_SHELL = ("/", _SEARCH, *(f"/assets/{name}" for name in _ASSETS))
File = tuple[str, int, str]


def offline_files(site: Tree, catalogue: Catalogue) -> Iterator[DataFile]:
    """Yield the lists and the service worker for the site of these wanted files, which must be complete by now."""
    digests = site.files
    edition = _edition(digests)
    shared = [*_SHELL, *(file.address for file in catalogue.files if _serves_search(file))]
    names = {page.address: page.title for page in catalogue.pages if page.address.startswith(_PANELS)}
    sizes: dict[str, dict[str, int]] = {}
    for panel, own in sorted(_addresses(catalogue).items()):
        slug = panel.removeprefix(_PANELS).strip("/")
        files = _described(site, digests, [panel, *own, *shared])
        bytes_of_all = sum(size for _, size, _ in files)
        sizes[slug] = {"files": len(files), "bytes": bytes_of_all}
        listed = {"slug": slug, "panel": names[panel], "edition": edition, "bytes": bytes_of_all, "files": files}
        yield DataFile(f"/offline/{slug}.json", _json(listed))
    yield DataFile("/offline/panels.json", _json({"edition": edition, "panels": sizes}))
    yield worker_script(edition)


def _addresses(catalogue: Catalogue) -> Mapping[str, list[str]]:
    """Return address of a panel -> addresses of its meetings, their items, and the search files that tell of them."""
    found: dict[str, list[str]] = {page.address: [] for page in catalogue.pages if page.template == "panel.md.j2"}
    panel_of: dict[str, str] = {}
    for page in catalogue.pages:
        if page.panel in found:
            found[page.panel].append(page.address)
            panel_of[page.address] = page.panel
    for file in catalogue.files:
        for panel in sorted({panel_of[link] for link in file.links if link in panel_of and _in_search(file)}):
            found[panel].append(file.address)
    return found


def _in_search(file: DataFile) -> bool:
    return file.address.startswith(_SEARCH)


def _serves_search(file: DataFile) -> bool:
    """Return whether any search needs the file, whatever it finds."""
    return _in_search(file) and not file.links


def _described(site: Tree, digests: Mapping[str, str], addresses: Iterable[str]) -> list[File]:
    names = {address: f"{address}index.html" if address.endswith("/") else address for address in addresses}
    files = ((address.lstrip("/"), name.lstrip("/")) for address, name in names.items())
    return [(address, site.size(name), digests[name][:_DIGEST]) for address, name in files if name in digests]


def _edition(digests: Mapping[str, str]) -> str:
    """Return the name of this edition: a digest of every page and file that readers see, without the source documents,
    whose addresses carry their own.
    """
    digest = hashlib.sha256()
    for name, sha256 in digests.items():
        if not name.startswith("sources/"):
            digest.update(f"{name}\n".encode() + bytes.fromhex(sha256))
    return digest.hexdigest()[:_ID]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
