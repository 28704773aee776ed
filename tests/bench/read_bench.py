"""`minutebook bench read`: how fast invented plain minutes and a PDF of 220 pages are read; writes RESULTS.md.

python tests/bench/read_bench.py [--jobs 2] [--documents 1000]. Nothing is read from a cache.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from bench_pdf import PdfPace, measure_pdf, report  # noqa: E402
from plain_minutes import plain_minutes  # noqa: E402

from build_scripts.extract.files import document_files  # noqa: E402
from build_scripts.intake import Question, Task, answer, processors  # noqa: E402
from build_scripts.pool import seconds_of  # noqa: E402

RESULTS = HERE / "RESULTS.md"
BEGIN, END = "<!-- read: begin -->", "<!-- read: end -->"
WORDS = 2600
DOCUMENTS, CORES, SECONDS = 1000, 2, 20  # the promise: so many documents on so many processors in so many seconds
PAGE_MS, PDF_MB = 30, 150


@dataclass(frozen=True)
class Row:
    """A figure as printed, and the most that it may be; no bound: for information."""

    name: str
    figure: float
    unit: str
    most: float | None = None

    @property
    def holds(self) -> bool:
        return self.most is None or self.figure <= self.most

    def markdown(self) -> str:
        bound = "" if self.most is None else f"≤ {self.most:g} {self.unit}"
        held = "" if self.most is None else "yes" if self.holds else "**no**"
        return f"| {self.name} | {self.figure:,.1f} {self.unit} | {bound} | {held} |"


def machine() -> str:
    """Return the processor, how many there are, and the Python that reads."""
    cores = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = [line.partition(":")[2].strip() for line in cores if line.startswith("model name")]
    name = models[0] if models else platform.machine()
    return f"{name}, {os.cpu_count()} cores; {platform.system()}, Python {platform.python_version()}"


def plain_rows(documents: int, jobs: int) -> Iterator[Row]:
    """Yield what reading so many documents in so many processes takes."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(documents):
            (Path(folder) / f"{number:05}.txt").write_bytes(plain_minutes(number, WORDS))
        asked = [Question(Task(file), as_json=True) for file in document_files(Path(folder))]
        clock, worked = seconds_of(answer, asked, jobs)
    promised = SECONDS if (documents, jobs) == (DOCUMENTS, CORES) else None
    yield Row(f"{documents:,} documents in {jobs} processes, processor time of each", worked / jobs, "s", promised)
    yield Row("the same, by the clock", clock, "s")
    yield Row("a document, processor time", 1000 * worked / documents, "ms")
    yield Row("documents a second, by the clock", documents / clock, "")


def pdf_rows(pace: PdfPace) -> Iterator[Row]:
    """Yield what reading a PDF takes."""
    yield Row(f"a page of a PDF of {pace.pages} pages, processor time", pace.worked, "ms", PAGE_MS)
    yield Row("the same, by the clock", pace.clock, "ms")
    yield Row("largest memory of the process that reads it", pace.memory, "MB", PDF_MB)


def _write(rows: list[Row]) -> None:
    text = (
        f"## Reading\n\nMachine: {machine()}; {os.getloadavg()[1]:.1f} processes ran or waited on it, these included.\n"
        f"Made by `minutebook bench read`: invented plain-text minutes of about {WORDS:,} words (who spoke, what was "
        "agreed and voted on), each told as JSON. The PDF has text and is read in a process of its own. What must be "
        "is held against the time of the processors, because the clock of a machine with other work to do says little; "
        "the clock counts the start of the processes too.\n\n"
        "| figure | measured | must be | holds |\n|---|---|---|---|\n" + "".join(f"{row.markdown()}\n" for row in rows)
    )
    old = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else "# Measured\n"
    before, _, rest = old.partition(BEGIN)
    after = rest.partition(END)[2].strip()
    below = f"\n{after}\n" if after else ""
    RESULTS.write_text(f"{before.rstrip()}\n\n{BEGIN}\n{text}{END}\n{below}", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Run the bench; return 1 where a figure does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    given = parser.parse_args(arguments)
    rows = [*pdf_rows(measure_pdf(report())), *plain_rows(given.documents, given.jobs or processors())]
    print(*(row.markdown() for row in rows), sep="\n")  # noqa: T201
    _write(rows)
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
