"""Every anchor a page offers and every address it leads to, collected from its view so that none is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.words import Run


def _parts(value: object) -> Iterator[object]:
    """Yield every dataclass inside a view, itself first."""
    if isinstance(value, (tuple, list)):
        for part in value:
            yield from _parts(part)
    elif is_dataclass(value) and not isinstance(value, type):
        yield value
        for field in fields(value):
            yield from _parts(getattr(value, field.name))


def _addresses(part: object) -> Iterator[str]:
    if isinstance(part, Run) and part.outside:
        return
    for name in ("href", "own_page", "address"):
        value = getattr(part, name, None)
        if isinstance(value, str) and value.startswith(("/", "#")):
            yield value


def _anchors(part: object) -> Iterator[str]:
    anchor = getattr(part, "anchor", None)
    if isinstance(anchor, str) and anchor:
        yield anchor
    for name in ("also", "stray"):
        yield from (a for a in getattr(part, name, ()) if isinstance(a, str))


def linked(page: Page, section: str) -> Page:
    """Return the page with its anchors, links and front matter; `section` is the word of the main navigation that it
    stands under ("meetings"), or "".
    """
    parts = list(_parts(page.view))
    links = dict.fromkeys(
        page.address + link if link.startswith("#") else link for part in parts for link in _addresses(part)
    )
    feeds = [{"title": page.title, "address": link.lstrip("/")} for link in links if link.endswith("/feed.atom")]
    matter = {"title": page.title, **page.front_matter, "description": page.description, "section": section}
    if feeds:
        matter["feeds"] = feeds
    return replace(
        page,
        front_matter=matter,
        anchors=tuple(dict.fromkeys(a for part in parts for a in _anchors(part))),
        links=tuple(links),
    )
