"""Which documents are under a topic, name a person, hold a decision. Fetched when the filters are opened or used.

f/topic.bin, f/person.bin: sections: JSON list of [slug, documents]; the gaps of each list, one after the other.
f/decided.bin: a bit for each document. f/names.bin: JSON list of [slug, name] of people, for suggestions.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from build_scripts.domain.archive import Archive
from build_scripts.search.documents import SearchDocument
from build_scripts.search.packing import bits, gaps, gzipped, sections


def _lists(slugs_of: Sequence[tuple[str, ...]]) -> dict[str, list[int]]:
    lists: dict[str, list[int]] = {}
    for number, slugs in enumerate(slugs_of):
        for slug in slugs:
            lists.setdefault(slug, []).append(number)
    return lists


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _file(lists: dict[str, list[int]]) -> bytes:
    slugs = sorted(lists)
    heads = _json([[slug, len(lists[slug])] for slug in slugs])
    return gzipped(sections(heads, b"".join(gaps(lists[slug]) for slug in slugs)))


def facet_files(archive: Archive, documents: Sequence[SearchDocument]) -> tuple[tuple[str, bytes], ...]:
    """Return the four files as (name, gzip bytes)."""
    people = _lists([document.people for document in documents])
    names = sorted((person.slug, person.name) for person in archive.people if person.slug in people)
    return (
        ("f/topic.bin", _file(_lists([document.topics for document in documents]))),
        ("f/person.bin", _file(people)),
        ("f/names.bin", gzipped(_json(names))),
        ("f/decided.bin", gzipped(bits([document.decided for document in documents]))),
    )
