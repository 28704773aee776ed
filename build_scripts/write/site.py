"""Runs the site generator as a program on finished Markdown. MkDocs is never imported: it may be replaced.

It is given the Markdown of the pages that changed and nothing else, and it is not started at all where none did. The
pages that did not change lie in the tree of the site already, and files that are no pages never pass through it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import yaml

from build_scripts.errors import SiteGeneratorError
from build_scripts.write.edition import PAGES, PROJECT, Edition
from build_scripts.write.finished_pages import digest_of_folders, made_key, versions
from build_scripts.write.scripts import is_module
from build_scripts.write.tree import Tree

HOME = "index.md"  # the page at the root is in the navigation, so it is made whenever any page is
SITEMAPS = frozenset({"sitemap.xml", "sitemap.xml.gz"})  # of the changed pages only; write/hosting makes the whole one
THEME_ASSETS = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
PAGES_AT_ONCE = 1_200
LAST_LINES = 15  # of the generator's own words that a message repeats
# The generator sees one time zone, one locale and one hash seed, whoever runs it; colours would only litter a message.
_FIXED = {
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONWARNINGS": "ignore",
    "TZ": "UTC",
    "LC_ALL": "C.UTF-8",
    "NO_COLOR": "1",
}


def make_site(edition: Edition, epoch: int) -> tuple[str, ...]:
    """Add the pages of Markdown to the site of an edition, and return the names of those that the generator made.

    `epoch` is the time of the edition in seconds. Raises SiteGeneratorError as run_mkdocs does.
    """
    theme = (edition.look.encode(), (PROJECT / "mkdocs.yml").read_bytes(), versions())
    shared = digest_of_folders([PROJECT / "site_overrides"], *theme)
    keys = {name: made_key(shared, name, text) for name, text in edition.pages.files.items()}
    changed = [name for name, key in keys.items() if not _is_known(edition, name, key)]
    if not changed and _has_theme(edition):
        return ()
    names = tuple(sorted({*changed, *(name for name in keys if name == HOME)}))
    for some in _batches(names):
        made = _run_on(edition, some, epoch)
        for name in some:
            page = edition.site.put(_page(name), (made / _page(name)).read_bytes())
            edition.finished.now[name] = edition.finished.now[name]._replace(made=keys[name], page=page)
    _take_theme(edition, made, {_page(name) for name in names})
    shutil.rmtree(made)
    return names


def _batches(names: Sequence[str]) -> Iterator[list[str]]:
    """Yield the pages for each run of the generator, which holds all of them in memory: 1 GB for 4,800 at once."""
    home = [name for name in names if name == HOME]
    others = [name for name in names if name != HOME]
    for start in range(0, max(1, len(others)), PAGES_AT_ONCE):
        yield [*home, *others[start : start + PAGES_AT_ONCE]]


def _page(name: str) -> str:
    """Return the file of the site that a Markdown file becomes; each has a folder of its own."""
    return name.removesuffix(".md") + ".html"


def _is_known(edition: Edition, name: str, key: str) -> bool:
    known = edition.finished.now[name]
    return known.made == key and edition.site.has(_page(name), known.page)


def _has_theme(edition: Edition) -> bool:
    theme = edition.finished.theme
    return bool(theme) and all(edition.site.has(name, sha256) for name, sha256 in theme.items())


def _run_on(edition: Edition, names: Iterable[str], epoch: int) -> Path:
    """Run the generator on some pages of the edition and return the folder of what it made."""
    build = edition.config.parent
    docs, made = build / "changed", build / "made"
    shutil.rmtree(docs, ignore_errors=True)
    for name in names:
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(edition.pages.folder / name, docs / name)
    run_mkdocs(_configuration_of(docs, edition.config), made, epoch)
    shutil.rmtree(docs)
    return made


def _configuration_of(docs: Path, config: Path) -> Path:
    """Write a configuration that differs from the edition's in the folder of its Markdown alone."""
    # A link to a page or file that is not there is no mistake yet: verify/ follows every link of the finished site.
    own = {"INHERIT": str(config.resolve()), "docs_dir": str(docs.resolve())}
    inherited = config.with_name("mkdocs.changed.yml")
    inherited.write_text(yaml.safe_dump({**own, "validation": {"links": {"not_found": "ignore"}}}), encoding="utf-8")
    return inherited


def _take_theme(edition: Edition, made: Path, pages: set[str]) -> None:
    """Take what the generator made beside the pages: the page for unknown addresses, and of the theme what is used."""
    edition.finished.theme.clear()
    made_files = sorted(path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file())
    own = edition.site.wanted
    beside = [name for name in made_files if name not in own and name not in pages | SITEMAPS and not is_module(name)]
    assets = [name for name in beside if name.startswith(THEME_ASSETS)]
    for name in beside:
        if name not in assets:
            edition.finished.theme[name] = edition.site.put(name, (made / name).read_bytes())
    named = _named(edition.site)
    for name in assets:
        if name.rpartition("/")[2] in named:
            edition.finished.theme[name] = edition.site.put(name, (made / name).read_bytes())


def _named(site: Tree) -> str:
    """Return the text of one page of each kind: they share one base, so what none of them names is of no use.

    The theme has 2 MB of scripts and styles that nobody would ever load. verify/ follows every link afterwards.
    """
    pages = (name for name in sorted(site.wanted) if name == "404.html" or _is_of_a_kind(name))
    return "".join(site.read(name).decode() for name in pages)


def _is_of_a_kind(name: str) -> bool:
    return name == "index.html" or (name.endswith("/index.html") and name.count("/") == 1)


def make_plain_site(build: Path, out: Path) -> None:
    """Let the generator make a site of all the Markdown of an edition in `out`, with nothing kept: to measure it."""
    run_mkdocs(_configuration_of(build / PAGES, build / "mkdocs.yml"), out, 0)


def run_mkdocs(config: Path, out: Path, epoch: int) -> None:
    """Build the site of `config` (a mkdocs.yml) into the folder `out`, which is emptied first.

    `epoch` is the time of the edition in seconds. Raises SiteGeneratorError with the generator's last lines where it
    fails or warns of anything: strict is on, and quiet is not, because quiet silences strict.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean"]
    command += ["--config-file", str(config.resolve()), "--site-dir", str(out.resolve())]
    environment = {**os.environ, **_FIXED, "SOURCE_DATE_EPOCH": str(epoch)}
    done = subprocess.run(  # noqa: S603 - our own interpreter and our own files
        command,
        env=environment,
        cwd=config.resolve().parent,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        said = (done.stdout + done.stderr).strip().splitlines()[-LAST_LINES:]
        msg = "\n  ".join([f"The site generator stopped (exit code {done.returncode}). Its last words:", *said])
        raise SiteGeneratorError(msg)
