"""A document cannot attack the build: bombs, rubbish and locks end as findings, and the next document is read."""

from __future__ import annotations

import io
import os
import pickle
import signal
import sys
import zipfile
import zlib
from pathlib import Path

import pytest
from extract_docx_writer import SPACES, docx_of, para
from extract_docx_writer import raw as word
from extract_pdf_writer import LEFT, Sheet, pdf_of, raw, texts

from build_scripts.domain.findings import CODES
from build_scripts.extract import limits, sandbox
from build_scripts.extract.docx import extract_docx
from build_scripts.extract.pdf import extract_pdf
from build_scripts.extract.refusal import RefusedError
from build_scripts.extract.worker import TASKS

SAID = "The footbridge committee met in May."
GOOD = pdf_of(Sheet().text(LEFT, 80, SAID))
LOCK = "/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >>".format("ab" * 32)


def packed(members: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def body(inside: str) -> str:
    return f"<w:document {SPACES}><w:body>{inside}</w:body></w:document>"


def laughing() -> str:
    steps = "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    return f'<!DOCTYPE x [<!ENTITY a "ha">{steps}]>' + body("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>")


def outside() -> str:
    return '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + body("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")


BAD_WORD = {
    "blown up": (packed({"word/document.xml": body(" " * 30_000_000)}), "E103"),
    "laughing": (packed({"word/document.xml": laughing()}), "E108"),
    "reaching outside": (packed({"word/document.xml": outside()}), "E108"),
    "nested too deep": (
        packed({"word/document.xml": body("<w:tbl><w:tr><w:tc>" * 65 + "</w:tc></w:tr></w:tbl>" * 65)}),
        "E108",
    ),
    "deeper still": (packed({"word/document.xml": body("<w:ins>" * 4000 + "</w:ins>" * 4000)}), "E108"),
    "only another zip": (packed({"inner.zip": packed({"word/document.xml": "x"})}), "E108"),
    "too many parts": (packed({f"p{n}": "" for n in range(limits.MAX_ARCHIVE_MEMBERS + 1)}), "E103"),
}


@pytest.mark.parametrize("name", BAD_WORD)
def test_a_hostile_word_document_ends_as_a_finding(name: str) -> None:
    content, code = BAD_WORD[name]
    source = extract_docx(word(content))
    assert not source.lines
    assert [finding.code for finding in source.findings] == [code]


def test_names_that_lead_out_of_an_archive_are_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    content = packed({"../../out.txt": "x", "/out.txt": "x", "word/document.xml": body(para(SAID))})
    assert [line.text for line in extract_docx(word(content)).lines] == [SAID]
    assert not list(tmp_path.rglob("*"))
    assert not Path("/out.txt").exists()


def test_a_locked_pdf_ends_as_a_finding() -> None:
    source = extract_pdf(raw(pdf_of(Sheet().text(LEFT, 80, SAID), extra=LOCK)))
    assert [finding.code for finding in source.findings] == ["E109"]


def test_a_pdf_of_too_many_pages_is_not_read() -> None:
    many = b"5 0 R " * (limits.MAX_PAGES + 1)
    content = GOOD.replace(b"/Kids [5 0 R] /Count 1", b"/Kids [" + many + b"] /Count %d" % (limits.MAX_PAGES + 1))
    assert [finding.code for finding in extract_pdf(raw(content)).findings] == ["E103"]


def test_a_stream_that_unpacks_without_end_is_stopped_and_the_next_document_read() -> None:
    packer = zlib.compressobj(1)
    head = packer.compress(b" ") + packer.flush(zlib.Z_FULL_FLUSH)
    step = packer.compress(b" " * (1 << 24)) + packer.flush(zlib.Z_FULL_FLUSH)
    bomb = head + step * 80  # 1.3 GB
    start = GOOD.index(b"<< /Length", GOOD.index(b"6 0 obj"))
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(bomb) + bomb + b"\nendstream\nendobj\n"
    content = GOOD[:start] + stream + b"trailer\n<< /Size 7 /Root 1 0 R >>\n%%EOF\n"
    assert [finding.code for finding in extract_pdf(raw(content)).findings] == ["E110"]
    assert texts(extract_pdf(raw(GOOD))) == [SAID]


def test_a_task_that_takes_too_long_is_stopped_and_the_next_is_done() -> None:
    long = pdf_of(*[Sheet().text(LEFT, 80, SAID)] * 300)
    with pytest.raises(RefusedError) as stopped:
        sandbox.run_guarded("pdf", long, {}, wall=0.01)
    assert stopped.value.code == "E110"
    assert texts(extract_pdf(raw(GOOD))) == [SAID]


def test_a_child_that_died_between_documents_is_replaced() -> None:
    extract_pdf(raw(GOOD))
    child = sandbox.child_process()
    assert child is not None
    os.kill(child, signal.SIGKILL)
    os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
    assert texts(extract_pdf(raw(GOOD))) == [SAID]


def test_a_child_serves_many_documents_and_is_then_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    extract_pdf(raw(GOOD))
    first = sandbox.child_process()
    extract_pdf(raw(GOOD))
    assert sandbox.child_process() == first
    monkeypatch.setattr(limits, "TASKS_PER_CHILD", 1)
    extract_pdf(raw(GOOD))
    assert sandbox.child_process() != first


def test_an_answer_may_hold_only_plain_values() -> None:
    with pytest.raises(RefusedError):
        sandbox.plain_answer(pickle.dumps(("done", Path("/"))))
    with pytest.raises(RefusedError):
        sandbox.plain_answer(b"rubbish")
    assert sandbox.plain_answer(pickle.dumps(("done", (1, "two")))) == (1, "two")


def test_a_program_is_stopped_when_its_time_is_over(tmp_path: Path) -> None:
    assert not sandbox.run_program([sys.executable, "-c", "import time; time.sleep(60)"], folder=tmp_path, wall=0.5)
    assert sandbox.run_program([sys.executable, "-c", ""], folder=tmp_path, wall=30)


def test_a_program_may_not_write_more_than_its_share(tmp_path: Path) -> None:
    write = "open('big', 'wb').write(bytes(2_000_000))"
    assert not sandbox.run_program([sys.executable, "-c", write], folder=tmp_path, wall=30, file_bytes=1_000_000)


@pytest.mark.parametrize("content", [GOOD, docx_of(para(SAID))], ids=["pdf", "docx"])
def test_a_file_cut_anywhere_never_hangs_or_raises(content: bytes) -> None:
    extract = extract_pdf if content.startswith(b"%PDF") else extract_docx
    for end in range(0, len(content), 97):
        source = extract(raw(content[:end]))
        assert source.lines or source.findings
        assert all(finding.code in CODES for finding in source.findings)


def test_every_task_names_a_function() -> None:
    for module, function in TASKS.values():
        assert callable(getattr(__import__(module, fromlist=[function]), function))
