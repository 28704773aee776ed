"""A council's documents go in; a static, searchable, citable archive comes out: each room in turn, in one direction.

The only module that knows all rooms. It decides nothing itself: what a document says is extract/ and parse/, who and
which body is resolve/, what a page holds is shelve/, whether it may be published is verify/, and only write/ writes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.domain.addresses import source_address
from build_scripts.domain.archive import Archive
from build_scripts.domain.catalogue import Catalogue, DataFile, Page, Verified
from build_scripts.domain.findings import Finding
from build_scripts.domain.reading import Reading
from build_scripts.domain.registers import ArchiveSettings, Registers
from build_scripts.domain.takedowns import Takedowns, takedowns_of
from build_scripts.extract.files import document_files
from build_scripts.intake import Progress, ReadingPlan, processors, read_all
from build_scripts.resolve.archive import resolve_archive
from build_scripts.search.index import build_index
from build_scripts.settings import load_archive
from build_scripts.shelve.catalogue import shelve
from build_scripts.shelve.gone import gone_pages
from build_scripts.verify.catalogue import verify_catalogue
from build_scripts.verify.site import verify_site
from build_scripts.write.build_lock import build_lock
from build_scripts.write.edition import finish_site, write_edition
from build_scripts.write.manifest import write_manifest
from build_scripts.write.published import addresses_of, remember
from build_scripts.write.readings import ReadingCache, code_version
from build_scripts.write.site import run_mkdocs
from build_scripts.write.swap import recover, swap_in


@dataclass(frozen=True, slots=True)
class Folders:
    """Where an archive is read from and where its site goes. `build` lies beside `site`."""

    archive: Path
    site: Path

    @property
    def build(self) -> Path:
        """The folder for everything in between: pages, cache, lock."""
        return self.site.parent / "build"


@dataclass(frozen=True, slots=True)
class Edition:
    """All that one run over an archive knows, before anything is written."""

    settings: ArchiveSettings
    registers: Registers
    archive: Archive
    catalogue: Verified[Catalogue]
    documents: Mapping[str, str]  # name -> sha256

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything noticed: of the archive, then of each meeting's document, each finding once."""
        of_meetings = (finding for meeting in self.archive.meetings for finding in meeting.findings)
        return tuple(dict.fromkeys((*self.archive.findings, *of_meetings, *self.catalogue.value.findings)))


def prepare_edition(folders: Folders, progress: Progress, *, jobs: int = 0, item_pages: str | None = None) -> Edition:
    """Read, resolve, shelve and verify an archive; nothing of the site is written.

    Raises ArchiveError for a wrong setting or register before any document is read, and PublicationRefusedError where
    the edition would break a promise.
    """
    settings, registers = load_archive(folders.archive)
    settings = replace(settings, item_pages=item_pages or settings.item_pages)
    takedowns = takedowns_of(registers.takedowns)
    readings = list(_readings(folders, takedowns, jobs or processors(), progress))
    progress("Resolving people, panels and references", 0, 1)
    archive = resolve_archive([reading.records for reading in readings], registers, settings)
    progress("Arranging pages", 0, 1)
    extra_files = [*_source_copies(folders, readings, takedowns), *build_index(archive)]
    shelved = shelve(archive, _hand_written(folders.archive), extra_files)
    catalogue = replace(
        shelved,
        pages=(*shelved.pages, *_tombstones(takedowns, registers, shelved)),
        redirects={**shelved.redirects, **registers.redirects},
    )
    progress("Checking", 0, 1)
    verified = verify_catalogue(catalogue, archive, [reading.source for reading in readings], registers)
    documents = {reading.source.name: reading.source.sha256 for reading in readings}
    return Edition(settings, registers, archive, verified, documents)


def build_archive(folders: Folders, progress: Progress, *, jobs: int = 0, item_pages: str | None = None) -> Edition:
    """Build the site of an archive and put it in the place of the old one, or leave the old one as it is.

    Raises as prepare_edition does, SiteGeneratorError where MkDocs fails, and OSError where the disk is full.
    """
    with build_lock(folders.build):
        recover(folders.site)
        edition = prepare_edition(folders, progress, jobs=jobs, item_pages=item_pages)
        progress("Writing pages", 0, 1)
        config = write_edition(edition.catalogue, edition.settings, folders.build)
        progress("Making the site", 0, 1)
        new = folders.build / "site.new"
        run_mkdocs(config, new, int(edition.settings.now.timestamp()))
        progress("Checking the site", 0, 1)
        finish_site(new, edition.catalogue, edition.settings)
        verify_site(new, edition.catalogue, edition.archive)
        write_manifest(new, edition.documents)
        swap_in(new, folders.site)
        published = addresses_of(edition.catalogue.value, edition.archive)
        remember(folders.archive / "registers" / "published.yml", edition.registers.published, published)
    return edition


def _readings(folders: Folders, takedowns: Takedowns, jobs: int, progress: Progress) -> Iterator[Reading]:
    cache = ReadingCache(folders.build / "cache", code_version())
    files = document_files(folders.archive / "documents")
    yield from read_all(files, ReadingPlan(jobs, cache=cache, takedowns=takedowns), progress)


def _source_copies(folders: Folders, readings: Sequence[Reading], takedowns: Takedowns) -> Iterator[DataFile]:
    """Yield the copy of each document that may be shown whole."""
    seen: set[str] = set()
    for source in (reading.source for reading in readings):
        address = source_address(source.sha256, source.name)
        if address in seen or takedowns.spans(source.sha256):
            continue
        seen.add(address)
        path = folders.archive / "documents" / source.name
        yield DataFile(address, b"", copy_of=str(path), copied_bytes=path.stat().st_size)


def _hand_written(archive: Path) -> Mapping[str, str]:
    pages = sorted((archive / "pages").glob("*.md"))
    return {page.name: page.read_text(encoding="utf-8-sig") for page in pages}


def _tombstones(takedowns: Takedowns, registers: Registers, shelved: Catalogue) -> Iterator[Page]:
    """Yield a page for each document that was taken down whole; links to any part of it lead to that page."""
    gone = takedowns.addresses - {page.address for page in shelved.pages}
    for page in gone_pages(gone):
        parts = (address.partition("#") for address in registers.published)
        yield replace(page, anchors=tuple(part for place, _, part in parts if part and place == page.address))
