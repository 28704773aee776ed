"""Which body met: the register's, with its other names, or one that the documents themselves name."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from build_scripts.domain.archive import Organization, Unresolved
from build_scripts.domain.registers import OrganizationEntry
from build_scripts.resolve.casing import reading_name
from build_scripts.resolve.identifiers import slugify
from build_scripts.resolve.wording import is_shouted, words_of

_COUNCIL = "council"
# The whole council sits under many names; "Annual Council" is one of its meetings.
_WHOLE = frozenset(
    {"council", "full council", "annual council", "extraordinary council", "special council", "county council"}
)
_BEFORE = ("meeting of the ", "meeting of ", "minutes of the ", "minutes of ", "the ")
_AFTER = (" meeting", " minutes")
_CLASSES: Mapping[str, str] = {
    "cabinet": "executive",
    "executive": "executive",
    "committee": "committee",
    "sub": "committee",
    "subcommittee": "committee",
    "panel": "panel",
    "board": "board",
    "partnership": "partnership",
    "forum": "partnership",
    "council": "council",
}


class Organizations:
    """Every body of the archive by its names. Grows with each new name; slugs do not depend on the order."""

    def __init__(self, entries: Sequence[OrganizationEntry], council: str) -> None:
        """`council`: the council's name, which documents often print before the panel's."""
        self._council = words_of(council)
        self._entries = entries
        self._by_key: dict[str, list[OrganizationEntry]] = {}
        self._spellings: dict[str, Counter[str]] = {}
        for entry in entries:
            for key in sorted({self.key(name) for name in (entry.name, *entry.names, entry.slug.replace("-", " "))}):
                self._by_key.setdefault(key, []).append(entry)

    def key(self, name: str) -> str:
        """Return what two spellings of one body share: no case, no "the", no council name, "&" as "and"."""
        words = " ".join(words_of(name)).replace("'", "")
        for before in _BEFORE:
            words = words.removeprefix(before)
        for after in _AFTER:
            words = words.removesuffix(after)
        council = " ".join(self._council).replace("'", "")
        if council and words != council:
            words = words.removeprefix(council + " ").removeprefix("the ")
        return _COUNCIL if words in _WHOLE or words == council else words

    def resolve(self, name: str, day: dt.date | None) -> str | Unresolved:
        """Return the slug of the body called `name` on `day`; Unresolved where the register has more than one."""
        key = self.key(name)
        entries = [entry for entry in self._by_key.get(key, ()) if _existed(entry, day)] or self._by_key.get(key, [])
        if len(entries) > 1:
            return Unresolved(name, tuple(sorted(entry.slug for entry in entries)))
        slug = entries[0].slug if entries else self._derived(key)
        if slug is None:
            return Unresolved(name)
        self._spellings.setdefault(slug, Counter())[" ".join(name.split())] += 1
        return slug

    def is_registered(self, slug: str) -> bool:
        """Return whether the register has this body."""
        return any(entry.slug == slug for entry in self._entries)

    def known(self, name: str) -> str | None:
        """Return the slug of a body that is registered or was met in a document under this name; else None."""
        key = self.key(name)
        entries = self._by_key.get(key, [])
        if len(entries) == 1:
            return entries[0].slug
        slug = self._derived(key)
        return slug if not entries and slug in self._spellings else None

    def names(self) -> dict[str, str]:
        """Return every name under which a body is known, with its slug; names of two bodies are left out."""
        named = {name: slug for slug, found in self._spellings.items() for name in found}
        named |= {name: entry.slug for entry in self._entries for name in (entry.name, *entry.names)}
        return {name: slug for name, slug in sorted(named.items()) if self.known(name) == slug}

    def all(self, used: Iterable[str]) -> tuple[Organization, ...]:
        """Return every registered body and each of `used`, by name."""
        registered = {entry.slug: entry for entry in self._entries}
        bodies = [self._body(slug, registered.get(slug)) for slug in {*used, *registered}]
        return tuple(sorted(bodies, key=lambda body: (body.name.casefold(), body.slug)))

    def _derived(self, key: str) -> str | None:
        return slugify(key) or None

    def _body(self, slug: str, entry: OrganizationEntry | None) -> Organization:
        spellings = self._spellings.get(slug, Counter())
        if entry is not None:
            names = {entry.name, *entry.names, *spellings}
            return Organization(slug, entry.name, tuple(sorted(names)), entry.classification, registered=True)
        name = _best(spellings)
        return Organization(slug, name, tuple(sorted(spellings)), _classification(name), registered=False)


def _existed(entry: OrganizationEntry, day: dt.date | None) -> bool:
    if day is None:
        return True
    return (entry.founded is None or entry.founded <= day) and (entry.dissolved is None or day <= entry.dissolved)


def _best(spellings: Counter[str]) -> str:
    """Return the commonest spelling that is not in capitals; a shouted one is given a form for reading."""
    calm = [name for name in spellings if not is_shouted(name)]
    return min(calm or map(reading_name, spellings), key=lambda name: (-spellings[name], name))


def _classification(name: str) -> str:
    """Return the kind of body that the last telling word of its name says; "panel" where none does."""
    kinds = [_CLASSES[word] for word in words_of(name) if word in _CLASSES]
    return kinds[-1] if kinds else "panel"
