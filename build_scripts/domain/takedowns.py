"""What may not be published any more: whole documents, or lines of them, by the sha256 of the document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from build_scripts.domain.cited import Span


@dataclass(frozen=True, slots=True)
class Takedowns:
    """The register takedowns.yml by document.

    documents: taken down whole. passages: withheld lines. addresses: what takedowns emptied.
    """

    documents: frozenset[str] = frozenset()
    passages: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    addresses: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Return whether anything was taken down."""
        return bool(self.documents or self.passages)

    def spans(self, sha256: str) -> tuple[Span, ...]:
        """Return the withheld lines of a document."""
        return self.passages.get(sha256, ())


def takedowns_of(entries: Sequence[Mapping[str, object]]) -> Takedowns:
    """Return the entries of the register, as settings/ loads them, by document."""
    passages: dict[str, tuple[Span, ...]] = {}
    documents: set[str] = set()
    addresses: set[str] = set()
    for entry in entries:
        sha256, first, last, named = (entry.get(key) for key in ("sha256", "first", "last", "addresses"))
        if isinstance(first, int) and isinstance(last, int):
            passages[str(sha256)] = (*passages.get(str(sha256), ()), Span(first, last))
        else:
            documents.add(str(sha256))
        addresses.update(named if isinstance(named, tuple) else ())
    return Takedowns(frozenset(documents), passages, frozenset(addresses))
