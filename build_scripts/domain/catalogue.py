"""Every page that will exist, as data. The door from shelve/ to verify/, and (Verified) from verify/ to write/."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeAlias, TypeVar

from build_scripts.domain.findings import Finding

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its permanent address ("/meetings/2020/02/10/x/", "/" for home, "/404.html"), the template that renders
    it, and a typed view of all that stands on it.

    anchors: fragments that others may link to ("19-28", "19-28-d1"). links: every internal address it leads to
    ("/people/l-garvey/", "/meetings/.../#19-28"). front_matter: the customer's fields. sources: sha256 of documents
    whose text it shows. linked_data: what the page is about, in the words of schema.org, for programs. panel: the
    address of the panel whose meeting or item it shows.

    `making`: gives the whole page, the same each time. `view`, `front_matter` and `linked_data` are then empty here:
    everything that others must know of a page stands on it, but what stands on all pages never lies in memory together.
    """

    address: str
    template: str
    title: str
    description: str
    view: object
    front_matter: Mapping[str, object] = field(default_factory=dict)
    anchors: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    linked_data: Mapping[str, object] = field(default_factory=dict)
    panel: str = ""
    making: Callable[[], Page] | None = field(default=None, repr=False, compare=False)

    def whole(self) -> Page:
        """Return the page with all that stands on it."""
        return self.making() if self.making else self


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file written as it is: JSON, CSV, Atom, ICS, a search shard, a copy of a source document.

    `copy_of`: path of the file that holds its bytes, `copied_bytes` of them from `start` on; `content` is then empty:
    thousands of files need not lie in memory together. `copied_sha256`: their digest, where it is known. A `copy_of` of
    "" is nowhere: the bytes were counted and let go.
    """

    address: str  # "/data/meetings.json"
    content: bytes = field(repr=False)
    links: tuple[str, ...] = ()
    copy_of: str | None = None
    copied_bytes: int = 0
    start: int = 0
    copied_sha256: str = ""

    @property
    def size(self) -> int:
        """How many bytes the file has."""
        return len(self.content) if self.copy_of is None else self.copied_bytes

    @property
    def sha256(self) -> str:
        """The digest of its bytes."""
        return hashlib.sha256(self.content).hexdigest() if self.copy_of is None else self.copied_sha256


# Takes a file's bytes piece by piece as they are made: address, pieces, links.
Keep: TypeAlias = Callable[[str, Iterable[bytes], tuple[str, ...]], DataFile]


def in_memory(address: str, pieces: Iterable[bytes], links: tuple[str, ...] = ()) -> DataFile:
    """Return a file whose bytes lie in memory."""
    return DataFile(address, b"".join(pieces), links)


def let_go(address: str, pieces: Iterable[bytes], links: tuple[str, ...] = ()) -> DataFile:
    """Return a file of which only size and digest are known, for those who write nothing."""
    digest, size = hashlib.sha256(), 0
    for piece in pieces:
        digest.update(piece)
        size += len(piece)
    return DataFile(address, b"", links, copy_of="", copied_bytes=size, copied_sha256=digest.hexdigest())


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All pages and files of one edition, before anything is written. `redirects`: old address -> new address."""

    pages: tuple[Page, ...]
    files: tuple[DataFile, ...] = ()
    redirects: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Verified(Generic[T_co]):
    """A value that verify/ has passed. Constructed only there (a test looks for any other use)."""

    value: T_co
