"""Writes a source sheet as OpenDocument text or as Rich Text, the two older forms that councils still publish."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from sheet import Block, Paragraph, Run, Table
from word import archive_of

MIME = "application/vnd.oasis.opendocument.text"
SPACE = "urn:oasis:names:tc:opendocument:xmlns"
CONTENT_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content '
    f'xmlns:office="{SPACE}:office:1.0" xmlns:text="{SPACE}:text:1.0" xmlns:style="{SPACE}:style:1.0" '
    f'xmlns:fo="{SPACE}:xsl-fo-compatible:1.0" office:version="1.3"><office:automatic-styles>'
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    "</office:automatic-styles><office:body><office:text>"
)
MANIFEST = (
    f'<?xml version="1.0" encoding="UTF-8"?>\n<m:manifest xmlns:m="{SPACE}:manifest:1.0">'
    f'<m:file-entry m:full-path="/" m:media-type="{MIME}"/>'
    '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
)


def open_document(blocks: Sequence[Block]) -> bytes:
    """Return a sheet of headings and paragraphs as the bytes of an .odt file."""
    body = "".join(_open_paragraph(paragraph) for paragraph in _paragraphs(blocks))
    content = f"{CONTENT_HEAD}{body}</office:text></office:body></office:document-content>"
    parts = {"mimetype": MIME, "content.xml": content, "META-INF/manifest.xml": MANIFEST}
    return archive_of(parts, stored=["mimetype"])


def _paragraphs(blocks: Iterable[Block]) -> list[Paragraph]:
    found = [block for block in blocks if not isinstance(block, Table)]
    if any(paragraph.list_number for paragraph in found):
        raise ValueError("The older forms are written for sheets without lists.")
    return found


def _open_paragraph(paragraph: Paragraph) -> str:
    runs = "".join(_open_run(run) for run in paragraph.runs)
    if paragraph.heading:
        return f'<text:h text:outline-level="{paragraph.heading}">{runs}</text:h>'
    return f"<text:p>{runs}</text:p>"


def _open_run(run: Run) -> str:
    text = escape(run.text)
    return f'<text:span text:style-name="B">{text}</text:span>' if run.bold else text


def rich_text(blocks: Sequence[Block]) -> bytes:
    """Return a sheet of headings and paragraphs as the bytes of an .rtf file."""
    body = "".join(f"{{\\pard\\sa160 {_rich_runs(paragraph)}\\par}}\n" for paragraph in _paragraphs(blocks))
    return ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\fs22\n" + body + "}\n").encode("ascii")


def _rich_runs(paragraph: Paragraph) -> str:
    if paragraph.heading:
        return f"{{\\b\\fs{34 - 4 * paragraph.heading} {_rich_words(paragraph.text)}}}"
    return "".join(f"{{\\b {_rich_words(run.text)}}}" if run.bold else _rich_words(run.text) for run in paragraph.runs)


def _rich_words(text: str) -> str:
    marked = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
    return "".join(sign if sign.isascii() else f"\\u{ord(sign)}?" for sign in marked)
