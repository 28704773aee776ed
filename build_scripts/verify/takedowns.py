"""Whether what was taken down still stands somewhere: in a second copy, a later report, a page nobody thought of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from build_scripts.domain.findings import Finding
from build_scripts.verify.built_page import BuiltPage
from build_scripts.verify.words import words_of

FEWEST_WORDS = 6  # shorter lines ("AGREED that this be noted") stand in many places and give nobody away


def still_shown(pages: Mapping[str, BuiltPage], withheld: Sequence[str]) -> Iterator[Finding]:
    """Yield V411 for each page that has the words of a withheld line, without repeating them.

    `withheld`: the lines as the documents have them. Words are compared in order, whatever stands between them.
    """
    sought = [f" {' '.join(words)} " for words in map(words_of, withheld) if len(words) >= FEWEST_WORDS]
    if not sought:
        return
    for name, page in pages.items():
        shown = f" {' '.join(words_of(page.text))} "
        if any(words in shown for words in sought):
            yield Finding("V411", f"{name} has words of a passage that was taken down in another document.")
