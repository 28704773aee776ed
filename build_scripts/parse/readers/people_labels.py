"""Labels of attendance lists: in what capacity the people after them are listed. Two closed tables.

Most labels are looked up whole; others are put together of who and whether they came ("Commissioners excused").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from build_scripts.domain.record import Group
from build_scripts.parse.readers.label_words import group_of_parts

_P, _A, _O, _I = Group.PRESENT, Group.APOLOGIES, Group.OBSERVER, Group.INVITED
_F, _T, _C = Group.OFFICER, Group.IN_ATTENDANCE, Group.CONTACT

_COUNCILLOR = "Councillor"
_GROUPS: Mapping[Group, str] = {
    _P: """
    were present; when there were present; at which there were present; there were present; there were also present;
    there were present councillors; there were also present councillors; present; members present;
    members; attendees; attending; attendance; those present; committee
    members present; board members present; panel members present; trustees present; directors
    present; in the chair; chair; presiding; other members present; also present members; members in
    attendance; those attending; those in attendance; persons attending;
    voting members; voting members present; present at the meeting; committee members;
    members of the committee; members of the committee present; attended by; present remotely;
    community councillors; community councillors present; persons present; governors present; yn
    bresennol; presennol; sederunt; chairman; chairperson; vice chair; vice-chair; roll call;
    present in person; present via teams; members attending; attended; substitutes; substitute
    members; independent members; co-opted members; co-optees; core members; elected members; board
    members; panel members; forum members; members of the board; members of the panel; members of the
    council; trustees; directors; governors; non-executive directors; executive directors; parish
    councillors; town councillors; parish councillors present; town councillors present; council
    members; council members present; council present; members of council; members of council present;
    members of the council present; cc members; cc members present; community council members present;
    community council members; councilmembers; councilmembers present; councillors in attendance;
    attendance details; other present; other in attendance; roll call present; attended by; meeting was attended by;
    meeting attended by; cathaoirleach; leas-chathaoirleach; leas cathaoirleach; leas chathaoirleach;
    deputy chair; deputy chairperson; deputy chairman; convener; convenor; mayor; deputy mayor; provost;
    i lathair; baill i lathair; bhi i lathair; aelodau; aelodau yn bresennol; aelodau'n bresennol;
    te hunga kua tae mai; yn y gadair; secretary; treasurer; school members; schools members; non-school members;
    non school members; non-schools members; academy members; maintained school members; nominated substitutes;
    nominated subs; subs; named substitutes
    """,
    _A: """
    apologies; apologies for absence; apologies received; apology; apology for absence; absent;
    absences; not present; members absent; absent with apologies; apologies for non-attendance;
    apologies received from; apologies from; members not present; absentees; ymddiheuriadau;
    ymddiheuriadau am absenoldeb; apologies were received from; apologies for absence were received
    from; apologies & absences; apologies and absences; apologies/absent; apologies for inability to
    attend; absent without apologies; unable to attend; excused; regrets; absent/excused; absent or excused;
    apologies/absences; apologies/absent; apologies accepted; apologies for absence accepted; as lathair;
    leithsceal; leithscealta; absennol; te hunga kaore i tae mai; leave of absence; approved leave of absence;
    on leave of absence; on leave; apols; apols for absence; apol; apologises; apologies sent; apologies noted;
    apologies recorded; apologies given
    """,
    _O: """
    observers; observer; present as observers; also present as observers; observing; in attendance
    as observers; members observing; members of the public; public; press; press and public; public
    present; public in attendance; members of the public present; public and press
    """,
    _I: """
    present by invitation; by invitation; invited; invitees; invited guests; guests; guest speakers;
    guest; visitors; in attendance by invitation; speakers; guest speaker; invited to attend;
    witnesses; representatives from other bodies; also invited; external attendees; external
    representatives; partners; co-opted and invited members
    """,
    _F: """
    officers; officials; officers present; officers in attendance; officers attending; officer;
    staff; staff present; council officers; in attendance officers; officials present; officials in
    attendance; support officers; clerk; officers in support; lead officers; also in attendance
    officers; staff in attendance; swyddogion; clerk to the council; town clerk; parish clerk;
    locum clerk; acting clerk; deputy clerk; assistant clerk; interim clerk; council clerk;
    directors; senior executive officers; directors of service; officials present; administrative officers;
    executive team; oifigigh; oifigigh i lathair; swyddogion yn bresennol;
    minute taker; minutes taken by; minute secretary; officers also present; officers also in
    attendance; council staff; advisers; advisors; professional advisers; clerk in attendance
    """,
    _T: """
    in attendance; also in attendance; also present; others present; also attending; others in
    attendance; other attendees; non-members present; remote attendance; attending remotely; non
    voting members; non-voting members; hefyd yn bresennol; yn bresennol hefyd; others; additional
    attendees; also attended; in attendance remotely; other members in attendance; members also in
    attendance; members also present; executive members in attendance; cabinet members in
    attendance; ex officio; attending virtually; county councillors; county councillor; district
    councillors; district councillor; borough councillors; borough councillor; unitary councillors;
    unitary councillor; ward councillors; ward councillor
    """,
    _C: """
    contact; contacts; contact officer; contact officers; contact details; democratic services
    contact; enquiries to; contact for this meeting; clerk contact; report author; author; lead
    officer; further information from
    """,
}
_BY_LABEL: Mapping[str, Group] = {
    " ".join(label.split()): group for group, labels in _GROUPS.items() for label in labels.split(";")
}
_ROLES: Mapping[str, str] = {
    "in the chair": "In the Chair",
    "chair": "Chair",
    "chairman": "Chairman",
    "chairperson": "Chairperson",
    "presiding": "Presiding",
    "vice chair": "Vice Chair",
    "vice-chair": "Vice-Chair",
    "clerk": "Clerk",
    "town clerk": "Town Clerk",
    "parish clerk": "Parish Clerk",
    "clerk to the council": "Clerk to the Council",
    "cathaoirleach": "Cathaoirleach",
    "leas-chathaoirleach": "Leas-Chathaoirleach",
    "leas cathaoirleach": "Leas Cathaoirleach",
    "leas chathaoirleach": "Leas Chathaoirleach",
    "deputy chair": "Deputy Chair",
    "deputy chairperson": "Deputy Chairperson",
    "deputy chairman": "Deputy Chairman",
    "convener": "Convener",
    "convenor": "Convenor",
    "mayor": "Mayor",
    "deputy mayor": "Deputy Mayor",
    "provost": "Provost",
    "secretary": "Secretary",
    "treasurer": "Treasurer",
    "yn y gadair": "In the Chair",
    "minute taker": "Minute taker",
    "minute secretary": "Minute Secretary",
    "substitutes": "Substitute",
    "substitute members": "Substitute",
    "nominated substitutes": "Substitute",
    "named substitutes": "Substitute",
    "nominated subs": "Substitute",
    "subs": "Substitute",
}
_TITLES: Mapping[str, str] = {
    "councillors": _COUNCILLOR,
    "councillor": _COUNCILLOR,
    "cllrs": "Cllr",
    "aldermen": "Alderman",
}


_HALVES = re.compile(r"\s*[/|]\s*")
_BRACKET = re.compile(r"\s*\([^()]*\)")


def group_of_label(label: str) -> tuple[Group, str | None, str | None] | None:
    """Return (group, honorific for all, role for all) of a label such as "Councillors present:", or None.

    Of a label in two languages ("Yn bresennol / Present") one known half is enough, unless both say different things.
    """
    plain = unicodedata.normalize("NFD", label.replace("’", "'").replace("(s)", "s").lower())
    words = " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
    halves = {named for half in _HALVES.split(words) if (named := _named(_trimmed(half)))}
    whole = _named(_trimmed(words)) or _named(_trimmed(_BRACKET.sub("", words)))
    return whole or (halves.pop() if len(halves) == 1 else None)


def _trimmed(words: str) -> str:
    bare = words.strip(" :;.-–—*_#>[]()")
    bare = bare.removesuffix(" were").removesuffix(" was").removeprefix("upon roll call ").removeprefix("the ").strip()
    following = bare.removeprefix("following ")  # "the following members were present"
    return following.replace(" were ", " ") if following != bare else bare


def _named(words: str) -> tuple[Group, str | None, str | None] | None:
    if words in _BY_LABEL:
        return _BY_LABEL[words], None, _ROLES.get(words)
    titled = _titled(words)
    group = None if titled else group_of_parts(words)
    return titled or ((group, None, None) if group else None)


def _titled(words: str) -> tuple[Group, str | None, str | None] | None:
    """Read "Councillors present", "Present: Councillors", "Councillors not present" and bare "Councillors"."""
    for title, honorific in _TITLES.items():
        if title not in words.split():
            continue
        rest = " ".join(word for word in words.replace(":", " ").split() if word != title)
        if not rest:
            return _P, honorific, None
        group = _BY_LABEL.get(rest) or group_of_parts(f"members {rest}")
        if group:
            return group, honorific, None
    return None
