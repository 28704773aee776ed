"""How a line of prose begins and ends: sentences, labels, numbered parts, capitals."""

from __future__ import annotations

import re

TERMINAL = re.compile(r"[.!?:;…][\"'”’)\]*_]{0,4}-?[*_]{0,3}$")
LABEL = re.compile(r"(?:\*\*)?[A-Z][A-Za-z'’ /()&]{0,40}:-?(?:\*\*)?(?:\s|$)")
NUMBERED = re.compile(
    r"(?:\*\*)?[(\[]?(?:\d{1,4}(?:[./]\d{1,4}){0,3}\\?[.)\]]|\d{1,4}/\d{1,4}\b|[A-Za-z]\\?[.)]|\([a-z]{1,4}\)|[ivx]{1,5}\\?[.)])(?:\s|$|\*|[A-Z])"
)
BOLD_LINE = re.compile(r"\*\*[^*]{1,400}\*\*[:.]?")
ANNOUNCES = re.compile(r"[:;]-?$")
# No sentence or name ends in "and"; "; and" ends a clause of a list. Other small words ("agreed to", "including the")
# may announce a list that has lost its marks.
OPEN_END = re.compile(r"(?<![;,])\s(?:and|&)$")


def starts_lower(body: str) -> bool:
    """Whether the words begin in lower case, which no paragraph does, or with what cannot begin one."""
    words = body.lstrip(" \t\u00a0*_\"'“‘(–—-")
    return words[:1].islower() or body.lstrip()[:1] in set("&,;)")


def is_capitals(body: str) -> bool:
    """Whether the line has letters, several, and all are capitals."""
    return body.isupper() and sum(c.isalpha() for c in body) > 3  # noqa: PLR2004 - "PCC", "MSP" are words, not headings


def ends_open(body: str, *, commas: bool) -> bool:
    """Whether the words end where no sentence, name or title can end: in "and" or a comma."""
    end = body[-40:].rstrip()
    return OPEN_END.search(end) is not None or (commas and end.endswith(","))
