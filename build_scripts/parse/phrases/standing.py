"""Standing items: headings that nearly every order of business holds, in the wordings that councils print."""

from __future__ import annotations

import re
from functools import lru_cache

# Kind of standing item -> wordings. Each is matched against the whole title, without case, number or end mark.
STANDING: dict[str, tuple[str, ...]] = {
    "welcome": (
        r"welcome(?: and| &)? (?:(?:fire )?evacuation (?:procedure|arrangements)|introductions?|apologies.*)",
        r"welcome(?:,? .{0,60})?",
        (
            r"(?:chair(?:man|person)?'?s?'?|mayor'?s?) (?:welcome|opening remarks|announcements?|communications?"
            r"|business|remarks|introduction)(?: .{0,60})?"
        ),
        r"announcements?|introductions?|(?:fire )?evacuation procedures?",
        r"announcements? (?:from|by) .{0,60}",
        r"(?:opening )?prayers?|opening of (?:the )?meeting|(?:call|calling) to order|opening remarks",
        r"croeso.{0,40}|roll call|sederunt|recording of meetings?|filming (?:and|of) .{0,40}",
        r"housekeeping(?: .{0,30})?|notice (?:convening the|of) meeting",
        r"(?:commencement|opening) of (?:the |ordinary |regular |council )*meeting|call to order(?:[ ,/&-].{0,60})?",
        r"national anthem|pledge(?: of allegiance)?|invocation|(?:moment of )?(?:silence|silent reflection)",
        r"(?:acknowledge?ments? of|aboriginal|indigenous|land) (?:country|recognition|acknowledge?ment|religious \w+)",
        r"karakia(?: .{0,60})?",
        r"votes? of (?:sympathy|congratulations?|condolences?)(?: .{0,60})?|condolences?|audio recording of .{0,30}",
    ),
    "agenda": (
        (
            r"(?:approval|adoption|acceptance|review|amendments?|changes?|additions?) (?:of|to|and) (?:the )?"
            r"(?:agenda|order of business)(?: .{0,60})?"
        ),
        r"agenda (?:approval|adoption|review|changes?|additions?|amendments?)",
        r"consent (?:agenda|calendar)",
    ),
    "apologies": (
        (
            r"(?:to (?:receive|accept|note|consider|approve|record)(?: and (?:accept|approve|note))? (?:any )?)?"
            r"apolog(?:y|ies)(?: for| of)? ?(?:absence|non-attendance)?s?(?: (?:and|&|/) .{0,60})?"
        ),
        r"apolog(?:y|ies)(?: received)?(?: from members)?",
        r"(?:attendance|present) (?:and|&) apologies(?: .{0,40})?|attendance(?: and .{0,40})?",
        r"apologies (?:for absence|and) .{0,60}",
        (
            r"(?:calling of the roll|roll call|sederunt|introductions?|attendance"
            r"|present)\b.{0,40}\bapologies(?: .{0,40})?"
        ),
        r"(?:to receive )?(?:notice|notification) of (?:any )?substitut(?:es|ions?)(?: members?)?",
        r"substitut(?:es|ions?|e members?)(?: .{0,40})?|ymddiheuriadau.{0,40}",
        r"(?:applications? for |requests? for )?leaves? of absence(?: .{0,40})?|apolog(?:y|ies) ?/ ?leave of absence",
        r"membership(?: of .{0,60}| changes?)?|changes? (?:in|to) membership",
    ),
    "declarations": (
        (
            r"(?:to receive (?:any )?)?(?:declarations?|disclosures?|notifications?|statements?) (?:of|on) "
            r"(?:any )?(?:members'? |pecuniary |personal |disclosable |prejudicial |councillors'? )*interests?.{0,120}"
        ),
        r"(?:declarations?|disclosures?) (?:by|from) (?:members|councillors).{0,60}",
        r"(?:conflicts?|register|members'?) of interests?s?.{0,40}",
        r"(?:members'? )?declarations? under (?:the )?.{0,120}",
        r"members'? interests?|interests?|datganiadau? o fuddiant.{0,40}",
        r"(?:declarations?|disclosures?) (?:and|&) dispensations?",
        r"(?:requests? for )?dispensations?(?: requests?| .{0,60})?",
        r"declarations? of (?:party whip|gifts.{0,40}|lobbying.{0,20}|acceptance.{0,40})",
    ),
    "previous_minutes": (
        r"(?:approval|confirmation|adoption|agreement|signing) of (?:the )?(?:draft |previous |last )*minutes?.{0,160}",
        (
            r"(?:previous |draft |council |last )?minutes?(?: of (?:the )?.{0,200}| from .{0,120}"
            r"| - .{0,160}| and .{0,80}| \(.{0,80}\))?"
        ),
        r"minutes? (?:silence|(?:for )?(?:approval|confirmation|signature))",
        r"to (?:approve|confirm|agree|receive|adopt|sign|consider|accept|authorise).{0,60} minutes? .{0,200}",
        r"cofnodion.{0,80}",
        r"matters arising(?: (?:from|out of) .{0,120}| .{0,60})?",
        r"action (?:log|points?|list|tracker|sheet|summary)(?: .{0,60})?|(?:rolling )?actions?(?: from .{0,60})?",
        r"outstanding (?:issues|actions|matters)(?: .{0,60})?",
    ),
    "public": (
        (
            r"(?:to receive )?(?:public|open) (?:question time|questions?(?: and .{0,60})?|participation|forum|session"
            r"|speaking|time|representations|comments?|address|statements?)(?: .{0,80})?"
        ),
        r"petitions?(?: .{0,60})?|deputations?(?: .{0,60})?|delegations?",
        r"questions? (?:from|by|of|to|on|under) .{0,100}",
        r"(?:members'?|councillors'?) (?:question(?:s| time)|motions?)(?: .{0,60})?",
        r"adjournment (?:for|of) .{0,60}|democratic (?:time|session|period|forum)",
        r"notices? of motions?(?: .{0,60})?|motions?(?: on notice)?|questions?|police (?:report|matters|update)",
        r"open forum|question time|public input|citizens'? (?:forum|comments?|input|to be heard)",
        r"presentations?|public hearings?",
    ),
    "reports": (
        (
            r"(?:chair(?:man|person)?|clerk|mayor|leader|treasurer|secretary|county councillor|borough councillor|ward "
            r"councillor|district councillor|area councillor|councillor|unitary councillor|ward member|officer"
            r"|committee"
            r"|vice.chair|convener|convenor|provost)(?:'?s?'?)?'? (?:annual )?(?:reports?|updates?|correspondence)"
            r"(?: .{0,60})?"
        ),
        (
            r"(?:county|district|borough|ward|unitary|city)(?: and (?:county|district|borough))? "
            r"(?:councillors?|members?)'?s?'? (?:reports?|updates?)"
        ),
        r"reports?(?: (?:from|of|by) .{0,80})?|correspondence(?: .{0,60})?|finance(?: .{0,40})?",
        r"(?:planning|planning (?:applications?|matters|decisions|issues))(?: .{0,60})?",
        r"(?:accounts|payments|invoices)(?: for payment| to be (?:paid|approved))?|bank reconciliations?",
        r"mayoral minutes?|(?:new|old|unfinished|general) business|(?:department|staff|committee) (?:head )?reports?",
        r"highways?(?: .{0,40})?|(?:schedule of )?(?:payments|planning applications)",
        r"(?:forward |cabinet |executive )*(?:work programme|work plan|forward plan)(?: .{0,60})?",
    ),
    "urgent": (
        (
            r"(?:to (?:receive|consider|discuss) )?any other (?:urgent )?(?:competent "
            r"|council )?(?:business|items?|matters?)"
            r".{0,160}"
        ),
        r"any (?:urgent )?(?:business|items?) (?:which|that|the chair|of) .{0,120}|a\.?o\.?c?\.?b\.?",
        r"urgent (?:business|items?|matters?)(?: .{0,100})?|other (?:urgent )?(?:competent )?business",
        r"late items?(?: .{0,60})?|any urgent items?.{0,80}|(?:deferred matters|additional business).{0,40}",
    ),
    "exempt": (
        r"(?:to (?:consider|resolve) .{0,40})?exclusion of (?:the )?(?:press|public).{0,160}",
        (
            r"(?:exempt|confidential|private|closed|part (?:ii|2|b)) (?:items?|business|session"
            r"|information|matters?).{0,120}"
        ),
        r"confidential|(?:possible )?exclusion of .{0,60}",
        r"items? (?:for|to be) (?:considered|discussed) in private.{0,60}",
        r"schedule 12a.{0,60}|local government \(access to information\).{0,120}",
    ),
    "next_meeting": (
        (
            r"(?:to (?:confirm|note|agree|set) (?:the )?)?(?:dates?|dates? and times?|time and dates?|date,? time and "
            r"(?:place|venue))(?: and (?:place|venue))? of (?:the )?(?:next|future|forthcoming|subsequent) "
            r"(?:ordinary |council |committee |scheduled |board )*meetings?.{0,120}"
        ),
        (
            r"(?:our |the )?(?:next|future) (?:general |ordinary |council |committee "
            r"|board )*meetings?(?: dates?)?(?:[: ].{0,120})?"
        ),
        r"(?:calendar|schedule|dates) of (?:future )?meetings?.{0,60}|meeting dates|dyddiad y cyfarfod nesaf.{0,60}",
        r"close(?: of (?:the )?meeting)?|closing remarks|adjourn(?:ment)?|closure of (?:the )?meeting|vote of thanks",
    ),
    "elections": (
        (
            r"(?:election|appointment|nomination)s? of (?:an? |the )?(?:.{0,40} )?(?:chair|vice|mayor"
            r"|deputy|leader|officers?"
            r"|office.bearers|treasurer|secretary|representatives|auditor|convener|convenor|provost|president).{0,80}"
        ),
        r"(?:election|appointment)s?",
    ),
}

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "\u00a0": " "})
_WHOLE = {kind: re.compile("|".join(f"(?:{words})" for words in wordings)) for kind, wordings in STANDING.items()}
_LONGEST_TITLE = 300


@lru_cache(maxsize=2048)  # every line is asked several times, by what surveys, cuts and reads it
def standing_kind(title: str) -> str | None:
    """Return the kind of standing item that `title` is ("apologies", "next_meeting"), or None.

    >>> standing_kind("APOLOGIES FOR ABSENCE")
    'apologies'
    """
    plain = " ".join(title.translate(_APOSTROPHES).lower().split()).strip(" .:;-*")
    plain = re.sub(r"^/(?=[a-z])", "n", plain)  # a font that lost its capital N prints "/ext Meeting"
    if not plain or len(plain) > _LONGEST_TITLE:
        return None
    return next((kind for kind, pattern in _WHOLE.items() if pattern.fullmatch(plain)), None)
