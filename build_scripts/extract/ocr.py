"""Reads pictures of pages with tesseract, if it is installed: words with places and confidence, nothing corrected."""

from __future__ import annotations

import csv
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_scripts.extract import limits
from build_scripts.extract.refusal import RefusedError
from build_scripts.extract.sandbox import run_guarded, run_program

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_scripts.extract.reading import Picture

PROGRAM: Final = "tesseract"
LANGUAGE: Final = "eng"
WORD_LEVEL: Final = "5"  # of the rows of a TSV file: page, block, paragraph, line, word
POINTS_PER_INCH: Final = 72
RawWord = tuple[str, float, float, float, float, float]  # text, x0, top, x1, bottom, confidence


def installed() -> bool:
    """Whether tesseract can be run here."""
    return shutil.which(PROGRAM) is not None


def read_pictures(content: bytes, pages: Sequence[int]) -> dict[int, tuple[RawWord, ...]]:
    """Return the words of each of these pages (numbers from 1) of the PDF; a page that yields none is left out."""
    if not installed():
        return {}
    read = {}
    for page in pages:
        try:
            picture: Picture = run_guarded("pdf_picture", content, page)
        except RefusedError:
            continue
        words = read_picture(picture)
        if words:
            read[page] = words
    return read


def read_picture(picture: Picture) -> tuple[RawWord, ...]:
    """Return the words on the picture, in points of its page; none where tesseract fails or takes too long."""
    with tempfile.TemporaryDirectory(prefix="minutebook-ocr-") as name:
        folder = Path(name)
        (folder / "page.pgm").write_bytes(picture.content)
        density = str(round(picture.scale * POINTS_PER_INCH))
        call = [PROGRAM, "page.pgm", "page", "-l", LANGUAGE, "--dpi", density, "--psm", "3", "tsv"]
        done = run_program(call, folder=folder, wall=limits.OCR_SECONDS_PER_PAGE)
        table = folder / "page.tsv"
        if not done or not table.exists():
            return ()
        return tuple(_words(table.read_text(encoding="utf-8"), picture.scale))


def _words(table: str, scale: float) -> Iterator[RawWord]:
    """Yield the words of a TSV file. All words of one line get the line's own foot, so that they stand on it."""
    rows = list(csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        text = (row.get("text") or "").strip()
        if row["level"] != WORD_LEVEL or not text:
            continue
        left, top, width, height = (int(row[key]) / scale for key in ("left", "top", "width", "height"))
        yield text, left, top, left + width, top + height, float(row["conf"])
