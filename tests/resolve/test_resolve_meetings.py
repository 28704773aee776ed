"""Ids, addresses, panels, neighbours, references, approvals, topics and sidecars of invented meetings."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from resolve_invented import archive_of, cited, meetings_of, member, minutes

from build_scripts.domain.archive import Approval, MissingMeeting
from build_scripts.domain.cited import Basis, Cited, Span
from build_scripts.domain.record import Decision, DecisionStatus, Kind
from build_scripts.domain.registers import OrganizationEntry, Registers, Sidecar, TopicEntry
from build_scripts.resolve.boilerplate import boilerplate_of
from build_scripts.resolve.casing import Casing, phrase_forms, reading_name
from build_scripts.resolve.identifiers import item_anchors, slugify

HOUSING = "Housing Scrutiny Panel"
APPROVED = (
    "The minutes of the meeting of the Housing Scrutiny Panel held on 6 January 2020 were approved as a correct record."
)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Children & Young People’s Panel", "children-and-young-peoples-panel"),
        ("19/28", "19-28"),
        ("C 63/07", "c-63-07"),
        ("Café — Société", "cafe-societe"),
        ("???", ""),
        ("word " * 40, "-".join(["word"] * 16)),
    ],
)
def test_slugs(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_ids_and_addresses() -> None:
    archive = archive_of(
        minutes(HOUSING, "2020-02-10"),
        minutes(None, "2020-02-11"),
        minutes(HOUSING, None, name="undated.txt"),
        minutes(HOUSING, "2020-02-10", kind=Kind.AGENDA),
    )
    by_name = meetings_of(archive)
    assert [(m.id, m.address) for m in archive.meetings[1:]] == [
        ("2020-02-10-housing-scrutiny-panel", "/meetings/2020/02/10/housing-scrutiny-panel/"),
        ("2020-02-10-housing-scrutiny-panel-agenda", "/meetings/2020/02/10/housing-scrutiny-panel-agenda/"),
        ("2020-02-11-panel-not-stated", "/meetings/2020/02/11/panel-not-stated/"),
    ]
    sha = by_name["undated.txt"].record.sha256[:12]
    assert (by_name["undated.txt"].id, by_name["undated.txt"].address) == (
        f"undated-{sha}",
        f"/meetings/undated/{sha}/",
    )


def test_two_meetings_of_one_day() -> None:
    archive = archive_of(minutes(HOUSING, "2020-02-10", time="14:00"), minutes(HOUSING, "2020-02-10", time="10:00"))
    assert [(m.id, m.record.time.value if m.record.time else "") for m in archive.meetings] == [
        ("2020-02-10-housing-scrutiny-panel", "10:00"),
        ("2020-02-10-housing-scrutiny-panel-2", "14:00"),
    ]
    assert [m.same_meeting for m in archive.meetings] == [(), ()]
    assert archive.meetings[0].next == archive.meetings[1].id


def test_two_records_of_one_meeting_name_each_other() -> None:
    archive = archive_of(minutes(HOUSING, "2020-02-10", name="a.txt"), minutes(HOUSING, "2020-02-10", name="b.txt"))
    first, second = archive.meetings
    assert (first.same_meeting, second.same_meeting) == ((second.id,), (first.id,))
    assert [finding.code for finding in first.findings] == ["R304"]


def test_a_report_belongs_to_its_meeting_without_a_warning() -> None:
    archive = archive_of(minutes(HOUSING, "2020-02-10"), minutes(HOUSING, "2020-02-10", kind=Kind.REPORT))
    assert archive.meetings[0].same_meeting == (archive.meetings[1].id,)
    assert [m.findings for m in archive.meetings] == [(), ()]
    assert archive.meetings[1].id.startswith("2020-02-10-housing-scrutiny-panel-report-")


def test_a_copy_has_one_page() -> None:
    (record,) = minutes(HOUSING, "2020-02-10", name="a.txt")
    archive = archive_of((replace(record, name="copy.txt"),), (record,))
    assert [meeting.record.name for meeting in archive.meetings] == ["a.txt"]
    assert [(finding.code, finding.document) for finding in archive.findings] == [("R305", "copy.txt")]


def test_a_pack_gives_two_meetings_and_two_undated_parts_two_addresses() -> None:
    (record,) = minutes(None, None, name="pack.txt")
    (meetings,) = [archive_of((record, replace(record, part=2))).meetings]
    assert meetings[1].address == meetings[0].address[:-1] + "-2/"


def test_what_was_published_stays_with_its_document() -> None:
    old = minutes(HOUSING, "2020-02-10", items=[("19/28", "One", "Text")], name="z.txt")
    new = minutes(HOUSING, "2020-02-10", items=[("", "One", "Text")], name="a.txt")
    published = Registers(published=("/meetings/2020/02/10/housing-scrutiny-panel/#19-28",))
    by_name = meetings_of(archive_of(old, new, registers=published))
    assert by_name["z.txt"].id == "2020-02-10-housing-scrutiny-panel"
    assert by_name["a.txt"].id == "2020-02-10-housing-scrutiny-panel-2"


def test_anchors() -> None:
    (record,) = minutes(
        HOUSING, "2020-02-10", items=[("19/28", "A", ""), ("", "B", ""), ("19/28", "C", ""), ("C 63/07", "D", "")]
    )
    inferred = replace(record.items[1], number=Cited("19/29", "19/29", None, "test", Basis.INFERRED))
    assert item_anchors([record.items[0], inferred, *record.items[2:]]) == ("19-28", "item-2", "19-28-b", "c-63-07")


def test_panels_by_their_names() -> None:
    entry = OrganizationEntry("osb", "Overview and Scrutiny Board", ("OSB", "Overview Board"))
    archive = archive_of(
        minutes("OSB", "2020-01-01"),
        minutes("OVERVIEW & SCRUTINY BOARD", "2020-01-02"),
        minutes("Exampleton Borough Council Housing Panel", "2020-01-03"),
        minutes("The Housing Panel", "2020-01-04"),
        minutes("Full Council", "2020-01-05"),
        minutes("EXAMPLETON BOROUGH COUNCIL", "2020-01-06"),
        registers=Registers(organizations=(entry,)),
    )
    assert [meeting.panel for meeting in archive.meetings] == [
        "osb",
        "osb",
        "housing-panel",
        "housing-panel",
        "council",
        "council",
    ]
    assert [[finding.code for finding in meeting.findings] for meeting in archive.meetings[1:3]] == [[], ["R301"]]
    assert {o.slug: o.registered for o in archive.organizations} == {
        "osb": True,
        "housing-panel": False,
        "council": False,
    }


def test_a_body_of_two_entries_stays_open() -> None:
    entries = (OrganizationEntry("one", "Board"), OrganizationEntry("two", "Board", founded=dt.date(2021, 1, 1)))
    archive = archive_of(
        minutes("Board", "2022-01-01"), minutes("Board", "2020-01-01"), registers=Registers(organizations=entries)
    )
    assert archive.meetings[0].panel == "one"
    assert getattr(archive.meetings[1].panel, "candidates", None) == ("one", "two")


def test_references_neighbours_and_approval() -> None:
    archive = archive_of(
        minutes(HOUSING, "2020-01-06", items=[("19/20", "EMPTY HOMES", "Talk.")]),
        minutes(
            HOUSING,
            "2020-02-10",
            items=[
                ("19/29", "MINUTES OF THE PREVIOUS MEETING", APPROVED),
                ("19/30", "HOMES", "The Executive on 18 February 2020 would decide. Minute No 19/20 refers."),
                ("19/31", "DATE OF NEXT MEETING", "9 March 2020"),
            ],
            following=dt.date(2020, 3, 9),
        ),
        minutes("Executive", "2019-12-01"),
    )
    earlier, later = archive.meetings[1:]
    assert (earlier.next, later.previous) == (later.id, earlier.id)
    assert earlier.approved == Approval(later.id, "19-29", amended=False)
    assert (later.previous_named, later.next_named) == (dt.date(2020, 1, 6), dt.date(2020, 3, 9))
    found = [(r.kind, r.panel, r.meeting, r.item) for item in later.items for r in item.references]
    assert found == [
        ("previous_minutes", "housing-scrutiny-panel", earlier.id, None),
        ("meeting", "executive", None, None),
        ("minute", "housing-scrutiny-panel", earlier.id, "19-20"),
        ("next_meeting", "housing-scrutiny-panel", None, None),
    ]
    for item in later.items:
        for reference in item.references:
            assert later.record.blocks[reference.block].text[reference.start : reference.end].strip()
    assert archive.missing == (
        MissingMeeting("executive", dt.date(2020, 2, 18), (later.id,)),
        MissingMeeting("housing-scrutiny-panel", dt.date(2020, 3, 9), (later.id,)),
    )
    assert {finding.code for finding in later.findings} == {"R303"}


@pytest.mark.parametrize(
    ("words", "approved"),
    [
        ("were agreed subject to the following amendment: page 2.", "amended"),
        ("were confirmed and signed as an accurate record.", "approved"),
        ("were agreed without amendment; there were no amendments.", "approved"),
        ("were not approved and the item was deferred.", None),
        ("were discussed.", None),
    ],
)
def test_what_counts_as_approval(words: str, approved: str | None) -> None:
    text = APPROVED.partition(" were ")[0]
    archive = archive_of(
        minutes(HOUSING, "2020-01-06"),
        minutes(HOUSING, "2020-02-10", items=[("1", "MINUTES OF LAST MEETING", f"{text} {words}")]),
    )
    found = archive.meetings[0].approved
    assert (found is None) == (approved is None)
    assert found is None or found.amended == (approved == "amended")


@pytest.mark.parametrize(
    "text",
    ["The plan of 6 January 2020 was noted.", "Members met the Mayor on 6 January 2020.",
     "The meeting on 6 January was short.", "The Improvement Board discussed it on 6 January 2020."],
)  # fmt: skip
def test_other_dates_are_no_references(text: str) -> None:
    archive = archive_of(minutes(HOUSING, "2020-02-10", items=[("1", "HOMES", text)]))
    assert archive.meetings[0].items[0].references == ()


def test_topics_cite_phrase_and_line() -> None:
    topic = TopicEntry("parks", "Parks", "Green places.", ("park", "open space"), ("car park",))
    archive = archive_of(
        minutes(
            HOUSING,
            "2020-02-10",
            items=[
                ("1", "CAR PARK CHARGES", "No."),
                ("2", "Hedges", "An Open  Space near the park."),
                ("3", "Parking", "x"),
            ],
        ),
        registers=Registers(topics=(topic,)),
    )
    items = archive.meetings[0].items
    assert [[(t.topic, t.phrase, t.span and t.span.first) for t in item.topics] for item in items] == [
        [], [("parks", "Open  Space", 4)], [],
    ]  # fmt: skip
    assert archive.meetings[0].topics == ("parks",)


def test_people_named_in_an_item() -> None:
    people = [member("L Fell"), member("A Beck"), member("K Dale"), member("S Dale")]
    text = "Councillor Fell asked A Beck and Councillor Dale; Fellside was not meant."
    archive = archive_of(minutes(HOUSING, "2020-02-10", people, [("1", "HOMES", text)]))
    assert archive.meetings[0].items[0].people == ("l-fell", "a-beck")


def test_a_sidecar_is_curated_and_said() -> None:
    values = {
        "panel": "housing", "date": dt.date(2020, 2, 10), "title": "Homes", "kind": "report", "topics": ("parks",),
        "items": {2: {"number": "19/30", "title": "New", "topics": ("parks",)}}, "address": "https://example.org/1",
        "retrieved": dt.date(2024, 1, 1),
    }  # fmt: skip
    registers = Registers(
        organizations=(OrganizationEntry("housing", "Housing Panel"),),
        topics=(TopicEntry("parks", "Parks", "", ("park",)),),
        sidecars={"a.txt": Sidecar("a.txt", values)},
    )
    archive = archive_of(
        minutes(None, None, items=[("", "One", ""), ("", "Two", "")], name="a.txt"), registers=registers
    )
    (meeting,) = archive.meetings
    record = meeting.record
    assert (meeting.panel, meeting.panel_basis, record.kind) == ("housing", "curated", Kind.REPORT)
    assert record.date is not None
    assert (record.date.basis, record.date.span, record.date.rule) == (Basis.CURATED, None, "a.txt.yml")
    assert [item.anchor for item in meeting.items] == ["item-1", "19-30"]
    assert [[(t.topic, t.phrase) for t in item.topics] for item in meeting.items] == [[], [("parks", "")]]
    assert (meeting.source_address, meeting.retrieved) == ("https://example.org/1", dt.date(2024, 1, 1))
    assert [finding.code for finding in meeting.findings] == ["R307"] * 6


def test_a_sidecar_of_a_pack_says_only_what_is_true_of_the_file() -> None:
    (record,) = minutes(None, None, name="pack.txt")
    sidecar = Sidecar("pack.txt", {"date": dt.date(2020, 2, 10), "address": "https://example.org/1"})
    archive = archive_of((record, replace(record, part=2)), registers=Registers(sidecars={"pack.txt": sidecar}))
    assert [(meeting.record.date, meeting.source_address) for meeting in archive.meetings] == [
        (None, "https://example.org/1")
    ] * 2


def test_titles_for_reading() -> None:
    text = "By The Mayor the Ofsted report on services in May, with OSB, met in Exampleton."
    text += " A School, a school, the school. The Executive met."
    phrases = phrase_forms(["Housing and Homes Panel", "EXECUTIVE"], ["Humza Rao", "J Rao"])
    casing = Casing([text, "MINUTES OF JANUARY These were read."], ["Upton"], phrases)
    printed = (
        "OFSTED REPORT TO THE HOUSING & HOMES PANEL BY HUMZA RAO - OSB AND SCHOOL SERVICES OF UPTON ON 4 MAY 2023."
    )
    assert casing.sentence(printed) == (
        "Ofsted report to the Housing & Homes Panel by Humza Rao - OSB and school services of Upton on 4 May 2023"
    )
    assert (
        casing.sentence("WHICH MAY BE CONSIDERED IN EXAMPLETON BY THE MMWR")
        == "Which may be considered in Exampleton by the MMWR"
    )
    assert casing.sentence("WORK OF THE EXECUTIVE AT 7.00PM") == "Work of the executive at 7.00pm"
    assert casing.sentence("Transition to Adulthood") == "Transition to Adulthood"
    assert reading_name("CHILDREN AND YOUNG PEOPLE'S PANEL") == "Children and Young People's Panel"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("APOLOGIES FOR ABSENCE", "apologies"), ("Declarations of Interest", "declarations"),
        ("2. Minutes", "previous_minutes"),
        ("MINUTES - HOUSING PANEL - 6 JANUARY 2020", "previous_minutes"), ("Date of Next Meeting", "next_meeting"),
        ("Welcome and Fire Evacuation Procedure", "welcome"), ("Any Other Business", "any_other_business"),
        ("To approve the minutes of the last meeting", "previous_minutes"), (None, None), ("Budget", None),
        ("Persistent absence in schools: an inquiry into causes", None), ("Minutes of the Trust Board", None),
    ],
)  # fmt: skip
def test_standing_items(title: str | None, kind: str | None) -> None:
    assert boilerplate_of(title) == kind


DAYS = st.lists(
    st.tuples(st.sampled_from([HOUSING, "Executive", None]), st.sampled_from(["2020-02-10", "2020-03-09", None])),
    max_size=6,
)


@settings(deadline=None)
@given(DAYS)
def test_ids_are_unique_and_another_meeting_changes_none(days: list[tuple[str | None, str | None]]) -> None:
    documents = [minutes(panel, day, name=f"{at}.txt") for at, (panel, day) in enumerate(days)]
    before = {meeting.record.name: meeting.id for meeting in archive_of(*documents).meetings}
    more = minutes(HOUSING, "2020-05-01", name="more.txt")
    report = minutes(HOUSING, "2020-02-10", name="report.txt", kind=Kind.REPORT)
    after = {meeting.record.name: meeting.id for meeting in archive_of(*documents, more, report).meetings}
    assert len(set(after.values())) == len(after)
    assert before.items() <= after.items()


def test_a_cited_name_is_kept_as_printed() -> None:
    (record,) = minutes(HOUSING, "2020-02-10")
    archive = archive_of((replace(record, panel=cited("HOUSING SCRUTINY PANEL")),))
    assert archive.organizations[0].name == "Housing Scrutiny Panel"
    assert archive.organizations[0].names == ("HOUSING SCRUTINY PANEL",)


@pytest.mark.parametrize(
    "text",
    [
        "The Nether Valley Audit Committee on 6 January 2020 agreed.",
        "OSB business conducted at the meeting held on 6 January 2020.",
        "The Board at its meeting on 6 January 2020 agreed.",
    ],
)
def test_the_end_of_a_longer_name_and_other_bodies_are_not_meant(text: str) -> None:
    archive = archive_of(
        minutes("Audit Committee", "2020-01-06"), minutes("Audit Committee", "2020-02-10", items=[("1", "HOMES", text)])
    )
    assert archive.meetings[1].items[0].references == ()


def test_a_mover_who_is_in_no_list_has_no_page() -> None:
    (record,) = minutes(HOUSING, "2020-02-10", [member("L Fell")], [("1", "HOMES", "Moved.")])
    decision = Decision(
        "AGREED", "AGREED", (), DecisionStatus.MADE, Span(2, 2), proposer="Lee Wall (Upton)", seconder="Cllr Fell"
    )
    items = (replace(record.items[0], decisions=(decision,)),)
    archive = archive_of((replace(record, items=items),))
    assert {person.name: person.public for person in archive.people} == {"L Fell": True, "Lee Wall": False}
    assert archive.meetings[0].items[0].people == ("l-fell",)
    assert archive.meetings[0].items[0].decision_anchors == ("1-d1",)


ODD = st.text(alphabet="aB1 .,()-’'&/\t\n§Ω", max_size=20)


@settings(deadline=None)
@given(
    st.lists(st.tuples(ODD, ODD), max_size=3),
    st.lists(st.tuples(ODD, ODD, ODD), max_size=3),
    st.one_of(st.none(), ODD),
    st.lists(ODD, max_size=3),
)
def test_odd_records_are_resolved(
    people: list[tuple[str, str]], items: list[tuple[str, str, str]], panel: str | None, published: list[str]
) -> None:
    listed = [member(name, replaces=replaced or None) for name, replaced in people]
    registers = Registers(published=tuple(f"/people/{part}/" for part in published))
    archive = archive_of(minutes(panel, "2020-02-10", listed, items, name="odd.txt"), registers=registers)
    (meeting,) = archive.meetings
    assert len(meeting.attendance) == len(people)
    anchors = [item.anchor for item in meeting.items]
    assert len(set(anchors)) == len(anchors)
    assert all(anchor.strip() == anchor and anchor for anchor in anchors)


def test_a_day_with_two_meetings_is_no_certain_reference() -> None:
    archive = archive_of(
        minutes(HOUSING, "2020-01-06", time="10:00"),
        minutes(HOUSING, "2020-01-06", time="14:00"),
        minutes(HOUSING, "2020-02-10", items=[("1", "MINUTES", APPROVED)]),
    )
    assert archive.meetings[2].items[0].references == ()
    assert archive.missing == ()
