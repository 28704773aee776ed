"""Decide which identities are one person: only where office or seat prove it and nobody else fits."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.resolve.identities import Identity
from build_scripts.resolve.mentions import Capacity

_NEXT_YEAR = 1


class Joined:
    """Identities after joining. `doubts`: a short name with everybody it may mean, where it was not joined."""

    def __init__(self, identities: Sequence[Identity]) -> None:
        """Join from the fullest names to the shortest, so that a short name meets whole people."""
        self.identities = list(identities)
        self.doubts: list[tuple[Identity, list[Identity]]] = []
        self.ambiguous: dict[Identity, list[Identity]] = {}
        self._by_surname: dict[str, list[Identity]] = {}
        for identity in self.identities:
            for surname in sorted({name.surname for name in identity.names}):
                self._by_surname.setdefault(surname, []).append(identity)
        for identity in sorted(
            (i for i in self.identities if i.entry is None), key=lambda i: i.fullest.fullness, reverse=True
        ):
            self._settle(identity)

    def roots(self) -> list[Identity]:
        """Return everybody who is a person of their own, in order."""
        return [
            identity for identity in self.identities if identity.joined_to is None and identity not in self.ambiguous
        ]

    def of_surname(self, surname: str) -> list[Identity]:
        """Return the people of a surname."""
        return _unique(
            identity.root for identity in self._by_surname.get(surname, ()) if identity not in self.ambiguous
        )

    def _settle(self, short: Identity) -> None:
        candidates = self._candidates(short)
        if not candidates:
            return
        if len(candidates) == 1 and _is_short_of(short, candidates[0]) and _proved(short, candidates[0]):
            short.joined_to = candidates[0]
        elif len(candidates) > 1 and not all(_listed_together(short, other) for other in candidates):
            self.ambiguous[short] = candidates
        else:
            self.doubts.append((short, candidates))

    def _candidates(self, short: Identity) -> list[Identity]:
        name = short.fullest
        others = (
            other
            for other in self._by_surname.get(name.surname, ())
            if other is not short and other not in self.ambiguous
        )
        fitting = [other.root for other in others if any(name.might_be(full) for full in other.names)]
        fuller = [
            other
            for other in _unique(fitting)
            if (other is not short and other.fullest.fullness > name.fullness) or other.entry
        ]
        return [other for other in fuller if _same_capacity(short, other)]


def _unique(identities: object) -> list[Identity]:
    return list(dict.fromkeys(identities))  # type: ignore[call-overload]


def _same_capacity(one: Identity, other: Identity) -> bool:
    return Capacity.OTHER in {one.capacity, other.capacity} or one.capacity is other.capacity


def _is_short_of(short: Identity, full: Identity) -> bool:
    return any(short.fullest.abbreviates(name) for name in full.names)


def _listed_together(one: Identity, other: Identity) -> bool:
    return bool(one.meetings() & other.meetings())


def _proved(short: Identity, full: Identity) -> bool:
    """Return whether one office, or a seat on one panel in one or two years running, shows that they are one person.

    Nobody stands in one list under two names: who is listed beside the other is somebody else.
    """
    if _listed_together(short, full):
        return False
    if short.offices() & full.offices():
        return True
    seats = full.seats()
    return any((panel, year + step) in seats for panel, year in short.seats() for step in (0, _NEXT_YEAR, -_NEXT_YEAR))
