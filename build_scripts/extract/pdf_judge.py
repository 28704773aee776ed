"""Can a page's text layer be used? Full length is no proof: without a letter table all of it may be garbage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.pdf_glyphs import Glyph
    from build_scripts.extract.pdf_page import Word

# Reason -> how it reads after "page 3 ...".
REASONS: Final = {
    "picture": "is a picture without text",
    "garbage": "has a text layer that does not say which letters it holds",
    "damaged": "is damaged and cannot be opened",
}
STRANGE_SHARE: Final = 0.3  # of the letters: unmapped, control codes, private use, replacement characters
UNLIKE_WORDS: Final = 0.55  # of the words of three letters and more: no vowel, or capitals inside
FEW_WORDS: Final = 12  # beside a picture over most of the page: a stamp or a bundle's page number
JUDGED_WORDS: Final = 25  # fewer words are not judged by their look
MOST: Final = 0.5
LETTERS: Final = re.compile(r"[^\W\d_]{3,}")
VOWEL: Final = re.compile(r"[aeiouywâêîôûŵŷáéíóú]", re.IGNORECASE)
MIXED: Final = re.compile(r"[a-z][A-Z][a-z]*[A-Z]")


def why_unreadable(glyphs: Sequence[Glyph], words: Sequence[Word], picture: float) -> str:
    """Return a key of REASONS, or "" where the text layer can be used. A page without a picture may be just empty."""
    if picture >= MOST and len(words) <= FEW_WORDS:
        return "picture"
    printed = [g for g in glyphs if not g.made_up and not g.text.isspace()]
    strange = sum(1 for g in printed if g.unmapped or _strange(g.text))
    if printed and strange > STRANGE_SHARE * len(printed):
        return "garbage"
    return "garbage" if _unlike_language(words) else ""


def is_scanned(glyphs: Sequence[Glyph], picture: float) -> bool:
    """Whether the page is a picture whose words a scanner's program recognised and put behind it, unseen."""
    printed = [g for g in glyphs if not g.made_up and not g.text.isspace()]
    unseen = sum(1 for g in printed if g.style.unseen)
    return picture >= MOST and unseen > MOST * len(printed)


def _strange(letter: str) -> bool:
    """Whether it is a control code, a replacement character or private (symbol-font bullets are few)."""
    return letter < " " or letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff"


def _unlike_language(words: Sequence[Word]) -> bool:
    found = [match for word in words for match in LETTERS.findall(word.text)]
    if len(found) < JUDGED_WORDS:
        return False
    odd = sum(1 for word in found if not VOWEL.search(word) or MIXED.search(word))
    return odd > UNLIKE_WORDS * len(found)
