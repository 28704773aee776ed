"""What a printed name tells about a person, and when two printed names can be one person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.resolve.casing import reading_name
from build_scripts.resolve.wording import folded, is_shouted, word_set

_PARTICLES = word_set("van der den de del della di da dos du la le von ter ten ap ab bin ibn al el st mac")
_TITLES = word_set(
    "councillor councillors cllr cllrs alderman ald mayor the mr mrs ms miss dr sir dame prof lord lady rev"
)
_TOKEN = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_MC = re.compile(r"\b(Mc|O['’])(\w)")


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A name taken apart, folded: `given` names or initials in order, and the `surname` with its particles.

    "J A Walker" -> ("j", "a") "walker"; "Fell" -> () "fell"; "P van der Berg" -> ("p",) "van der berg".
    """

    surname: str
    given: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether it has a given name or initial: a surname alone never says who somebody is."""
        return bool(self.given)

    @property
    def initials_only(self) -> bool:
        """Whether its given names are all initials."""
        return self.whole and all(len(part) == 1 for part in self.given)

    @property
    def fullness(self) -> tuple[int, int]:
        """How much it tells: more written-out names first, then more parts."""
        return sum(len(part) > 1 for part in self.given), len(self.given)

    def abbreviates(self, other: Name) -> bool:
        """Return whether this can be a shorter form of `other`: each part begins the other's part in its place."""
        if self == other or self.surname != other.surname or len(self.given) > len(other.given):
            return False
        if not self.whole:
            return other.whole
        return all(_begins(mine, theirs) for mine, theirs in zip(self.given, other.given, strict=False))

    def might_be(self, other: Name) -> bool:
        """Return whether some people could call `other` by this name: "J Walker" for J A Walker and for N J Walker."""
        if self.surname != other.surname or not other.whole:
            return False
        if not self.whole or self.abbreviates(other):
            return True
        return len(self.given) == 1 and any(_begins(self.given[0], part) for part in other.given)


def parse_name(text: str) -> Name | None:
    """Return the parts of a printed name (without honorifics and brackets); None where it holds no surname."""
    words = [folded(word) for word in _TOKEN.findall(text)]
    if not words or len(words[-1]) == 1:
        return None
    first = len(words) - 1
    while first > 0 and words[first - 1] in _PARTICLES and (first - 1 > 0 or len(words) > _WITH_GIVEN):
        first -= 1
    return Name(" ".join(words[first:]).replace("'", ""), tuple(words[:first]))


_WITH_GIVEN = 2  # "Van Berg" may be a person called Van; "P van Berg" is not


def without_titles(text: str) -> str:
    """Return a printed name without titles and brackets: "Councillor Mrs J Bell (Upton)" -> "J Bell"."""
    words = (text.partition("(")[0].strip() or text).split()
    while len(words) > 1 and words[0].lower().rstrip(".") in _TITLES:
        words = words[1:]
    return " ".join(words)


def reading_person(text: str) -> str:
    """Return a printed name for reading: "J SMITH" -> "J Smith", "R. Bell" -> "R Bell"; others as they are."""
    name = " ".join(re.sub(r"(?<=\b[^\W\d_])\.", " ", text).split())
    if is_shouted(name) and any(len(word) > _WITH_GIVEN for word in name.split()):
        name = _MC.sub(lambda match: match.group(1) + match.group(2).upper(), reading_name(name))
    return name


def _begins(part: str, whole: str) -> bool:
    return part == whole or (len(part) == 1 and whole.startswith(part))
