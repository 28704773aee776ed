"""Old word processor files: read through LibreOffice, or a finding that says what is missing."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from extract_docx_writer import docx_of, para, raw, shown

from build_scripts.extract import legacy
from build_scripts.extract.document import extract_text
from build_scripts.extract.legacy import extract_legacy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pytest

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RTF = b"{\\rtf1 The footbridge committee met in May.}"


def no_program(name: str) -> None:
    del name


def converter(answer: bytes | None) -> object:
    def run(arguments: Sequence[str], *, folder: Path, wall: float, memory: int, file_bytes: int) -> bool:
        del arguments, wall, memory, file_bytes
        if answer is not None:
            (folder / "paper.docx").write_bytes(answer)
        return answer is not None

    return run


def test_without_a_converter_the_finding_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", no_program)
    for content, form in ((RTF, "rtf"), (OLD, "doc"), (b"PK\x03\x04", "odt")):
        source = extract_legacy(raw(content))
        assert (source.form, source.lines) == (form, ())
        assert [finding.code for finding in source.findings] == ["E111"]
        assert "LibreOffice" in source.findings[0].message


def test_what_the_converter_makes_is_read_and_keeps_its_form(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(legacy, "run_program", converter(docx_of(para("The committee met."))))
    source = extract_text(raw(RTF, "old.rtf"))
    assert shown(source) == ["The committee met."]
    assert source.form == "rtf"


def test_a_converter_that_fails_ends_as_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(legacy, "run_program", converter(None))
    assert [finding.code for finding in extract_legacy(raw(RTF)).findings] == ["E108"]


def test_a_locked_word_document_says_so() -> None:
    locked = OLD + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le")
    assert [finding.code for finding in extract_text(raw(locked, "minutes.docx")).findings] == ["E109"]
