"""What the archive holds of a panel, and what it knows that it does not hold."""

from __future__ import annotations

from dataclasses import dataclass

HELD, CUT, PART, MISSING, SOME, NOTHING = "held", "cut", "part", "missing", "some", "nothing"


@dataclass(frozen=True, slots=True)
class Day:
    """One meeting on the map. `state`: held | cut | part | missing. `said`: date and state, for screen readers."""

    number: int
    state: str
    said: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class MapYear:
    """A municipal year ("2019/20") with the meetings of each month from May to April."""

    label: str
    months: tuple[tuple[Day, ...], ...]


@dataclass(frozen=True, slots=True)
class CoverageMap:
    """Years newest first. `note`: what cannot be placed on the map, and what a dot does not mean."""

    years: tuple[MapYear, ...]
    note: str

    @property
    def has_parts(self) -> bool:
        """Whether of some meeting only an agenda, a report or one item is held."""
        return any(day.state == PART for year in self.years for month in year.months for day in month)


@dataclass(frozen=True, slots=True)
class Strip:
    """One panel on the home page: one mark a year (held | some | missing | nothing), and the counts."""

    name: str
    href: str
    marks: tuple[str, ...]
    held: int
    missing: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the archive holds, panel by panel, from `first` to `last` year."""

    lead: str
    first: str
    last: str
    strips: tuple[Strip, ...]
