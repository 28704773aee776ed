"""The parts of a Word document: a zip file from a stranger, opened with limits and without believing a word of it."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from lxml import etree

from build_scripts.extract import limits
from build_scripts.extract.refusal import RefusedError

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# ISO "strict" documents name the same elements differently; LibreOffice and Word both write them on request.
STRICT: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
LOOSE: Final = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_LINKS: Final = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
LOOSE_LINKS: Final = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MAIN: Final = "word/document.xml"
CORE: Final = "docProps/core.xml"
# What a file says about itself -> the name it is given. Data of the file, not words of the minutes.
PROPERTIES: Final = (
    ("title", "Title"),
    ("creator", "Author"),
    ("subject", "Subject"),
    ("keywords", "Keywords"),
    ("created", "CreationDate"),
    ("modified", "ModDate"),
)
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # a locked Word document is wrapped in the old container
DAMAGED: Final = RefusedError(
    "E108", "The file is damaged or cut off: it begins like a Word document but cannot be opened."
)
LOCKED: Final = RefusedError("E109", "The file is locked with a password, so its text cannot be read.")
BOMB: Final = RefusedError("E103", "The file unpacks to far more than a document holds, so it was not read.")
ENTITIES: Final = RefusedError("E108", "The file defines abbreviations as an attack would, so it was not read.")


@dataclass(frozen=True)
class Package:
    """An open Word document. Only the parts that are asked for are unpacked; nothing is written anywhere."""

    archive: zipfile.ZipFile

    def part(self, name: str) -> etree._Element | None:
        """Return the root of an XML part, or None where there is none. RefusedError where it is unsafe or broken."""
        try:
            info = self.archive.getinfo(name)
        except KeyError:
            return None
        content = self._unpacked(info)
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise ENTITIES
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            plain = content.replace(STRICT, LOOSE).replace(STRICT_LINKS, LOOSE_LINKS)
            return etree.fromstring(plain, parser)
        except etree.XMLSyntaxError:
            raise DAMAGED from None

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        """Return the part's bytes. The size that the zip file states is not believed."""
        limit = min(limits.MAX_INFLATED_BYTES, limits.MAX_EXPANSION * max(info.compress_size, 10_000))
        try:
            with self.archive.open(info) as member:
                content = member.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError):
            raise DAMAGED from None
        if len(content) > limit:
            raise BOMB
        return content

    @cached_property
    def main(self) -> str:
        """Return the name of the part that holds the text. Word on the web calls it word/document2.xml."""
        targets = [target for kind, target in self._relations("_rels/.rels").values() if kind == "officeDocument"]
        return posixpath.normpath(targets[0].lstrip("/")) if targets else MAIN

    @cached_property
    def relations(self) -> dict[str, tuple[str, str]]:
        """Return id -> (kind, target) of what the main part refers to: headers, footers, addresses."""
        folder, name = posixpath.split(self.main)
        return self._relations(posixpath.join(folder, "_rels", f"{name}.rels"))

    def _relations(self, name: str) -> dict[str, tuple[str, str]]:
        root = self.part(name)
        found = [] if root is None else root.iter(RELATION)
        return {item.get("Id", ""): (item.get("Type", "").rsplit("/", 1)[-1], item.get("Target", "")) for item in found}

    def related(self, kind: str) -> list[etree._Element]:
        """Return the parts of one kind ("header", "footer") in the order of their names."""
        names = sorted({posixpath.normpath(f"word/{target}") for k, target in self.relations.values() if k == kind})
        parts = [self.part(name.lstrip("/")) for name in names if name.startswith("word/")]
        return [part for part in parts if part is not None]

    def properties(self) -> tuple[tuple[str, str], ...]:
        """Return what the file says about itself, in a fixed order."""
        root = self.part(CORE)
        if root is None:
            return ()
        said = {etree.QName(item).localname: " ".join((item.text or "").split()) for item in root.iter("{*}*")}
        return tuple((name, said[key]) for key, name in PROPERTIES if said.get(key))


def open_package(content: bytes) -> Package:
    """Return the open document. RefusedError where it is locked, damaged, or unpacks to too much."""
    if content.startswith(OLE):
        raise LOCKED
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError):
        raise DAMAGED from None
    members = archive.infolist()
    stated = sum(member.file_size for member in members)
    if len(members) > limits.MAX_ARCHIVE_MEMBERS or stated > limits.MAX_INFLATED_BYTES:
        raise BOMB
    if stated > limits.MAX_EXPANSION * max(len(content), 10_000):
        raise BOMB
    return Package(archive)
