"""Who is who: the register first, then the names that documents print; "maybe" is an outcome, a surname is no proof."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from build_scripts.domain.archive import Person, Unresolved
from build_scripts.domain.findings import Finding
from build_scripts.domain.registers import PersonEntry
from build_scripts.resolve.identifiers import slugify
from build_scripts.resolve.identities import Identity, Register, identities_of
from build_scripts.resolve.joining import Joined
from build_scripts.resolve.mentions import Capacity, Mention
from build_scripts.resolve.names import Name, parse_name, reading_person, without_titles
from build_scripts.resolve.wording import folded

_ADDRESS = "/people/"
_PREFERRED = (Capacity.MEMBER, Capacity.OFFICER, Capacity.OTHER)


@dataclass(frozen=True, slots=True)
class People:
    """Every person of the archive by sort key, whom each print means in each meeting, and what was left open (R302)."""

    people: tuple[Person, ...]
    findings: tuple[Finding, ...]
    _meant: Mapping[tuple[str, int, Capacity], str | Unresolved] = field(default_factory=dict)
    _by_name: Mapping[Name, tuple[str, ...]] = field(default_factory=dict)
    _public: frozenset[str] = frozenset()

    def meant(self, name: str, meeting: int, capacity: Capacity | None = None) -> str | Unresolved:
        """Return whom a printed name means in a meeting: a slug, or Unresolved with everybody it may mean.

        capacity: of the list that prints it; None for a name in running text, which means who is listed there.
        """
        name = without_titles(name)
        written = folded(name)
        for shown in (capacity,) if capacity else _PREFERRED:
            found = self._meant.get((written, meeting, shown))
            if found is not None:
                return found
        parsed = parse_name(name)
        slugs = self._by_name.get(parsed, ()) if parsed is not None and parsed.whole else ()
        return slugs[0] if len(slugs) == 1 else Unresolved(name, slugs if len(slugs) > 1 else ())

    def is_public(self, slug: str) -> bool:
        """Return whether somebody is known in a public role."""
        return slug in self._public


def resolve_people(mentions: Sequence[Mention], entries: Sequence[PersonEntry], published: Sequence[str]) -> People:
    """Return the people behind all mentions of an archive. The order of `mentions` does not matter.

    published: every address published so far; a person keeps the address under which they were published.
    """
    register = Register(entries)
    ordered = sorted(mentions, key=_order)
    found = [(mention, register.find(mention)) for mention in ordered]
    for mention, identities in found:
        if len(identities) == 1:
            identities[0].mentions.append(mention)
    free = identities_of(mention for mention, identities in found if not identities)
    joined = Joined([*register.identities.values(), *free])
    _move_mentions(free)
    pinned = _published_slugs(published)
    _give_slugs(joined.roots(), pinned)
    meaning = _Meaning(joined, free)
    people = [_person(identity) for identity in joined.roots()]
    people += _kept(people, ordered, pinned)
    return People(
        tuple(sorted(people, key=lambda person: (person.sort_key, person.slug))),
        tuple(_doubts(joined)),
        {mention.key: meaning.of(mention, identities) for mention, identities in found},
        _by_name(joined.roots()),
        frozenset(person.slug for person in people if person.public),
    )


def _order(mention: Mention) -> tuple[str, int, str, str, bool, tuple[str, ...]]:
    return (
        mention.printed,
        mention.place.meeting,
        mention.capacity,
        mention.honorific or "",
        mention.listed,
        tuple(sorted(mention.office)),
    )


def _move_mentions(identities: Iterable[Identity]) -> None:
    for identity in identities:
        if identity.root is not identity:
            identity.root.mentions += identity.mentions
            identity.root.names |= identity.names


class _Meaning:
    """Whom a mention means, once it is settled who is who."""

    def __init__(self, joined: Joined, free: Sequence[Identity]) -> None:
        self._joined = joined
        self._free: dict[Name, list[Identity]] = {}
        for identity in free:
            self._free.setdefault(identity.own_name, []).append(identity)
        self._seats = {identity: identity.seats() for identity in joined.roots()}

    def of(self, mention: Mention, registered: Sequence[Identity]) -> str | Unresolved:
        if registered:
            return registered[0].slug if len(registered) == 1 else self._by_roster(mention, registered)
        if mention.name is None:
            return Unresolved(mention.printed)
        if not mention.name.whole:
            return self._by_roster(mention, self._joined.of_surname(mention.name.surname))
        return self._of_whole(mention, self._free.get(mention.name, []))

    def _of_whole(self, mention: Mention, own: Sequence[Identity]) -> str | Unresolved:
        if len(own) > 1:  # a member and an officer of one name
            own = [identity for identity in own if identity.capacity is mention.capacity] or own
        if len(own) != 1:
            return _one_or_open(mention, own)
        candidates = self._joined.ambiguous.get(own[0])
        return own[0].root.slug if candidates is None else self._by_roster(mention, candidates)

    def _by_roster(self, mention: Mention, candidates: Sequence[Identity]) -> str | Unresolved:
        """Return the only candidate who sits on the panel in that year; else everybody it may be."""
        place = mention.place
        if place.panel is not None and place.year is not None and mention.capacity is not Capacity.OFFICER:
            seated = [c for c in candidates if (place.panel, place.year) in self._seats[c]]
            if len(seated) == 1:
                return seated[0].slug
        return _one_or_open(mention, candidates)


def _one_or_open(mention: Mention, candidates: Sequence[Identity]) -> Unresolved:
    slugs = sorted({identity.slug for identity in candidates})
    return Unresolved(mention.printed, tuple(slugs) if len(slugs) > 1 else ())


def _published_slugs(published: Sequence[str]) -> tuple[str, ...]:
    pages = (address.removeprefix(_ADDRESS).strip("/") for address in published if address.startswith(_ADDRESS))
    return tuple(dict.fromkeys(slug for slug in pages if slug and "/" not in slug and "#" not in slug))


def _give_slugs(roots: Sequence[Identity], published: Sequence[str]) -> None:
    """Give each person a slug: the register's, the one they were published under, or that of their fullest name.

    Two people of one name are told apart by their capacity ("s-hill-councillor"), never by who came first.
    """
    taken: set[str] = set()
    for identity in roots:
        if identity.entry is not None:
            identity.slug = identity.entry.slug
            taken.add(identity.slug)
    free = [identity for identity in roots if identity.entry is None]
    wanted = Counter(slug for identity in free for slug in {_own_slug(name) for name in identity.names})
    for identity in free:
        own = [_own_slug(name) for name in sorted(identity.names, key=lambda name: name.fullness, reverse=True)]
        told_apart = [f"{slug}-{identity.capacity}" for slug in own]
        alone = [slug for slug in own if wanted[slug] == 1]
        kept = [slug for slug in published if slug in (*alone, *told_apart)]
        free_slugs = [slug for slug in (*kept, *alone[:1], *told_apart) if slug not in taken]
        identity.slug = free_slugs[0] if free_slugs else f"{told_apart[0]}-{len(taken)}"
        taken.add(identity.slug)


def _own_slug(name: Name) -> str:
    return slugify(" ".join((*name.given, name.surname))) or "unnamed"


def _person(identity: Identity) -> Person:
    entry, prints = identity.entry, identity.prints
    names = {*prints, *((entry.name, *entry.names) if entry else ())}
    name = entry.name if entry else _best_print(prints)
    fullest = parse_name(name) or identity.fullest
    titles = Counter(m.honorific for m in identity.mentions if m.honorific)
    return Person(
        slug=identity.slug,
        name=name,
        names=tuple(sorted(names)),
        sort_key=f"{fullest.surname}, {' '.join(fullest.given)}",
        honorific=min(titles, key=lambda title: (-titles[title], title)) if titles else None,
        public=entry.public if entry else any(mention.public for mention in identity.mentions),
    )


def _best_print(prints: Counter[str]) -> str:
    def order(text: str) -> tuple[tuple[int, ...], int, str]:
        name = parse_name(text)
        return tuple(-part for part in name.fullness) if name else (), -prints[text], text

    return reading_person(min(prints, key=order))


def _kept(people: Sequence[Person], mentions: Iterable[Mention], published: Sequence[str]) -> list[Person]:
    """Return a page of its own for each published name that has become doubtful: its address must not die."""
    taken = {person.slug for person in people}
    by_slug: dict[str, Mention] = {}
    for mention in mentions:
        if mention.name is not None and mention.name.whole:
            for slug in (_own_slug(mention.name), f"{_own_slug(mention.name)}-{mention.capacity}"):
                by_slug.setdefault(slug, mention)
    lost = [slug for slug in published if slug in by_slug and slug not in taken]
    return [_as_printed(slug, by_slug[slug]) for slug in lost]


def _as_printed(slug: str, mention: Mention) -> Person:
    name = mention.name or Name(mention.written)
    sort_key = f"{name.surname}, {' '.join(name.given)}"
    return Person(slug, reading_person(mention.printed), (mention.printed,), sort_key, None, public=True)


def _by_name(roots: Iterable[Identity]) -> dict[Name, tuple[str, ...]]:
    named: dict[Name, set[str]] = {}
    for identity in roots:
        for name in identity.names:
            named.setdefault(name, set()).add(identity.slug)
    return {name: tuple(sorted(slugs)) for name, slugs in named.items()}


def _doubts(joined: Joined) -> Iterable[Finding]:
    for short, others in [*joined.doubts, *joined.ambiguous.items()]:
        printed = min(short.prints, default=short.fullest.surname)
        names = ", ".join(sorted(_shown(other) for other in others))
        yield Finding("R302", f"“{printed}” may be {names}; nothing proves it. An entry in people.yml can decide it.")


def _shown(identity: Identity) -> str:
    return identity.entry.name if identity.entry else _best_print(identity.prints)
