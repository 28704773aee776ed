"""Takes withheld passages out of a text before anything else sees it, so that they can reach no page, index or feed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.domain.cited import Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.source import Furniture, Line, SourceText

WITHHELD = "[Text withheld]"


def withhold(source: SourceText, spans: Sequence[Span]) -> SourceText:
    """Return the text with every line that touches one of `spans` replaced by a mark.

    A line is withheld whole: a paragraph that was un-wrapped from five lines goes with any one of them. What the form
    says about itself outside the text (titles, properties) goes too where it repeats words of a withheld line.
    """
    if not spans:
        return source
    secrets = [line.text for line in source.lines if _any_touches(line.span, spans)]
    findings = tuple(Finding("E116", "A passage is withheld here.", span, source.name) for span in spans)
    return replace(
        source,
        lines=tuple(_line(line) if _any_touches(line.span, spans) else line for line in source.lines),
        furniture=tuple(_furniture(piece) if _any_touches(piece.span, spans) else piece for piece in source.furniture),
        properties=tuple((key, text) for key, text in source.properties if not _repeats(text, secrets)),
        findings=source.findings + findings,
    )


def touches(one: Span, other: Span) -> bool:
    """Return whether two spans have a line in common."""
    return one.first <= other.last and other.first <= one.last


def _any_touches(span: Span, spans: Sequence[Span]) -> bool:
    return any(touches(span, other) for other in spans)


def _line(line: Line) -> Line:
    return replace(line, text=WITHHELD, marker="", bold=(), italic=(), links=(), repairs=(), role="")


def _furniture(piece: Furniture) -> Furniture:
    return replace(piece, text=WITHHELD)


def _repeats(text: str, secrets: Sequence[str]) -> bool:
    folded = text.casefold().strip()
    return bool(folded) and any(folded in secret.casefold() or secret.casefold() in folded for secret in secrets)
