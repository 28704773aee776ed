"""A Word document's bytes -> its lines and furniture. Runs in the child; plain data goes in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_scripts.domain.cited import Span
from build_scripts.domain.source import Furniture
from build_scripts.extract.docx_blocks import BlockReader, Paragraph
from build_scripts.extract.docx_lines import LineMaker
from build_scripts.extract.docx_numbering import Numbering
from build_scripts.extract.docx_package import DAMAGED, Package, W, open_package
from build_scripts.extract.docx_runs import RunReader
from build_scripts.extract.docx_styles import Styles
from build_scripts.extract.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

RUNNING: Final = (("header", "running_header"), ("footer", "running_footer"))
NOTE_PARTS: Final = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}


def read_docx(content: bytes) -> Reading:
    """Return what the Word document says. Raises RefusedError where it is locked, damaged or unsafe."""
    package = open_package(content)
    root = package.part(package.main)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise DAMAGED
    reader = _reader(package)
    maker = LineMaker()
    maker.add(reader.blocks(body))
    _add_notes(package, reader, maker)
    last = len(maker.lines)
    texts = [*_running(package), *((" ".join(words.split()), "hidden") for words in reader.hidden)]
    return Reading(
        lines=tuple(maker.lines),
        furniture=tuple(
            Furniture(Span(last + n, last + n), text, kind) for n, (text, kind) in enumerate(texts, start=1)
        ),
        properties=package.properties(),
    )


def _reader(package: Package) -> BlockReader:
    styles = Styles(package.part("word/styles.xml"))
    numbering = Numbering(package.part("word/numbering.xml"))
    return BlockReader(styles, numbering, RunReader(styles, package.relations))


def _add_notes(package: Package, reader: BlockReader, maker: LineMaker) -> None:
    """Add the notes that the text refers to, in its order."""
    wanted = list(reader.runs.notes)
    parts = {kind: package.part(name) for kind, name in NOTE_PARTS.items() if any(k == kind for k, _ in wanted)}
    for number, (kind, key) in enumerate(wanted, start=1):
        root = parts[kind]
        notes = [] if root is None else [n for n in root.iter(f"{W}{kind}") if n.get(f"{W}id") == key]
        for note in notes[:1]:
            maker.note(number, [b for b in reader.blocks(note) if isinstance(b, Paragraph) and b.lines])


def _running(package: Package) -> Iterator[tuple[str, str]]:
    """Yield the text of each header and footer with its kind, each text once."""
    reader = _reader(package)
    seen: set[tuple[str, str]] = set()
    for part, kind in RUNNING:
        for root in package.related(part):
            for text in _texts(reader, root):
                if (text, kind) not in seen:
                    seen.add((text, kind))
                    yield text, kind


def _texts(reader: BlockReader, root: etree._Element) -> Iterator[str]:
    maker = LineMaker()
    maker.add(reader.blocks(root))
    for line in maker.lines:
        yield line.text
