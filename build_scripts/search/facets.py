"""Which documents are under a topic, name a person, hold a decision. Fetched when the filters are opened or used.

f/topic.bin, f/person.bin: sections: JSON list of [slug, name, documents]; the gaps of each list, one after the other.
f/decided.bin: a bit for each document.
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


def _file(lists: dict[str, list[int]], names: dict[str, str]) -> bytes:
    slugs = sorted(lists)
    heads = [[slug, names.get(slug, slug), len(lists[slug])] for slug in slugs]
    text = json.dumps(heads, ensure_ascii=False, separators=(",", ":")).encode()
    return gzipped(sections(text, b"".join(gaps(lists[slug]) for slug in slugs)))


def facet_files(archive: Archive, documents: Sequence[SearchDocument]) -> tuple[tuple[str, bytes], ...]:
    """Return the three files as (name, gzip bytes)."""
    topics = {topic.slug: topic.name for topic in archive.topics}
    people = {person.slug: person.name for person in archive.people}
    return (
        ("f/topic.bin", _file(_lists([document.topics for document in documents]), topics)),
        ("f/person.bin", _file(_lists([document.people for document in documents]), people)),
        ("f/decided.bin", gzipped(bits([document.decided for document in documents]))),
    )
