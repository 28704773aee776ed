"""Documents -> readings: each read in its own process, kept by its bytes and the code, none stopping the others."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from build_scripts.deadline import DeadlineError, deadline
from build_scripts.domain.cited import Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.plain_record import plain_record
from build_scripts.domain.reading import Reading
from build_scripts.domain.record import Record
from build_scripts.domain.source import RawDocument, SourceText
from build_scripts.domain.takedowns import Takedowns
from build_scripts.errors import UsageError
from build_scripts.extract.document import extract_text
from build_scripts.extract.files import DocumentFile, read_raw
from build_scripts.extract.limits import LONG_LINE
from build_scripts.extract.withhold import touches, withhold
from build_scripts.parse.document import parse_document
from build_scripts.pool import map_in_order
from build_scripts.write.reading_summary import reading_summary
from build_scripts.write.readings import ReadingCache
from build_scripts.write.record_json import reading_json

Progress = Callable[[str, int, int], None]
PARSING_SECONDS = 20.0  # of the processor; the longest known minutes need less than one


@dataclass(frozen=True, slots=True)
class ReadingPlan:
    """How documents are to be read: in how many processes, with OCR or not, from which cache, with what withheld."""

    jobs: int
    ocr: bool = False
    cache: ReadingCache | None = None
    takedowns: Takedowns = field(default_factory=Takedowns)


@dataclass(frozen=True, slots=True)
class Task:
    """One document to read, without its bytes: they need not travel. `sha256` is for the cache of readings alone."""

    document: DocumentFile
    sha256: str = ""
    ocr: bool = False
    withheld: tuple[Span, ...] = ()

    @property
    def key(self) -> str:
        """What else than its bytes the reading depends on: the name, and how it is to be read."""
        lines = ",".join(f"{span.first}-{span.last}" for span in self.withheld)
        return f"{self.document.name}\0{self.ocr}\0{lines}"


def read_document(task: Task) -> Reading:
    """Return what one document says. A fault of ours becomes finding E115; the other documents must still be read."""
    raw = read_raw(task.document)
    try:
        source = withhold(extract_text(raw, ocr=task.ocr), task.withheld)
    except Exception as error:  # noqa: BLE001 - whatever it is
        return _nothing_of(raw, Finding("E115", f"The reader failed ({type(error).__name__}). Please report this."))
    records = _parsed(source)
    return _with_all_findings(source, records or (plain_record(source),))


def unread(task: Task) -> Reading:
    """Return the empty reading of a document whose process died twice, with the finding that says so."""
    finding = Finding("E110", "Reading the document ended its process; nothing of it is shown.")
    return _nothing_of(read_raw(task.document), finding)


def _nothing_of(raw: RawDocument, finding: Finding) -> Reading:
    source = SourceText(raw.name, raw.sha256, raw.media_type, "unread", (), findings=(finding,))
    return _with_all_findings(source, (plain_record(source),))


def _parsed(source: SourceText) -> tuple[Record, ...]:
    if any(len(line.text) > LONG_LINE for line in source.lines):
        return (plain_record(source),)  # E114 says so already
    try:
        with deadline(PARSING_SECONDS):
            return parse_document(source)
    except DeadlineError:
        finding = Finding(
            "E110", "Telling the parts of this document apart took too long; its text is shown as it stands."
        )
    except Exception as error:  # noqa: BLE001 - the same
        message = f"The reader failed ({type(error).__name__}); the text is shown as it stands. Please report this."
        finding = Finding("E115", message)
    return (plain_record(source, (finding,)),)


def read_all(files: Sequence[DocumentFile], plan: ReadingPlan, progress: Progress) -> Iterator[Reading]:
    """Yield the reading of each document in order, but for those taken down whole.

    What the cache holds is not read again; what it has not is kept in it. No more than one reading is held here:
    whoever wants the texts again, one by one, reads all again.
    """
    cache = plan.cache
    tasks = list(_tasks(files, plan))
    held = [cache is not None and cache.holds(task.key, task.sha256) for task in tasks]
    missing = [task for task, is_held in zip(tasks, held, strict=True) if not is_held]
    fresh = map_in_order(read_document, missing, plan.jobs, unread)
    for place, (task, is_held) in enumerate(zip(tasks, held, strict=True), 1):
        found = cache.find(task.key, task.sha256) if cache and is_held else next(fresh)
        reading = found or read_document(task)  # the cache was emptied meanwhile
        if cache and not is_held:
            cache.keep(task.key, task.sha256, reading)
        progress("Reading documents", place, len(tasks))
        yield reading


def read_files(paths: Sequence[Path], *, as_json: bool, ocr: bool = False, jobs: int = 0) -> Iterator[str]:
    """Yield, for each file in turn, its JSON object on one line or its summary in plain words. Nothing is stored."""
    missing = [path for path in paths if not path.is_file()]
    if missing:
        msg = f"There is no file {missing[0]}. Name the documents to read."
        raise UsageError(msg)
    questions = [Question(Task(DocumentFile(path.name, path), ocr=ocr), as_json=as_json) for path in paths]
    yield from map_in_order(answer, questions, jobs or processors(), unanswered)


@dataclass(frozen=True, slots=True)
class Question:
    """What one file says, asked for in words or as JSON: the answer alone leaves the process that reads the file."""

    task: Task
    as_json: bool

    def told(self, reading: Reading) -> str:
        """Return what is read in the form that is asked for."""
        return (reading_json if self.as_json else reading_summary)(str(self.task.document.path), reading)


def answer(question: Question) -> str:
    """Read one file and return what it says."""
    return question.told(read_document(question.task))


def unanswered(question: Question) -> str:
    """Return what is said of a file whose process died twice."""
    return question.told(unread(question.task))


def withheld_lines(files: Sequence[DocumentFile], takedowns: Takedowns) -> Iterator[str]:
    """Yield every line that a takedown keeps back, as its document has it. Nothing of it may be written anywhere."""
    if not takedowns:
        return
    for file in files:
        sha256 = sha256_of(file)
        spans = takedowns.spans(sha256)
        if not spans and sha256 not in takedowns.documents:
            continue
        for line in extract_text(read_raw(file)).lines:
            if not spans or any(touches(line.span, span) for span in spans):
                yield line.text


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _tasks(files: Sequence[DocumentFile], plan: ReadingPlan) -> Iterator[Task]:
    for file in files:
        sha256 = sha256_of(file)
        if sha256 not in plan.takedowns.documents:
            yield Task(file, sha256, plan.ocr, plan.takedowns.spans(sha256))


def _with_all_findings(source: SourceText, records: tuple[Record, ...]) -> Reading:
    """Put the findings of the text before those of its first record, and the document's name on each."""
    named = replace(source, findings=_named(source.findings, source.name))
    parts = [replace(record, findings=_named(record.findings, source.name)) for record in records]
    parts[0] = replace(parts[0], findings=tuple(dict.fromkeys((*named.findings, *parts[0].findings))))
    return Reading(named, tuple(parts))


def _named(findings: tuple[Finding, ...], name: str) -> tuple[Finding, ...]:
    return tuple(finding if finding.document else replace(finding, document=name) for finding in findings)


def sha256_of(document: DocumentFile) -> str:
    """Return the digest of a document's bytes."""
    with document.path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
