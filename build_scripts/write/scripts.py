"""The scripts of the pages and the service worker: the modules of site_overrides, joined into one file for each."""

from __future__ import annotations

from pathlib import Path

from build_scripts.domain.catalogue import DataFile
from build_scripts.domain.javascript import joined

MODULES = Path(__file__).resolve().parents[2] / "site_overrides"
FOLDERS = ("assets", "offline")
PAGE_SCRIPTS = ("book", "decisions")  # of every page but search, and of the index of decisions beside it
WORKER = "/service-worker.js"  # at the site's root: a worker answers for what lies beside and below it


def page_scripts() -> tuple[DataFile, ...]:
    """Return the scripts that pages ask for, each whole. A meeting page may ask for six files; modules would be ten."""
    return tuple(DataFile(_address(name), joined(name, _sources()).encode()) for name in PAGE_SCRIPTS)


def _address(name: str) -> str:
    return f"/assets/{name}.js"


def worker_script(edition: str) -> DataFile:
    """Return the service worker of an edition. It is a plain script: not every browser takes a module for a worker."""
    return DataFile(WORKER, f'const EDITION = "{edition}";\n{joined("worker", _sources())}'.encode())


def is_module(name: str) -> bool:
    """Whether a file of the theme ("assets/target.js") is a module that the joined scripts carry already."""
    folder, _, rest = name.partition("/")
    return folder in FOLDERS and rest.endswith(".js") and "/" not in rest and (MODULES / name).is_file()


def _sources() -> dict[str, str]:
    modules = [path for folder in FOLDERS for path in sorted((MODULES / folder).glob("*.js"))]
    return {path.stem: path.read_text(encoding="utf-8") for path in modules}
