"""The scripts that the search page loads: lunr.js from the installed mkdocs package, and our own modules, minified.

lunr.js is not copied into the repository. mkdocs carries the file that its own search uses; it is found through the
import system without importing mkdocs. Our modules in site_overrides/search are written for readers; what is published
is the same code without comments, each module for itself, and page.js with all that it imports, so that the search page
costs one request for its script and not twenty, one waiting for another.
"""

from __future__ import annotations

import importlib.util
import re
from functools import cache
from pathlib import Path

import rjsmin

from build_scripts.domain.catalogue import DataFile
from build_scripts.errors import MinuteBookError

MODULES_FOLDER = Path(__file__).resolve().parents[2] / "site_overrides" / "search"
_LUNR_BELOW_MKDOCS = Path("contrib/search/templates/search/lunr.js")
_NOTICE = "/*! lunr 2.3.9, copyright 2020 Oliver Nightingale, MIT licence, http://lunrjs.com */\n"
# In an ES module `this` is undefined, on which lunr.js would hang itself; it also knows how to be a CommonJS module.
_BEFORE, _AFTER = "const module={exports:{}},exports=module.exports;", "export default module.exports;\n"

_IMPORT = re.compile(r'^import (?P<names>\{[^}]*\}|\w+) from "\./(?P<module>\w+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?P<kind>(?:async )?(?:function|class|const)) (?P<name>\w+)", re.MULTILINE)


@cache
def lunr_module() -> str:
    """Return lunr.js 2.3.9 as a minified ES module with lunr as its default export.

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
    return _NOTICE + _BEFORE + str(rjsmin.jsmin(source)) + "\n" + _AFTER


def _imported(source: str) -> list[str]:
    return [match["module"] for match in _IMPORT.finditer(source)]


def _in_order(name: str, sources: dict[str, str], done: list[str]) -> list[str]:
    """Append a module to `done` behind all that it imports."""
    for imported in _imported(sources.get(name, "")):
        if imported not in done:
            _in_order(imported, sources, done)
    done.append(name)
    return done


def _enclosed(name: str, source: str) -> str:
    """Return a module as a constant that holds its exports, with its own names hidden inside a function."""
    exported = [match["name"] for match in _EXPORT.finditer(source)]
    bound = [f"const {match['names']}=${match['module']};" for match in _IMPORT.finditer(source)]
    body = _EXPORT.sub(r"\g<kind> \g<name>", _IMPORT.sub("", source))
    return f"const ${name}=(()=>{{{''.join(bound)}\n{body}\nreturn {{{','.join(exported)}}};}})();\n"


def joined(name: str, sources: dict[str, str]) -> str:
    """Return one script that does what module `name` does with all that it imports but lunr.js. Not minified."""
    own = (_enclosed(module, sources[module]) for module in _in_order(name, sources, []) if module in sources)
    return 'import $lunr from "./lunr.js";\n' + "".join(own)


def search_scripts() -> tuple[DataFile, ...]:
    """Return lunr.js, every module of site_overrides/search, and page.js joined with its modules, below /search/."""
    sources = {path.stem: path.read_text(encoding="utf-8") for path in sorted(MODULES_FOLDER.glob("*.js"))}
    published = {**sources, "page": joined("page", sources)}
    files = [DataFile("/search/lunr.js", lunr_module().encode())]
    for name, source in published.items():
        files.append(DataFile(f"/search/{name}.js", (str(rjsmin.jsmin(source)) + "\n").encode()))
    return tuple(files)
