"""Cut the tokens of a list at its separators: comma, semicolon, "and", "/", dash, colon, full stop, new line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.parse.readers.name_tokens import Token, TokenKind
from build_scripts.parse.readers.name_words import (
    DEPARTMENTS,
    HONORIFICS,
    OFFICES,
    PLURAL_HONORIFICS,
    SMALL_WORDS,
    WHEN_WORDS,
)
from build_scripts.parse.readers.vocabulary import words_of

START, NEWLINE, STOP, SEMICOLON, COLON, DASH, COMMA, SLASH, AND = "start", "\n", ".", ";", ":", "-", ",", "/", "and"
_DASHES = frozenset("-–—‐‑−")
_MARKS = {",": COMMA, ";": SEMICOLON, ":": COLON, "&": AND, "/": SLASH, "|": SEMICOLON, "+": AND}
_ABBREVIATED = words_of("cllr cllrs clr ald cyng mr mrs ms dr prof rev revd hon rt sgt insp supt capt col lt fr st sub")
_TITLES = HONORIFICS | PLURAL_HONORIFICS
_KEPT = frozenset({TokenKind.WORD, TokenKind.INITIALS, TokenKind.NUMBER, TokenKind.BRACKET})
_AND_WORDS = frozenset({"and", "ac"})
# Where two separators meet, the one further left says more (", and" is a comma; ":-" is a colon).
_STRENGTH = (START, NEWLINE, STOP, SEMICOLON, COLON, DASH, COMMA, SLASH, AND)


@dataclass(frozen=True, slots=True)
class Chunk:
    """The tokens between two separators (never none), and the separator before them."""

    before: str
    tokens: tuple[Token, ...]


def split_chunks(text: str, tokens: list[Token]) -> list[Chunk]:
    """Return the chunks in order; empty elements (", ,") leave nothing."""
    chunks: list[Chunk] = []
    before, held = START, list[Token]()
    for at, token in enumerate(tokens):
        mark = _separator(text, tokens, at, held, before)
        if mark is None:
            held += [token] if token.kind in _KEPT else []
            continue
        if held:
            chunks.append(Chunk(before, tuple(held)))
            before, held = mark, []
        elif not (mark == NEWLINE and before in {COMMA, AND, SLASH, SEMICOLON, COLON, DASH}):
            before = min(before, mark, key=_STRENGTH.index)
    return [*chunks, Chunk(before, tuple(held))] if held else chunks


def _separator(text: str, tokens: list[Token], at: int, held: list[Token], before: str) -> str | None:
    token = tokens[at]
    if token.kind is TokenKind.NEWLINE:
        return None if _continues(tokens, at, held, before) else NEWLINE
    if token.kind is TokenKind.GAP:  # a column of names, unless only a title or initials stand before it
        return COMMA if held and not (held[-1].is_initials or held[-1].low in _TITLES) else None
    if token.kind is TokenKind.WORD and token.text.lower() in _AND_WORDS:
        return AND
    if token.text == "a" and held and held[-1].capital and at + 1 < len(tokens) and tokens[at + 1].capital:
        return AND  # Welsh: "Rhys Owen a Glyn Parry"
    if token.text == "," and _initials_follow(tokens, at, held):
        return None
    return _mark(text, token, held) if token.kind is TokenKind.MARK else None


def _initials_follow(tokens: list[Token], at: int, held: list[Token]) -> bool:
    """Return whether a comma parts a surname from its initials: "Ash, J; Elm, K.L.; Oak, M"."""
    if not held or not held[-1].capital or held[-1].is_initials or sum(token.capital for token in held) > _SURNAME:
        return False
    end = at + 1
    while end < len(tokens) and tokens[end].is_initials:
        end += 1
    closes = (
        end == len(tokens) or tokens[end].kind in {TokenKind.NEWLINE, TokenKind.BRACKET} or tokens[end].text in ";,."
    )
    return end > at + 1 and closes and held[-1].low not in OFFICES


_SURNAME = 2  # capital words before such a comma: "Cllr Ash", "De Ash"


def _mark(text: str, token: Token, held: list[Token]) -> str | None:
    if token.text in _DASHES:
        return DASH if _stands_free(text, token) else None
    if token.text == ".":
        return STOP if _ends_sentence(text, token, held) else None
    return _MARKS.get(token.text)


def _stands_free(text: str, dash: Token) -> bool:
    around = text[dash.start - 1 : dash.start] + text[dash.end : dash.end + 1]
    return len(around) < len("xx") or any(c.isspace() or c in "-–—:)*_" for c in around)


def _ends_sentence(text: str, dot: Token, held: list[Token]) -> bool:
    """Return whether a dot ends an entry: not after "Cllr" or an honour, nor inside "e.g"."""
    if not held or text[dot.end : dot.end + 1].isalnum():
        return False
    return held[-1].low not in _ABBREVIATED or text[dot.end : dot.end + 1] in {"", "\n"}


def _continues(tokens: list[Token], at: int, held: list[Token], before: str) -> bool:
    """Return whether a new line goes on with the entry: "Ann / Reed" in a running list, "Head of / Planning"."""
    following = next(iter(_words_after(tokens, at)), None)
    if not held or following is None:
        return True
    last = held[-1]
    if following.low in WHEN_WORDS or (last.kind is TokenKind.WORD and last.text in SMALL_WORDS):
        return True
    if following.kind is TokenKind.BRACKET or following.text[0].islower():
        return following.text.lower() not in _AND_WORDS
    lone = (
        len(held) == 1 and last.capital and before in {COMMA, AND, SEMICOLON} and last.low not in OFFICES | DEPARTMENTS
    )
    honorific = last.low in _TITLES
    return honorific or last.is_initials or (lone and following.capital)


def _words_after(tokens: list[Token], at: int) -> Iterator[Token]:
    return (token for token in tokens[at + 1 : at + 4] if token.kind not in {TokenKind.NEWLINE, TokenKind.GAP})
