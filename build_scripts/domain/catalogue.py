"""Every page that will exist, as data. The door from shelve/ to verify/, and (Verified) from verify/ to write/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from build_scripts.domain.findings import Finding

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its permanent address ("/meetings/2020/02/10/x/", "/" for home, "/404.html"), the template that renders
    it, and a typed view of all that stands on it.

    anchors: fragments that others may link to ("19-28", "19-28-d1"). links: every internal address it leads to
    ("/people/l-garvey/", "/meetings/.../#19-28"). front_matter: the customer's fields. sources: sha256 of documents
    whose text it shows. linked_data: what the page is about, in the words of schema.org, for programs.
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


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file written as it is: JSON, CSV, Atom, ICS, a search shard, a copy of a source document.

    `copy_of`: path of the file whose bytes these are, `content` is then empty: thousands of source documents need not
    lie in memory together. `size`: its bytes, wherever they are.
    """

    address: str  # "/data/meetings.json"
    content: bytes = field(repr=False)
    links: tuple[str, ...] = ()
    copy_of: str | None = None
    copied_bytes: int = 0

    @property
    def size(self) -> int:
        """How many bytes the file has."""
        return self.copied_bytes if self.copy_of else len(self.content)


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
