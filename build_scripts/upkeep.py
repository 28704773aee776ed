"""What keeps an archive: adding documents, taking passages down, checking what is published, measuring a build."""

from __future__ import annotations

import resource
import runpy
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle, islice, pairwise
from pathlib import Path

from build_scripts.domain.addresses import SHORT_SHA
from build_scripts.domain.cited import Span
from build_scripts.domain.findings import Finding
from build_scripts.errors import UsageError
from build_scripts.extract.files import DocumentFile, document_files
from build_scripts.intake import Progress, Question, ReadingPlan, Task, answer, processors, read_all, sha256_of
from build_scripts.pipeline import Folders, Order, build_archive, lost_addresses, verified_draft
from build_scripts.pool import seconds_of
from build_scripts.settings import load_archive
from build_scripts.verify.site import many_files
from build_scripts.write.documents import add_document, sidecar_hint
from build_scripts.write.manifest import EDITION, Damage, document_damage, edition_damage
from build_scripts.write.reading_summary import reading_summary
from build_scripts.write.site import make_plain_site
from build_scripts.write.takedowns import add_addresses, add_takedown

SEARCH_SIZES = ("S", "M", "L")
PLAIN_DOCUMENTS = 1000
_PLAIN = frozenset({".txt", ".md"})
_BEGINNING, _READING = "Looking for changes, readings kept", "Reading documents"
_SITE = ("Writing pages", "Making the site", "Checking the site")  # as make_edition calls these stages
_MEGABYTE = 1024  # of what getrusage counts on Linux
_WORDS = (("changed", "has changed"), ("missing", "is missing"), ("added", "was not there"))


def check_archive(folders: Folders, order: Order, progress: Progress) -> tuple[Finding, ...]:
    """Return everything worth knowing about an archive and its site: findings of the documents, more files than some
    hosts take, and damage.

    Raises ArchiveError and PublicationRefusedError as a build would. Nothing is written but the cache.
    """
    draft, _ = verified_draft(folders, order, progress)
    many = tuple(many_files(len(draft.catalogue.pages) + len(draft.catalogue.files)))
    if not (folders.site / EDITION).is_file():
        return (*draft.findings, *many)
    of_site = _damage("V409", "the site", edition_damage(folders.site))
    of_documents = _damage("V410", "the documents", document_damage(folders.site, draft.documents))
    return (*draft.findings, *many, *of_site, *of_documents)


def add_files(archive: Path, paths: Sequence[Path]) -> Iterator[str]:
    """Copy documents into an archive and yield, for each, what was read and what a sidecar could add.

    Raises UsageError for a file that is not there or whose name is taken, before any is copied; ArchiveError for an
    archive that is wrong.
    """
    load_archive(archive)
    documents = archive / "documents"
    for path in paths:
        if not path.is_file():
            msg = f"There is no file {path}. Name the documents to add."
            raise UsageError(msg)
    files = [DocumentFile(name, documents / name) for name in [add_document(path, documents) for path in paths]]
    for file, reading in zip(files, read_all(files, ReadingPlan(processors()), lambda *_: None), strict=True):
        hint = sidecar_hint(file.name, reading)
        yield "\n".join(part for part in (reading_summary(file.name, reading), hint) if part)


def take_down(folders: Folders, document: str, span: Span | None, reason: str, progress: Progress) -> tuple[str, ...]:
    """Write a takedown of a document (its name or sha256), whole or some lines, and return the addresses it empties.

    The cache of readings is dropped, because it holds the words. The next build publishes without them.
    """
    file = _document(folders.archive, document)
    settings, _ = load_archive(folders.archive)
    register = folders.archive / "registers" / "takedowns.yml"
    add_takedown(register, sha256_of(file), span, reason, settings.now.date())
    shutil.rmtree(folders.build / "cache", ignore_errors=True)
    emptied = lost_addresses(folders, progress)
    add_addresses(register, emptied)
    return emptied


def bench(archive: Path, order: Order) -> Iterator[tuple[str, float]]:
    """Yield what a copy of the archive takes to build: each stage of a build from nothing in seconds; the same site
    again with one meeting changed and with nothing changed; each as a share of what the site generator alone takes to
    make a site of the same Markdown; what reading 1,000 of its plain documents takes (each as often as it needs to make
    so many); and the peak memory in megabytes.

    Seconds are those of the processor, with the generator's, but for reading by processes of its own (by the clock).
    The archive is only read; everything goes to a folder that is removed afterwards.
    """
    with tempfile.TemporaryDirectory() as folder:
        folders = Folders(shutil.copytree(archive, Path(folder) / "archive"), Path(folder) / "site")
        (folders.archive / "registers" / "published.yml").unlink(missing_ok=True)
        whole = _stages(folders, order)
        start = _processor_seconds()
        make_plain_site(folders.build, Path(folder) / "plain")
        plain = _processor_seconds() - start
        turns = {"Nothing changed": _stages(folders, order)}
        if _change_one(folders.archive / "documents"):
            turns["One meeting changed"] = _stages(folders, order)
    yield from whole.items()
    yield "The generator alone, on the same Markdown", plain
    for name, stages in {"Whole build": whole, **turns}.items():
        yield from _shares(name, stages, plain)
    yield from _pace(archive, order.jobs or processors())
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    yield "Peak memory, MB", peak / _MEGABYTE


def _shares(name: str, stages: Mapping[str, float], plain: float) -> Iterator[tuple[str, float]]:
    """Yield a build as shares of `plain`: the site from what stands on its pages, and all but reading."""
    site = [stages[stage] for stage in _SITE if stage in stages]
    if site:
        yield f"{name}: the site, share", sum(site) / plain
    yield f"{name}: all but reading, share", sum(stages[stage] for stage in stages if stage != _READING) / plain


def _change_one(documents: Path) -> bool:
    """Add a sentence to the middle one of the plain documents; return False where there is none."""
    plain = [file for file in document_files(documents) if file.path.suffix in _PLAIN]
    if plain:
        with plain[len(plain) // 2].path.open("a", encoding="utf-8") as file:
            file.write("\n\nThis sentence was added to measure a change.\n")
    return bool(plain)


def _pace(archive: Path, jobs: int) -> Iterator[tuple[str, float]]:
    """Yield how fast plain documents are read; nothing for an archive that has none."""
    plain = [file for file in document_files(archive / "documents") if file.path.suffix in _PLAIN]
    if not plain:
        return
    asked = [Question(Task(file), as_json=True) for file in islice(cycle(plain), PLAIN_DOCUMENTS)]
    clock, worked = seconds_of(answer, asked, jobs)
    yield f"Reading {PLAIN_DOCUMENTS:,} plain documents", clock
    yield "Processor seconds of reading them", worked
    yield "Plain documents a second", PLAIN_DOCUMENTS / clock
    yield "Processors", jobs


def _stages(folders: Folders, order: Order) -> dict[str, float]:
    """Build the site and return the seconds of each stage."""
    marks: list[tuple[str, float]] = [(_BEGINNING, _processor_seconds())]
    clock: list[float] = []

    def mark(stage: str, _done: int, _total: int) -> None:
        if stage == _READING:
            clock.append(time.perf_counter())
        if marks[-1][0] != stage:
            marks.append((stage, _processor_seconds()))

    build_archive(folders, order, mark)
    marks.append(("", _processor_seconds()))
    seconds = {stage: end - start for (stage, start), (_, end) in pairwise(marks)}
    return {**seconds, _READING: clock[-1] - clock[0]} if clock else seconds


def _processor_seconds() -> float:
    """Return what this process has worked so far, and those that it started and that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def bench_reading(jobs: int) -> int:
    """Measure how fast invented plain minutes and a PDF of 220 pages are read; return 1 where a figure does not hold.

    The bench stands with the tests of the repository. Raises UsageError where that is not there.
    """
    return _run_bench("read_bench.py", "--jobs", str(jobs))


def bench_search(size: str) -> int:
    """Compare the search with Pagefind on an invented archive; return 1 where a figure does not hold.

    The bench stands with the tests of the repository and needs node, openssl, Chromium and the `bench` packages.
    Raises UsageError for an unknown size, and where the repository is not there.
    """
    if size not in SEARCH_SIZES:
        msg = f"There is no size {size}. Choose one of {', '.join(SEARCH_SIZES)}."
        raise UsageError(msg)
    return _run_bench("search_bench.py", "--size", size)


def bench_site(archive: Path) -> int:
    """Measure pages of a built copy of the archive with Lighthouse for a phone; return 1 where a score is below 100.

    The bench stands with the tests of the repository and needs Chromium, and node with the packages of package.json.
    Raises UsageError where the repository is not there.
    """
    return _run_bench("site_bench.py", "--content", str(archive))


def _run_bench(name: str, *arguments: str) -> int:
    script = Path(__file__).resolve().parents[1] / "tests" / "bench" / name
    if not script.is_file():
        msg = f"{script} is missing. This bench runs from a copy of the repository, not from an installed package."
        raise UsageError(msg)
    return int(runpy.run_path(str(script))["main"]([*arguments]))


def _damage(code: str, what: str, damage: Damage) -> list[Finding]:
    return [Finding(code, f"{name} of {what} {words}.") for kind, words in _WORDS for name in getattr(damage, kind)]


def _document(archive: Path, named: str) -> DocumentFile:
    for file in document_files(archive / "documents"):
        if named == file.name or (len(named) >= SHORT_SHA and sha256_of(file).startswith(named.lower())):
            return file
    msg = f"The archive has no document {named}. Give its name below documents/, or its sha256."
    raise UsageError(msg)
