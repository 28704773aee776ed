"""How a line looks: a title or a sentence, capitals, bold. Layout cues, used only after the vocabularies."""

from __future__ import annotations

import re

from build_scripts.domain.source import Line

TITLE_WORDS = 30  # the longest item titles in the corpus have 25 words
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "for",
        "from",
        "held",
        "in",
        "into",
        "is",
        "its",
        "it",
        "no",
        "not",
        "of",
        "on",
        "or",
        "our",
        "per",
        "re",
        "regarding",
        "relating",
        "that",
        "the",
        "their",
        "this",
        "to",
        "under",
        "up",
        "upon",
        "us",
        "via",
        "was",
        "with",
        "within",
        "without",
        "your",
    ]
)
_WORD = re.compile(r"[^\W\d_][\w'’&./-]*")
# Verbs that only a sentence has. A heading may hold a participle ("Update on works completed"), never one of these.
_SENTENCE = re.compile(
    r"\b(?:was|were|has|have|had|is|are|would|will|shall|should|could|(?-i:may)|advised|reported|stated"
    r"|asked|noted that|agreed|"
    r"resolved|thanked|explained|informed|welcomed|confirmed|proposed|seconded|said|queried|considered|received|submitted|"
    r"presented|raised|provided|introduced|circulated|attended|discussed|requested)\b",
    re.IGNORECASE,
)
_COMMON_SMALL = "etaoin"
_CAPS_HEAD = re.compile(r"[^a-z]*[A-Z][^a-z]*$")
_INFINITIVE = re.compile(r"(?:[a-z]\)\s*)?to (?:[a-z]+)\b", re.IGNORECASE)


def words_of(text: str) -> list[str]:
    """Return the words of `text` that hold a letter."""
    return _WORD.findall(text[:2000])


def is_caps(text: str) -> bool:
    """Whether every letter is a capital, and there are three letters or more ("AOB", "PLANNING")."""
    if sum(map(text.count, _COMMON_SMALL)) > len(text) // 20:
        return False  # a sentence: six letters alone are more than may be small; counting all takes much longer
    letters = [c for c in text if c.isalpha()]
    lower = sum(c.islower() for c in letters)
    return len(letters) >= 3 and lower <= len(letters) // 20 and bool(letters[0].isupper())  # noqa: PLR2004


def is_title_case(text: str) -> bool:
    """Whether most words that could be small begin with a capital."""
    words = [w for w in words_of(text) if w.lower() not in _SMALL]
    return bool(words) and sum(w[0].isupper() for w in words) >= 0.6 * len(words)


def ends_open(text: str) -> bool:
    """Whether the text ends in a mark that no title ends in (":-", ";", ",") ."""
    return re.search(r"(?:[;,:]|:\s*-|\band|\bor)$", text.rstrip()) is not None


def is_sentence(text: str) -> bool:
    """Whether the text reads as a sentence: it ends like one and has a verb of its own, or it is long."""
    words = words_of(text)
    if len(words) > TITLE_WORDS:
        return True
    ends = re.search(r"[.!?]['\"’”)]*$", text.rstrip()) is not None
    return (ends and len(words) > 3 and _SENTENCE.search(text) is not None) or (ends and len(words) > 18)  # noqa: PLR2004


def is_infinitive(text: str) -> bool:
    """Whether the text is an agenda's "To receive ..."."""
    return _INFINITIVE.match(text) is not None


def is_title(text: str) -> bool:
    """Whether the text could be a title by its shape: a capital first, no open end, no sentence, not too long."""
    text = text.strip()
    letters = [c for c in text if c.isalpha()]
    if not letters or not (letters[0].isupper() or text[0].isdigit()):
        return False
    return not ends_open(text) and not is_sentence(text)


def begins_bold(line: Line) -> bool:
    """Whether the line's first words are bold (after its number, if that is light)."""
    return any(start <= len(line.text) // 4 or start <= 12 for start, end in line.bold if end - start > 2)  # noqa: PLR2004


def bold_head(line: Line) -> int:
    """Return where the bold words at the beginning of the line end; 0 where it does not begin in bold."""
    end = 0
    for start, stop in line.bold:
        gap = line.text[end:start]
        if (end == 0 and start > 14) or (any(c.isalpha() for c in gap) and start > 14):  # noqa: PLR2004
            break
        end = stop
    return end


_MARK = re.compile(
    r"(?:[A-Z0-9][A-Z0-9'’&/().,–-]*[ ]+){1,12}?(?=(?:IT[ ]WAS[ ])?(?:UNANIMOUSLY[ ])?(?:RESOLVED"
    r"|AGREED|ORDERED|DECIDED|RECOMMENDED|NOTED)\b)"
)


def caps_head(text: str) -> int:
    """Return where capital words at the beginning of `text` end, if a sentence in small letters follows; else 0.

    "APOLOGIES FOR ABSENCE Apologies were received" -> 21.
    """
    mark = _MARK.match(text[:240])
    if mark is not None and sum(c.isupper() for c in mark[0]) >= 5:  # noqa: PLR2004
        return len(mark[0].rstrip())
    match = re.match(
        r"(?:[A-Z0-9][A-Z0-9'’&/().,–-]*[ ]+){0,24}(?:[A-Z][A-Z'’&/()-]+[.:]?)(?=[ ]+[A-Z][a-z])", text[:240]
    )
    if match is None or _CAPS_HEAD.match(match[0]) is None or sum(c.isupper() for c in match[0]) < 6:  # noqa: PLR2004
        return 0
    return match.end()
