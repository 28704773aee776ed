"""Read what stands in brackets or in the words after a name: an office, whom they sit for, a body, or a note."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.parse.readers.name_shapes import honorific_length, is_office, is_tag
from build_scripts.parse.readers.name_tokens import Token, tokenize
from build_scripts.parse.readers.name_words import OFFICES, SEATS, SUBSTITUTE_MARKS
from build_scripts.parse.readers.vocabulary import words_of

_CHAIRED = ("in the chair", "chairing", "acting chair", "chair ")
_SHORT_SUBSTITUTE = ("sub ", "sub: ", "sub. ", "substitute: ", "substitute - ", "substitute – ", "sub - ")
_NOTE_WORDS = words_of(
    """
    arrived left joined via from until for items item minute minutes remote remotely online virtual
    virtually teams zoom part present apologies absent late observing observer attended leaving
    attending by to up only in non-voting voting ex till departed entered
    """
)
_CODE_LETTERS = 6


@dataclass(frozen=True, slots=True)
class Aside:
    """What an aside says; every field but one is None. An initials tag ("RB" of Rob Boyd) says nothing."""

    role: str | None = None
    substitute_for: str | None = None
    organization: str | None = None
    note: str | None = None

    @property
    def code(self) -> bool:
        """Whether the body is named by a short code ("CESC"), which a list may print once for several people."""
        body = self.organization or ""
        return body.isupper() and len(body) <= _CODE_LETTERS


def read_aside(inner: str, name: tuple[Token, ...]) -> Aside:
    """Read the words of a bracket (or after a dash) beside the person called `name`."""
    text = " ".join(inner.split()).strip(" .,;:*_")
    substituted = read_substitute(text)
    if substituted is not None:
        return Aside(substitute_for=substituted)
    if not text or is_tag(text, name):
        return Aside()
    low = text.lower()
    tokens = tuple(tokenize(text))
    if low.startswith(_CHAIRED) or low.replace(".", "") in SEATS:
        return Aside(role=text)
    first = low.replace(",", " ").split()[0]
    if first in _NOTE_WORDS or text[0].isdigit() or (text[0].islower() and not is_office(tokens)):
        return Aside(note=text)
    return Aside(role=text) if any(token.low in OFFICES for token in tokens) else Aside(organization=text)


def read_substitute(text: str) -> str | None:
    """Return whom "as substitute for Councillor Yew" names ("Yew"), without honorific; None if it names nobody."""
    low = text.lower()
    for mark in (*SUBSTITUTE_MARKS, *_SHORT_SUBSTITUTE):
        if low.startswith(mark) and len(text) > len(mark):
            return bare_name(text[len(mark) :])
    return None


def bare_name(text: str) -> str | None:
    """Return `text` without honorifics before it or marks around it; None where nothing is left."""
    text = text.strip(" .,;:-–()*_")
    tokens = tuple(tokenize(text))
    titled = honorific_length(tokens, 0)
    rest = text[tokens[titled].start :] if titled < len(tokens) else ""
    return " ".join(rest.split()) or None
