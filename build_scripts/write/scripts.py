"""The scripts of the pages and the service worker: the modules of site_overrides, joined into one file for each."""

from __future__ import annotations

from pathlib import Path

from build_scripts.domain.catalogue import DataFile
from build_scripts.domain.javascript import joined

MODULES = Path(__file__).resolve().parents[2] / "site_overrides"
FOLDERS = ("assets", "offline")
BOOK = "/assets/book.js"
WORKER = "/service-worker.js"  # at the site's root: a worker answers for what lies beside and below it


def page_script() -> DataFile:
    """Return the script of every page but search. A meeting page may ask for six files in all; modules would be ten."""
    return DataFile(BOOK, joined("book", _sources()).encode())


def worker_script(edition: str) -> DataFile:
    """Return the service worker of an edition. It is a plain script: not every browser takes a module for a worker."""
    return DataFile(WORKER, f'const EDITION = "{edition}";\n{joined("worker", _sources())}'.encode())


def drop_modules(site: Path) -> None:
    """Remove the modules from the built site that the joined scripts carry already."""
    for folder in FOLDERS:
        for module in sorted((MODULES / folder).glob("*.js")):
            if f"/{folder}/{module.name}" != BOOK:
                (site / folder / module.name).unlink(missing_ok=True)


def _sources() -> dict[str, str]:
    modules = [path for folder in FOLDERS for path in sorted((MODULES / folder).glob("*.js"))]
    return {path.stem: path.read_text(encoding="utf-8") for path in modules}
