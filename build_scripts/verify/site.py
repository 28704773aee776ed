"""The last look: the built site itself, before any reader sees it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from build_scripts.domain.archive import Archive
from build_scripts.domain.catalogue import Catalogue, Verified
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Record
from build_scripts.domain.record_text import record_text
from build_scripts.verify.built_page import BuiltPage, read_built_page
from build_scripts.verify.catalogue import refuse_for
from build_scripts.verify.takedowns import still_shown
from build_scripts.verify.words import first_lost, words_of

FILES_SOME_HOSTS_TAKE = 20_000
NOT_FOUND = "404.html"  # made by the theme; its links start at the root, because it is shown at any depth


def verify_site(
    site: Path, verified: Verified[Catalogue], archive: Archive, withheld: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """Check the built site below `site`, and return what is worth knowing: many files, words that were taken down.

    `withheld`: lines of documents that were taken down.

    Raises PublicationRefusedError where a page of the catalogue is missing or there are none at all, a word of a record
    does not stand in order on its page, a link or fragment leads nowhere, or a page would run a script of its own.
    """
    files = frozenset(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    pages = {name: read_built_page((site / name).read_text("utf-8")) for name in sorted(_ours(files, verified.value))}
    refuse_for(
        (
            *_missing(verified.value, files),
            *_lost_words(archive, pages),
            *_broken_links(pages, files, archive.settings.site_url),
            *_faults(pages),
        )
    )
    return (*still_shown(pages, withheld), *many_files(len(files)))


def file_of(address: str) -> str:
    """Return the file below the site that a web server answers an address with."""
    path = address.partition("#")[0].lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def many_files(count: int) -> Iterator[Finding]:
    """Yield a warning where a site has more files than some hosts take."""
    if count > FILES_SOME_HOSTS_TAKE:
        yield Finding(
            "V407",
            f"The site has {count:,} files; some hosts take {FILES_SOME_HOSTS_TAKE:,} at most. "
            "With item_pages: none in archive.yml it has fewer.",
        )


def _ours(files: frozenset[str], catalogue: Catalogue) -> list[str]:
    named = {NOT_FOUND, *(file_of(page.address) for page in catalogue.pages)}
    return [name for name in files if name in named]


def _missing(catalogue: Catalogue, files: frozenset[str]) -> Iterator[Finding]:
    if not any(name.endswith(".html") for name in files):
        yield Finding("V406", "The site has no pages.")
    for address in [page.address for page in catalogue.pages] + [file.address for file in catalogue.files]:
        if file_of(address) not in files:
            yield Finding("V401", f"{address} has not been written.")


def _lost_words(archive: Archive, pages: Mapping[str, BuiltPage]) -> Iterator[Finding]:
    records: dict[str, list[Record]] = defaultdict(list)
    for meeting in archive.meetings:
        records[meeting.address].append(meeting.record)
    for address, parts in records.items():
        page = pages.get(file_of(address), BuiltPage())
        yield from _lost_word(address, parts, words_of(page.text))


def _lost_word(address: str, records: Sequence[Record], shown: list[str]) -> Iterator[Finding]:
    for record in records:
        wanted = words_of(record_text(record))
        place = first_lost(wanted, shown)
        if place is not None:
            near = " ".join(wanted[max(0, place - 4) : place + 3])
            yield Finding("V404", f'{address} lacks "{wanted[place]}" of "{near}".', document=record.name)


def _broken_links(pages: Mapping[str, BuiltPage], files: frozenset[str], site_url: str) -> Iterator[Finding]:
    for name, page in pages.items():
        for link in dict.fromkeys(page.links):
            target = _target(name, link, site_url)
            if target is None:
                continue
            path, fragment = target
            if path not in files:
                yield Finding("V403", f"{name} links to {link}, which does not exist.")
            elif fragment and path in pages and fragment not in pages[path].anchors:
                yield Finding("V403", f"{name} links to {link}, but that page has no such place.")


def _target(page: str, link: str, site_url: str) -> tuple[str, str] | None:
    """Return file and fragment that a link of our own site leads to, None for a link to elsewhere."""
    below = urlsplit(site_url).path
    for root in (site_url, below):
        if link.startswith(root):
            link = "/" + link[len(root) :]
            break
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    folder = [] if path.startswith("/") else page.split("/")[:-1]
    for step in path.lstrip("/").split("/") if path else []:
        if step == "..":
            folder = folder[:-1]
        elif step != ".":
            folder.append(step)
    joined = "/".join(folder) if path else page
    return file_of("/" + joined), unquote(parts.fragment).partition(":~:")[0]


def _faults(pages: Mapping[str, BuiltPage]) -> Iterator[Finding]:
    for name, page in pages.items():
        for fault in dict.fromkeys(page.faults):
            yield Finding("V408", f"{name} holds {fault}.")
