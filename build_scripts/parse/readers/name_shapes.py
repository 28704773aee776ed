"""Tell by shape and vocabulary how many words from a place are an honorific, a name, or an office."""

from __future__ import annotations

from build_scripts.parse.readers.given_names import GIVEN_NAMES
from build_scripts.parse.readers.name_tokens import Token, TokenKind
from build_scripts.parse.readers.name_words import (
    DEPARTMENTS,
    HONORIFIC_COMPANIONS,
    HONORIFICS,
    HONOURS,
    LONE_OFFICES,
    NOT_NAMES,
    OFFICE_HONORIFICS,
    OFFICES,
    PARTICLES,
    PLURAL_HONORIFICS,
    SEATS,
)

_MOST_WORDS = 5
_SHORT = 4
_WHOLE_NAME = 2


def is_office(tokens: tuple[Token, ...]) -> bool:
    """Return whether the words name an office or a body."""
    return any(token.low in OFFICES or token.low in DEPARTMENTS for token in tokens)


def is_tag(text: str, words: tuple[Token, ...]) -> bool:
    """Return whether `text` ("RB", "MCa", "D/") is made of the initials of the name, at most five letters long."""
    capitals = [c for c in text if c.isupper()]
    initials = [word.text[0].upper() for word in words]
    spelt = text.isupper() and len(text) <= _SHORT and len(initials) >= _WHOLE_NAME
    if spelt and text[0] == initials[0] and text[-1] == initials[-1] and len(text) > len(initials):
        return True  # "MJE" of M Evans
    short = text.replace("/", "").isalpha() and len(text) <= _SHORT + 1
    return short and len(capitals) >= _WHOLE_NAME and capitals == initials[: len(capitals)][: len(initials)]


def honorific_length(tokens: tuple[Token, ...], at: int) -> int:
    """Return how many tokens from `at` are honorifics with their companions ("The Worshipful the Mayor", "Cllr Mrs").

    0 where only companions stand ("The"), or an office without a name ("Mayor of Exampleton").
    """
    end, last = at, at
    while end < len(tokens) and tokens[end].kind is TokenKind.WORD:
        low = tokens[end].low
        if low in HONORIFICS or low in PLURAL_HONORIFICS:
            last = end + 1
        elif low not in HONORIFIC_COMPANIONS and not (low == "deputy" and end == at):
            break
        end += 1
    if last == at or (tokens[at].text[0].islower() and tokens[at].low not in HONORIFICS - OFFICE_HONORIFICS):
        return 0
    lone_office = tokens[last - 1].low in OFFICE_HONORIFICS and last - at >= 1
    return 0 if lone_office and name_length(tokens, last, titled=True) == 0 else last - at


def name_length(tokens: tuple[Token, ...], at: int, *, titled: bool) -> int:
    """Return how many tokens from `at` are one person's name; 0 where it is no name."""
    used, surname = 0, False
    while used < _MOST_WORDS and _belongs(tokens, at, used, titled=titled, surname=surname):
        token = tokens[at + used]
        surname = surname or (token.kind is TokenKind.WORD and not token.is_initials and token.capital)
        used += 1
    if not surname or (used == 1 and not titled and not _stands_alone(tokens, at)):
        return 0
    if used == _MOST_WORDS and at + used < len(tokens) and tokens[at + used].capital and not titled:
        return 0
    return used


def _stands_alone(tokens: tuple[Token, ...], at: int) -> bool:
    """Return whether a single word may be a surname in a list of surnames: "Marsh", but not "SCC" nor "Members met"."""
    word = tokens[at].text
    ends = (
        at + 1 == len(tokens) or tokens[at + 1].kind is TokenKind.BRACKET or tokens[at + 1].low in NOT_NAMES - OFFICES
    )
    return ends and len(word) >= _WHOLE_NAME and not (word.isupper() and len(word) <= _SHORT)


def _belongs(tokens: tuple[Token, ...], at: int, used: int, *, titled: bool, surname: bool) -> bool:
    here = at + used
    if here >= len(tokens) or tokens[here].kind not in {TokenKind.WORD, TokenKind.INITIALS}:
        return False
    token = tokens[here]
    following = tokens[here + 1] if here + 1 < len(tokens) else None
    if token.is_initials:
        middle = used == 1 and following is not None and following.capital
        return not surname or middle or _ends_name(tokens, at, here)
    if token.text in PARTICLES:
        return following is not None and (following.capital or following.text in PARTICLES)
    tag = surname and is_tag(token.text, tokens[at:here])
    if not token.capital or tag or _refused(token, following, used=used, titled=titled, surname=surname):
        return False
    return _fits_name(tokens, at, used, titled=titled, surname=surname)


def _ends_name(tokens: tuple[Token, ...], at: int, here: int) -> bool:
    """Return whether initials follow their surname at the end of an entry: "Smith J.", "Jones A.B. (Chair)"."""
    end = here
    while end < len(tokens) and tokens[end].is_initials:
        end += 1
    last = end == len(tokens) or tokens[end].kind is TokenKind.BRACKET
    honour = tokens[here].low.replace(".", "") in HONOURS | SEATS
    return last and not honour and tokens[at].capital and not any(token.capital for token in tokens[at + 1 : here])


def _fits_name(tokens: tuple[Token, ...], at: int, used: int, *, titled: bool, surname: bool) -> bool:
    if _is_ranked(tokens[at + used]):
        return _surname_like_office(tokens, at, used, titled=titled, surname=surname)
    return not (surname and _next_person(tokens, at, used))


def _is_surname(token: Token) -> bool:
    return token.capital and token.low not in NOT_NAMES and len(token.text) > 1


def _refused(token: Token, following: Token | None, *, used: int, titled: bool, surname: bool) -> bool:
    if surname and (token.low in SEATS or token.low in HONOURS) and token.text.isupper():
        return True
    known = token.low in NOT_NAMES and token.low not in OFFICES
    if used == 0 and following is not None and token.low in GIVEN_NAMES and _is_surname(following):
        return False  # "June Hall"
    # "Councillor May" and "A June" are names; "June" alone is a month.
    return known and not ((titled or used) and not surname and token.low in GIVEN_NAMES | {"may", "august", "sent"})


def _is_ranked(token: Token) -> bool:
    low = token.low
    return low in OFFICES or low in DEPARTMENTS or low in HONORIFICS or low in PLURAL_HONORIFICS


def _surname_like_office(tokens: tuple[Token, ...], at: int, used: int, *, titled: bool, surname: bool) -> bool:
    """Return whether a word of office is a surname here: "J Ward", "Cllr Head", "Sue Hall", not "Ann Reed Clerk"."""
    here = at + used
    last = here + 1 == len(tokens) or not (tokens[here + 1].capital or tokens[here + 1].low == "of")
    if used == 0:
        return titled and last and tokens[here].low not in LONE_OFFICES
    first = tokens[at]
    after_given = used == 1 and (first.is_initials or first.low in GIVEN_NAMES)
    after_initials = not surname and all(token.is_initials for token in tokens[at:here])
    return after_initials or (after_given and (last or tokens[here + 1].low in OFFICES | SEATS | HONOURS))


def _next_person(tokens: tuple[Token, ...], at: int, used: int) -> bool:
    """Return whether another person begins here in a list without separators ("Ann Reed Bob Elm")."""
    here = at + used
    if used < _WHOLE_NAME or here + 1 >= len(tokens) or not tokens[here + 1].capital:
        return False
    return tokens[here].low in GIVEN_NAMES and tokens[here - 1].low not in GIVEN_NAMES
