"""How long a PDF with text takes, and how much memory: run as `python tests/bench/bench_pdf.py [FILE.pdf]`.

Without a file a report of 220 pages is made from invented words. The promise: at most 30 ms a page and 150 MB.
"""

from __future__ import annotations

import resource
import sys
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parents[1] / "extract")]

from extract_pdf_writer import Sheet, pdf_of, raw  # noqa: E402

from build_scripts.extract import sandbox  # noqa: E402
from build_scripts.extract.pdf import extract_pdf  # noqa: E402

PAGES = 220
SENTENCE = "The footbridge at Quill Lane was closed in the spring and the surveyor was asked to report on page {}. "


@dataclass(frozen=True)
class PdfPace:
    """Milliseconds a page by the clock and of the processor (with the start of the child), its largest memory in MB."""

    pages: int
    lines: int
    clock: float
    worked: float
    memory: float


def report() -> bytes:
    """Return a report of PAGES pages with eight paragraphs on each, about 450 words."""
    sheets = []
    for number in range(1, PAGES + 1):
        sheet = Sheet().text(60, 40, "Footbridge Committee").text(280, 800, f"Page {number} of {PAGES}")
        for paragraph in range(8):
            sheet.para((SENTENCE.format(number) * 3) + str(paragraph))
        sheets.append(sheet)
    return pdf_of(*sheets)


def measure_pdf(content: bytes) -> PdfPace:
    """Read a PDF in a child that has read a small one before."""
    extract_pdf(raw(pdf_of(Sheet().para("Warm."))))
    start = time.perf_counter()
    source = extract_pdf(raw(content))
    seconds = time.perf_counter() - start
    sandbox.stop_child()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    pages = source.pages or 1
    worked = 1000 * (used.ru_utime + used.ru_stime) / pages
    return PdfPace(pages, len(source.lines), 1000 * seconds / pages, worked, used.ru_maxrss / 1024)


def main() -> None:
    """Print what reading a PDF takes."""
    pace = measure_pdf(Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else report())
    print(f"{pace.pages} pages, {pace.lines} lines: {pace.clock:.1f} ms a page by the clock,", end=" ")  # noqa: T201
    print(f"{pace.worked:.1f} ms of work with the start of the child, {pace.memory:.0f} MB")  # noqa: T201


if __name__ == "__main__":
    main()
