"""Addresses that more than one room must agree on."""

from __future__ import annotations

# Forms that a browser shows or saves without running anything in them. All others, HTML and SVG above all, are served
# with ".txt" at the end, so that a document as received can never run a script on the archive's own address.
SERVED_AS_THEY_ARE = (
    "application/pdf",
    "text/plain",
    "text/markdown",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/msword",
    "application/rtf",
    "application/vnd.oasis.opendocument.text",
)


def source_address(name: str, media_type: str) -> str:
    """Return where the document `name` (its path below documents/) is published as received. Not percent-encoded."""
    plain = media_type.partition(";")[0].strip().lower()
    return f"/documents/{name}" if plain in SERVED_AS_THEY_ARE else f"/documents/{name}.txt"
