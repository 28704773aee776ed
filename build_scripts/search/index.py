"""The door of the room: an archive becomes the files of its search, all below /search/."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from build_scripts.domain.archive import Archive
from build_scripts.domain.catalogue import DataFile
from build_scripts.search.documents import SearchDocument, documents_of
from build_scripts.search.facets import facet_files
from build_scripts.search.heads import meeting_files
from build_scripts.search.inverter import Inverter
from build_scripts.search.manifest import manifest, meetings_file, tables_of
from build_scripts.search.scripts import search_scripts
from build_scripts.search.shards import term_files
from build_scripts.search.vocabulary import vocabulary_files
from build_scripts.search.weights import saturation_of

_BUILD_ID_LENGTH = 12


def _fields(document: SearchDocument, fallback: str) -> tuple[str, tuple[str, ...], str]:
    """Return title, names and text as they are indexed. A meeting as a whole is also found by its panel's name."""
    title = f"{document.number} {document.title}".strip()
    if not document.anchor:
        title = f"{title} {fallback}".strip()
    return title, document.names, document.text


def _panel_names(archive: Archive) -> list[str]:
    names = {body.slug: body.name for body in archive.organizations}
    return [names.get(meeting.panel, "") if isinstance(meeting.panel, str) else "" for meeting in archive.meetings]


def indexed_fields(archive: Archive) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Yield title, names and text of every document as they are indexed, in the order of their numbers."""
    panels = _panel_names(archive)
    return (_fields(document, panels[document.meeting]) for document in documents_of(archive))


def _build_id(files: list[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, content in sorted(files):
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:_BUILD_ID_LENGTH]


def _without_text(document: SearchDocument) -> SearchDocument:
    """Forget the text once it is indexed and written, so that memory does not grow with the words of the archive."""
    return replace(document, text="")


def build_index(archive: Archive) -> tuple[DataFile, ...]:
    """Return every file of the search but its page: scripts, manifest, and the index below /search/<build id>/.

    The build id comes from the content, so equal archives give equal files; a reader with an old manifest asks for
    files of another id and notices. A file that tells of one meeting only has that meeting's page among its links.
    """
    inverter, panels = Inverter(), _panel_names(archive)
    files: list[tuple[str, bytes]] = []
    told_of: dict[str, tuple[str, ...]] = {}
    documents: list[SearchDocument] = []
    for meeting, group in groupby(documents_of(archive), key=lambda document: document.meeting):
        held = list(group)
        for document in held:
            inverter.add(*_fields(document, panels[meeting]))
        of_meeting = list(meeting_files(archive, meeting, held))
        told_of |= {name: (archive.meetings[meeting].address,) for name, _ in of_meeting}
        files += of_meeting
        documents.extend(_without_text(document) for document in held)
    saturation = saturation_of(inverter.result)
    forwards, backwards = vocabulary_files(inverter.result)
    terms = term_files(inverter.result, saturation)
    tables = tables_of(archive)
    files += [*terms.files, *forwards.files, *backwards.files]
    files += [*facet_files(archive, documents), meetings_file(archive, tables)]
    build = _build_id(files)
    layout = {
        "build": build,
        "levels": saturation.levels,
        "shards": terms.separators,
        "big": terms.big,
        "v": forwards.separators,
        "w": backwards.separators,
    }
    first = manifest(archive, tables, documents, layout)
    return (
        *search_scripts(),
        DataFile("/search/manifest.bin", first),
        *(DataFile(f"/search/{build}/{name}", content, told_of.get(name, ())) for name, content in sorted(files)),
    )
