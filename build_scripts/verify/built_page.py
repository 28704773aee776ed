"""One page of the built site, as a browser would take it: its words, its anchors, its links and what it would run.

Our own templates and the site generator write every page, so the form is known: attributes in quotes, every tag ended.
What is otherwise is not read leniently but reported. One pattern runs over the page, because a library of HTML takes
longer to look at a site than the generator to make it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

_UNSEEN = frozenset({"script", "style", "template", "title"})
_INLINE = frozenset({"a", "abbr", "b", "code", "em", "i", "mark", "span", "strong", "sub", "sup", "wbr"})
_LINKS = frozenset({"href", "src", "action"})
# Attributes that a browser may open, and what would then run. (The words of a page may well begin with "javascript:".)
_ADDRESSES = _LINKS | {"formaction", "xlink:href", "data", "poster", "srcdoc", "ping", "background"}
_SCRIPTS = ("javascript:", "vbscript:", "data:text", "data:image/svg", "data:application")

_TAG = re.compile(
    r"<!--.*?-->"
    r"|<(?P<end>/?)(?P<name>[A-Za-z][^\s/>\"']*+)(?P<rest>(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>"
    r"|<![A-Za-z][^>]*+>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s=/\"'<>]++)(?:\s*+=\s*+(\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>`]++))?")
_ATTRIBUTES_KEPT = 4096
_LOOSE = re.compile(r"<[A-Za-z/!?]")


@dataclass(slots=True)
class BuiltPage:
    """What stands on a page. `text`: the words of its body in order; `faults`: what no page of ours may hold."""

    text: str = ""
    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def read_built_page(html: str) -> BuiltPage:
    """Return what stands on a page. What follows a tag that does not end is taken for words."""
    page = BuiltPage()
    pieces: list[str] = []
    last = 0
    for tag in _tags(html):
        if tag.start() < last:
            continue  # inside a script or style, whose text was passed over whole
        pieces.append(html[last : tag.start()])
        name = (tag["name"] or "").lower()
        last = tag.end()
        if tag["rest"]:
            _read_attributes(page, tag["rest"])
        if name in _UNSEEN and not tag["end"]:
            last = _end_of(html, name, last)
            _judge_script(page, name, tag["rest"], html[tag.end() : last])
        if name not in _INLINE:
            pieces.append("\n")
    pieces.append(html[last:])
    if any(_LOOSE.search(piece) for piece in pieces):
        page.faults.append("a tag that does not end")
    page.text = unescape("".join(pieces))
    return page


def _tags(html: str) -> Iterator[re.Match[str]]:
    """Yield every tag, comment and declaration, up to the first that does not end."""
    place = html.find("<")
    while place >= 0:
        tag = _TAG.match(html, place)
        if tag:
            yield tag
        elif _LOOSE.match(html, place):
            return
        place = html.find("<", tag.end() if tag else place + 1)


def _read_attributes(page: BuiltPage, written: str) -> None:
    for name, value in _attributes(written):
        if name == "id":
            page.anchors.add(value)
        elif name in _LINKS:
            page.links.append(value)
        elif name.startswith("on"):
            page.faults.append(f"an attribute {name}")
        if name in _ADDRESSES and "".join(value.split()).lower().startswith(_SCRIPTS):
            page.faults.append(f"a script in {name}")


@lru_cache(maxsize=_ATTRIBUTES_KEPT)
def _attributes(written: str) -> tuple[tuple[str, str], ...]:
    """Return the attributes of a tag. A site says `class="said"` a hundred thousand times."""
    return tuple(_attribute(name, value) for name, value in _ATTRIBUTE.findall(written))


def _attribute(name: str, value: str) -> tuple[str, str]:
    bare = value[1:-1] if value[:1] in {'"', "'"} else value
    return name.lower(), unescape(bare) if "&" in bare else bare


def _end_of(html: str, name: str, start: int) -> int:
    """Return where the text of an element that holds no elements ends, or the end of the page."""
    place = html.find(f"</{name}", start)
    return place if place >= 0 else len(html)


def _judge_script(page: BuiltPage, name: str, attributes: str, text: str) -> None:
    if name != "script" or not text.strip():
        return
    kinds = dict(_attributes(attributes))
    if not kinds.get("type", "").endswith("json"):
        page.faults.append("an inline script")
