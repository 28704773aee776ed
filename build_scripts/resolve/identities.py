"""Sort mentions into identities: one for each register entry, one for each name that the documents print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from build_scripts.domain.registers import PersonEntry
from build_scripts.resolve.mentions import Capacity, Mention
from build_scripts.resolve.names import Name, parse_name

_Seat = tuple[str, int]  # panel, municipal year


@dataclass(slots=True, eq=False)
class Identity:
    """Somebody under one name, or under all names of a register entry. `root` follows joins to whom they are."""

    capacity: Capacity
    entry: PersonEntry | None = None
    names: set[Name] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    joined_to: Identity | None = None
    slug: str = ""

    @property
    def root(self) -> Identity:
        """The identity that this one was joined to, or itself."""
        here = self
        while here.joined_to is not None:
            here = here.joined_to
        return here

    @property
    def fullest(self) -> Name:
        """The name that tells most."""
        return max(self.names, key=lambda name: (name.fullness, name))

    @property
    def own_name(self) -> Name:
        """The name that it was made for, before anything was joined to it."""
        return self.mentions[0].name or self.fullest

    @property
    def prints(self) -> Counter[str]:
        """Every spelling met, with how often."""
        return Counter(mention.printed for mention in self.mentions)

    def seats(self) -> set[_Seat]:
        """Return the panels and years in whose lists they stand as a member."""
        return {
            (m.place.panel, m.place.year)
            for m in self.mentions
            if m.listed and m.capacity is Capacity.MEMBER and m.place.panel is not None and m.place.year is not None
        }

    def offices(self) -> set[frozenset[str]]:
        """Return the specific offices that they are printed with."""
        return {m.office for m in self.mentions if m.office}

    def meetings(self) -> set[int]:
        """Return the meetings whose lists they stand in."""
        return {m.place.meeting for m in self.mentions if m.listed}


class Register:
    """The register of people by the names it gives them."""

    def __init__(self, entries: Sequence[PersonEntry]) -> None:
        """Each entry becomes an identity, met or not."""
        self.identities = {entry.slug: Identity(Capacity.OTHER, entry, _names_of(entry)) for entry in entries}
        self._by_name: dict[Name, list[Identity]] = {}
        for identity in self.identities.values():
            for name in identity.names:
                self._by_name.setdefault(name, []).append(identity)

    def find(self, mention: Mention) -> list[Identity]:
        """Return whom a mention means by the register: one, none, or several that nothing tells apart."""
        curated = mention.place.curated.get(mention.written)
        if curated is not None and curated in self.identities:
            return [self.identities[curated]]
        named = self._by_name.get(mention.name, []) if mention.name is not None else []
        active = [identity for identity in named if _active(identity.entry, mention.place.year)]
        return active or named


def identities_of(mentions: Iterable[Mention]) -> list[Identity]:
    """Return one identity for each whole name, in order of names.

    Initials and a surname that lists show both as a councillor and as an officer are two people: nothing proves
    otherwise. (Without a title they are one: a clerk stands in the lists of a parish council like its members.)
    """
    by_name: dict[Name, list[Mention]] = {}
    for mention in mentions:
        if mention.name is not None and mention.name.whole:
            by_name.setdefault(mention.name, []).append(mention)
    return [identity for name in sorted(by_name) for identity in _of_one_name(name, by_name[name])]


def _of_one_name(name: Name, mentions: list[Mention]) -> Iterator[Identity]:
    shown = {m.capacity for m in mentions if m.listed} or {m.capacity for m in mentions}
    certain = sorted(shown - {Capacity.OTHER})
    if len(certain) > 1 and name.initials_only and any(m.listed and m.titled for m in mentions):
        for capacity in certain:
            yield Identity(capacity, None, {name}, [m for m in mentions if m.capacity is capacity])
        return
    yield Identity(certain[0] if certain else Capacity.OTHER, None, {name}, mentions)


def _names_of(entry: PersonEntry) -> set[Name]:
    return {name for text in (entry.name, *entry.names) if (name := parse_name(text)) is not None}


def _active(entry: PersonEntry | None, year: int | None) -> bool:
    """Return whether an entry holds a role in a municipal year; an entry without dates always does."""
    if entry is None or year is None or not entry.roles:
        return True
    return any(
        (start is None or start.year <= year + 1) and (end is None or end.year >= year) for _, start, end in entry.roles
    )
