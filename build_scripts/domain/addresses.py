"""Addresses that more than one room must agree on. Permanent: what is formed here once is formed so for ever."""

from __future__ import annotations

import re
import unicodedata

SOURCES = "/sources/"
SHORT_SHA = 12  # characters of a sha256 that stand in an address
LONGEST_NAME = 80
# What a browser shows or saves without running anything in it. A council's HTML may carry scripts, and our own
# origin must not run them: every other form gets ".txt" behind its name and opens as text. (So does Markdown, which the
# site generator would otherwise take for a page of ours.)
HARMLESS = frozenset({"pdf", "docx", "doc", "rtf", "odt", "txt"})

_UNSAFE = re.compile(r"[^a-z0-9]+")


def source_address(sha256: str, name: str) -> str:
    """Return where the copy of a source document is served: "/sources/3f0a1b2c3d4e/council-2020-02-10.pdf".

    The name is the last part of the document's path in lower-case ASCII. A harmless suffix stays, because it tells a
    server the type; the digest keeps two documents of one name apart.
    """
    plain = unicodedata.normalize("NFKD", name.rsplit("/", 1)[-1]).encode("ascii", "ignore").decode("ascii").lower()
    stem, dot, suffix = plain.rpartition(".")
    if not dot:
        stem, suffix = plain, ""
    shown = f".{suffix}" if suffix in HARMLESS else f".{_safe(suffix)}.txt" if _safe(suffix) else ".txt"
    return f"{SOURCES}{sha256[:SHORT_SHA]}/{_safe(stem) or 'document'}{shown}"


def _safe(text: str) -> str:
    return _UNSAFE.sub("-", text)[:LONGEST_NAME].strip("-")
