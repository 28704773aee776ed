"""Writes small Word documents for tests: only the parts that a test speaks of. All words are invented."""

from __future__ import annotations

import hashlib
import io
import zipfile

from build_scripts.domain.source import RawDocument, SourceText
from build_scripts.extract.docx import extract_docx

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
LEVELS = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("upperRoman", "%3."))


def para(words: str, *, style: str = "", number: str = "", level: int = 0, bold: bool = False) -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{numbering}</w:pPr>{run(words, bold=bold)}</w:p>"


def run(words: str, *, bold: bool = False, inside: str = "") -> str:
    return f'<w:r><w:rPr>{"<w:b/>" if bold else ""}{inside}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def table(*rows: tuple[str, ...], columns: int = 2) -> str:
    grid = "<w:tblGrid>" + "<w:gridCol/>" * columns + "</w:tblGrid>"
    made = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl>{grid}{made}</w:tbl>"


def numbering(*starts: tuple[str, str]) -> str:
    """Return a numbering part with one list shape; `starts`: (number id, what stands in its w:num)."""
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (form, text) in enumerate(LEVELS)
    )
    nums = "".join(f'<w:num w:numId="{key}"><w:abstractNumId w:val="0"/>{inside}</w:num>' for key, inside in starts)
    return f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{nums}</w:numbering>'


def styles(*made: str) -> str:
    return f"<w:styles {SPACES}>{''.join(made)}</w:styles>"


def style(name: str, inside: str, based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{base}{inside}</w:style>'


def docx_of(*body: str, parts: dict[str, str] | None = None) -> bytes:
    """Return a Word document with this body; `parts`: further members by name."""
    held = {"word/document.xml": f"<w:document {SPACES}><w:body>{''.join(body)}</w:body></w:document>"}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (held | (parts or {})).items():
            archive.writestr(name, content)
    return out.getvalue()


def raw(content: bytes, name: str = "paper.docx") -> RawDocument:
    return RawDocument(name, hashlib.sha256(content).hexdigest(), "", content)


def read_body(*body: str, parts: dict[str, str] | None = None) -> SourceText:
    return extract_docx(raw(docx_of(*body, parts=parts)))


def shown(source: SourceText) -> list[str]:
    return [f"{line.marker} {line.text}".strip() for line in source.lines]
