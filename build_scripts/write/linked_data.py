"""Linked data as the text of a script element: JSON in which no sign can end the element or begin a comment."""

from __future__ import annotations

import json
from collections.abc import Mapping

# JSON may write any sign of a string as its number; HTML then sees none that it knows.
_ESCAPED = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def script_json(thing: Mapping[str, object]) -> str:
    """Return a thing as JSON on one line, harmless inside a script element."""
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)


def linked_data(thing: Mapping[str, object]) -> dict[str, str]:
    """Return the entry of the front matter from which the theme makes the script element; none for nothing."""
    return {"linked_data": script_json(thing)} if thing else {}
