"""One page of the built site, as a browser would take it: its words, its anchors, its links and what it would run.

Our own templates and the site generator write every page, so the form is known: attributes in quotes, every tag ended.
What is otherwise is not read leniently but reported. One pattern cuts the page into tags and words, because a library
of HTML takes longer to look at a site than the generator to make it; and a tag that stands on a page or in an archive
ten thousand times is taken apart once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

_INLINE = frozenset({"a", "abbr", "b", "code", "em", "i", "mark", "span", "strong", "sub", "sup", "wbr"})
_LINKS = frozenset({"href", "src", "action"})
# Attributes that a browser may open, and what would then run. (The words of a page may well begin with "javascript:".)
_ADDRESSES = _LINKS | {"formaction", "xlink:href", "data", "poster", "srcdoc", "ping", "background"}
_SCRIPTS = ("javascript:", "vbscript:", "data:text", "data:image/svg", "data:application")

_REST = r"(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+"
# Comments; elements whose text is no text of the page; tags; declarations; and from a tag that does not end, all.
_PARTS = re.compile(
    r"(<!--.*?-->"
    rf"|<(?i:script|style|template|title)(?=[\s/>]){_REST}>.*?(?=</(?i:script|style|template|title)|\Z)"
    rf"|</?[A-Za-z][^\s/>\"']*+{_REST}>"
    r"|<![A-Za-z][^>]*+>"
    r"|<[A-Za-z/!?].*\Z)",
    re.DOTALL,
)
_TAG = re.compile(rf"<(?P<end>/?)(?P<name>[A-Za-z][^\s/>\"']*+)(?P<rest>{_REST})>")
_UNSEEN = re.compile(r"<!--.*?-->|<![A-Za-z][^>]*+>", re.DOTALL)
_ATTRIBUTE = re.compile(r"([^\s=/\"'<>]++)(?:\s*+=\s*+(\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>`]++))?")
_TAGS_KEPT = 8192
_LONGEST_KEPT = 400  # a script or a comment may be long, and stands on one page


@dataclass(slots=True)
class BuiltPage:
    """What stands on a page. `text`: the words of its body in order; `faults`: what no page of ours may hold."""

    text: str = ""
    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Part:
    """What one tag says. `between`: what stands for it among the words."""

    between: str = "\n"
    anchors: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


_NOTHING = _Part()


def read_built_page(html: str) -> BuiltPage:
    """Return what stands on a page. What follows a tag that does not end is taken for words."""
    page = BuiltPage()
    pieces = _PARTS.split(html)
    parts = [_kept_part(text) if len(text) <= _LONGEST_KEPT else _part(text) for text in pieces[1::2]]
    for part in parts:
        if part is not _NOTHING:
            page.anchors.update(part.anchors)
            page.links.extend(part.links)
            page.faults.extend(part.faults)
    pieces[1::2] = [part.between for part in parts]
    page.text = unescape("".join(pieces))
    return page


def _part(text: str) -> _Part:
    """Return what a tag, comment or declaration says, or an element whose text is none of the page's."""
    tag = _TAG.match(text)
    if tag is None:
        whole = _UNSEEN.fullmatch(text)
        return _NOTHING if whole else _Part(between=text, faults=("a tag that does not end",))
    name = tag["name"].lower()
    attributes = [_attribute(*written) for written in _ATTRIBUTE.findall(tag["rest"])]
    faults = [*_faults(attributes), *_script(name, dict(attributes), text[tag.end() :])]
    anchors = tuple(value for key, value in attributes if key == "id")
    links = tuple(value for key, value in attributes if key in _LINKS)
    between = "" if name in _INLINE else "\n"
    if not (anchors or links or faults):
        return _NOTHING if between else _INSIDE_A_LINE
    return _Part(between, anchors, links, tuple(faults))


_INSIDE_A_LINE = _Part(between="")
_kept_part = lru_cache(maxsize=_TAGS_KEPT)(_part)


def _attribute(name: str, value: str) -> tuple[str, str]:
    bare = value[1:-1] if value[:1] in {'"', "'"} else value
    return name.lower(), unescape(bare) if "&" in bare else bare


def _faults(attributes: list[tuple[str, str]]) -> list[str]:
    runs = [f"an attribute {name}" for name, _ in attributes if name.startswith("on")]
    opens = [name for name, value in attributes if name in _ADDRESSES and _is_script(value)]
    return [*runs, *(f"a script in {name}" for name in opens)]


def _is_script(value: str) -> bool:
    return "".join(value.split()).lower().startswith(_SCRIPTS)


def _script(name: str, attributes: dict[str, str], text: str) -> list[str]:
    inline = name == "script" and text.strip() and not attributes.get("type", "").endswith("json")
    return ["an inline script"] if inline else []
