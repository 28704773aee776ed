"""Headings of a report: the sections that councils' templates prescribe."""

from __future__ import annotations

import re

_SECTIONS = re.compile(
    r"""(?:[\d.]+\s*)?(?:executive\s+summary|summary|purpose(?:\s+of\s+(?:the\s+)?report)?|introduction|background(?:\s+.{0,60})?|recommendations?(?:\s*\(s\))?
    |what\s+decision\(s\)\s+are\s+being\s+recommended\??|rationale\s+.{0,60}|other\s+potential\s+decision.{0,80}|impact(?:\(s\)|s)?\s+of\s+.{0,60}
    |legal(?:\s+.{0,40})?|financial(?:\s+.{0,40})?|(?:strategic\s+)?priorities\s+.{0,60}|strategic\s+.{0,60}|human\s+rights.{0,60}|equalit.{0,60}|data\s+protection.{0,40}
    |actions?\s+to\s+be\s+taken.{0,80}|appendi(?:x|ces)(?:\s.{0,60})?|background\s+papers.{0,40}|contacts?:?|e-?mail\s+addresses:?|why:?
    |key\s+(?:points?|issues|considerations).{0,40}|context(?:\s.{0,60})?|proposals?(?:\s.{0,40})?|options?(?:\s.{0,60})?|alternative.{0,60}|timescales?|next\s+steps.{0,40}
    |resource.{0,40}|risk.{0,40}|health.{0,40}|environmental.{0,40}|climate.{0,60}|consultation.{0,60}|(?:stakeholder\s+)?engagement.{0,40}|benefits.{0,40}|conclusions?
    |reasons?\s+for.{0,60}|implications.{0,40}|crime\s+and\s+disorder.{0,40}|sustainability.{0,40}|staffing.{0,40}|human\s+resources.{0,40}|monitoring.{0,40}|implementation.{0,40}
    |detailed\s+.{0,60}|general\s+.{0,60}|history|evidence|considerations?|wards?\s+affected|corporate\s+.{0,60}|safeguarding.{0,40}|procurement.{0,40}|property.{0,40})""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 120


def is_section(text: str, *, dressed: bool) -> bool:
    """Whether a line is a report's section heading: in the vocabulary and short, or printed as a heading."""
    plain = " ".join(text.split()).strip(" :")
    if not plain or len(plain) > _LONGEST or "\t" in text or plain.endswith((".", ";", ",")):
        return False
    return dressed or (_SECTIONS.fullmatch(plain) is not None and len(plain.split()) <= 12)  # noqa: PLR2004
