"""Cut a list of people into tokens: words, initials, brackets and marks. One pass, no backtracking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

_WORD = r"[^\W\d_]+(?:['’`‘\-][^\W\d_]+)*(?:'|’(?=\s))?"
# "Cyngh./Cllr. Haf Rees", "Y Cynghorwyr /Councillors": a title in two languages is read once, in the second.
_BILINGUAL = r"(?:Y\s)?(?:Cyngh?\.?|Cynghorydd|Cynghorwyr)\s?/\s?(?=(?:Cllr|Councillor))"
_TOKEN = re.compile(
    rf"(?P<bilingual>{_BILINGUAL})"
    r"|(?P<initials>[A-Z]\.(?:\s?[A-Z]\.)*(?:[A-Z](?!\w))?)(?!\w)"
    rf"|(?P<word>{_WORD})|(?P<number>\d+)|(?P<gap>\t[\t ]*| {{3,}})|(?P<newline>\n)|(?P<mark>[^\s\w]|_)"
)
_EMPHASIS = frozenset("*_~·•`")
_OPEN, _CLOSE = "([{", ")]}"


class TokenKind(Enum):
    """What a token is; a BRACKET holds everything between its marks."""

    WORD = "word"
    INITIALS = "initials"
    NUMBER = "number"
    NEWLINE = "newline"
    GAP = "gap"
    MARK = "mark"
    BRACKET = "bracket"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text: `text` is text[start:end]; of a BRACKET without its marks (`start`, `end` include them)."""

    kind: TokenKind
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in lower case without a closing dot, for looking up."""
        return self.text.lower().rstrip(".'’")

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.kind is TokenKind.WORD and self.text[0].isupper()

    @property
    def is_initials(self) -> bool:
        """Whether it is one or more initials ("J", "J.A.", "JA" is not)."""
        lone = self.kind is TokenKind.WORD and len(self.text) == 1 and self.text.isupper()
        return self.kind is TokenKind.INITIALS or lone


def tokenize(text: str) -> list[Token]:
    """Return the tokens of `text`; emphasis marks are left out, a bracket without its partner is a mark."""
    found = (match for match in _TOKEN.finditer(text) if match.lastgroup != "bilingual")
    flat = [token for token in map(_token, found) if token.text not in _EMPHASIS]
    partner = _partners(flat)
    tokens: list[Token] = []
    at = 0
    while at < len(flat):
        close = partner.get(at)
        if close is None:
            tokens.append(flat[at])
            at += 1
        else:
            start, end = flat[at].start, flat[close].end
            tokens.append(Token(TokenKind.BRACKET, text[start + 1 : end - 1], start, end))
            at = close + 1
    return tokens


def _token(match: re.Match[str]) -> Token:
    return Token(TokenKind(match.lastgroup), match.group(), match.start(), match.end())


def _partners(tokens: list[Token]) -> dict[int, int]:
    """Return for each opening bracket the closing one; inner brackets are simply part of the outer one's text."""
    partner: dict[int, int] = {}
    stack: list[int] = []
    for at, token in enumerate(tokens):
        if token.kind is TokenKind.MARK and token.text in _OPEN:
            stack.append(at)
        elif token.kind is TokenKind.MARK and token.text in _CLOSE and stack:
            partner[stack.pop()] = at
    return partner
