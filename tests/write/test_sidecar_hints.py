"""What a sidecar should say of a document that was just added."""

from __future__ import annotations

import hashlib

from build_scripts.domain.reading import Reading
from build_scripts.domain.source import RawDocument
from build_scripts.extract.document import extract_text
from build_scripts.extract.sniff import media_type_of
from build_scripts.parse.document import parse_document
from build_scripts.write.documents import sidecar_hint


def reading_of(name: str, content: bytes) -> Reading:
    raw = RawDocument(name, hashlib.sha256(content).hexdigest(), media_type_of(name, content), content)
    source = extract_text(raw)
    return Reading(source, parse_document(source))


def test_only_what_is_missing_is_asked_for() -> None:
    text = b"QUILL PARISH COUNCIL\n\nMinutes of a meeting\n\nPresent: Cllrs A Fern and B Ray\n\n1. Apologies\n\nNone.\n"
    hint = sidecar_hint("may.txt", reading_of("may.txt", text))
    assert hint.splitlines()[0] == "  To say what the document does not, write documents/may.txt.yml with:"
    assert "date: " in hint
    assert "panel: " not in hint


def test_of_a_file_that_cannot_be_read_nothing_is_said_but_what_would_help() -> None:
    reading = reading_of("cut.pdf", b"%PDF-1.7\n1 0 obj\n")
    assert [finding.code for finding in reading.findings] == ["E108"]
    hint = sidecar_hint("cut.pdf", reading)
    assert hint.startswith("  Nothing of it could be read. To say which meeting it is of, write documents/cut.pdf.yml")
    assert "panel: " in hint
    assert "date: " in hint
