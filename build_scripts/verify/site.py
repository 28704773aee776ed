"""The last look: the built site itself, before any reader sees it.

A page is read where its bytes, or the words that must stand on it, are not those of a page that was found right before.
Links are followed from every page in every build: what is known of a page says where its links lead.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.domain.archive import Archive
from build_scripts.domain.catalogue import Catalogue, Verified
from build_scripts.domain.checked import CheckedPage, CheckedPages, checked_page
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Record
from build_scripts.domain.record_text import record_text
from build_scripts.verify.built_page import BuiltPage, read_built_page
from build_scripts.verify.catalogue import refuse_for
from build_scripts.verify.takedowns import still_shown
from build_scripts.verify.targets import Site, file_of
from build_scripts.verify.words import first_lost, words_of

FILES_SOME_HOSTS_TAKE = 20_000
NOT_FOUND = "404.html"  # made by the theme; its links start at the root, because it is shown at any depth


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site below `folder`. `files`: name -> sha256 of every file; `known`: pages found right in earlier builds."""

    folder: Path
    files: Mapping[str, str]
    known: CheckedPages = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Look:
    """What the last look found: what is worth knowing, and the pages that were right, for the next build."""

    notes: tuple[Finding, ...]
    right: CheckedPages


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that was looked at. `anew`: it was read in this build and may have faults."""

    name: str
    key: str
    checked: CheckedPage
    faults: tuple[Finding, ...] = ()
    notes: tuple[Finding, ...] = ()


def verify_site(site: BuiltSite, verified: Verified[Catalogue], archive: Archive, withheld: Sequence[str] = ()) -> Look:
    """Check the built site, and return what is worth knowing: many files, words that were taken down.

    `withheld`: lines of documents that were taken down.

    Raises PublicationRefusedError where a page of the catalogue is missing or there are none at all, a word of a record
    does not stand in order on its page, a link or fragment leads nowhere, or a page would run a script of its own.
    """
    examiner = _Examiner(site, Site(archive.settings.site_url), _records(archive), tuple(withheld))
    pages = [examiner.page(name) for name in _ours(site.files, verified.value)]
    refuse_for(
        (
            *_missing(verified.value, site.files),
            *(fault for page in pages for fault in page.faults),
            *examiner.unwritten(),
            *_broken_links(site, archive.settings.site_url, pages),
        )
    )
    notes = (note for page in pages for note in page.notes)
    return Look((*notes, *many_files(len(site.files))), {page.key: page.checked for page in pages if not page.notes})


def many_files(count: int) -> Iterator[Finding]:
    """Yield a warning where a site has more files than some hosts take."""
    if count > FILES_SOME_HOSTS_TAKE:
        yield Finding(
            "V407",
            f"The site has {count:,} files; some hosts take {FILES_SOME_HOSTS_TAKE:,} at most. "
            "With item_pages: none in archive.yml it has fewer.",
        )


@dataclass(frozen=True, slots=True)
class _Examiner:
    """Looks at pages. `records`: file of a page -> each record that must stand on it."""

    site: BuiltSite
    address: Site
    records: Mapping[str, Sequence[Record]]
    withheld: tuple[str, ...]

    def page(self, name: str) -> _Page:
        """Return what is known of a page, or what reading it shows."""
        key = self._key(name)
        known = self.site.known.get(key)
        return _Page(name, key, known) if known else self._read(name, key)

    def unwritten(self) -> Iterator[Finding]:
        """Yield V404 for the records of pages that are not there."""
        for name in self.records:
            if name not in self.site.files:
                yield from self._lost_words(name, BuiltPage())

    def _key(self, name: str) -> str:
        """Return a digest of all that decides whether a page is right, links to other pages aside."""
        compared = (name, self.site.files[name], self.address.url, self._texts(name), self.withheld)
        return hashlib.sha256(repr(compared).encode("utf-8", "surrogatepass")).hexdigest()

    def _read(self, name: str, key: str) -> _Page:
        page = read_built_page((self.site.folder / name).read_text("utf-8"))
        faults = (Finding("V408", f"{name} holds {fault}.") for fault in dict.fromkeys(page.faults))
        targets = dict.fromkeys(target for _, target in self.address.targets(name, page.links))
        checked = checked_page(sorted(page.anchors), targets)
        notes = tuple(still_shown({name: page}, self.withheld))
        return _Page(name, key, checked, (*self._lost_words(name, page), *faults), notes)

    def _texts(self, name: str) -> list[tuple[str, str]]:
        """Return (document, words) of each record that must stand on a page, made anew: all of them are 70 MB."""
        return [(record.name, record_text(record)) for record in self.records.get(name, ())]

    def _lost_words(self, name: str, page: BuiltPage) -> Iterator[Finding]:
        texts = self._texts(name)
        shown = words_of(page.text) if texts else []
        for document, text in texts:
            wanted = words_of(text)
            place = first_lost(wanted, shown)
            if place is not None:
                near = " ".join(wanted[max(0, place - 4) : place + 3])
                yield Finding("V404", f'{name} lacks "{wanted[place]}" of "{near}".', document=document)


def _records(archive: Archive) -> Mapping[str, Sequence[Record]]:
    records: dict[str, list[Record]] = defaultdict(list)
    for meeting in archive.meetings:
        records[file_of(meeting.address)].append(meeting.record)
    return records


def _ours(files: Mapping[str, str], catalogue: Catalogue) -> list[str]:
    named = {NOT_FOUND, *(file_of(page.address) for page in catalogue.pages)}
    return [name for name in sorted(files) if name in named]


def _missing(catalogue: Catalogue, files: Mapping[str, str]) -> Iterator[Finding]:
    if not any(name.endswith(".html") for name in files):
        yield Finding("V406", "The site has no pages.")
    for address in [page.address for page in catalogue.pages] + [file.address for file in catalogue.files]:
        if file_of(address) not in files:
            yield Finding("V401", f"{address} has not been written.")


def _broken_links(site: BuiltSite, url: str, pages: Sequence[_Page]) -> Iterator[Finding]:
    anchors = {page.name: page.checked.anchors for page in pages}
    wanted = set().union(*(page.checked.targets for page in pages))
    nowhere = frozenset(target for target in wanted if not _is_there(target, site.files, anchors))
    for page in pages if nowhere else ():
        if not nowhere.isdisjoint(page.checked.targets):
            yield from _named_links(site, url, page.name, nowhere)


def _is_there(target: str, files: Mapping[str, str], anchors: Mapping[str, Sequence[str]]) -> bool:
    file, _, fragment = target.partition("#")
    return file in files and (not fragment or file not in anchors or fragment in anchors[file])


def _named_links(site: BuiltSite, url: str, name: str, nowhere: Iterable[str]) -> Iterator[Finding]:
    """Yield V403 for the links of a page to nowhere, as they are written there."""
    page = read_built_page((site.folder / name).read_text("utf-8"))
    for link, target in Site(url).targets(name, page.links):
        if target in nowhere:
            what = (
                "but that page has no such place" if target.partition("#")[0] in site.files else "which does not exist"
            )
            yield Finding("V403", f"{name} links to {link}, {what}.")
