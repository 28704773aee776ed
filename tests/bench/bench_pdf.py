"""How long a PDF with text takes, and how much memory: run as `python tests/bench/bench_pdf.py [FILE.pdf]`.

Without a file a report of 220 pages is made from invented words. The promise: at most 30 ms a page and 150 MB.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parents[1] / "extract")]

from extract_pdf_writer import Sheet, pdf_of, raw  # noqa: E402

from build_scripts.extract import sandbox  # noqa: E402
from build_scripts.extract.pdf import extract_pdf  # noqa: E402

PAGES = 220
SENTENCE = "The footbridge at Quill Lane was closed in the spring and the surveyor was asked to report on page {}. "


def report() -> bytes:
    """Return a report of PAGES pages with eight paragraphs on each, about 450 words."""
    sheets = []
    for number in range(1, PAGES + 1):
        sheet = Sheet().text(60, 40, "Footbridge Committee").text(280, 800, f"Page {number} of {PAGES}")
        for paragraph in range(8):
            sheet.para((SENTENCE.format(number) * 3) + str(paragraph))
        sheets.append(sheet)
    return pdf_of(*sheets)


def main() -> None:
    """Print milliseconds a page, lines, and the child's largest memory."""
    content = Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else report()
    extract_pdf(raw(pdf_of(Sheet().para("Warm."))))
    start = time.perf_counter()
    source = extract_pdf(raw(content))
    seconds = time.perf_counter() - start
    sandbox.stop_child()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    pages = source.pages or 1
    wall, work = 1000 * seconds / pages, 1000 * (used.ru_utime + used.ru_stime) / pages
    print(f"{pages} pages, {len(source.lines)} lines: {wall:.1f} ms a page by the clock,", end=" ")  # noqa: T201
    print(f"{work:.1f} ms of work with the start of the child, {used.ru_maxrss / 1024:.0f} MB")  # noqa: T201


if __name__ == "__main__":
    main()
