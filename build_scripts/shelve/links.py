"""Every anchor a page offers and every address it leads to, collected from its view so that none is forgotten."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache

from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.words import Run
from build_scripts.shelve.machine_files import OFFERS


@cache
def _names(kind: type) -> tuple[str, ...] | None:
    """Return the names of the fields of a dataclass, None for any other type. A view has millions of parts."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None


def _parts(value: object) -> Iterator[object]:
    """Yield every dataclass inside a view, itself first, in the order of the fields."""
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, (tuple, list)):
            waiting.extend(reversed(part))
            continue
        kind: type = type(part)
        names = _names(kind)
        if names is not None:
            yield part
            waiting.extend(getattr(part, name) for name in reversed(names))


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


def _offers(page: Page, links: Container[str]) -> Mapping[str, object]:
    """Return the files for machines that stand beside the page and to which it leads: its head offers them too."""
    beside = {key: page.address + file for key, file in OFFERS.items()}
    return {
        key: [{"title": page.title, "address": address.lstrip("/")}]
        for key, address in beside.items()
        if address in links
    }


def linked(page: Page, section: str) -> Page:
    """Return the page with its anchors, links and front matter; `section` is the word of the main navigation that it
    stands under ("meetings"), or "".
    """
    parts = list(_parts(page.view))
    links = dict.fromkeys(
        page.address + link if link.startswith("#") else link for part in parts for link in _addresses(part)
    )
    matter = {**_offers(page, links), **page.front_matter}
    return replace(
        page,
        front_matter={"title": page.title, **matter, "description": page.description, "section": section},
        anchors=tuple(dict.fromkeys(a for part in parts for a in _anchors(part))),
        links=tuple(links),
    )
