"""Who is who: never by a surname, never by a guess; "maybe" is an answer."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from resolve_invented import archive_of, member, minutes, officer, whom

from build_scripts.domain.archive import Archive
from build_scripts.domain.record import Group
from build_scripts.domain.registers import PersonEntry, Registers, Sidecar
from build_scripts.resolve.names import Name, parse_name, reading_person

HOUSING = "Housing Panel"


def slugs(archive: Archive) -> list[str]:
    return [person.slug for person in archive.people]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("J A Walker", Name("walker", ("j", "a"))),
        ("J.A. Walker", Name("walker", ("j", "a"))),
        ("P van der Berg", Name("van der berg", ("p",))),
        ("Fell", Name("fell")),
        ("Danny O’Neill", Name("oneill", ("danny",))),
        ("ANN DATARS-BERE", Name("datars-bere", ("ann",))),
        ("Van Berg", Name("berg", ("van",))),
        ("J", None),
    ],
)
def test_a_name_is_taken_apart(text: str, name: Name | None) -> None:
    assert parse_name(text) == name


def test_names_for_reading() -> None:
    assert [reading_person(text) for text in ("J SMITH", "R. Bell", "ANN O'NEILL")] == [
        "J Smith",
        "R Bell",
        "Ann O'Neill",
    ]


def test_two_initials_are_two_people_and_one_initial_may_be_either() -> None:
    archive = archive_of(
        minutes(HOUSING, "2020-02-10", [member("J A Walker"), member("N J Walker")]),
        minutes(HOUSING, "2020-03-09", [member("J Walker")]),
    )
    assert whom(archive) == [["j-a-walker", "n-j-walker"], [("j-a-walker", "n-j-walker")]]
    assert slugs(archive) == ["j-a-walker", "n-j-walker"]
    assert [finding.code for finding in archive.findings] == ["R302"]
    assert "R302" in [finding.code for finding in archive.meetings[1].findings]


def test_one_specific_office_joins_a_short_name_to_the_full_one() -> None:
    role = "Executive Director of Children's Care"
    archive = archive_of(
        minutes(HOUSING, "2020-02-10", [officer("S Bush", role)]),
        minutes("Executive", "2021-02-10", [officer("Sue Bush", role.replace("'", "’"), Group.CONTACT)]),
    )
    assert whom(archive) == [["sue-bush"], ["sue-bush"]]
    assert archive.people[0].names == ("S Bush", "Sue Bush")


def test_a_seat_on_one_panel_joins_and_another_panel_does_not() -> None:
    here = archive_of(
        minutes(HOUSING, "2020-02-10", [member("S Hill")]), minutes(HOUSING, "2020-03-09", [member("Sue Hill")])
    )
    there = archive_of(
        minutes(HOUSING, "2020-02-10", [member("S Hill")]), minutes("Executive", "2020-03-09", [member("Sue Hill")])
    )
    assert whom(here) == [["sue-hill"], ["sue-hill"]]
    assert whom(there) == [["s-hill"], ["sue-hill"]]
    assert [finding.code for finding in there.findings] == ["R302"]


def test_names_in_one_list_are_never_joined() -> None:
    archive = archive_of(
        minutes(HOUSING, "2020-02-10", [member("S Hill"), member("Sue Hill")]),
        minutes(HOUSING, "2020-03-09", [member("Sue Hill")]),
    )
    assert whom(archive) == [["s-hill", "sue-hill"], ["sue-hill"]]


def test_no_two_full_names_are_joined() -> None:
    archive = archive_of(
        minutes(HOUSING, "2020-02-10", [member("Sue Hill")]), minutes(HOUSING, "2020-03-09", [member("Sam Hill")])
    )
    assert whom(archive) == [["sue-hill"], ["sam-hill"]]


def test_a_surname_means_the_only_one_on_the_panel_in_that_year() -> None:
    archive = archive_of(
        minutes(HOUSING, "2020-02-10", [member("L Fell"), member("A Beck")]),
        minutes(HOUSING, "2020-03-09", [member("Fell"), member("Marsh")]),
        minutes(HOUSING, "2021-06-09", [member("Fell")]),
        minutes("Executive", "2020-03-10", [member("Fell")]),
    )
    assert whom(archive) == [["l-fell", "a-beck"], ["l-fell", ()], [()], [()]]


def test_a_surname_of_two_people_stays_open() -> None:
    archive = archive_of(
        minutes(HOUSING, "2020-02-10", [member("L Fell"), member("K Fell")]),
        minutes(HOUSING, "2020-03-09", [member("Fell")]),
    )
    assert whom(archive)[1] == [("k-fell", "l-fell")]


def test_a_member_and_an_officer_of_one_short_name_are_two_people() -> None:
    archive = archive_of(
        minutes(HOUSING, "2020-02-10", [member("S Hill"), officer("S Hill", "Principal Planner")]),
        minutes(HOUSING, "2020-03-09", [member("S Hill")]),
    )
    assert whom(archive) == [["s-hill-councillor", "s-hill-officer"], ["s-hill-councillor"]]


def test_a_clerk_who_is_listed_like_a_member_is_one_person() -> None:
    archive = archive_of(
        minutes(HOUSING, "2020-02-10", [officer("C Dodd", "Clerk", Group.PRESENT)]),
        minutes(HOUSING, "2020-03-09", [officer("C Dodd", None, Group.APOLOGIES)]),
    )
    assert whom(archive) == [["c-dodd"], ["c-dodd"]]


def test_the_register_decides() -> None:
    entries = (
        PersonEntry("j-t-marsden", "James T Marsden", ("J T Marsden", "James Marsden"), not_same_as=("k-marsden",)),
        PersonEntry("k-marsden", "Kate Marsden", ("K Marsden",)),
    )
    archive = archive_of(
        minutes(HOUSING, "2020-02-10", [member("James Marsden"), member("K. MARSDEN")]),
        minutes(HOUSING, "2020-03-09", [member("Marsden")]),
        registers=Registers(people=entries),
    )
    assert whom(archive) == [["j-t-marsden", "k-marsden"], [("j-t-marsden", "k-marsden")]]
    assert slugs(archive) == ["j-t-marsden", "k-marsden"]


def test_a_sidecar_decides_a_name_of_one_document() -> None:
    documents = [minutes(HOUSING, "2020-03-09", [member("Marsden")], name="a.txt")]
    entries = (PersonEntry("k-marsden", "Kate Marsden"),)
    sidecar = Sidecar("a.txt", {"people": {"Councillor Marsden": "k-marsden"}})
    archive = archive_of(*documents, registers=Registers(people=entries, sidecars={"a.txt": sidecar}))
    assert whom(archive) == [["k-marsden"]]
    assert "R307" in [finding.code for finding in archive.meetings[0].findings]


def test_roles_with_dates_tell_two_register_entries_apart() -> None:
    entries = (
        PersonEntry("s-hill-old", "S Hill", roles=(("Councillor", None, dt.date(2010, 5, 1)),)),
        PersonEntry("s-hill-new", "S Hill", roles=(("Councillor", dt.date(2019, 5, 1), None),)),
    )
    archive = archive_of(
        minutes(HOUSING, "2008-06-01", [member("S Hill")]),
        minutes(HOUSING, "2020-06-01", [member("S Hill")]),
        registers=Registers(people=entries),
    )
    assert whom(archive) == [["s-hill-old"], ["s-hill-new"]]


def test_members_of_the_public_and_the_press_have_no_page() -> None:
    people = [
        officer("J Cane", "Local Democracy Reporter", Group.OBSERVER),
        officer("P Guest", None, Group.INVITED),
        officer("R Home", "Resident", Group.PRESENT),
        officer("A Hay", "Principal Media Relations Officer", Group.OBSERVER),
        officer("T Park", "Chief Executive"),
        member("D Coe", Group.OBSERVER),
    ]
    archive = archive_of(minutes(HOUSING, "2020-02-10", people))
    assert {person.slug: person.public for person in archive.people} == {
        "j-cane": False, "p-guest": False, "r-home": False, "a-hay": True, "t-park": True, "d-coe": True,
    }  # fmt: skip


def test_who_was_substituted_is_found_in_the_lists() -> None:
    people = [member("J Ray", replaces="Sands"), member("K Dale", replaces="Gone"), member("M Sands", Group.APOLOGIES)]
    (meeting,) = archive_of(minutes(HOUSING, "2020-02-10", people)).meetings
    assert meeting.attendance[0].substitutes == "m-sands"
    assert [finding.message for finding in meeting.findings if finding.code == "R306"] == [
        "Gone, for whom somebody sat, is in no list of this record."
    ]


def test_a_published_person_keeps_the_address() -> None:
    documents = [
        minutes(HOUSING, "2020-02-10", [member("S Hill")]),
        minutes(HOUSING, "2020-03-09", [member("Sue Hill")]),
    ]
    published = Registers(published=("/people/s-hill/",))
    assert slugs(archive_of(*documents)) == ["sue-hill"]
    assert slugs(archive_of(*documents, registers=published)) == ["s-hill"]


def test_a_published_name_that_becomes_doubtful_keeps_a_page() -> None:
    documents = [
        minutes(HOUSING, "2020-02-10", [member("J A Walker"), member("N J Walker")]),
        minutes(HOUSING, "2020-03-09", [member("J Walker")]),
    ]
    archive = archive_of(*documents, registers=Registers(published=("/people/j-walker/",)))
    assert "j-walker" in slugs(archive)
    assert whom(archive)[1] == [("j-a-walker", "n-j-walker")]


NAMES = st.sampled_from(
    ["S Hill", "Sue Hill", "Hill", "J A Walker", "N J Walker", "J Walker", "A Bell", "Ann Bell", "P van der Berg"]
)
PERSON = st.builds(
    lambda name, is_member: member(name) if is_member else officer(name, "Head of Housing Services"),
    NAMES,
    st.booleans(),
)
LISTS = st.lists(
    st.tuples(st.sampled_from([HOUSING, "Executive"]), st.integers(1, 28), st.lists(PERSON, max_size=4)), max_size=5
)


@settings(deadline=None)
@given(LISTS, st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(lists: list[tuple[str, int, list[object]]], chance: object) -> None:
    documents = [
        minutes(panel, f"2020-02-{day:02d}", people, name=f"{at}.txt")  # type: ignore[arg-type]
        for at, (panel, day, people) in enumerate(lists)
    ]
    shuffled = list(documents)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert archive_of(*documents) == archive_of(*shuffled)


@settings(deadline=None)
@given(LISTS, st.tuples(st.sampled_from([HOUSING, "Executive"]), st.lists(PERSON, max_size=4)))
def test_a_published_address_survives_another_document(
    lists: list[tuple[str, int, list[object]]], more: tuple[str, list[object]]
) -> None:
    documents = [
        minutes(panel, f"2020-02-{day:02d}", people, name=f"{at}.txt")  # type: ignore[arg-type]
        for at, (panel, day, people) in enumerate(lists)
    ]
    before = archive_of(*documents)
    published = Registers(published=tuple(f"/people/{slug}/" for slug in slugs(before)))
    extra = minutes(more[0], "2020-03-01", more[1], name="more.txt")  # type: ignore[arg-type]
    after = archive_of(*documents, extra, registers=published)
    assert set(slugs(before)) <= set(slugs(after))
    assert len(slugs(after)) == len(set(slugs(after)))
