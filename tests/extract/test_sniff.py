"""The form of a document is seen in its bytes; a wrong name ends as a finding, never as rubbish on a page."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from extract_reading import codes, read, texts

from build_scripts.extract import sniff
from build_scripts.extract.limits import MAX_TEXT_BYTES


def packed(member: str, content: str = "<x/>") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo(member), content)  # a ZipInfo has no clock: the name of a test must not change
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.txt", b"Minutes of a meeting", sniff.PLAIN),
        ("a.txt", b"", sniff.PLAIN),
        ("a.md", b"Minutes of a meeting", sniff.MARKDOWN),
        ("a", b"---\ntitle: Minutes\n---\nWords\n", sniff.MARKDOWN),
        ("a.txt", b"<!DOCTYPE html>\n<p>x", sniff.HTML),
        ("a.txt", b"\xef\xbb\xbf  <HTML><body>x", sniff.HTML),
        ("a.pdf", b"<html><body>Not found", sniff.HTML),
        ("a.txt", "<html><p>é".encode("utf-16"), sniff.HTML),
        ("a.htm", b"<p>One</p><p>Two</p>", sniff.HTML),
        ("a.txt", b"The <p> element is explained in the report", sniff.PLAIN),
        ("a.txt", b"rubbish first\n%PDF-1.4\n", sniff.PDF),
        ("a.txt", b"{\\rtf1 x}", sniff.RTF),
        ("a.pdf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 50, sniff.DOC),
        ("a.zip", packed("word/document.xml"), sniff.DOCX),
        ("a.docx", packed("word/document.xml")[:60], sniff.DOCX),
        ("a.docx", packed("mimetype", sniff.ODT), sniff.ODT),
        ("a.odt", packed("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), sniff.UNKNOWN),
        ("a.docx", packed("other.xml"), sniff.UNKNOWN),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("a.txt", b"\x00\x01\x02" * 100, sniff.UNKNOWN),
    ],
)
def test_the_content_decides(name: str, content: bytes, media_type: str) -> None:
    assert sniff.media_type_of(name, content) == media_type


@pytest.mark.parametrize("seed", range(5))
def test_binary_rubbish_named_txt_is_a_finding(seed: int) -> None:
    source = read(random.Random(seed).randbytes(20_000))  # noqa: S311 - rubbish, not a secret
    assert (source.lines, codes(source)) == ((), ["E102"])


@pytest.mark.parametrize("content", [b"", b"\n \n\t\n", b"\xef\xbb\xbf", b"---\n---\n"])
def test_a_document_without_words_says_so(content: bytes) -> None:
    source = read(content)
    assert (source.lines, codes(source)) == ((), ["E101"])


def test_a_web_page_called_pdf_is_not_taken_for_the_document() -> None:
    source = read("<html><body><h1>404</h1><p>Page not found", "minutes.pdf")
    assert (source.lines, codes(source), source.form) == ((), ["E102"], "pdf")


def test_more_than_the_limit_is_a_finding() -> None:
    source = read(b"word " * (MAX_TEXT_BYTES // 5 + 1))
    assert (source.lines, codes(source)) == ((), ["E103"])


def test_a_bottomless_page_is_a_finding() -> None:
    assert codes(read("<html>" + "<div>" * 40_000 + "x", "a.html")) == ["E110"]
    assert texts(read("<html>" + "<div>" * 4_000 + "x", "a.html")) == ["x"]
