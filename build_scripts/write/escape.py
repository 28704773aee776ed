"""Make the words of a source harmless wherever they stand: in Markdown, in HTML, in front matter.

There are two ways to write them. `everywhere` is the rule that applies when nothing else is asked for: safe in raw
HTML, in attributes and inside Markdown, because every sign that any of them could understand becomes an entity.
`markdown` is for headings and paragraphs, where a person should be able to read the Markdown: backslashes instead of
entities, as far as they go.
"""

from __future__ import annotations

import re

from markupsafe import Markup

# Signs that HTML, attribute lists, Markdown or Jinja could take for their own.
_SIGNS = "&<>\"'`*_{}[]\\|~^$"
_EVERYWHERE = str.maketrans(
    {sign: f"&#{ord(sign)};" for sign in _SIGNS} | {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
)
_IN_MARKDOWN = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
    | {sign: f"\\{sign}" for sign in "\\`*_{}[]#"}
    | {sign: f"&#{ord(sign)};" for sign in "|~^$"}
)
_IN_FRONT_MATTER = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
# Signs that mean something to Markdown only where a line begins: "- ", "+ ", "12. ", "12) ", "===", ": ".
_LINE_START = re.compile(r"\A(?:([\-+=:!])|(\d{1,12})([.)]))")
# Line ends of every alphabet, and control characters: Markdown keeps two of them for itself (U+0002, U+0003).
_BLANKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def flat(text: str) -> str:
    """Return the text on one line: each run of blanks, line ends and control characters is one blank."""
    if text.isprintable() and "  " not in text:  # nearly always: then there is nothing to look for
        return text
    return _BLANKS.sub(" ", text)


def everywhere(text: str) -> Markup:
    """Return the text so that no place on a page can take it for anything but words."""
    return Markup(flat(text).translate(_EVERYWHERE))  # noqa: S704 - this is the escaping


def markdown(text: str, *, begins: bool = False) -> Markup:
    """Return the text as Markdown words; `begins` where it stands at the beginning of a line."""
    written = flat(text).translate(_IN_MARKDOWN)
    if begins:
        written = _LINE_START.sub(_held, written.lstrip())
    return Markup(written)  # noqa: S704 - this is the escaping


def _held(match: re.Match[str]) -> str:
    sign, number, dot = match.groups()
    return f"&#{ord(sign)};" if sign else f"{number}\\{dot}"


def front_matter(text: str) -> str:
    """Return the text for a value of the front matter, which MkDocs and its themes put into a page unescaped."""
    return flat(text).strip().translate(_IN_FRONT_MATTER)
