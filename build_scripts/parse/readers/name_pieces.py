"""Read one chunk of a list: which words are a person, which an office, which neither.

Shape first, vocabulary where shape leaves a doubt; no regular expression over whole names (the obvious one takes
minutes on 64 characters).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from build_scripts.parse.readers.given_names import GIVEN_NAMES
from build_scripts.parse.readers.name_shapes import honorific_length, is_office, is_tag, name_length
from build_scripts.parse.readers.name_tokens import Token, TokenKind
from build_scripts.parse.readers.name_words import (
    DEPARTMENTS,
    HONOURS,
    OFFICES,
    PLURAL_HONORIFICS,
    SEATS,
    SMALL_WORDS,
    SUBSTITUTE_MARKS,
)

_MOST_WORDS = 5
_SHORT = 4
_WHOLE_NAME = 2
_BODY_WORDS = 8
_PLACES = frozenset({"ward", "parish", "town", "borough", "district", "county", "city", "division"})


class PieceKind(Enum):
    """What a piece of a list is."""

    PERSON = "person"
    OFFICE = "office"
    HEADING = "heading"  # "Councillors" before names
    BRACKET = "bracket"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of tokens of one kind. For a PERSON: `honorific` tokens, then `words` of the name, then `seats` ("MP").

    sure: an honorific, an initial or a known given name proves that it is a person.
    plural: the honorific is "Councillors".
    """

    kind: PieceKind
    before: str
    words: tuple[Token, ...]
    honorific: tuple[Token, ...] = ()
    seats: tuple[Token, ...] = ()
    plural: bool = False
    sure: bool = False

    @property
    def start(self) -> int:
        """Where it begins in the text, honorific included."""
        return (self.honorific or self.words)[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return (self.seats or self.words or self.honorific)[-1].end


def read_pieces(before: str, tokens: tuple[Token, ...]) -> list[Piece]:
    """Return the pieces of a chunk in order; `before` is the separator of the first, the others have ""."""
    pieces: list[Piece] = []
    named: tuple[Token, ...] = ()
    at = 0
    while at < len(tokens):
        if (
            named and tokens[at].kind is not TokenKind.BRACKET and is_tag(tokens[at].text, named)
        ):  # "Rob Boyd (Chair) RB": what the minutes call him
            named = ()
            at += 1
            continue
        piece, used = _piece_at(tokens, at, "" if pieces else before)
        named = piece.words if piece.kind is PieceKind.PERSON else named
        pieces.append(piece)
        at += used
    return pieces


def _piece_at(tokens: tuple[Token, ...], at: int, before: str) -> tuple[Piece, int]:
    if tokens[at].kind is TokenKind.BRACKET:
        return Piece(PieceKind.BRACKET, before, (tokens[at],)), 1
    titled = honorific_length(tokens, at)
    named = name_length(tokens, at + titled, titled=titled > 0)
    if named and not (titled == 0 and _is_body(tokens, at, named)):
        return _person(tokens, at, titled, named, before)
    if titled and tokens[at + titled - 1].low in PLURAL_HONORIFICS:
        return Piece(PieceKind.HEADING, before, (), tokens[at : at + titled], plural=True), titled
    return _other(tokens, at, before)


def _person(tokens: tuple[Token, ...], at: int, titled: int, named: int, before: str) -> tuple[Piece, int]:
    words = tokens[at + titled : at + titled + named]
    end = at + titled + named
    seats = _run(tokens, end, HONOURS | SEATS)
    sure = titled > 0 or words[0].is_initials or words[0].low in GIVEN_NAMES
    plural = any(token.low in PLURAL_HONORIFICS for token in tokens[at : at + titled])
    piece = Piece(PieceKind.PERSON, before, words, tokens[at : at + titled], tokens[end : end + seats], plural, sure)
    return piece, titled + named + seats


def _is_body(tokens: tuple[Token, ...], at: int, named: int) -> bool:
    """Return whether "Nether Swimming" before "Club" is no person: nothing shows one, and the rest names a body."""
    rest = tokens[at + named : at + named + _BODY_WORDS]
    if (
        not rest
        or rest[0].kind is TokenKind.BRACKET
        or tokens[at].is_initials
        or tokens[at].low in GIVEN_NAMES
        or rest[0].low not in DEPARTMENTS
    ):
        return False
    return rest[0].low in _PLACES or not any(token.low in OFFICES for token in rest)


def _run(tokens: tuple[Token, ...], at: int, words: frozenset[str]) -> int:
    used = 0
    while (
        at + used < len(tokens)
        and tokens[at + used].low.replace(".", "") in words
        and tokens[at + used].text[0].isupper()
    ):
        used += 1
    return used


def _other(tokens: tuple[Token, ...], at: int, before: str) -> tuple[Piece, int]:
    """Take words up to a bracket or to a person who is proved to be one."""
    end, office_seen = at + 1, is_office(tokens[at : at + 1])
    substituted = starts_with_substitute(tokens[at : at + _MOST_WORDS])
    while end < len(tokens) and tokens[end].kind is not TokenKind.BRACKET:
        if not substituted and _person_begins(tokens, end, office_seen=office_seen):
            break
        office_seen = office_seen or is_office(tokens[end : end + 1])
        end += 1
    words = tokens[at:end]
    office = is_office(words) and _reads_as_office(words) and not substituted
    kind = PieceKind.OFFICE if office else PieceKind.OTHER
    return Piece(kind, before, words), end - at


def starts_with_substitute(tokens: tuple[Token, ...]) -> bool:
    """Return whether the words say for whom the person before them sits ("as substitute for Councillor Yew")."""
    words = " ".join(token.low for token in tokens[:_MOST_WORDS])
    return words.startswith(SUBSTITUTE_MARKS)


def _reads_as_office(words: tuple[Token, ...]) -> bool:
    """Return whether it is a title and no sentence: "The Chair welcomed everyone" is not."""
    small = [word for word in words if word.text.islower() and word.low not in SMALL_WORDS]
    begins = words[0].text[0].isupper() or (words[0].low == "the" and len(words) > 1 and words[1].capital)
    return begins and all(word.low in OFFICES or word.low in DEPARTMENTS for word in small)


def _person_begins(tokens: tuple[Token, ...], at: int, *, office_seen: bool) -> bool:
    titled = honorific_length(tokens, at)
    if titled:
        return name_length(tokens, at + titled, titled=True) > 0
    if tokens[at - 1].low in OFFICES and tokens[at].low in GIVEN_NAMES:  # "Chairman Ann Reed", "Fire Chief Bob Elm"
        return name_length(tokens, at, titled=False) >= _WHOLE_NAME
    return office_seen and tokens[at].is_initials and name_length(tokens, at, titled=False) >= _WHOLE_NAME
