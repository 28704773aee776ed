"""Every anchor a page offers and every address it leads to, collected from its view so that none is forgotten."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, partial

from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.words import Run
from build_scripts.shelve.machine_files import OFFERS

# A view has millions of parts, most of them a stretch of words: fields of these types are not looked into.
_PLAIN = frozenset({"str", "bool", "int", "str | None", "int | None", "tuple[str, ...]"})


@dataclass(frozen=True, slots=True)
class _Shape:
    """Of one kind of part: which of its fields hold other parts (last first), an address, an anchor, many anchors."""

    deep: tuple[str, ...]
    addresses: tuple[str, ...]
    anchors: tuple[str, ...]
    many: tuple[str, ...]


@cache
def _shape(kind: type) -> _Shape | None:
    """Return the shape of a dataclass, None for any other type."""
    if not is_dataclass(kind):
        return None
    named = partial(filter, partial(hasattr, kind))
    return _Shape(
        tuple(field.name for field in reversed(fields(kind)) if field.type not in _PLAIN),
        tuple(named(("href", "own_page", "address"))),
        tuple(named(("anchor",))),
        tuple(named(("also", "stray"))),
    )


def _parts(value: object) -> Iterator[tuple[object, _Shape]]:
    """Yield every dataclass inside a view with its shape, itself first, in the order of the fields."""
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, (tuple, list)):
            waiting.extend(reversed(part))
            continue
        kind: type = type(part)
        if (shape := _shape(kind)) is not None:
            yield part, shape
            waiting.extend([getattr(part, name) for name in shape.deep])


def _addresses(part: object, shape: _Shape) -> Iterator[str]:
    if isinstance(part, Run) and part.outside:
        return
    for name in shape.addresses:
        value = getattr(part, name)
        if isinstance(value, str) and value.startswith(("/", "#")):
            yield value


def _anchors(part: object, shape: _Shape) -> Iterator[str]:
    yield from (anchor for name in shape.anchors if (anchor := getattr(part, name)))
    yield from (anchor for name in shape.many for anchor in getattr(part, name))


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
        page.address + link if link.startswith("#") else link
        for part, shape in parts
        if shape.addresses
        for link in _addresses(part, shape)
    )
    matter = {**_offers(page, links), **page.front_matter}
    return replace(
        page,
        front_matter={"title": page.title, **matter, "description": page.description, "section": section},
        anchors=tuple(dict.fromkeys(a for part in parts for a in _anchors(*part))),
        links=tuple(links),
    )
