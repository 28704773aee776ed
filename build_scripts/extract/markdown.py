"""What tells Markdown from plain text, and the callouts of note-taking programs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from build_scripts.extract.sniff import MARKDOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.decode import PhysicalLine

# "> [!abstract]- Present:": a foldable box whose title is a label.
CALLOUT = re.compile(r"\[!\w{1,30}\][-+]?[ \t]*")
ATX_HEADING = re.compile(r"#{1,6} \S")
# One "# " may be a number sign; two lines of them are headings.
HEADINGS_NEEDED = 2


def is_markdown(media_type: str, lines: Sequence[PhysicalLine]) -> bool:
    """Whether a text is written in Markdown: its media type says so, or at least two lines are Markdown headings."""
    if media_type == MARKDOWN:
        return True
    return sum(1 for line in lines if ATX_HEADING.match(line.text)) >= HEADINGS_NEEDED


def read_callout(body: str, role: str) -> tuple[str, str]:
    """Return the words and role of a quotation's line: the title of a callout is a label."""
    found = CALLOUT.match(body) if role == "quote" else None
    return (body[found.end() :], "label") if found else (body, role)
