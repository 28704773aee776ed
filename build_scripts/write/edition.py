"""A verified catalogue -> the Markdown of its pages in build/pages, and everything else in the tree of the site.

The tree is build/cache/site: the edition before this one, brought up to date. What a page or file would be is compared
with what lies there by digest, so that an unchanged page is neither rendered nor written again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from build_scripts.domain.catalogue import Catalogue, DataFile, Verified
from build_scripts.domain.registers import ArchiveSettings
from build_scripts.write.colours import colours_css
from build_scripts.write.finished_pages import (
    Finished,
    FinishedPages,
    digest_of_folders,
    source_key,
    versions,
)
from build_scripts.write.frame import site_extra
from build_scripts.write.hosting import hosting_files, redirect_pages
from build_scripts.write.offline import offline_files
from build_scripts.write.pages import COLOURS, PARTIALS, TEMPLATES, Renderer, is_direct, path_of, renderer_of
from build_scripts.write.scripts import page_scripts
from build_scripts.write.spool import copy_kept, is_kept, read_kept
from build_scripts.write.tree import Tree

PROJECT = Path(__file__).resolve().parents[2]
PACKAGE = PROJECT / "build_scripts"
PAGES = "pages"
SITE = Path("cache") / "site"  # in the cache, because a takedown must drop it: it holds the words of the last edition
LEDGER = Path("cache") / "pages.json"
_NO_DAY = 0
LARGE = 1 << 22  # bytes of a file that is not read into memory whole


@dataclass(frozen=True)
class Edition:
    """An edition that is being made. `config`: of the generator, with `look`, all that its pages can see of it;
    `pages`: the Markdown; `site`: the finished files.
    """

    config: Path
    look: str
    pages: Tree
    site: Tree
    finished: FinishedPages


def write_edition(
    verified: Verified[Catalogue], settings: ArchiveSettings, build: Path, published: Path | None = None
) -> Edition:
    """Write the Markdown of pages below `build`/pages, and every page and file that needs no generator to the site.

    `published`: the folder of the site that readers see; its files are linked to where they are still right. Raises
    PublicationRefusedError for an address that would be written outside of the folder, ArchiveError for a colour of
    archive.yml that cannot be read.
    """
    catalogue = verified.value
    config, look = build / "mkdocs.yml", _look(catalogue, settings)
    tree = Tree.of(build / SITE, published)
    edition = Edition(config, look, Tree.of(build / PAGES), tree, FinishedPages.of(build / LEDGER))
    tree.put(COLOURS, colours_css(settings).encode())
    _write_pages(edition, catalogue, settings)
    edition.pages.drop_others()
    for file in _files(catalogue, settings):
        _put(tree, file)
    config.write_text(look + yaml.safe_dump({"docs_dir": str((build / PAGES).resolve())}), encoding="utf-8")
    return edition


def finish_site(edition: Edition, verified: Verified[Catalogue], settings: ArchiveSettings) -> Path:
    """Add what hosts and readers' devices ask for, drop what is of no use any more, and return the folder."""
    for file in hosting_files(verified.value, settings.site_url):
        _put(edition.site, file)
    for file in list(offline_files(edition.site, verified.value)):  # all are made of the site as it is without them
        _put(edition.site, file)
    edition.site.drop_others()
    edition.finished.save()
    return edition.site.folder


def _write_pages(edition: Edition, catalogue: Catalogue, settings: ArchiveSettings) -> None:
    renderer = renderer_of(catalogue, replace(settings, now=settings.now.fromtimestamp(_NO_DAY, settings.now.tzinfo)))
    shared = _shared(catalogue, renderer)
    for page in (leaf.whole() for leaf in catalogue.pages):
        name, source = path_of(page), source_key(shared, page)
        tree = edition.site if is_direct(page) else edition.pages
        known = edition.finished.before.get(name)
        if known is None or known.source != source or not tree.has(name, known.text):
            text = tree.put(name, renderer.render(page))
            known = Finished(source, text, *(known[2:] if known else ()))
        edition.finished.now[name] = known


def _shared(catalogue: Catalogue, renderer: Renderer) -> str:
    """Return a digest of what every page is written with."""
    extra = json.dumps(site_extra(catalogue, renderer.settings), sort_keys=True)
    folders = (PACKAGE / "domain", PACKAGE / "write", TEMPLATES, PARTIALS / "partials")
    return digest_of_folders(folders, versions(), extra.encode(), repr(renderer.settings).encode())


def _files(catalogue: Catalogue, settings: ArchiveSettings) -> Iterator[DataFile]:
    yield from catalogue.files
    yield from page_scripts()
    yield from redirect_pages(catalogue.redirects, settings.site_url)


def _put(tree: Tree, file: DataFile) -> None:
    name = file.address.removeprefix("/")
    if is_kept(file):
        _put_kept(tree, name, file)
    elif file.copy_of is not None:
        tree.put_copy(name, Path(file.copy_of))
    else:
        tree.put(name, file.content)


def _put_kept(tree: Tree, name: str, file: DataFile) -> None:
    """Put a file from the spool into the tree; a table of 100 MB goes by way of a file of its own, not of memory."""
    if tree.has(name, file.sha256):
        return
    if file.size <= LARGE:
        tree.put(name, read_kept(file))
        return
    alone = Path(f"{file.copy_of}.large")
    copy_kept(file, alone)
    tree.put_copy(name, alone)
    alone.unlink()


def _look(catalogue: Catalogue, settings: ArchiveSettings) -> str:
    """Return the project's mkdocs.yml with what differs from archive to archive."""
    own = {
        "INHERIT": str(PROJECT / "mkdocs.yml"),
        "site_name": settings.site_name,
        "site_url": settings.site_url,
        "theme": {"custom_dir": str(PROJECT / "site_overrides"), "language": settings.language.partition("-")[0]},
        "extra": site_extra(catalogue, settings),
    }
    return yaml.safe_dump(own, allow_unicode=True, sort_keys=False)
