"""Which form is a document really in? Its content decides; the name only parts Markdown from plain text."""

from __future__ import annotations

import re

from build_scripts.extract.decode import decode_bytes

PLAIN, MARKDOWN, HTML = "text/plain", "text/markdown", "text/html"
PDF, RTF, DOC = "application/pdf", "application/rtf", "application/msword"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
UNKNOWN = "application/octet-stream"

# Leading bytes -> media type. A PDF may follow up to 1,024 bytes of rubbish and is looked for apart.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", RTF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DOC),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\x7fELF", UNKNOWN),
    (b"MZ\x90", UNKNOWN),
)
ZIP = b"PK\x03\x04"
# Names stand uncompressed in an archive; an OpenDocument text says what it is in its first bytes.
WORD_MEMBER = b"word/document"  # Word on the web names it word/document2.xml
ODT_MARK = b"mimetypeapplication/vnd.oasis.opendocument.text"
ODT_HEAD = 256
HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
HTML_TAG = re.compile(r"</?(?:div|p|table|tr|td|span|ul|li|br|h[1-6]|a)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
MARKDOWN_NAME = (".md", ".markdown", ".mdown")
FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[A-Za-z_][\w-]*:.*\n)")
HEAD = 16384
# So many tags in the first part of a nameless fragment are markup, not text about markup.
ENOUGH_TAGS = 6
# Above this share of control codes a file is no text in any encoding; white space and the escape of terminals may be.
RUBBISH = 0.02
STRANGE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")


def media_type_of(name: str, content: bytes) -> str:
    """Return the media type of `content`; `name` is used only to tell Markdown from plain text.

    Content that is no text and has no known signature is "application/octet-stream". Empty content is plain text.
    """
    if b"%PDF-" in content[:1024]:
        return PDF
    for signature, media_type in SIGNATURES:
        if content.startswith(signature):
            return media_type
    if content.startswith(ZIP):
        return zip_type(content)
    head, _ = decode_bytes(content[:HEAD])
    if is_rubbish(head):
        return UNKNOWN
    return text_type(name, head)


def zip_type(content: bytes) -> str:
    """Tell a Word document from an OpenDocument text by their bytes; the archive is not opened here."""
    if WORD_MEMBER in content:
        return DOCX
    return ODT if ODT_MARK in content[:ODT_HEAD] else UNKNOWN


def text_type(name: str, head: str) -> str:
    """Tell HTML, Markdown and plain text apart by the first part of a decoded text."""
    if HTML_START.match(head):
        return HTML
    if name.lower().endswith((".html", ".htm", ".xhtml", ".aspx")) and HTML_TAG.search(head):
        return HTML
    if name.lower().endswith(MARKDOWN_NAME):
        return MARKDOWN
    if len(HTML_TAG.findall(head)) >= ENOUGH_TAGS and head.lstrip().startswith("<"):
        return HTML
    return MARKDOWN if FRONT_MATTER.match(head) else PLAIN


def is_rubbish(head: str) -> bool:
    """Whether so many control codes and undecodable characters stand in it that it cannot be read as text."""
    return len(STRANGE.findall(head)) > max(1, RUBBISH * len(head))
