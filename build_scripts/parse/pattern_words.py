"""Words that a pattern cannot match without, read from the pattern itself.

They are worked out from the pattern's own text, so no second list can fall behind it. Where something in a pattern is
not understood, no words are needed, and the pattern is tried on every text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

# Each text that matches holds one word of each group. No group: nothing is known that every match holds.
Needs = tuple[tuple[str, ...], ...]
_SHORTEST = 3  # what is shorter stands in nearly every sentence
_TIMES = re.compile(r"(?:(?P<sign>[*+?])|\{(?P<least>\d*)(?:,\d*)?\})[?+]?")
_GROUP = re.compile(r"\?(?:P<\w+>|[:>]|<?=|(?P<never><?!)|[aimsu-]+:)")
_BLANKS = re.compile(r"(?:\s|#[^\n]*)+")
_WITHOUT_WIDTH = frozenset("bBAZ")


class _UnreadError(Exception):
    """The pattern holds something that is not understood here."""


def needs_of(pattern: re.Pattern[str]) -> Needs:
    r"""Return groups of small words: each text in which `pattern` matches holds, folded, one word of each group.

    >>> needs_of(re.compile(r"\bminutes?\b.{0,99} (?:was|were) (?:re-?)?(?:elected|[Aa]greed)"))
    (('agreed', 'elected'), ('minute',), ('was', 'were'))
    """
    reader = _Reader(pattern.pattern, verbose=bool(pattern.flags & re.VERBOSE))
    try:
        needs = reader.alternatives()
    except _UnreadError:
        return ()
    return tuple(sorted(set(needs), key=_sureness, reverse=True)) if reader.ended else ()


def needs_of_any(options: Sequence[Needs]) -> Needs:
    """Return what every match of any of several patterns holds: a word of the surest group of one of them."""
    if not all(options):
        return ()
    words = {word for needs in options for word in max(needs, key=_sureness)}
    # Where "agree" is looked for, "agreed" need not be.
    return (tuple(sorted(w for w in words if not any(other in w for other in words - {w}))),)


def _sureness(words: tuple[str, ...]) -> tuple[int, int, tuple[str, ...]]:
    """Order groups by how much it says that a text holds none of their words: long words, and few of them."""
    return min(map(len, words)), -len(words), words


@dataclass(slots=True)
class _Reader:
    """Reads a pattern once, from left to right."""

    source: str
    verbose: bool
    at: int = 0

    @property
    def ended(self) -> bool:
        return self.at >= len(self.source)

    def alternatives(self) -> Needs:
        """Read up to the bracket that closes, or the end."""
        options = [_joined(self._atoms())]
        while self._takes("|"):
            options.append(_joined(self._atoms()))
        return options[0] if len(options) == 1 else needs_of_any(options)

    def _atoms(self) -> Iterator[tuple[str | Needs, bool, bool]]:
        """Yield each atom up to a bar or a bracket, whether it must stand there, and whether only once."""
        self._skip()
        while not self.ended and self.source[self.at] not in "|)":
            atom = self._atom()
            self._skip()
            times = _TIMES.match(self.source, self.at)
            self.at = times.end() if times else self.at
            must = times is None or times["sign"] == "+" or int(times["least"] or 0) > 0
            yield atom, must, times is None
            self._skip()

    def _atom(self) -> str | Needs:
        """Read a letter, "" for what has no width, or what a group or a class needs."""
        sign = self.source[self.at]
        self.at += 1
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._class()
        if sign == "\\":
            self.at += 1
            return _escaped(self.source[self.at - 1])
        return "" if sign in "^$" else () if sign == "." else _letter(sign)

    def _group(self) -> Needs:
        kind = _GROUP.match(self.source, self.at)
        if kind is None and self.source.startswith("?", self.at):
            raise _UnreadError
        self.at = kind.end() if kind else self.at
        needs = self.alternatives()
        if not self._takes(")"):
            raise _UnreadError
        return () if kind and kind["never"] else needs

    def _class(self) -> str | Needs:
        """Read a class of characters; one of a letter and its capital is that letter."""
        start = self.at
        end = self.source.find("]", start + 1 + self.source.startswith("^", start))
        while end >= 0 and _is_escaped(self.source[:end]):
            end = self.source.find("]", end + 1)
        if end < 0:
            raise _UnreadError
        self.at = end + 1
        signs = {sign.lower() for sign in self.source[start:end]}
        return _letter(signs.pop()) if len(signs) == 1 else ()

    def _takes(self, sign: str) -> bool:
        taken = self.source.startswith(sign, self.at)
        self.at += taken
        return taken

    def _skip(self) -> None:
        blanks = _BLANKS.match(self.source, self.at) if self.verbose else None
        self.at = blanks.end() if blanks else self.at


def _joined(atoms: Iterable[tuple[str | Needs, bool, bool]]) -> Needs:
    """Return what atoms in a row need: letters that must follow one another make a word."""
    needs: list[tuple[str, ...]] = []
    word = ""
    for atom, must, once in atoms:
        if isinstance(atom, str):
            word += atom if must else ""
            if must and once:
                continue
        elif must:
            needs.extend(atom)
        needs.append((word,))
        word = ""
    needs.append((word,))
    return tuple(words for words in needs if min(map(len, words)) >= _SHORTEST)


def _escaped(sign: str) -> str | Needs:
    """Return what a sign after a backslash stands for: itself, a place without width, or a kind of character."""
    if sign in _WITHOUT_WIDTH:
        return ""
    return () if sign.isalnum() else _letter(sign)


def _letter(sign: str) -> str | Needs:
    """Return a sign as a folded text has it; a letter that is not ASCII has too many forms to say."""
    return sign.lower() if sign.isascii() or sign.lower() == sign.upper() else ()


def _is_escaped(before: str) -> bool:
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1
