"""Which dialect is this document printed in? Evidence is counted once each; the heaviest dialect wins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.domain.source import Line
from build_scripts.parse.dialects import (
    agenda,
    cmis,
    decision_page,
    escribe,
    minutes,
    moderngov_item,
    moderngov_page,
    notice,
    old_cms,
    report,
)
from build_scripts.parse.rules import Dialect
from build_scripts.parse.sought import Sought, folded

# In order of how narrow they are: of two that weigh the same the narrower one is meant.
DIALECTS: tuple[Dialect, ...] = (
    decision_page.DIALECT,
    old_cms.DIALECT,
    cmis.DIALECT,
    moderngov_item.DIALECT,
    moderngov_page.DIALECT,
    escribe.DIALECT,
    report.DIALECT,
    notice.DIALECT,
    agenda.DIALECT,
    minutes.DIALECT,
)
_WEIGHED = tuple((d, tuple((Sought(e.pattern), e.weight) for e in d.evidence)) for d in DIALECTS)
_LINES = 600  # enough of a long document to know it by
_LINE = 400  # enough of a long line


def recognize(lines: Sequence[Line], titles: Sequence[str] = ()) -> tuple[Dialect, bool]:
    """Return the dialect of a document and whether anything proves it; printed minutes where nothing does.

    `titles` are the document's own titles outside its text (front matter, the title element of a page).
    """
    text = "\n".join([*titles, *(_shown(line) for line in lines[:_LINES])])
    words = folded(text)
    weighed = [
        (sum(weight for sought, weight in evidence if sought.search(text, words)), -nth, dialect)
        for nth, (dialect, evidence) in enumerate(_WEIGHED)
    ]
    able = [row for row in weighed if row[0] >= row[2].needs]
    if not able:
        return minutes.DIALECT, False
    return max(able, key=lambda row: (row[0], row[1]))[2], True


def _shown(line: Line) -> str:
    role = f"[role {line.role}]" if line.role == "item-title" else ""
    return role + re.sub(r"\s+", " ", line.text[:_LINE]) if not role else f"{role} {line.text[:_LINE]}"
