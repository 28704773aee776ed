"""Nothing in a source disappears between its lines and its records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Record
from build_scripts.domain.record_text import record_text
from build_scripts.domain.source import Line, SourceText
from build_scripts.verify.words import first_lost, words_of


def lost_text(source: SourceText, records: Sequence[Record]) -> Iterator[Finding]:
    """Yield V402 for every line of the source that no block of its records covers, and V404 for the first lost word.

    `records` are all records of the document. Words are looked for in order, through the records one after another.
    """
    yield from _lost_lines(source, records)
    yield from _lost_word(source, records)


def _lost_lines(source: SourceText, records: Sequence[Record]) -> Iterator[Finding]:
    covered: set[int] = set()
    for record in records:
        for span in [*(block.span for block in record.blocks), *(span for _, _, span in record.furniture)]:
            covered.update(range(span.first, span.last + 1))
    for line in source.lines:
        if not covered.issuperset(range(line.span.first, line.span.last + 1)):
            yield Finding("V402", "This line is in no part of the record.", line.span, source.name)


def _lost_word(source: SourceText, records: Sequence[Record]) -> Iterator[Finding]:
    spoken = [(word, line) for line in source.lines for word in _line_words(line)]
    shown = [word for record in records for word in words_of(record_text(record))]
    place = first_lost((word for word, _ in spoken), shown)
    if place is not None:
        word, line = spoken[place]
        yield Finding("V404", f'The word "{word}" of this line is not in the record.', line.span, source.name)


def _line_words(line: Line) -> list[str]:
    return words_of(f"{line.marker} {line.text}" if line.marker else line.text)
