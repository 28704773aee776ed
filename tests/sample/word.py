"""Writes a source sheet as a Word document, with Word's own numbering and heading styles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sheet import Block, Paragraph, Run, Table

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FORMATS = {"ul": ("bullet", "\u00b7"), "1": ("decimal", "%1."), "a": ("lowerLetter", "(%1)")}
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # a fixed date, so that the same sheet gives the same bytes

TYPES = (
    f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{PART}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{PART}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{PART}.numbering+xml"/></Types>'
)
ROOT_LINKS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
PART_LINKS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="r2" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>'
)
STYLES = (
    f'{HEAD}<w:styles xmlns:w="{MAIN}">'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:sz w:val="{36 - 6 * level}"/></w:rPr></w:style>'
        for level in (1, 2)
    )
    + "</w:styles>"
)


def archive_of(parts: Mapping[str, str], *, stored: Sequence[str] = ()) -> bytes:
    """Return a ZIP of the named texts in order, the same bytes every time; `stored` parts are not compressed."""
    target = BytesIO()
    with ZipFile(target, "w") as package:
        for name, text in parts.items():
            entry = ZipInfo(name, LONG_AGO)
            package.writestr(entry, text, None if name in stored else ZIP_DEFLATED)
    return target.getvalue()


def word_document(blocks: Sequence[Block]) -> bytes:
    """Return the sheet as the bytes of a .docx file."""
    body = "".join(_block(block) for block in blocks)
    document = f'{HEAD}<w:document xmlns:w="{MAIN}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": ROOT_LINKS,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": PART_LINKS,
        "word/styles.xml": STYLES,
        "word/numbering.xml": _numbering(blocks),
    }
    return archive_of(parts)


def _block(block: Block) -> str:
    return _table(block) if isinstance(block, Table) else _paragraph(block)


def _paragraph(paragraph: Paragraph) -> str:
    look = ""
    if paragraph.heading:
        look = f'<w:pStyle w:val="Heading{paragraph.heading}"/>'
    elif paragraph.list_number:
        look = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{paragraph.list_number}"/></w:numPr>'
    return f"<w:p><w:pPr>{look}</w:pPr>{''.join(_run(run) for run in paragraph.runs)}</w:p>"


def _run(run: Run) -> str:
    if run.text == "\n":
        return "<w:r><w:br/></w:r>"
    weight = "<w:rPr><w:b/></w:rPr>" if run.bold else ""
    return f'<w:r>{weight}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'


def _table(table: Table) -> str:
    edges = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in _SIDES)
    rows = "".join(f"<w:tr>{''.join(_cell(cell) for cell in row)}</w:tr>" for row in table.rows)
    return f"<w:tbl><w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr>{rows}</w:tbl>"


_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def _cell(cell: Paragraph) -> str:
    return f"<w:tc><w:tcPr/>{_paragraph(cell)}</w:tc>"


def _numbering(blocks: Iterable[Block]) -> str:
    firsts = [block for block in blocks if isinstance(block, Paragraph) and block.first]
    shapes = "".join(_shape(first) for first in firsts)
    lists = "".join(
        f'<w:num w:numId="{first.list_number}"><w:abstractNumId w:val="{first.list_number}"/></w:num>'
        for first in firsts
    )
    return f'{HEAD}<w:numbering xmlns:w="{MAIN}">{shapes}{lists}</w:numbering>'


def _shape(first: Paragraph) -> str:
    form, text = FORMATS[first.marker]
    return (
        f'<w:abstractNum w:abstractNumId="{first.list_number}"><w:lvl w:ilvl="0"><w:start w:val="{first.start}"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
    )
