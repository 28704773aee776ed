"""Every place where a document names a person, with what the place tells about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from build_scripts.domain.archive import Unresolved
from build_scripts.domain.dates import municipal_year
from build_scripts.domain.record import Attendee, Decision, Declaration, Group, Item, Record, Vote
from build_scripts.resolve.names import Name, parse_name, without_titles
from build_scripts.resolve.wording import folded, word_set, words_of

_MEMBER_TITLES = word_set(
    """councillor councillors councilor cllr clr ald alderman alderwoman mayor provost bailie cynghorydd cyng
    baillie"""
)
_OFFICES = word_set(
    """clerk director officer manager solicitor head chief executive secretary treasurer engineer planner
    lawyer accountant auditor adviser advisor coordinator co-ordinator democratic governance lead"""
)
_MEMBERS = word_set(
    """chair chairman chairperson chairwoman vice-chair vice councillor member mayor leader co-opted trustee"""
)
_OUTSIDERS = word_set(
    """reporter press media journalist public resident residents student observer guest visitor applicant
    objector witness speaker"""
)
_GENERIC = word_set(
    """chair vice member officer clerk councillor the of and for in chairman substitute mayor vice-chair leader"""
)
_LEAST_SPECIFIC = 2


class Capacity(StrEnum):
    """In what capacity a mention shows somebody: elected or co-opted member, officer, or neither for certain."""

    MEMBER = "councillor"
    OFFICER = "officer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands: which meeting (by its position), panel and municipal year (None where unknown)."""

    meeting: int
    panel: str | None
    year: int | None
    curated: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mention:
    """A printed name with its place. `written` is folded; `name` None: the print cannot be taken apart.

    listed: in a list of the meeting, not only in its text. office: words of a specific office, else empty.
    """

    printed: str
    written: str
    name: Name | None
    place: Place
    capacity: Capacity
    public: bool
    listed: bool
    honorific: str | None = None
    office: frozenset[str] = frozenset()
    titled: bool = False  # "Councillor" or the like

    @property
    def key(self) -> tuple[str, int, Capacity]:
        """What every mention of this print in this capacity shares within a meeting."""
        return self.written, self.place.meeting, self.capacity


def mentions_of(record: Record, place: Place) -> Iterator[Mention]:
    """Yield every attendee of a record, whom they sat for, and the people whom its business names."""
    for attendee in record.attendees:
        yield from _mention(attendee, place, listed=True)
        if attendee.substitute_for:
            yield from _of_business(attendee.substitute_for, place)
    for item in record.items:
        for speaker in item.speakers:
            yield from _mention(speaker, place, listed=False)
    for name in named_in_business(record.items, record.decisions, record.votes, record.declarations):
        yield from _of_business(name, place)


def named_in_business(
    items: Sequence[Item],
    decisions: Sequence[Decision] = (),
    votes: Sequence[Vote] = (),
    declarations: Sequence[Declaration] = (),
) -> Iterator[str]:
    """Yield the names, as printed, of who moved or seconded, voted, or declared an interest."""
    for decision in (*decisions, *(decision for item in items for decision in item.decisions)):
        yield from filter(None, (decision.proposer, decision.seconder))
    for vote in (*votes, *(vote for item in items for vote in item.votes)):
        yield from (*vote.names_for, *vote.names_against, *vote.names_abstained)
    for declaration in (*declarations, *(declaration for item in items for declaration in item.declarations)):
        yield from filter(None, (declaration.member,))


def _of_business(printed: str, place: Place) -> Iterator[Mention]:
    """Yield somebody whom the business names without a list; only a title proves a public role."""
    name = without_titles(printed)
    titled = folded(printed).split()[0].rstrip(".") in _MEMBER_TITLES if printed.strip() else False
    yield Mention(name, folded(name), parse_name(name), place, Capacity.MEMBER, public=titled, listed=False)


def place_of(meeting: int, record: Record, panel: str | Unresolved | None, curated: Mapping[str, str]) -> Place:
    """Return the place that a record's mentions share."""
    year = municipal_year(record.date.value) if record.date else None
    by_name = {folded(without_titles(written)): slug for written, slug in curated.items()}
    return Place(meeting, panel if isinstance(panel, str) else None, year, by_name)


def office_words(role: str | None) -> frozenset[str]:
    """Return the words of a specific office ("director", "care"); none for "Chair" and the like, which many hold."""
    words = frozenset(word.replace("'", "") for word in words_of(role or "")) - _SMALL
    return words if len(words - _GENERIC) >= _LEAST_SPECIFIC else frozenset()


_SMALL = word_set("the of and for in to with s a")


def _mention(attendee: Attendee, place: Place, *, listed: bool) -> Iterator[Mention]:
    if attendee.name is None:
        return
    capacity = capacity_of(attendee)
    yield Mention(
        printed=" ".join(attendee.name.split()),
        written=folded(attendee.name),
        name=parse_name(attendee.name),
        place=place,
        capacity=capacity,
        public=_is_public(attendee, capacity),
        listed=listed,
        honorific=attendee.honorific,
        office=office_words(attendee.role),
        titled=_has_member_title(attendee),
    )


def capacity_of(attendee: Attendee) -> Capacity:
    """Return in what capacity a list shows somebody: by title, then group, then office."""
    role = words_of(attendee.role or "")
    if _has_member_title(attendee):
        return Capacity.MEMBER
    if attendee.group in {Group.OFFICER, Group.CONTACT}:
        return Capacity.OFFICER
    if any(word in _OFFICES for word in role) and not any(word in _MEMBERS for word in role):
        return Capacity.OFFICER
    return Capacity.MEMBER if attendee.group in {Group.PRESENT, Group.APOLOGIES} else Capacity.OTHER


def _is_public(attendee: Attendee, capacity: Capacity) -> bool:
    """Return whether the place shows a public role: member, officer of the council. Guests and press show none."""
    words = words_of(f"{attendee.role or ''} {attendee.organization or ''} {attendee.note or ''}")
    if _has_member_title(attendee):
        return True
    if any(word in _OUTSIDERS for word in words) and not any(word in {"officer", "relations"} for word in words):
        return False
    if attendee.group in {Group.INVITED, Group.OBSERVER, Group.IN_ATTENDANCE}:
        return capacity is Capacity.OFFICER and attendee.organization is None and attendee.group is not Group.INVITED
    return True


def _has_member_title(attendee: Attendee) -> bool:
    return any(word in _MEMBER_TITLES for word in words_of(attendee.honorific or ""))
