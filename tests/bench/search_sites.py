"""The two sites that are compared: one archive with our search and with Pagefind, each built in its own process."""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent / "search")]

from search_corpus import invented_archive  # noqa: E402

from build_scripts.search.documents import SearchDocument, documents_of  # noqa: E402
from build_scripts.search.index import build_index  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_scripts.domain.archive import Archive

SIZES = {"S": 500, "M": 5_000, "L": 30_000}
OUR_PAGE = (HERE.parent / "search" / "frame.html").read_text(encoding="utf-8")
PRELOADS = (
    '<link rel="modulepreload" href="page.js"><link rel="preload" as="fetch" crossorigin href="manifest.bin"></head>'
)
PAGEFIND_PAGE = (HERE / "pagefind.html").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Cost:
    """What building an index took: processor seconds, megabytes at the most, files and bytes published."""

    cpu: float
    memory: float
    files: int
    size: float


def published(folder: Path) -> tuple[int, float]:
    """Return how many files lie below a folder, and their megabytes."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files) / 1e6


def measured(command: list[str]) -> tuple[float, float]:
    """Run a command; return its processor seconds and its greatest memory in megabytes."""
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    started = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=quiet)
    _, status, used = os.wait4(started.pid, 0)
    if status:
        raise SystemExit(f"{command[:4]} failed")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def build_ours(size: str, site: Path) -> Cost:
    """Build our index in a process of its own. The time of inventing the archive is taken off, its memory is not."""
    shutil.rmtree(site, ignore_errors=True)
    said = site.with_suffix(".cpu")
    _, memory = measured([sys.executable, str(HERE / "search_sites.py"), size, str(site), str(said)])
    files, bytes_published = published(site)
    (site / "search" / "index.html").write_text(OUR_PAGE.replace("</head>", PRELOADS), encoding="utf-8")
    return Cost(float(said.read_text()), memory, files, bytes_published)


def _item_html(document: SearchDocument) -> str:
    paragraphs = "".join(f"<p>{html.escape(text)}</p>" for text in document.text.split("\n"))
    return f'<h2 id="{document.anchor}">{html.escape(f"{document.number} {document.title}")}</h2>{paragraphs}'


def _page(title: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)}</title></head>'
        f"<body><main data-pagefind-body><h1>{html.escape(title)}</h1>{body}</main></body></html>"
    )


def _write_pages(archive: Archive, documents: Iterable[SearchDocument], site: Path, *, each_item: bool) -> None:
    bodies: dict[str, list[str]] = {}
    titles: dict[str, str] = {}
    for number, document in enumerate(documents):
        meeting = archive.meetings[document.meeting]
        name = f"{number}" if each_item else meeting.id
        titles[name] = f"{document.number} {document.title}" if each_item else meeting.id
        bodies.setdefault(name, []).append(_item_html(document))
    (site / "pages").mkdir(parents=True)
    for name, body in bodies.items():
        (site / "pages" / f"{name}.html").write_text(_page(titles[name], "".join(body)), encoding="utf-8")


def build_pagefind(size: str, site: Path, *, each_item: bool = False) -> Cost:
    """Write a page for each meeting (or item) and let Pagefind index them."""
    shutil.rmtree(site, ignore_errors=True)
    archive = invented_archive(SIZES[size])
    _write_pages(archive, documents_of(archive), site, each_item=each_item)
    cpu, memory = measured([sys.executable, "-m", "pagefind", "--site", str(site), "--silent"])
    (site / "index.html").write_text(PAGEFIND_PAGE, encoding="utf-8")
    files, bytes_published = published(site / "pagefind")
    return Cost(cpu, memory, files, bytes_published)


def _build_here(size: str, site: Path, said: Path) -> None:
    archive = invented_archive(SIZES[size])
    before = time.process_time()
    folders: set[Path] = set()
    for file in build_index(archive):
        path = site / file.address.removeprefix("/")
        if path.parent not in folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            folders.add(path.parent)
        path.write_bytes(file.content)
    said.write_text(str(time.process_time() - before))


if __name__ == "__main__":
    _build_here(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
