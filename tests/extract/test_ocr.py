"""Pictures of pages: what the reader of pictures reports becomes words on lines, and the page is drawn level."""

from __future__ import annotations

import math
import shutil
from typing import TYPE_CHECKING

import pytest
from extract_pdf_writer import LEFT, Sheet, pdf_of, raw, texts

from build_scripts.extract import ocr, pdf_pictures
from build_scripts.extract.ocr_words import page_of_table
from build_scripts.extract.pdf import extract_pdf
from build_scripts.extract.pdf_pictures import page_picture
from build_scripts.extract.reading import Picture
from build_scripts.extract.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def row(line: int, box: tuple[int, int, int, int], words: str, conf: float = 95.0) -> str:
    return "\t".join(("5", "1", "1", "1", str(line), "1", *map(str, box), str(conf), words))


def table(*rows: str) -> str:
    return "\n".join((HEAD, *rows))


def test_words_of_a_line_stand_on_one_line_and_are_of_one_size() -> None:
    words, rules = page_of_table(table(row(1, (100, 200, 40, 20), "The"), row(1, (150, 206, 60, 20), "gap")), 2.0)
    assert [word[0] for word in words] == ["The", "gap"]
    assert len({word[2] for word in words}) == 1
    assert len({word[4] for word in words}) == 1
    assert words[0][1] == 50.0
    assert not rules


def test_long_thin_marks_without_letters_are_ruled_lines_and_no_words() -> None:
    rows = (row(1, (10, 10, 400, 3), " "), row(2, (10, 10, 3, 300), " "), row(3, (50, 50, 30, 20), "Text"))
    words, rules = page_of_table(table(*rows), 1.0)
    assert [word[0] for word in words] == ["Text"]
    assert rules == ((10.0, 10.0, 410.0, 13.0), (10.0, 10.0, 13.0, 310.0))


def test_strokes_and_dust_are_left_out_and_no_letter_is_changed() -> None:
    rows = (
        row(1, (100, 200, 40, 20), "Pre5ent"),
        row(1, (150, 195, 4, 40), "|"),
        row(1, (170, 200, 6, 20), "|"),
        row(1, (190, 210, 2, 2), ".", 3.0),
    )
    assert [word[0] for word in page_of_table(table(*rows), 1.0)[0]] == ["Pre5ent", "|"]


def test_a_lone_sign_before_a_hanging_line_is_a_bullet() -> None:
    rows = (row(1, (100, 205, 8, 8), "e", 40.0), row(1, (140, 200, 60, 20), "frost"))
    assert [word[0] for word in page_of_table(table(*rows), 1.0)[0]] == ["•", "frost"]


def test_the_page_is_drawn_level_at_its_own_turn() -> None:
    sheet = Sheet()
    sine, cosine = math.sin(math.radians(2.0)), math.cos(math.radians(2.0))
    turn = f"{cosine} {sine} {-sine} {cosine}"
    for number in range(20):
        sheet.text(LEFT, 200 + 20 * number, "the committee met and agreed that it be so", turn=turn)
    found: list[float] = []
    measure = pdf_pictures._skew  # noqa: SLF001 - the angle is not part of the answer

    def noting(rows: Sequence[bytes], across: int) -> float:
        found.append(measure(rows, across))
        return found[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf_pictures, "_skew", noting)
        picture = page_picture(pdf_of(sheet), 1)
    assert found == [pytest.approx(2.0, abs=0.1)]
    assert picture.content.startswith(b"P5\n")


def test_an_empty_page_is_drawn_as_it_is_and_a_missing_one_refused() -> None:
    picture = page_picture(pdf_of(Sheet()), 1)
    assert set(picture.content.split(b"\n", 3)[3]) == {255}
    with pytest.raises(RefusedError):
        page_picture(pdf_of(Sheet()), 2)


def reader(answer: str | None) -> object:
    def run(arguments: Sequence[str], *, folder: Path, wall: float) -> bool:
        del wall
        assert arguments[0] == "tesseract"
        if answer is not None:
            (folder / "page.tsv").write_text(answer, encoding="utf-8")
        return answer is not None

    return run


def test_recognised_words_become_lines_with_their_confidence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    said = table(*(row(1, (200 + 90 * n, 300, 80, 20), word, 80.0) for n, word in enumerate(("THE", "GATE", "SHUT"))))
    monkeypatch.setattr(ocr, "run_program", reader(said))
    source = extract_pdf(raw(pdf_of(Sheet().text(LEFT, 80, "Before."), Sheet().picture())), ocr=True)
    assert texts(source) == ["Before.", "THE GATE SHUT"]
    assert [line.confidence for line in source.lines] == [None, 80.0]
    assert source.form == "pdf_ocr"
    assert [finding.code for finding in source.findings] == ["E107"]


def test_a_reader_that_fails_leaves_the_page_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(ocr, "run_program", reader(None))
    source = extract_pdf(raw(pdf_of(Sheet().picture())), ocr=True)
    assert source.form == "pdf"
    assert [finding.code for finding in source.findings] == ["E106"]


def test_without_tesseract_nothing_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)  # noqa: ARG005 - the name does not matter
    monkeypatch.setattr(ocr, "run_program", reader(None))
    assert not ocr.read_pictures(b"", [1])


def test_a_picture_is_given_with_its_resolution(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[Sequence[str]] = []

    def run(arguments: Sequence[str], *, folder: Path, wall: float) -> bool:
        del folder, wall
        calls.append(arguments)
        return False

    monkeypatch.setattr(ocr, "run_program", run)
    assert ocr.read_picture(Picture(b"P5\n1 1\n255\n\xff", 200 / 72, 595.0, 842.0)) == ((), ())
    assert calls[0][calls[0].index("--dpi") + 1] == "200"
