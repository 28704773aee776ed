"""Labels of attendance lists, and the words by which a line shows that it goes on with such a list."""

from __future__ import annotations

import re

from build_scripts.domain.record import Group
from build_scripts.parse.readers.people_labels import group_of_label

# What a label may hold. The group that it means is the names reader's business (group_of_label); here only: is it one?
_WHO = (
    r"(?:councillors?|cllrs?|members?|officers?|officials?|trustees|directors|governors|staff|observers?|guests?|visitors?"
    r"|aldermen|alderman|clerks?|others?|other members|co-?opted members?|substitutes?"
    r"|substitute members?|committee members"
    r"|panel members|board members|non-?executive directors|voting members|non-?voting members|town councillors?"
    r"|parish councillors?|community councillors?|county councillors?|district councillors?|borough councillors?"
    r"|city councillors?|ward councillors?|community council members|elected members"
    r"|ex officio(?: members)?|members of the public|public|press|advisers?"
    r"|advisors?|invitees|executive members|cabinet members|portfolio holders|independent (?:members?|persons?)"
    r"|representatives|partners|residents|absentees|chief officers|council officers|management|others)"
)
_WHO = _WHO.replace(" ", r"\s+")  # the pattern below is verbose: a bare space in it means nothing
LABEL = re.compile(
    rf"""(?P<label>
      (?:apologi(?:es|se)?(?:\s+(?:for|of)\s+(?:absence|non-attendance|lateness|inability\s+to\s+attend))?
            (?:\s+(?:received|(?:were|was)\s+received|received\s+from|from|tendered|were))*
        |(?:also\s+|members\s+|officers?\s+)?prese[n/]t(?:\s+(?:as\s+observers?|by\s+invitation|virtually|remotely|online|via\s+\w+
          |were|was|at\s+the\s+meeting|and\s+voting|members|in\s+person|\(in\s+person\)|\(remotely\)|\(virtual(?:ly)?\)))?
        |there\s+were\s+(?:also\s+)?present(?:\s+councillors?(?:\(s\))?)?
        |(?:those|persons?|people|members?\ of\ the\ council|all)\s+present
        |{_WHO}(?:\s*(?:and|&|/|,)\s*{_WHO})?\s+(?:also\s+)?(?:present|attending|absent|(?:also\s+)?in\s+(?:remote\s+)?attendance
            |not\s+present|in\s+attendance)(?:\s+(?:remotely|virtually|online|as\s+observers))?
        |(?:also\s+)?in\s+(?:remote\s+|virtual\s+)?attendance(?:\s+(?:for\s+.{{0,40}}|remotely|virtually|by\s+invitation|were|was))?
        |(?:also\s+|other\s+)?attend(?:ing|ance|ees?)(?:\s+list)?(?:\s+(?:by\s+invitation|remotely|online))?
        |remote\s+attendance|also\s+attending|by\s+invitation|invited(?:\s+(?:guests|officers))?
        |in\s+the\s+chair|chair(?:ed)?\s+by|presiding|chair(?:man|person|woman)?|vice[\s-]chair(?:man|person|woman)?|convener|convenor
        |(?:other\s+)?{_WHO}
        |members\s+of\s+the\s+(?:public|committee|board|panel|council|press)(?:\s+present)?
        |representatives\s+from\s+other\s+bodies|sederunt|yn\s+bresennol|ymddiheuriadau
        |apology|absent|absentees|absence|not\s+present|not\s+in\s+attendance|absent\s+(?:with|without)\s+apolog(?:y|ies)
        |(?:substitutes?|substitutions?)(?:\s+(?:members?|present))?|leave\s+of\s+absence|resignations?
        |minute\s+(?:secretary|taker)|minutes\s+(?:taken\s+)?by|minutes\s+taker|note\s+taker|secretary|recorder|clerk(?:\s+to\s+the\s+council)?
        |(?:town|parish|locum|acting|deputy|assistant|interim|council)\s+clerk|scribe|committee\s+(?:clerk|administrator|secretary))
      (?:\s*\(\d+\))?)
      (?P<mark>\s*[:;–—-]+-?\s*|\s*$|\s+(?=(?-i:[A-Z(])))
    """,
    re.VERBOSE | re.IGNORECASE,
)

# Labels so general that only a colon, or the head of the document, makes them one.
_WEAK = re.compile(
    r"(?:chair(?:man|person|woman)?|vice[\s-]chair(?:man|person|woman)?|members?|public|press|staff|clerk|secretary|management"
    r"|councillors?|cllrs?|alderm[ae]n|officers?|trustees|directors|governors|convenor|convener|guests?|residents|partners|invited|presiding"
    r"|attendance|absence|representatives|others?|substitutes?|substitutions?|(?:town|parish|locum|acting|deputy|assistant|interim|council)\s+clerk|recorder|scribe"
    r"|attendees|officials|visitors|observers?|absent|resignations?|alderman)$",
    re.IGNORECASE,
)
NOT_ATTENDING = re.compile(
    r"(?:minute|note)s?\s+(?:secretary|taker|taken|by)|minutes\s+by|secretary|recorder|scribe|resignations?|attendance\s+list",
    re.IGNORECASE,
)
_LONGEST = 400


def attendance_label(text: str, *, dressed: bool = False) -> re.Match[str] | None:
    """Return the match of a label that `text` begins with (groups label, mark), or None.

    A weak label ("Members", "Chair") counts only with a colon, or alone in capitals, or alone in the dress of a label
    (bold, a heading, a cell of its own: `dressed`). "PRESE/T" is what a font makes of PRESENT that lost its capital N.
    """
    match = LABEL.match(text[:_LONGEST]) or _in_vocabulary(text, dressed=dressed)
    if match is None:
        return None
    if match["mark"].strip(" \t-–—") and match["mark"].strip()[0] in ":;":
        return match
    alone = match.end() >= len(text)
    if _WEAK.match(match["label"].strip()):
        return match if alone and (match["label"].isupper() or dressed) else None
    opens = match["label"].lower().startswith("there")  # "there were also present councillor(s) Ash, Elm"
    if match["mark"].strip() or opens:  # a dash: "Present - Councillors A, B"
        return match
    return match if alone or match["label"].replace(" ", "").isupper() or _looks_listed(text[match.end() :]) else None


_COLON_LABEL = re.compile(r"(?P<label>[A-Za-z][^:;.,]{2,50}?)(?P<mark>\s*[:;]\s*-?\s*)")
_LONE_LABEL = re.compile(r"(?P<label>[A-Za-z][^:;.,]{2,50}?)(?P<mark>\s*)$")


def _in_vocabulary(text: str, *, dressed: bool) -> re.Match[str] | None:
    """Return the match of a label that only the names reader knows, with a colon or dressed and alone."""
    match = _COLON_LABEL.match(text[:80]) or (_LONE_LABEL.match(text) if dressed and len(text) <= 60 else None)  # noqa: PLR2004
    named = group_of_label(match["label"]) if match else None
    return match if named is not None and named[0] is not Group.CONTACT else None


_LISTED = re.compile(
    r"(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Dr|The\s+(?:Mayor|Chair)|Alderm[ae]n|Messrs|[A-Z][\w'’-]*\.?\s+(?:[A-Z][\w'’.-]*\s*){0,3}"
    r"(?:[(,;]|and\s|$))"
)


def _looks_listed(rest: str) -> bool:
    return _LISTED.match(rest) is not None


_NAME_LINE = re.compile(
    r"(?:(?:Councillors?|Cllrs?\.?|(?:Y\s)?Cyngh?\.|Cr\s|Councilm[ae]n|Councilmembers?|Deputy|Regional|Provost|Bailie|County|District|Borough|Alderm[ae]n|Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Rev|Mayor|The\s+Mayor|Lord|Lady)\b|"
    r"[A-Z]\.\s?[A-Z][\w'’-]+(?:\s*$|\s*[,;(&])|[A-Z][A-Za-z'’.-]*(?:\s+[A-Z][A-Za-z'’.()-]*){1,4}(?:\s*$|\s*[,;(–—-]|\s+and\s|\s+\())",
)
_PROSE = re.compile(
    r"\b(?:was|were|welcomed|opened|meeting|agreed|resolved|noted|advised|reported|minutes|declared|item|agenda|recorded|"
    r"held|commenced|started|there|the following|that|which)\b",
    re.IGNORECASE,
)


def goes_on_with_names(text: str) -> bool:
    """Whether a line under an attendance label looks like more of its list: names, no sentence."""
    return len(text) <= 1500 and _NAME_LINE.match(text) is not None and _PROSE.search(text) is None  # noqa: PLR2004
