"""Lists of people: who, in what office, for whom; what is no name is reported and nothing is made up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.domain.cited import Span
from build_scripts.domain.record import Attendee, Group
from build_scripts.parse.readers.people import PeopleReading, read_people, read_people_lines
from build_scripts.parse.readers.people_labels import group_of_label
from build_scripts.parse.readers.people_rows import read_people_rows

SPAN = Span(3, 4)
SHARED = Path(__file__).parents[3] / ".." / "shared"


def read(text: str) -> PeopleReading:
    return read_people(text, Group.PRESENT, SPAN, rule="test")


def short(person: Attendee) -> str:
    parts = [person.honorific, person.name]
    aside = {"=": person.role, "for": person.substitute_for, "@": person.organization, "!": person.note}
    return " ".join(filter(None, parts)) + "".join(f" {mark} {value}" for mark, value in aside.items() if value)


CASES = {
    "Councillors A Bell (Chair), C Dodds (Vice Chair); E Fox and J A Gray (Substitute for Hart).": [
        "Councillor A Bell = Chair",
        "Councillor C Dodds = Vice Chair",
        "Councillor E Fox",
        "Councillor J A Gray for Hart",
    ],
    "Councillor D Coe - Upton and Nether Ward Councillor.\nD Kay – Group Political Assistant.\n"
    "S Lea; S May – Legal Services.": [
        "Councillor D Coe = Upton and Nether Ward Councillor",
        "D Kay = Group Political Assistant",
        "S Lea = Legal Services",
        "S May = Legal Services",
    ],
    "Members of the Parenting Board:-\nCouncillor B Cope, Councillor A Ohene.\n"
    "Mayor A Pratt - Elected Mayor of Exampleton.": [
        "Councillor B Cope = Member of the Parenting Board",
        "Councillor A Ohene = Member of the Parenting Board",
        "Mayor A Pratt = Elected Mayor of Exampleton",
    ],
    "were submitted on behalf of Councillors Rudd and Tarn": ["Councillor Rudd", "Councillor Tarn"],
    "Apologies were received from Ann Reed and Bob Elm.": ["Ann Reed", "Bob Elm"],
    "The Worshipful the Mayor (Cllr Ann Reed), Cllr Mrs Joan Ash, Cllr Bob Elm O.B.E, , Cllr Tim Oak": [
        "Cllr Ann Reed = The Worshipful the Mayor",
        "Cllr Mrs Joan Ash",
        "Cllr Bob Elm ! O.B.E",
        "Cllr Tim Oak",
    ],
    "G Birch (CE); A Holly, P Ivy (LD); N Rowan (DNS).": [
        "G Birch @ CE",
        "A Holly @ LD",
        "P Ivy @ LD",
        "N Rowan @ DNS",
    ],
    "A Holly, P Ivy (LD), N Rowan": ["A Holly", "P Ivy @ LD", "N Rowan"],
    "Marsh (Chair); Councillors Beck, Dale (as substitute for Ridge), Moor": [
        "Marsh = Chair",
        "Councillor Beck",
        "Councillor Dale for Ridge",
        "Councillor Moor",
    ],
    "The Mayor, D Budge (Chair)": ["D Budge = The Mayor, Chair"],
    "K Dale, The Mayor, R Heath": ["K Dale", " = The Mayor", "R Heath"],
    "Councillor A Reed (In the Chair) Councillors Elm and Oak In accordance with Rule 5 Councillor Ash "
    "as substitute for Councillor Yew.": [
        "Councillor A Reed = In the Chair",
        "Councillor Elm",
        "Councillor Oak",
        "Councillor Ash for Yew",
    ],
    "G Birch, Chief Executive; T Ash, Head of Planning and Building Control; Ann Reed, Town Clerk and RFO": [
        "G Birch = Chief Executive",
        "T Ash = Head of Planning and Building Control",
        "Ann Reed = Town Clerk and RFO",
    ],
    "T Park, Chief Executive and S Bush, Interim Director of Care": [
        "T Park = Chief Executive",
        "S Bush = Interim Director of Care",
    ],
    "Chief Executive - A Bell\nDirector of Place: C Fox": ["A Bell = Chief Executive", "C Fox = Director of Place"],
    "Rob Boyle (Chair) RB Ray Allen RA\nGraham Doyle GD Norma Roper NR": [
        "Rob Boyle = Chair",
        "Ray Allen",
        "Graham Doyle",
        "Norma Roper",
    ],
    "Ann Reed Bob Elm Tim Oak": ["Ann Reed", "Bob Elm", "Tim Oak"],
    "A Bell C Dodds E Fox": ["A Bell", "C Dodds", "E Fox"],
    "Councillor A Bell Councillor C Dodds": ["Councillor A Bell", "Councillor C Dodds"],
    "Esme Clay, Danny\nO'Neill, Councillors Alam and Dorn": [
        "Esme Clay",
        "Danny O'Neill",
        "Councillor Alam",
        "Councillor Dorn",
    ],
    "Anne Cole – Lakeside, Di\nHume – Lowtown": ["Anne Cole @ Lakeside", "Di Hume @ Lowtown"],
    "Mayor, Councillor Ash": ["Councillor Ash = Mayor"],
    "Aldermen – J Bell, C Dodds. Councillors – E Fox": ["Alderman J Bell", "Alderman C Dodds", "Councillor E Fox"],
    "Councillor J Ward, Cllr Head, Sue Hall, Town Clerk": ["Councillor J Ward", "Cllr Head", "Sue Hall = Town Clerk"],
    "Cllr R. Bell, Cllr. Dorn, Hari Rao MSP, Dr Ahmad MP": [
        "Cllr R. Bell",
        "Cllr. Dorn",
        "Hari Rao = MSP",
        "Dr Ahmad = MP",
    ],
    "Councillor Smith (arrived at 7.01pm), Councillor Jones left at 8pm": [
        "Councillor Smith ! arrived at 7.01pm",
        "Councillor Jones ! left at 8pm",
    ],
    "Ann Reed (North Council) - Chair\nBob Elm (South Council): Joan Ash (East Council):": [
        "Ann Reed = Chair @ North Council",
        "Bob Elm @ South Council",
        "Joan Ash @ East Council",
    ],
    "Cllrs J. O’Neill-Smith, M. de la Cruz and P. van der Berg": [
        "Cllr J. O’Neill-Smith",
        "Cllr M. de la Cruz",
        "Cllr P. van der Berg",
    ],
    "Councillors A Bell, Mr C Fox, E Gray": ["Councillor A Bell", "Mr C Fox", "E Gray"],
    "Mr and Mrs Bell": ["Mr and Mrs Bell"],
    "Chief Executive, Monitoring Officer": [" = Chief Executive", " = Monitoring Officer"],
    "Councillors A Bell, C Dodds; Officers: T Ash": ["Councillor A Bell", "Councillor C Dodds", "T Ash"],
    "David Tay (DT), Alan Holm, Chair (AHol)": ["David Tay", "Alan Holm = Chair"],
    "Councillor Bell (in place of Councillor Fox)": ["Councillor Bell for Fox"],
    "M Brand, Nether Swimming Club": ["M Brand @ Nether Swimming Club"],
    "N Doyle, Upton Gazette": ["N Doyle @ Upton Gazette"],
    "Councillor L Hump, Nether Green Ward Councillor": ["Councillor L Hump = Nether Green Ward Councillor"],
    "Ann Foster\tRuby Kelly, Councillor\tA Bell": ["Ann Foster", "Ruby Kelly", "Councillor A Bell"],
    "A Bell\tChair\nC Dodds\tMember": ["A Bell = Chair", "C Dodds = Member"],
    "Cllrs Alder and Dorn, Chris Stone MP, Alan Bell": ["Cllr Alder", "Cllr Dorn", "Chris Stone = MP", "Alan Bell"],
    "A. Bell (Chairman), C. Dodds, the Clerk and 3 members of the public": [
        "A. Bell = Chairman",
        "C. Dodds",
        " = the Clerk",
    ],
    "Cllr J Smith – Chair; Cllr A Bell: Vice Chair": ["Cllr J Smith = Chair", "Cllr A Bell = Vice Chair"],
    "Mayor – Councillor A Bell, Deputy Mayor – Councillor C Dodds": [
        "Councillor A Bell = Mayor",
        "Councillor C Dodds = Deputy Mayor",
    ],
    "Councillors: Bell, Fox (from 7.15pm); Clerk: Mrs T Ash": [
        "Councillor Bell",
        "Councillor Fox ! from 7.15pm",
        "Mrs T Ash = Clerk",
    ],
    "Jane Bell, Town Clerk, Deputy Clerk and 2 press": ["Jane Bell = Town Clerk, Deputy Clerk"],
    "Officers Present: - Chief Executive - Mr A Bell, Director of Finance - Ms C Dodds": [
        "Mr A Bell = Chief Executive",
        "Ms C Dodds = Director of Finance",
    ],
    "Ed Vale MP Department for culture, media, Ann Reed Town Clerk": [
        "Ed Vale = MP Department for culture, media",
        "Ann Reed = Town Clerk",
    ],
    "County Councillor A Bell, Parish Clerk T Ash": ["County Councillor A Bell", "T Ash = Parish Clerk"],
    "Rhys ap Owen, Leanne Wood AM, Councillor Mrs J Smith": [
        "Rhys ap Owen",
        "Leanne Wood = AM",
        "Councillor Mrs J Smith",
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_a_list_is_read_as_printed(text: str) -> None:
    assert [short(person) for person in read(text).people] == CASES[text]


@pytest.mark.parametrize(
    "text", ["None", "There were no apologies for absence.", "Nil.", "No apologies were received", "(None)"]
)
def test_nobody_is_stated(text: str) -> None:
    reading = read(text)
    assert (reading.none_stated, reading.people, reading.findings) == (True, (), ())


@pytest.mark.parametrize(
    ("text", "unread"),
    [("F Hazel, four members of the public.", "four members of the public"), ("A Bell, 12 residents", "12 residents"),
     ("Vacancy", "Vacancy"), ("The Chair welcomed all of us", "The Chair welcomed all of us"),
     ("A Bell, CMS, C Fox", "CMS")],
)  # fmt: skip
def test_what_is_no_name_is_reported(text: str, unread: str) -> None:
    (finding,) = read(text).findings
    assert finding.code == "P231"
    assert f"“{unread}”" in finding.message


def test_the_group_changes_at_a_label_inside_the_list() -> None:
    assert [person.group for person in read("A Bell\nOfficers: C Fox").people] == [Group.PRESENT, Group.OFFICER]


def test_the_chair_is_the_one_in_the_chair() -> None:
    assert read("A Bell (Vice Chair), C Dodds (in the Chair)").chair is not None
    assert read("A Bell (Chair), C Dodds (Chair)").chair is None
    assert read("A Bell (Vice Chair)").chair is None


def test_lines_keep_their_own_places() -> None:
    lines = [("Councillors A Bell,", Span(5, 5)), ("C Dodds and E Fox", Span(6, 6))]
    people = read_people_lines(lines, Group.PRESENT, rule="test").people
    assert [(person.name, person.span.first, person.start) for person in people] == [
        ("A Bell", 5, 12),
        ("C Dodds", 6, 0),
        ("E Fox", 6, 12),
    ]
    assert [person.honorific for person in people] == ["Councillor"] * 3


def test_a_table_with_headings_and_marks() -> None:
    rows = [
        ["Name", "Role", "Attendance"],
        ["Councillor A Bell", "Chair", "Present"],
        ["Cllr E Fox", "Member", "Absent"],
        ["G Hill", "Officer", "Expected"],
    ]
    reading = read_people_rows(rows, Group.PRESENT, SPAN, rule="test")
    assert [(p.name, p.role, p.group, p.note) for p in reading.people] == [
        ("A Bell", "Chair", Group.PRESENT, None),
        ("E Fox", "Member", Group.APOLOGIES, "absent"),
    ]
    assert [finding.code for finding in reading.findings] == ["P231"]


def test_a_table_without_headings() -> None:
    rows = [["Rob Boyle (Chair)", "RB", "Ray Allen", "RA"], ["Ann Reed", "Head of Planning"]]
    people = read_people_rows(rows, Group.PRESENT, SPAN, rule="test").people
    assert [(p.name, p.role) for p in people] == [
        ("Rob Boyle", "Chair"),
        ("Ray Allen", None),
        ("Ann Reed", "Head of Planning"),
    ]


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("PRESENT:", (Group.PRESENT, None, None)),
        ("Councillors Present", (Group.PRESENT, "Councillor", None)),
        ("Councillors not present:", (Group.APOLOGIES, "Councillor", None)),
        ("APOLOGIES FOR ABSENCE", (Group.APOLOGIES, None, None)),
        ("PRESENT BY INVITATION:", (Group.INVITED, None, None)),
        ("**ALSO IN ATTENDANCE:", (Group.IN_ATTENDANCE, None, None)),
        ("OFFICIALS:", (Group.OFFICER, None, None)),
        ("In the Chair :", (Group.PRESENT, None, "In the Chair")),
        ("Non school members:", (Group.PRESENT, None, None)),
        ("School members present", (Group.PRESENT, None, None)),
        ("Nominated subs:", (Group.PRESENT, None, "Substitute")),
        ("Housing:", None),
    ],
)
def test_labels(label: str, expected: tuple[Group, str | None, str | None] | None) -> None:
    assert group_of_label(label) == expected


WORDS = st.sampled_from(
    [
        *("Councillors", "Councillor", "A", "Bell", "Ann", "Reed", "(", ")", "(Chair)", ",", ";", "and", "&", "-", "–"),
        *(":", ".", "\n", "Head of Planning", "The Mayor", "as substitute for", "van der", "O’Neill", "12", "RB", "MP"),
        *("members of the public", "/", "J.A."),
    ]
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_list_is_read_and_places_are_right(text: str) -> None:
    for person in read(text).people:
        assert person.as_written in text
        assert person.name is None or " ".join(text[person.start : person.end].split()) == person.name


@pytest.mark.parametrize(
    "pump",
    [
        "A ",
        "Ann ",
        "Councillor ",
        "a, ",
        "A Bell and ",
        "(",
        "()",
        "and ",
        "Chair, ",
        "Members of ",
        " - ",
        "Ann Reed (",
        "x",
    ],
)
def test_long_lists_take_linear_time(pump: str) -> None:
    """A quadratic reader would run past the suite's time limit on these; the result itself only has to be there."""
    assert read((pump * 200_000)[:200_000]).none_stated is False


def test_names_of_the_documents_at_hand() -> None:
    """Every name in the truth of the text documents beside the repository is found on the line that prints it."""
    missed = []
    for folder in ("seeds", "corpus/skeletons"):
        truth = SHARED / folder / "truth.jsonl"
        for row in map(json.loads, truth.read_text(encoding="utf-8").splitlines() if truth.exists() else []):
            text = (SHARED / folder / row["file"]).read_text(encoding="utf-8")
            wanted = {name for key in ("present", "apologies") for name in row.get(key) or []}
            lines = [line for line in text.splitlines() if any(name in line for name in wanted) and len(line) < 400]
            lists = [line.rpartition("**")[2].split(":", 1)[-1] for line in lines]
            found = {person.name for line in lists for person in read(line).people}
            missed += [(row["file"], name) for name in sorted(wanted - found)]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cllrs Ash J. (Chair), Elm P., Oak A.B.",
            [("Ash J.", "present"), ("Elm P.", "present"), ("Oak A.B.", "present")],
        ),
        ("Cllrs: Ash, J; Elm, K.L; Oak, M", [("J Ash", "present"), ("K.L Elm", "present"), ("M Oak", "present")]),
        (
            "Cllr A Ash, Cllr B Elm (apologies), Cllr C Oak - absent",
            [("A Ash", "present"), ("B Elm", "apologies"), ("C Oak", "apologies")],
        ),
        ("Cllr A Ash, Cllr B Elm (apologies for lateness)", [("A Ash", "present"), ("B Elm", "present")]),
        (
            (
                "Mayor Ann Ash and Councillor Bob Elm. Deputy Mayor Joan Oak was absent."
                " Fire Chief Paul Yew and Clerk Sue Bell were in attendance."
            ),
            [
                ("Ann Ash", "present"),
                ("Bob Elm", "present"),
                ("Joan Oak", "apologies"),
                ("Paul Yew", "in_attendance"),
                ("Sue Bell", "in_attendance"),
            ],
        ),
        ("Councillors Ash, Dean and Hill", [("Ash", "present"), ("Dean", "present"), ("Hill", "present")]),
    ],
)
def test_who_of_a_list_was_there(text: str, expected: list[tuple[str, str]]) -> None:
    people = read_people(text, Group.PRESENT, SPAN, rule="test").people
    assert [(person.name, person.group.value) for person in people] == expected


def test_marks_of_a_roll() -> None:
    rows = [["Councillor", "Attendance"], ["A Bell", "P"], ["B Cope", "A"], ["C Dunn", ""], ["D Ellis", "Ab"]]
    reading = read_people_rows(rows, Group.PRESENT, SPAN, rule="test")
    assert [(p.name, p.group.value) for p in reading.people] == [
        ("A Bell", "present"),
        ("B Cope", "apologies"),
        ("D Ellis", "apologies"),
    ]
    assert [finding.code for finding in reading.findings] == ["P231"]


def test_a_mark_that_may_mean_two_things_is_not_read() -> None:
    rows = [["Councillor", "Attendance"], ["A Bell", "A"], ["B Cope", "A"]]
    assert read_people_rows(rows, Group.PRESENT, SPAN, rule="test").people == ()


def test_labels_inside_a_list() -> None:
    text = "Supervisors present: Ann Birch, Bob Cedar and Cal Dale. Absent: Joan Elm."
    people = read_people(text, Group.PRESENT, SPAN, rule="test").people
    assert [(person.name, person.group.value) for person in people] == [
        ("Ann Birch", "present"),
        ("Bob Cedar", "present"),
        ("Cal Dale", "present"),
        ("Joan Elm", "apologies"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Reed, Clark Logie (Police), Cllr Bob Elm",
            [("Ann Reed", None), ("Clark Logie", None), ("Bob Elm", None)],
        ),
        (
            "His Worship the Mayor (Cllr B J Lake), the Deputy Mayor (Cllr D Dean), Cllr J Oak",
            [("B J Lake", "His Worship the Mayor"), ("D Dean", "the Deputy Mayor"), ("J Oak", None)],
        ),
        (
            "Joan Dill JD Director of Strategy and Delivery\nIan Gibb IG Lay Member",
            [("Joan Dill", "Director of Strategy and Delivery"), ("Ian Gibb", "Lay Member")],
        ),
        ("Dim", []),
    ],
)
def test_offices_beside_names(text: str, expected: list[tuple[str, str | None]]) -> None:
    people = read_people(text, Group.PRESENT, SPAN, rule="test").people
    assert [(person.name, person.role) for person in people] == expected
