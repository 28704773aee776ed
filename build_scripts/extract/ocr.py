"""Reads pictures of pages with tesseract, if it is installed: words with places and confidence, nothing corrected."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_scripts.extract import limits
from build_scripts.extract.ocr_words import RawPage, page_of_table
from build_scripts.extract.refusal import RefusedError
from build_scripts.extract.sandbox import run_guarded, run_program

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.reading import Picture

PROGRAM: Final = "tesseract"
LANGUAGE: Final = "eng"
POINTS_PER_INCH: Final = 72


def installed() -> bool:
    """Whether tesseract can be run here."""
    return shutil.which(PROGRAM) is not None


def read_pictures(content: bytes, pages: Sequence[int]) -> dict[int, RawPage]:
    """Return the words and lines of each of these pages (numbers from 1); a page that yields none is left out."""
    if not installed():
        return {}
    read = {}
    for page in pages:
        try:
            picture: Picture = run_guarded("pdf_picture", content, page)
        except RefusedError:
            continue
        found = read_picture(picture)
        if found[0]:
            read[page] = found
    return read


def read_picture(picture: Picture) -> RawPage:
    """Return the words and ruled lines on the picture, in points of its page; none where tesseract fails."""
    with tempfile.TemporaryDirectory(prefix="minutebook-ocr-") as name:
        folder = Path(name)
        (folder / "page.pgm").write_bytes(picture.content)
        density = str(round(picture.scale * POINTS_PER_INCH))
        call = [PROGRAM, "page.pgm", "page", "-l", LANGUAGE, "--dpi", density, "--psm", "3", "tsv"]
        done = run_program(call, folder=folder, wall=limits.OCR_SECONDS_PER_PAGE)
        table = folder / "page.tsv"
        if not done or not table.exists():
            return (), ()
        return page_of_table(table.read_text(encoding="utf-8"), picture.scale)
