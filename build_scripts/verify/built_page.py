"""One page of the built site, as a browser would take it: its words, its anchors, its links and what it would run."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_UNSEEN = frozenset({"script", "style", "template", "title"})
_INLINE = frozenset({"a", "abbr", "b", "code", "em", "i", "mark", "span", "strong", "sub", "sup", "wbr"})
_LINKS = frozenset({"href", "src", "action"})
# Attributes that a browser may open, and what would then run. (The words of a page may well begin with "javascript:".)
_ADDRESSES = _LINKS | {"formaction", "xlink:href", "data", "poster", "srcdoc", "ping", "background"}
_SCRIPTS = ("javascript:", "vbscript:", "data:text", "data:image/svg", "data:application")


@dataclass(slots=True)
class BuiltPage:
    """What stands on a page. `text`: the words of its body in order; `faults`: what no page of ours may hold."""

    text: str = ""
    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def read_built_page(html: str) -> BuiltPage:
    """Return what stands on a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.page.text = "".join(reader.pieces)
    return reader.page


class _Reader(HTMLParser):
    """Collects; the generator writes well-formed HTML, so that no repair is needed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = BuiltPage()
        self.pieces: list[str] = []
        self._unseen = 0
        self._script_has_source = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            self._attribute(tag, name, value or "")
        if tag in _UNSEEN:
            self._unseen += 1
        if tag == "script":
            kinds = dict(attrs)
            self._script_has_source = "src" in kinds or (kinds.get("type") or "").endswith("json")
        if tag not in _INLINE:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN and self._unseen:
            self._unseen -= 1
        if tag == "script":
            self._script_has_source = True

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(data)
        elif not self._script_has_source and data.strip():
            self.page.faults.append("an inline script")

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name in {"id", "name"} and tag != "meta":
            self.page.anchors.add(value)
        if name in _LINKS:
            self.page.links.append(value)
        if name.startswith("on"):
            self.page.faults.append(f"an attribute {name}")
        if name in _ADDRESSES and value.lstrip().lower().startswith(_SCRIPTS):
            self.page.faults.append(f"a script in {name}")
