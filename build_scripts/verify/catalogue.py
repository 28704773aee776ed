"""The door of the room: a catalogue -> a verified catalogue, or a refusal that names every broken promise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from build_scripts.domain.archive import Archive
from build_scripts.domain.catalogue import Catalogue, Verified
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Record
from build_scripts.domain.registers import Registers
from build_scripts.domain.source import SourceText
from build_scripts.errors import PublicationRefusedError
from build_scripts.verify.conservation import lost_text
from build_scripts.verify.identity import addresses_lost, addresses_twice, places_of
from build_scripts.verify.links import broken_links

SHOWN_IN_A_REFUSAL = 20


def verify_catalogue(
    catalogue: Catalogue, archive: Archive, sources: Iterable[SourceText], registers: Registers
) -> Verified[Catalogue]:
    """Return the catalogue as verified. Each of `sources` is looked at once and let go.

    Raises PublicationRefusedError where a line or word of a source has been lost, an address that was published would
    vanish or is claimed twice, a link leads nowhere, or there are no pages at all.
    """
    places = places_of(catalogue)
    refuse_for(
        (
            *_no_pages(catalogue),
            *addresses_twice(catalogue),
            *addresses_lost(places, registers.published),
            *broken_links(catalogue, places),
            *_lost(archive, catalogue, sources),
        )
    )
    return Verified(catalogue)


def refuse_for(findings: Iterable[Finding]) -> None:
    """Raise PublicationRefusedError if there is any finding; its message lists them, the first twenty in full."""
    every = list(findings)
    if not every:
        return
    shown = [str(finding) for finding in every[:SHOWN_IN_A_REFUSAL]]
    more = len(every) - len(shown)
    rest = [f"and {more} more"] if more > 0 else []
    head = "This edition may not be published; the old one stays as it is."
    raise PublicationRefusedError("\n  ".join([head, *shown, *rest]))


def _no_pages(catalogue: Catalogue) -> Iterator[Finding]:
    if not catalogue.pages:
        yield Finding("V406", "The edition has no pages.")


def _lost(archive: Archive, catalogue: Catalogue, sources: Iterable[SourceText]) -> Iterator[Finding]:
    records: dict[str, list[Record]] = defaultdict(list)
    for meeting in archive.meetings:
        records[meeting.record.sha256].append(meeting.record)
    shown = {sha256 for page in catalogue.pages for sha256 in page.sources}
    for source in sources:
        # Two files with the same bytes may share one page: any name will do, but one name must give every part.
        parts = sorted(
            records[source.sha256], key=lambda record: (record.name != source.name, record.name, record.part)
        )
        if parts and source.sha256 in shown:
            yield from lost_text(source, parts)
        elif source.lines:
            yield Finding("V402", "The document is on no page.", document=source.name)
