"""A council's documents go in; a static, searchable, citable archive comes out: each room in turn, in one direction.

The only module that knows all rooms. It decides nothing itself: what a document says is extract/ and parse/, who and
which body is resolve/, what a page holds is shelve/, whether it may be published is verify/, and only write/ writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.domain.addresses import source_address
from build_scripts.domain.archive import Archive
from build_scripts.domain.catalogue import Catalogue, DataFile, Keep, Page, Verified, let_go
from build_scripts.domain.findings import Finding
from build_scripts.domain.reading import Reading
from build_scripts.domain.record import Record
from build_scripts.domain.registers import ArchiveSettings, Registers
from build_scripts.domain.takedowns import Takedowns, takedowns_of
from build_scripts.extract.files import document_files
from build_scripts.extract.programs import programs_here
from build_scripts.intake import Progress, ReadingPlan, processors, read_all, withheld_lines
from build_scripts.resolve.archive import resolve_archive
from build_scripts.search.index import build_index
from build_scripts.settings import ARCHIVE_FILE, load_archive
from build_scripts.shelve.catalogue import shelve
from build_scripts.shelve.followers import followers
from build_scripts.shelve.gone import gone_pages
from build_scripts.verify.catalogue import verify_catalogue
from build_scripts.verify.identity import lost, places_of
from build_scripts.verify.site import BuiltSite, verify_site
from build_scripts.write.build_lock import build_lock
from build_scripts.write.checked_pages import keep_checked, read_checked
from build_scripts.write.edition import finish_site, write_edition
from build_scripts.write.manifest import published_digests, write_manifest
from build_scripts.write.published import addresses_of, remember
from build_scripts.write.readings import ReadingCache, code_version
from build_scripts.write.site import make_site
from build_scripts.write.spool import Spool
from build_scripts.write.stamp import Outcome, Stamp
from build_scripts.write.swap import recover, swap_in
from build_scripts.write.tree import forget


@dataclass(frozen=True, slots=True)
class Folders:
    """Where an archive is read from and where its site goes; what lies in between goes to build/ beside the site."""

    archive: Path
    site: Path

    @property
    def build(self) -> Path:
        """The folder for pages, cache and lock."""
        return self.site.parent / "build"


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked for: how many processes (0: one a processor), which item pages, if not those of archive.yml,
    and whether pages that are pictures are read.
    """

    jobs: int = 0
    item_pages: str | None = None
    ocr: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """An archive read, resolved and shelved, before verify/ has seen it. `documents`: name -> sha256 of each."""

    settings: ArchiveSettings
    registers: Registers
    documents: Mapping[str, str]
    archive: Archive
    catalogue: Catalogue

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything noticed: of the archive, of each meeting's document, of the catalogue; each finding once."""
        of_meetings = (finding for meeting in self.archive.meetings for finding in meeting.findings)
        return tuple(dict.fromkeys((*self.archive.findings, *of_meetings, *self.catalogue.findings)))


def build_archive(folders: Folders, order: Order, progress: Progress) -> Outcome:
    """Build the site of an archive and put it in the place of the old one, or leave the old one as it is.

    Where nothing has changed since the last build, and its site is whole, nothing is made: the outcome is the same.

    Raises ArchiveError for a wrong setting or register before any document is read, PublicationRefusedError where the
    edition would break a promise, SiteGeneratorError where the generator fails, OSError where the disk is full.
    """
    with build_lock(folders.build):
        recover(folders.site)
        stamp = Stamp.of(folders.archive, f"{order.item_pages} {order.ocr} {programs_here()}")
        last = stamp.find(folders.build, folders.archive, folders.site)
        if last:
            progress("Nothing has changed since the last build", 0, 1)
            return last
        draft, site = make_edition(folders, order, progress)
        swap_in(site, folders.site, keep_old=True)
        forget(site, published_digests(folders.site), published_digests(site))
        register = folders.archive / "registers" / "published.yml"
        remember(register, draft.registers.published, addresses_of(draft.catalogue, draft.archive))
        outcome = Outcome(len(draft.documents), len(draft.catalogue.pages), draft.findings)
        stamp.keep(folders.build, folders.archive, folders.site, outcome)
    return outcome


def make_edition(folders: Folders, order: Order, progress: Progress) -> tuple[Draft, Path]:
    """Make a verified site in the build folder and return it with what it was made of. Raises as build_archive does."""
    with Spool(folders.build / "cache" / "spool") as spool:
        draft, verified = verified_draft(folders, order, progress, spool.keep)
        progress("Writing pages", 0, 1)
        edition = write_edition(verified, draft.settings, folders.build, folders.site)
    progress("Making the site", 0, 1)
    make_site(edition, int(draft.settings.now.timestamp()))
    site = finish_site(edition, verified, draft.settings)
    progress("Checking the site", 0, 1)
    withheld = withheld_lines(document_files(folders.archive / "documents"), takedowns_of(draft.registers.takedowns))
    built = BuiltSite(site, edition.site.files, read_checked(folders.build))
    look = verify_site(built, verified, draft.archive, list(withheld))
    keep_checked(folders.build, look.right)
    write_manifest(edition.site, draft.documents)
    return replace(draft, catalogue=replace(draft.catalogue, findings=(*draft.catalogue.findings, *look.notes))), site


def verified_draft(
    folders: Folders, order: Order, progress: Progress, keep: Keep = let_go
) -> tuple[Draft, Verified[Catalogue]]:
    """Return the draft of an archive with its verified catalogue. Nothing is written but the cache of readings, and
    whatever `keep` does with the bytes of files.
    """
    draft = draft_of(folders, order, progress, keep)
    progress("Checking", 0, 1)
    again = _readings(folders, order, takedowns_of(draft.registers.takedowns), lambda *_: None)
    sources = (reading.source for reading in again)
    return draft, verify_catalogue(draft.catalogue, draft.archive, sources, draft.registers)


def draft_of(folders: Folders, order: Order, progress: Progress, keep: Keep = let_go) -> Draft:
    """Read, resolve and shelve an archive, settings and registers first. Of each reading only the records are held."""
    settings, registers = load_archive(folders.archive)
    if not (folders.archive / ARCHIVE_FILE).is_file():
        progress(f"No {ARCHIVE_FILE}: the council and the address of the site are not known", 0, 1)
    settings = replace(settings, item_pages=order.item_pages or settings.item_pages)
    takedowns = takedowns_of(registers.takedowns)
    records, documents = _records(_readings(folders, order, takedowns, progress))
    progress("Resolving people, panels and references", 0, 1)
    archive = resolve_archive(records, registers, settings)
    progress("Arranging pages", 0, 1)
    index = (keep(file.address, (file.content,), file.links) for file in build_index(archive))
    extra_files = [*_source_copies(folders, documents, takedowns), *index]
    shelved = shelve(archive, _hand_written(folders.archive), extra_files, keep)
    catalogue = replace(
        shelved,
        pages=(*shelved.pages, *_tombstones(takedowns, registers, shelved)),
        files=(*shelved.files, *_emptied_files(takedowns, shelved)),
        redirects={**shelved.redirects, **_emptied_places(takedowns), **registers.redirects},
    )
    moved = followers(registers.published, catalogue)
    catalogue = replace(catalogue, redirects={**moved, **catalogue.redirects})
    return Draft(settings, registers, documents, archive, catalogue)


def lost_addresses(folders: Folders, progress: Progress) -> tuple[str, ...]:
    """Return every address that was published and that an edition made now would not answer any more."""
    draft = draft_of(folders, Order(), progress)
    return tuple(lost(places_of(draft.catalogue), draft.registers.published))


def _readings(folders: Folders, order: Order, takedowns: Takedowns, progress: Progress) -> Iterator[Reading]:
    cache = ReadingCache(folders.build / "cache", f"{code_version()} {programs_here()}")
    files = document_files(folders.archive / "documents")
    plan = ReadingPlan(order.jobs or processors(), order.ocr, cache, takedowns)
    yield from read_all(files, plan, progress)


def _records(readings: Iterable[Reading]) -> tuple[list[tuple[Record, ...]], Mapping[str, str]]:
    """Return the records of each document, and name -> sha256 of the documents."""
    records: list[tuple[Record, ...]] = []
    documents: dict[str, str] = {}
    for reading in readings:
        records.append(reading.records)
        documents[reading.source.name] = reading.source.sha256
    return records, documents


def _source_copies(folders: Folders, documents: Mapping[str, str], takedowns: Takedowns) -> Iterator[DataFile]:
    """Yield the copy of each document that may be shown whole."""
    seen: set[str] = set()
    for name, sha256 in documents.items():
        address = source_address(sha256, name)
        if address in seen or takedowns.spans(sha256):
            continue
        seen.add(address)
        path = folders.archive / "documents" / name
        yield DataFile(address, b"", copy_of=str(path), copied_bytes=path.stat().st_size)


def _hand_written(archive: Path) -> Mapping[str, str]:
    pages = sorted((archive / "pages").glob("*.md"))
    return {page.name: page.read_text(encoding="utf-8-sig") for page in pages}


def _tombstones(takedowns: Takedowns, registers: Registers, shelved: Catalogue) -> Iterator[Page]:
    """Yield a page for each address that a takedown emptied; links to any part of it lead to that page."""
    emptied = {address for address in takedowns.addresses if address.endswith("/")}
    for page in gone_pages(emptied - {page.address for page in shelved.pages}):
        parts = (address.partition("#") for address in registers.published)
        yield replace(page, anchors=tuple(part for place, _, part in parts if part and place == page.address))


def _emptied_files(takedowns: Takedowns, shelved: Catalogue) -> Iterator[DataFile]:
    """Yield a file for each feed or data file that a takedown emptied and that nothing else fills."""
    filled = {file.address for file in shelved.files}
    for address in sorted(takedowns.addresses - filled):
        if "#" not in address and not address.endswith("/"):
            yield DataFile(address, b"What stood at this address has been taken away.\n")


def _emptied_places(takedowns: Takedowns) -> Mapping[str, str]:
    """Return where links to an item lead that a takedown took off its page: to the page."""
    return {address: address.partition("#")[0] for address in sorted(takedowns.addresses) if "#" in address}
