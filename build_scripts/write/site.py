"""Runs the site generator as a program on the finished Markdown. MkDocs is never imported: it may be replaced.

It is given the Markdown of the pages that changed and nothing else. The pages that did not are taken from the cache,
and the files that are no Markdown are copied here: the generator would only copy them too, at ten times the cost.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml

from build_scripts.errors import SiteGeneratorError
from build_scripts.write.finished_pages import FinishedPages, shared_by_all

PROJECT = Path(__file__).resolve().parents[2]
HOME = "index.md"  # the name of every page; the one at the root is in the navigation, so it is always made
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


def make_site(config: Path, out: Path, epoch: int) -> None:
    """Make the site of `config` in the folder `out`, which is emptied first, of the folder "pages" beside `config`.

    `epoch` is the time of the edition in seconds. Raises SiteGeneratorError as run_mkdocs does.
    """
    pages = config.parent / "pages"
    cache = FinishedPages(config.parent / "cache" / "pages", shared_by_all(config, PROJECT))
    markdown = {path.relative_to(pages).as_posix(): path.read_bytes() for path in sorted(pages.rglob(HOME))}
    kept = {name: page for name, text in markdown.items() if (page := cache.find(name, text)) is not None}
    changed = {name: text for name, text in markdown.items() if name == HOME or name not in kept}
    run_mkdocs(_configuration_of(changed, config), out, epoch)
    for sitemap in ("sitemap.xml", "sitemap.xml.gz"):  # of the changed pages only; write/hosting makes the whole one
        (out / sitemap).unlink(missing_ok=True)
    for name, text in changed.items():
        cache.keep(name, text, _finished(out, name).read_bytes())
    for name in kept.keys() - changed.keys():
        _put(_finished(out, name), kept[name])
    cache.forget_others()
    _copy_files(pages, out)


def _finished(out: Path, name: str) -> Path:
    """Return where the generator puts the page of a Markdown file; each has a folder of its own."""
    return (out / name).with_suffix(".html")


def _put(place: Path, page: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(page)


def _configuration_of(changed: Mapping[str, bytes], config: Path) -> Path:
    """Write the changed pages to a folder of their own, and return a configuration that differs in that alone."""
    folder = config.parent / "changed"
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in changed.items():
        _put(folder / name, text)
    # A link to a file that is copied later is no mistake: verify/ follows every link of the finished site.
    own = {"INHERIT": str(config.resolve()), "docs_dir": str(folder.resolve())}
    inherited = config.with_name("mkdocs.changed.yml")
    inherited.write_text(yaml.safe_dump({**own, "validation": {"links": {"not_found": "ignore"}}}), encoding="utf-8")
    return inherited


def _copy_files(pages: Path, out: Path) -> None:
    for path in sorted(pages.rglob("*")):
        if path.name != HOME and path.is_file():
            place = out / path.relative_to(pages)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)


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
