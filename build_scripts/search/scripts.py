"""The scripts that the search page loads: lunr.js from the installed mkdocs package, and our own modules, minified.

lunr.js is not copied into the repository. mkdocs carries the file that its own search uses; it is found through the
import system without importing mkdocs. Our modules in site_overrides/search are written for readers; what is published
is the same code without comments, each module for itself, and page.js with all that it imports, so that the search page
costs one request for its script and not twenty, one waiting for another.
"""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path

import rjsmin

from build_scripts.domain.catalogue import DataFile
from build_scripts.domain.javascript import joined
from build_scripts.errors import MinuteBookError

MODULES_FOLDER = Path(__file__).resolve().parents[2] / "site_overrides" / "search"
_LUNR_BELOW_MKDOCS = Path("contrib/search/templates/search/lunr.js")
_NOTICE = "/*! lunr 2.3.9, copyright 2020 Oliver Nightingale, MIT licence, http://lunrjs.com */\n"
# In an ES module `this` is undefined, on which lunr.js would hang itself; it also knows how to be a CommonJS module.
_BEFORE, _AFTER = "(()=>{const module={exports:{}},exports=module.exports;\n", "\nreturn module.exports})();\n"


@cache
def lunr_module(bound: str) -> str:
    """Return lunr.js 2.3.9, minified, behind a notice; `bound` is what stands before its value ("export default ").

    Raises MinuteBookError where the installed mkdocs does not carry that version.
    """
    spec = importlib.util.find_spec("mkdocs")
    path = Path(spec.origin).parent / _LUNR_BELOW_MKDOCS if spec and spec.origin else None
    source = path.read_text(encoding="utf-8") if path and path.is_file() else ""
    if 'lunr.version = "2.3.9"' not in source:
        raise MinuteBookError(
            "The installed mkdocs does not carry lunr.js 2.3.9, which the search page needs. "
            "Install the versions of requirements.lock."
        )
    return _NOTICE + bound + _BEFORE + str(rjsmin.jsmin(source)) + _AFTER


def search_scripts() -> tuple[DataFile, ...]:
    """Return lunr.js, every module of site_overrides/search, and page.js joined with its modules, below /search/."""
    sources = {path.stem: path.read_text(encoding="utf-8") for path in sorted(MODULES_FOLDER.glob("*.js"))}
    published = {name: str(rjsmin.jsmin(source)) + "\n" for name, source in sources.items()}
    published["page"] = lunr_module("const $lunr=") + str(rjsmin.jsmin(joined("page", sources))) + "\n"
    published["lunr"] = lunr_module("export default ")
    return tuple(DataFile(f"/search/{name}.js", text.encode()) for name, text in sorted(published.items()))
