"""What the child hands back about one document: plain frozen data, nothing of the libraries that read it."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.domain.source import Furniture, Line


@dataclass(frozen=True, slots=True)
class Reading:
    """The lines and furniture of one document.

    unreadable: pages (from 1) without usable text, with the reason. scanned: pages whose words a scanner's program
    recognised before the archive received them.
    """

    lines: tuple[Line, ...]
    furniture: tuple[Furniture, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    pages: int | None = None
    unreadable: tuple[tuple[int, str], ...] = ()
    scanned: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a grey picture for the reader of pictures: a PGM file's bytes, upright.

    scale: pixels per point. width, height: of the page in points.
    """

    content: bytes
    scale: float
    width: float
    height: float
