"""From what is written on a command line to filters: every value must exist in the archive that is searched."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from build_scripts.errors import UsageError
from build_scripts.search.analysis import normalise
from build_scripts.search.filtering import NO_PANEL, UNDATED, Choices, Sort
from build_scripts.search.reading import Manifest, read_manifest
from build_scripts.search.unpacking import SearchFiles

_MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """Filters and order as somebody wrote them; see Choices. A panel, topic or person may be named or be a slug."""

    panel: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    from_day: str | None = None
    to_day: str | None = None
    decisions: bool = False
    standing: bool = False
    exact: bool = False
    sort: str = "relevance"
    limit: int = 10


def choices_of(site: Path, asked: Asked) -> Choices:
    """Return the choices of a search over a built site.

    Raises UsageError for a panel, topic, person, year or kind that the archive does not have, saying which there are;
    for a day or an order that is none; DamagedIndexError where the site has no sound index.
    """
    files = SearchFiles(site)
    manifest = read_manifest(files)
    head = manifest.head
    people = json.loads(files.file("f/names.bin")) if asked.person else []
    from_day, to_day = _day("--from", asked.from_day), _day("--to", asked.to_day)
    if from_day and to_day and from_day > to_day:
        raise UsageError(f"--from {from_day} lies behind --to {to_day}. Change them round.")
    return Choices(
        panel=_named("panel", asked.panel, {NO_PANEL: "panel not stated", **dict(head["panels"][1:])}),
        topic=_named("topic", asked.topic, dict(head["topics"])),
        person=_named("person", asked.person, dict(people)),
        year=_named("year", asked.year, _years(manifest)),
        kind=_named("kind", asked.kind, {kind: kind for kind in head["kinds"]}),
        from_day=from_day,
        to_day=to_day,
        decisions=asked.decisions,
        standing=asked.standing,
        sort=_sort(asked.sort),
        limit=asked.limit,
        exact=asked.exact,
    )


def _years(manifest: Manifest) -> Mapping[str, str]:
    years = sorted({str(dt.date.fromordinal(day).year) if day else UNDATED for day in manifest.days})
    return {year: year for year in years}


def _named(what: str, written: Iterable[str], held: Mapping[str, str]) -> tuple[str, ...]:
    """Return the slugs of what was written, each of which may be a slug or a name in any case."""
    slugs = {normalise(name): slug for slug, name in held.items()} | {normalise(slug): slug for slug in held}
    found = []
    for one in written:
        slug = slugs.get(normalise(one).strip())
        if slug is None:
            raise UsageError(f"There is no {what} “{one}” in this archive. {_held(one, held)}")
        found.append(slug)
    return tuple(found)


def _held(written: str, held: Mapping[str, str]) -> str:
    """Say what there is; of very many only what is written most alike."""
    if not held:
        return "It has none."
    every = sorted(held)
    if len(every) <= _MOST_NAMED:
        return f"It has {', '.join(every)}."
    near = get_close_matches(normalise(written).replace(" ", "-"), every, _MOST_NAMED, 0.5) or every[:_MOST_NAMED]
    return f"It has {len(every)}, among them {', '.join(near)}."


def _day(option: str, written: str | None) -> dt.date | None:
    if written is None:
        return None
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        raise UsageError(f"{option} cannot be {written}. Write a day as 2020-02-10.") from None


def _sort(written: str) -> Sort:
    orders: tuple[Sort, ...] = get_args(Sort)
    for order in orders:
        if written == order:
            return order
    raise UsageError(f"--sort cannot be {written}. Choose one of {', '.join(orders)}.")
