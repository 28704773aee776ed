"""A verified catalogue -> build/pages: the complete source of the site, and the configuration of the generator."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml

from build_scripts.domain.catalogue import Catalogue, DataFile, Verified
from build_scripts.domain.registers import ArchiveSettings
from build_scripts.errors import PublicationRefusedError
from build_scripts.write.frame import site_extra
from build_scripts.write.hosting import hosting_files, redirect_pages
from build_scripts.write.offline import offline_files
from build_scripts.write.pages import render_pages
from build_scripts.write.scripts import drop_modules, page_script

PROJECT = Path(__file__).resolve().parents[2]
PAGES = "pages"
THEME_ASSETS = ("assets/javascripts", "assets/stylesheets", "assets/images")


def write_edition(verified: Verified[Catalogue], settings: ArchiveSettings, build: Path) -> Path:
    """Write every page and file of the catalogue below `build`/pages, and return the path of the generator's config.

    The folder is made anew. Raises PublicationRefusedError for an address that would be written outside of it.
    """
    catalogue = verified.value
    pages = build / PAGES
    shutil.rmtree(pages, ignore_errors=True)
    for path, content in render_pages(catalogue, settings):
        _inside(pages, path).write_bytes(content)
    for file in _files(catalogue, settings):
        _write_file(_inside(pages, file.address.removeprefix("/")), file)
    config = build / "mkdocs.yml"
    config.write_text(_configuration(catalogue, settings, pages), encoding="utf-8")
    return config


def finish_site(site: Path, verified: Verified[Catalogue], settings: ArchiveSettings) -> None:
    """Put our own files in the place of the generator's of the same names, and drop what no page uses."""
    for file in hosting_files(verified.value, settings.site_url):
        _write_file(_inside(site, file.address.removeprefix("/")), file)
    (site / "sitemap.xml.gz").unlink(missing_ok=True)
    _drop_unused_assets(site)
    drop_modules(site)
    for file in list(offline_files(site, verified.value)):  # all are made of the site as it is without them
        _write_file(_inside(site, file.address.removeprefix("/")), file)


def _drop_unused_assets(site: Path) -> None:
    """Remove scripts and styles of the theme that no kind of page names: 2 MB that nobody would ever load.

    One page of each folder is looked at; they share one base. verify/ follows every link afterwards.
    """
    pages = [site / "404.html", site / "index.html", *site.glob("*/index.html")]
    named = "".join(page.read_text("utf-8") for page in pages if page.is_file())
    for folder in THEME_ASSETS:
        assets = [path for path in (site / folder).rglob("*") if path.is_file()]
        for asset in assets:
            if asset.name not in named:
                asset.unlink()
        for empty in sorted((site / folder, *(site / folder).rglob("*")), reverse=True):
            if empty.is_dir() and not any(empty.iterdir()):
                empty.rmdir()


def _files(catalogue: Catalogue, settings: ArchiveSettings) -> Iterator[DataFile]:
    yield from catalogue.files
    yield page_script()
    yield from redirect_pages(catalogue.redirects, settings.site_url)


def _inside(folder: Path, path: str) -> Path:
    """Return the place of a file below `folder`, with its parent made; refuse a path that leads out of the folder."""
    if not path or path.startswith("/") or any(part in {"", ".", ".."} for part in path.split("/")) or "\0" in path:
        msg = f"The address /{path} cannot be written as a file."
        raise PublicationRefusedError(msg)
    place = folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    return place


def _write_file(place: Path, file: DataFile) -> None:
    if file.copy_of:
        shutil.copyfile(file.copy_of, place)
    else:
        place.write_bytes(file.content)


def _configuration(catalogue: Catalogue, settings: ArchiveSettings, pages: Path) -> str:
    """Return the project's mkdocs.yml with what differs from archive to archive."""
    own = {
        "INHERIT": str(PROJECT / "mkdocs.yml"),
        "site_name": settings.site_name,
        "site_url": settings.site_url,
        "docs_dir": str(pages.resolve()),
        "theme": {"custom_dir": str(PROJECT / "site_overrides"), "language": settings.language.partition("-")[0]},
        "extra": site_extra(catalogue, settings),
    }
    return yaml.safe_dump(own, allow_unicode=True, sort_keys=False)
