"""Labels of attendance lists, and the words by which a line shows that it goes on with such a list."""

from __future__ import annotations

import re
from functools import lru_cache

from build_scripts.domain.record import Group
from build_scripts.parse.phrases.headers import header_sense
from build_scripts.parse.readers.name_words import OFFICES, SMALL_WORDS
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
        |(?:the\s+)?(?:meeting\s+was\s+)?attended\s+by
        |there\s+were\s+(?:also\s+)?present(?:\s+councillors?(?:\(s\))?)?
        |(?:those|persons?|people|members?\ of\ the\ council|all)\s+present
        |{_WHO}(?:\s*(?:and|&|/|,)\s*{_WHO})?\s+(?:also\s+)?(?:present|attending|absent|(?:also\s+)?in\s+(?:remote\s+)?attendance
            |not\s+present|in\s+attendance)(?:\s+(?:were|was)(?=\s+(?-i:[A-Z])))?(?:\s+(?:remotely|virtually|online|as\s+observers))?
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


@lru_cache(maxsize=2048)  # every line is asked several times, by what cuts, surveys and claims it
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
    if match["label"].lower() == "presiding" and _LISTED.match(text[match.end() :]):
        return match
    if _WEAK.match(match["label"].strip()):
        return match if alone and (match["label"].isupper() or dressed) else None
    # A sentence opens the list: "there were also present councillor(s) Ash, Elm".
    opens = match["label"].lower().startswith(("there", "the meeting"))
    if match["mark"].strip() or opens:  # a dash: "Present - Councillors A, B"
        return match
    return match if alone or match["label"].replace(" ", "").isupper() or _looks_listed(text[match.end() :]) else None


_COLON_LABEL = re.compile(r"(?P<label>[A-Za-z][^:;.,]{2,50}?)(?P<mark>\s*[:;]\s*-?\s*)")
_DASH_LABEL = re.compile(r"(?P<label>[A-Za-z][^:;.,—–]{2,50}?)(?P<mark>\s*[—–]\s*)")
_LONE_LABEL = re.compile(r"(?P<label>[A-Za-z][^:;.,]{2,50}?)(?P<mark>\s*)$")
_CAME = re.compile(r"\b(?:present|presennol|attend\w+|absent|apologies|excused|l[áa]thair)\b", re.IGNORECASE)


def _in_vocabulary(text: str, *, dressed: bool) -> re.Match[str] | None:
    """Return the match of a label that only the names reader knows: with a colon, or alone where its dress shows it.

    Alone or before a dash, words that say whether people came are enough ("Yn bresennol / Present", "Trustees Absent").
    """
    match = _COLON_LABEL.match(text[:80])
    for pattern in (_DASH_LABEL, _LONE_LABEL) if match is None else ():
        found = pattern.match(text[:80]) if len(text) <= _LONE or pattern is _DASH_LABEL else None
        match = match or (found if found and (dressed or _CAME.search(found["label"])) else None)
    named = group_of_label(match["label"]) if match else None
    return match if named is not None and named[0] is not Group.CONTACT else None


_LONE = 60
_LISTED = re.compile(
    r"(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Dr|The\s+(?:Mayor|Chair)|Alderm[ae]n|Messrs|[A-Z][\w'’-]*\.?\s+(?:[A-Z][\w'’.-]*\s*){0,3}"
    r"(?:[(,;]|and\s|$))"
)


def _looks_listed(rest: str) -> bool:
    return _LISTED.match(rest) is not None


_TITLE = (
    r"(?i:(?:(?:the|y|rt\.?|right|hon\.?|deputy|vice|lord|lady|worshipful|regional|county|district|borough|community|town"
    r"|city|ward|unitary|parish)\s+){0,4}(?:councill?ors?|cllrs?|clrs?|crs?|cyngh?|cynghorydd|cynghorwyr|council(?:m[ae]n"
    r"|woman|members?)|alderm[ae]n|ald|selectm[ae]n|commissioners?|trustees?|supervisors?|directors?|mr|mrs|ms|miss|mx|dr|prof|professor"
    r"|sir|dame|lord|lady|baroness|rev|revd|reverend|fr|father|canon|mayor|provost|bailie|messrs|sgt|pc|pcso|insp|supt"
    r"|cathaoirleach|convener|convenor|deputy|capt|col|major)\b)"
)
_CAPITAL = r"[A-Z][\w'’.-]*"
_NAME_LINE = re.compile(
    rf"(?:(?:Y\s)?Cyngh?\.?\s?/\s?)?{_TITLE}|(?:County|District|Borough|Regional)\b"
    rf"|[A-Z]\.\s?[A-Z][\w'’-]+(?:\s*$|\s*[,;(&])|{_CAPITAL}(?:\s+[A-Z][A-Za-z'’.()-]*){{1,4}}(?:\s*$|\s*[,;(–—*-]|\s+and\s|\s+\()"
)
# "North Ward: Cllr A Bell", "Labour - Councillors C Dunn and E Fox", "County Manager: Ann Reed".
_UNDER_HEADING = re.compile(r"(?P<heading>[A-Z][\w'’&/() -]{1,45}?)(?:\s*:|\s+[–—-])\s*(?=(?P<rest>\S.*)$)", re.DOTALL)
_TITLED_NAME = re.compile(rf"{_TITLE}\.?\s+[A-Z]")
_PROSE = re.compile(
    r"\b(?:was|were|welcomed|opened|meeting|agreed|resolved|noted|advised|reported|minutes|declared|item|agenda|recorded|"
    r"held|commenced|started|there|the following|that|which|proposed|seconded|moved|signed)\b",
    re.IGNORECASE,
)
_LONGEST_LINE = 1500
_ASIDE = re.compile(r"\([^()]*\)")  # "(part meeting)" makes no sentence of a name


def goes_on_with_names(text: str) -> bool:
    """Whether a line under an attendance label looks like more of its list: names, no sentence."""
    if len(text) > _LONGEST_LINE or _PROSE.search(_ASIDE.sub(" ", text)) is not None:
        return False
    listed = _NAME_LINE.match(text) is not None or _SURNAMES.fullmatch(text.strip()) is not None
    return listed or _names_under_heading(text) or _name_and_post(text)


# A list of surnames alone, some with an office in brackets.
_SURNAMES = re.compile(
    rf"{_CAPITAL}(?:\s?\([^()]{{1,40}}\))?(?:\s*,\s*{_CAPITAL}(?:\s?\([^()]{{1,40}}\))?){{1,60}}"
    rf"(?:,?\s+(?:and|&)\s+{_CAPITAL}(?:\s?\([^()]{{1,40}}\))?)?\.?"
)
_POST_WORDS = 16
_NAME_WORDS = 3  # given name, surname and the first word of the post


def _name_and_post(text: str) -> bool:
    """Whether a line is a name and then a post, nothing parting them ("Jo Ash JA Chief Finance Officer")."""
    words = _ASIDE.sub(" ", text).replace(",", " ").split()
    if not text[:1].isupper() or not _NAME_WORDS <= len(words) <= _POST_WORDS:
        return False
    if not all(word[:1].isupper() for word in words[:_NAME_WORDS]):
        return False
    small = [word for word in words if not word[:1].isupper()]
    return all(word in SMALL_WORDS for word in small) and any(word.lower() in OFFICES for word in words[2:])


_OF_HEAD = frozenset({"date", "time", "venue", "contact"})
_AWAY = re.compile(r"\b(?:absen\w+|apol\w*|leave|excused|unable|regrets?|resign\w*|deceased|not)\b", re.IGNORECASE)


def _names_under_heading(text: str) -> bool:
    """Whether a line names a ward, a party or an office, and then who of it came."""
    match = _UNDER_HEADING.match(text)
    if match is None or _AWAY.search(match["heading"]) or header_sense(match["heading"]) in _OF_HEAD:
        return False
    small = [word for word in _ASIDE.sub(" ", match["rest"]).split() if word.islower() and word.isalpha()]
    if any(word not in SMALL_WORDS | {"and"} for word in small):  # "Public Participation: Mr Yew spoke about"
        return False
    office = any(word.strip("()").lower() in OFFICES for word in match["heading"].split())
    return _TITLED_NAME.match(match["rest"]) is not None or (office and _NAME_LINE.match(match["rest"]) is not None)


def has_legend(text: str) -> bool:
    """Whether a text explains marks of attendance ("P = present, A = apology"): its names are not all present."""
    return _LEGEND.search(text) is not None


_LEGEND = re.compile(r"\b[A-Z]{1,3}\s*=\s*(?:present|apolog\w*|absen\w*|non-attendance)\b", re.IGNORECASE)


def notes_a_name(text: str) -> bool:
    """Whether a short line says when or how the person above it came ("Until 12.54pm, Item 14", "via Zoom")."""
    return len(text) <= _LONE and _NOTE.match(text) is not None


_NOTE = re.compile(
    r"[(*]?(?:(?:from|until|till|left|arrived|joined|departed|entered|present\s+until|present\s+from)\b[^:]{0,40}\d"
    r"|(?:via|by)\s+(?:zoom|teams|video|audio|telephone|phone|electronic|conference|microsoft)\b)",
    re.IGNORECASE,
)
