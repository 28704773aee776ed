"""Scripts as text: ES modules joined into one file, so that a page asks once and not once a module.

Our modules are written for this: they import by name from "./x.js" or "../folder/x.js", no two of those that are joined
have one name, and they export functions, classes and constants.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_IMPORT = re.compile(r'^import (?P<names>\{[^}]*\}|\w+) from "(?:\./|\.\./\w+/)(?P<module>\w+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?P<kind>(?:async )?(?:function|class|const)) (?P<name>\w+)", re.MULTILINE)


def joined(name: str, sources: Mapping[str, str]) -> str:
    """Return one script that does what module `name` does with all that it imports. `sources`: name -> text.

    A module that `sources` does not hold is left out: whoever joins puts its exports before the rest, as `$module`.
    """
    return "".join(_enclosed(module, sources[module]) for module in _in_order(name, sources, []) if module in sources)


def _imported(source: str) -> list[str]:
    return [match["module"] for match in _IMPORT.finditer(source)]


def _in_order(name: str, sources: Mapping[str, str], done: list[str]) -> list[str]:
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
