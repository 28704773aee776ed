"""E-mail addresses as a page prints them: every word of the source, but no address that a program could collect."""

from __future__ import annotations

import re

# No address of a link: "mailto:" leads somewhere. Each part is bounded, so that no line of signs is slow to read.
EMAIL = re.compile(r"(?<!mailto:)(?<![\w.%+-])([\w.%+'-]{1,64})@([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})")


def as_shown(text: str) -> str:
    """Return the text with " [at] " for the sign of each e-mail address; nothing else changes and no word goes.

    The promise is that addresses are not published; the other promise is that no word of a source is lost (seed 004
    ends with two addresses). This keeps the words and takes away what makes them an address.
    """
    return EMAIL.sub(r"\1 [at] \2", text) if "@" in text else text
