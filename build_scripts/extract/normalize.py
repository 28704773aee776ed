"""Blanks and invisible characters: what a reader cannot see must not part or join words."""

from __future__ import annotations

import re

SOFT_HYPHEN = "\u00ad"
# No width and no meaning for the reader: zero-width blanks and joiners, direction marks, byte order marks, word joiner.
WIDTHLESS = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# Control codes other than white space; a terminal or a broken export left them there. They part nothing.
CONTROL = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
UNSEEN = re.compile(f"[{WIDTHLESS}{CONTROL}{SOFT_HYPHEN}]")
# Python's \s knows no-break and typographic blanks, line and page separators.
BLANKS = re.compile(r"\s+")


def strip_invisible(text: str) -> str:
    """Drop what has no width: joiners, direction marks, soft hyphens inside a line, control codes. Blanks stay."""
    if text.isascii() and text.isprintable():
        return text
    return UNSEEN.sub("", text)


def plain_blanks(text: str) -> str:
    """Make every run of blanks, tabs and line ends one blank, and strip both ends."""
    return BLANKS.sub(" ", text).strip()


def clean(text: str) -> str:
    """Return the words of `text` parted by single blanks, without invisible characters."""
    return plain_blanks(strip_invisible(text))
