"""The door of the room: an archive becomes the files of its search, all below /search/."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from build_scripts.domain.archive import Archive
from build_scripts.domain.catalogue import DataFile
from build_scripts.search.documents import SearchDocument, documents_of
from build_scripts.search.facets import facet_files
from build_scripts.search.heads import meeting_files
from build_scripts.search.inverter import Inverted, Inverter
from build_scripts.search.manifest import manifest, meetings_file, tables_of
from build_scripts.search.scripts import search_scripts
from build_scripts.search.shards import term_files
from build_scripts.search.spool import Spool
from build_scripts.search.vocabulary import vocabulary_files
from build_scripts.search.weights import saturation_of


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


def _without_text(document: SearchDocument) -> SearchDocument:
    """Forget the text once it is indexed and written, so that memory does not grow with the words of the archive."""
    return replace(document, text="")


def _invert(archive: Archive, spool: Spool) -> tuple[Inverted, list[SearchDocument], dict[str, str]]:
    """Take in every document and put aside what is written for its meeting alone. The last value: file -> meeting."""
    inverter, panels = Inverter(), _panel_names(archive)
    documents: list[SearchDocument] = []
    told_of: dict[str, str] = {}
    for meeting, group in groupby(documents_of(archive), key=lambda document: document.meeting):
        held = list(group)
        for document in held:
            inverter.add(*_fields(document, panels[meeting]))
        names = spool.add(meeting_files(archive, meeting, held))
        told_of |= dict.fromkeys(names, archive.meetings[meeting].address)
        documents.extend(map(_without_text, held))
    return inverter.result, documents, told_of


def _lay_terms(inverted: Inverted, spool: Spool) -> dict[str, object]:
    """Put aside the files of terms and words; return what the manifest says of them."""
    saturation = saturation_of(inverted)
    forwards, backwards = vocabulary_files(inverted)
    spool.add((*forwards.files, *backwards.files))
    terms = term_files(inverted, saturation, spool.add)
    return {
        "levels": saturation.levels,
        "shards": terms.separators,
        "big": terms.big,
        "v": forwards.separators,
        "w": backwards.separators,
    }


def build_index(archive: Archive) -> Iterator[DataFile]:
    """Yield every file of the search but its page, one at a time: scripts, manifest, and the index below
    /search/<build id>/.

    The build id comes from the content, so equal archives give equal files; a reader with an old manifest asks for
    files of another id and notices. A file that tells of one meeting only has that meeting's page among its links.
    Until the first is asked for nothing is done; what is not yet yielded lies on disk. Raises OSError where that fails.
    """
    with Spool() as spool:
        inverted, documents, told_of = _invert(archive, spool)
        layout = _lay_terms(inverted, spool)
        tables = tables_of(archive)
        spool.add((*facet_files(archive, documents), meetings_file(archive, tables)))
        layout["build"] = build = spool.build_id
        yield from search_scripts()
        yield DataFile("/search/manifest.bin", manifest(archive, tables, documents, layout))
        for name, content in spool.read():
            links = (told_of[name],) if name in told_of else ()
            yield DataFile(f"/search/{build}/{name}", content, links)
