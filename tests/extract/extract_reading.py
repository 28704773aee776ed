"""How the tests of this room read a text: bytes or words in, what the room says out."""

from __future__ import annotations

import hashlib

from build_scripts.domain.source import Line, RawDocument, SourceText
from build_scripts.extract.document import extract_text
from build_scripts.extract.sniff import media_type_of


def read(content: str | bytes, name: str = "paper.txt") -> SourceText:
    raw = content.encode() if isinstance(content, str) else content
    return extract_text(RawDocument(name, hashlib.sha256(raw).hexdigest(), media_type_of(name, raw), raw))


def texts(source: SourceText) -> list[str]:
    return [line.text for line in source.lines]


def line_with(source: SourceText, words: str) -> Line:
    (line,) = [line for line in source.lines if words in line.text]
    return line


def codes(source: SourceText) -> list[str]:
    return [finding.code for finding in source.findings]
