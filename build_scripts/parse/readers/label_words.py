"""Labels of attendance put together of two parts: who they are, and whether they came ("City staff present")."""

from __future__ import annotations

from collections.abc import Mapping

from build_scripts.domain.record import Group
from build_scripts.parse.pattern_words import needs_of_any
from build_scripts.parse.sought import has_words

_WHO: Mapping[Group, str] = {
    Group.PRESENT: """
    members; council; council members; members of council; members of the council; councilmembers; board; board
    members; members of the board; board of directors; board of trustees; commission; commissioners; commission members;
    trustees; school trustees; directors; governors; committee; committee members; members of the committee;
    panel; panel members; members of the panel; authority members; elected members; elected officials;
    supervisors; selectmen; selectboard; select board members; community councillors; parish councillors; town
    councillors; community council members; parish council members; voting members; core members;
    independent members; co-opted members; city council members; city councillors; city council; town council;
    town council members; lay members; employer representatives; forum members; cabinet members; executive members;
    planning commissioners; planning commission members; appointed members; aelodau; school members; schools members;
    non-school members; non school members; academy members; substitutes; named substitutes; nominated substitutes
    """,
    Group.OFFICER: """
    officers; officials; staff; council staff; council officers; city staff; county staff; town staff; township staff;
    village staff; district staff; municipal staff; administrative staff; administration; staff members; executive
    staff; senior staff; management; senior management; employees; executives; chief officers; support officers;
    support staff; lead officers; secretariat; local government officers; fire officers; authority officers;
    city officials; borough officers; county officers; district officers; advisers; clerk; clerk to the council
    """,
    Group.OBSERVER: """
    public; press; members of the public; members of public; residents; parishioners; electors; observers; press and
    public; public and press; members of the press; local residents
    """,
    Group.INVITED: "guests; visitors; presenters; invited guests; invitees; speakers; guest speakers; delegations",
    Group.IN_ATTENDANCE: """
    others; other; other members; other councillors; non-members; non members; non-voting members; non voting members;
    ward members; ward councillors; county councillors; district councillors; borough councillors; unitary councillors;
    county and district councillors; district and county councillors; local members; ex officio members; partners
    """,
}
_BY_WHO: Mapping[str, Group] = {
    " ".join(who.split()): group for group, people in _WHO.items() for who in people.split(";")
}
_HERE = """
present; in attendance; attending; attended; attendance; present remotely; present virtually; present online; present
in person; attending remotely; attending virtually; attending online; in remote attendance; in virtual attendance; in
attendance remotely; participating; participating remotely; present via zoom; present via teams; present by zoom;
present at the meeting; in person; remotely; online; via zoom; via teams; present in the chamber; present and voting
"""
_AWAY = """
absent; not present; not in attendance; not attending; excused; absent and excused; absent/excused; excused absence;
apologies; sent apologies; with apologies; absent with apologies; apologies received; absent without apologies; unable
to attend; on leave; on leave of absence; regrets; absent with leave
"""
# Longest first, so that "not present" is not read as "present" of people called "members not".
_STATES: tuple[tuple[str, bool], ...] = tuple(
    sorted(
        (
            (" ".join(state.split()), here)
            for states, here in ((_HERE, True), (_AWAY, False))
            for state in states.split(";")
        ),
        key=lambda pair: (-len(pair[0]), pair[0]),
    )
)
_SOME_STATE = needs_of_any([((state,),) for state, _ in _STATES])


def group_of_parts(words: str) -> Group | None:
    """Return in what capacity the people of a label are listed that names them and says whether they came.

    `words` are in lower case. "commissioners excused" gives APOLOGIES, "city staff present" OFFICER; members who were
    "also present" are no members of the body that met.
    """
    also = words.startswith("also ") or " also " in words
    plain = words.removeprefix("also ").replace(" also ", " ").removeprefix("other ")
    for state, here in _STATES if has_words(_SOME_STATE, plain) else ():
        who = _beside(plain, state)
        if who is None:
            continue
        bare = who.removeprefix("from ").removeprefix("the ")
        of_body = bare.startswith("members of ") and not bare.endswith(("public", "press"))
        group = Group.PRESENT if of_body else _BY_WHO.get(bare)
        if group is None or not here:
            return Group.APOLOGIES if group and not here else None
        return Group.IN_ATTENDANCE if also and group is Group.PRESENT else group
    return None


def _beside(words: str, state: str) -> str | None:
    """Return what stands before or after `state` in a label; None where the label does not hold it at an end."""
    if words.endswith(f" {state}"):
        return words[: -len(state)].strip(" :-–—")
    return words[len(state) :].strip(" :-–—") if words.startswith((f"{state} ", f"{state}:")) else None
