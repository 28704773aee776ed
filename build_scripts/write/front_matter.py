"""Front matter: quoted, escaped YAML that comes back from a YAML reader as it went in.

It is written here, not by PyYAML, which took as long as all the rest of a page: the values are only strings, numbers,
truth values and nothing, in lists and mappings, and every string is quoted. The tests read it back with PyYAML.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from build_scripts.write.escape import front_matter as escaped

# What a YAML reader refuses even between quotation marks; JSON's escapes mean the same in YAML.
_REFUSED = re.compile("[^\\x20-\\x7e\\xa0-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd\\U00010000-\\U0010ffff]")


def _quoted(text: str) -> str:
    """Return a string that is always between quotation marks: unquoted, 10:30 would be 630 and `no` would be False."""
    return _REFUSED.sub(lambda sign: f"\\u{ord(sign.group()):04x}", json.dumps(escaped(text), ensure_ascii=False))


def _scalar(value: object) -> str:
    if value is None or isinstance(value, (bool, int)):
        return json.dumps(value)
    return _quoted(str(value))


def _entry(value: object, pad: str) -> Iterator[str]:
    """Yield the lines of one entry of a list, its first behind the dash."""
    if not isinstance(value, Mapping):
        yield f"{pad}- {_scalar(value)}"
        return
    lines = list(_mapping(value, f"{pad}  "))
    yield f"{pad}- {lines[0].lstrip()}"
    yield from lines[1:]


def _mapping(mapping: Mapping[str, object], pad: str = "") -> Iterator[str]:
    """Yield the lines of a mapping in its own order; keys are ours and stay plain."""
    for key, value in mapping.items():
        if isinstance(value, Mapping):
            yield f"{pad}{key}:" if value else f"{pad}{key}: {{}}"
            yield from _mapping(value, f"{pad}  ")
        elif isinstance(value, (list, tuple)):
            yield f"{pad}{key}:" if value else f"{pad}{key}: []"
            for entry in value:
                yield from _entry(entry, pad)
        else:
            yield f"{pad}{key}: {_scalar(value)}"


def dump(matter: Mapping[str, object]) -> str:
    """Return the front matter block with its fences and a final newline."""
    return "\n".join(["---", *_mapping(matter), "---", ""])
