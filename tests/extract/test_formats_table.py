"""The table of how well PDF, Word, scans and old files are read, against the truth of the measuring documents.

Where those documents are not at hand the table has no rows but those of the invented ones, and says so.
"""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from extract_pdf_writer import LEFT, Sheet, read_sheets, texts
from formats_truth import FORMATS, Truth, one_block_each, order, plain, present, raw, rows_right, shown

from build_scripts.extract.docx import extract_docx
from build_scripts.extract.legacy import extract_legacy
from build_scripts.extract.pdf import extract_pdf

if TYPE_CHECKING:
    from pathlib import Path

TEXT_DOCUMENTS = ("A_printed", "B_executive", "C_report")
RUNNING = {
    "A_printed": ("Scrutiny Panel - Draft Minutes", "of 6"),
    "B_executive": ("Executive Decisions Record",),
    "C_report": ("This document was classified as",),
}
OVER_PAGES = {"A_printed": 2, "B_executive": 2, "C_report": 2}
PRINTED_NUMBERS = 40
AT_HAND = [name for name in TEXT_DOCUMENTS if present(f"{name}.pdf", f"{name}.truth.json")]
Row = tuple[str, str]


def measured() -> list[Row]:
    """Return what is measured and its figure, over the three documents that have a text layer."""
    truths = {name: Truth.of(name) for name in AT_HAND}
    read = {name: extract_pdf(raw(FORMATS / f"{name}.pdf")) for name in AT_HAND}
    orders = [order(read[name], truths[name].text) for name in AT_HAND]
    blocks = [one_block_each(read[name], truths[name]) for name in AT_HAND]
    rows = [rows_right(read[name], truths[name]) for name in AT_HAND]
    leaks = sum(word in text for name in AT_HAND for word in RUNNING[name] for text in texts(read[name]))
    repairs = [(name, repair, line) for name in AT_HAND for line in read[name].lines for repair in line.repairs]
    soft = [plain(line.text) for _, repair, line in repairs if repair.rule == "soft_hyphen"]
    joined = [plain(line.text) for _, repair, line in repairs if repair.rule == "joined_over_page_rule"]
    said = {text for truth in truths.values() for text in (*truth.text_blocks(), *(c for r in truth.rows() for c in r))}
    return [
        ("mean text order", f"{sum(orders) / len(orders):.4f}"),
        ("header and footer leaks", str(leaks)),
        ("soft hyphens right", f"{sum(text in said for text in soft)} of {len(soft)}"),
        ("paragraphs over pages", f"{sum(text in said for text in joined)} of {sum(OVER_PAGES.values())}"),
        ("one line per block", f"{sum(right for right, _ in blocks)} of {sum(count for _, count in blocks)}"),
        ("table rows", f"{sum(right for right, _ in rows)} of {sum(count for _, count in rows)}"),
    ]


def share(figure: str) -> float:
    right, count = figure.split(" of ")
    return int(right) / int(count)


def test_the_table_of_pdf_documents_with_text() -> None:
    source = read_sheets(Sheet().text(LEFT, 80, "The footbridge committee met."))
    assert texts(source) == ["The footbridge committee met."]
    if not AT_HAND:
        return
    table = dict(measured())
    print(*(f"\n{what:26} {figure}" for what, figure in table.items()))  # noqa: T201 - the table is the point
    assert float(table["mean text order"]) >= 0.99
    assert table["header and footer leaks"] == "0"
    assert share(table["soft hyphens right"]) == 1.0
    assert share(table["paragraphs over pages"]) == 1.0
    assert share(table["one line per block"]) >= 0.97
    assert share(table["table rows"]) >= 48 / 51


@pytest.mark.parametrize("name", AT_HAND)
def test_word_documents_give_every_block_row_and_printed_number(name: str) -> None:
    truth, source = Truth.of(name), extract_docx(raw(FORMATS / f"{name}.docx"))
    assert order(source, truth.text) >= 0.99
    right, count = one_block_each(source, truth)
    assert right == count
    right, count = rows_right(source, truth)
    assert right == count


def test_word_documents_keep_all_printed_numbers() -> None:
    numbers = [
        plain(f"{block['marker']} {block['text']}")
        for name in AT_HAND
        for block in Truth.of(name).blocks
        if block.get("ordered")
    ]
    said = [text for name in AT_HAND for text in shown(extract_docx(raw(FORMATS / f"{name}.docx")))]
    assert len(numbers) == PRINTED_NUMBERS * bool(AT_HAND)
    assert [text for text in numbers if text not in said] == []


@pytest.mark.parametrize("path", present("J_traps.docx"), ids=lambda path: path.name)
def test_the_traps_of_word_documents(path: Path) -> None:
    truth = json.loads((FORMATS / "J_traps.truth.json").read_text(encoding="utf-8"))
    source = extract_docx(raw(path))
    text = " ".join(texts(source))
    assert [word for word in truth["must_keep"] if word not in text] == []
    assert [word for word in truth["must_drop"] if word in text] == []
    assert [word for word in truth["once"] if text.count(word) != 1] == []
    assert "multi-agency" in text
    assert "cooperation" in text
    lines = {line.text.split()[0]: line for line in source.lines}
    assert lines["CUSTOMHEAD"].heading == 2
    assert lines["STYLEBOLD"].all_bold
    assert lines["SYMBULLET"].marker == "•"


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("I_truncated.pdf", ["E108"]),
        ("I_html_named.pdf", ["E102"]),
        ("G_no_tounicode.pdf", ["E106"]),
        ("F_mixed_text_and_scan.pdf", ["E106"]),
        ("E_scanA_200dpi.pdf", ["E106"]),
        ("H_owner_encrypted_aes256.pdf", []),
    ],
)
def test_broken_locked_and_unreadable_files_say_so(name: str, codes: list[str]) -> None:
    for path in present(name):
        source = extract_pdf(raw(path))
        assert [finding.code for finding in source.findings] == codes
        assert all("tesseract" in finding.message for finding in source.findings if finding.code == "E106")


def test_an_owner_password_does_not_hide_a_public_text() -> None:
    for path in present("H_owner_encrypted_aes256.pdf"):
        assert order(extract_pdf(raw(path)), Truth.of("A_printed").text) >= 0.99


def test_only_the_pictures_of_a_mixed_file_are_missing() -> None:
    for path in present("F_mixed_text_and_scan.pdf"):
        source = extract_pdf(raw(path))
        assert sorted({line.page for line in source.lines}) == [1, 2, 5, 6]
        assert "pages 3 and 4" in source.findings[0].message


SCANS = (("E_scanA_200dpi", "A_printed", 0.99), ("E_scanB_150dpi", "B_executive", 0.95))


@pytest.mark.parametrize(("scan", "truth", "least"), SCANS if shutil.which("tesseract") else SCANS[:0])
def test_scans_are_read_in_order(scan: str, truth: str, least: float) -> None:
    for path in present(f"{scan}.pdf"):
        source = extract_pdf(raw(path), ocr=True)
        print(f"\n{scan:26} {order(source, Truth.of(truth).text):.4f}")  # noqa: T201
        assert order(source, Truth.of(truth).text) >= least
        assert source.form == "pdf_ocr"
        assert [finding.code for finding in source.findings] == ["E107"]
        assert all(line.confidence is not None for line in source.lines)


OLD = ("A_printed.doc", "A_printed.rtf", "A_printed.odt")


@pytest.mark.parametrize("path", present(*OLD), ids=lambda path: path.name)
def test_old_files_are_read_or_say_what_is_missing(path: Path) -> None:
    source = extract_legacy(raw(path))
    if shutil.which("soffice") or shutil.which("libreoffice"):
        assert order(source, Truth.of("A_printed").text) >= 0.99
    else:
        assert [finding.code for finding in source.findings] == ["E111"]
    assert f".{source.form}" == path.suffix
