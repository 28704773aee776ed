"""What stands at the top of a document: names of bodies, "MINUTES OF ...", the sentence that says who met and when."""

from __future__ import annotations

import re

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar"
    r"|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
DATE = (
    rf"(?i:(?:{_DAY},?\s*(?:the\s+)?)?\d{{1,2}}(?:\s?(?:st|nd|rd"
    rf"|th))?\s+(?:day\s+of\s+)?{MONTH},?(?:\s+\d{{2,4}})?|{MONTH}\s+\d{{1,2}}(?:st|nd|rd"
    rf"|th)?,?\s*\d{{4}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}})"
)

# The last word of a body's name.
NOUN = (
    r"(?:council|committee|sub-?\s?committee|panel|board|cabinet|executive|forum|authority|commission|partnership|assembly|"
    r"trust|trustees|commissioners|supervisors|selectm[ae]n|selectboard|municipal\s+district|working\s+(?:group|party)|task\s+(?:group|force)|steering\s+group|group|governing\s+body|governors|"
    r"joint\s+committee|conference|convention|consultative\s+\w+|licensing|hearing|senate|court|ips|ltd|society|federation|"
    r"community\s+council|parish\s+meeting|town\s+meeting|cyngor|pwyllgor)"
)
# A body as a sentence names it: words that begin with a capital (or are small joining words), ending in such a noun.
BODY_NAME = (
    r"(?:[A-Z0-9][\w'’&.()/-]*,?\s+(?:(?:and|of|for|the|in|&|on|with|to|-|–|upon|y|a)\s+){0,3}){0,16}?"
    r"(?i:" + NOUN + r")(?:\s+\([\w\s'’&,-]{2,60}\))?(?:\s+(?:for|of)\s+[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*){0,4})?"
)
# "Parks Committee - Tuesday 3rd June, 2025 6.30 pm"
MEETING_LINE = (
    rf"[^\n]{{3,200}}?\s+[-–—]\s+(?:(?i:{_DAY}),?\s+)\d{{1,2}}(?:st|nd|rd"
    rf"|th)?\s+{MONTH},?\s+\d{{4}}(?:,?\s+(?:at\s+)?\d{{1,2}}[.:]\d{{2}}\s*(?:am|pm|a\.m\."
    rf"|p\.m\.)?)?(?:\s+.{{0,60}})?"
)
_OTHER_MEETING = re.compile(
    r"^to\s+\w+\b|\b(?:previous|last)\b|\bwere\b|\b(?:approved|confirmed|agreed|adopted|accepted)\s+(?:as|and|by)\b",
    re.IGNORECASE,
)
_HELD_OPENS = re.compile(
    r"(?:\W|\d|the\s)*(?:(?:draft|unconfirmed|approved|confirmed|public|open|action|full|notes?\s+and)\s+)*"
    r"(?:(?:i|we)\s+hereby\s+(?:summon|give\s+notice)|you\s+are\s+(?:hereby\s+)?(?:summoned|invited|requested)|notice\s+is\s+hereby\s+given|(?:all\s+)?(?:members|councillors)\b[^.]{0,80}\b(?:summoned|invited|requested)|minutes?|notes?|record|proceedings|summons|notice|agenda|at\s+an?|an?|the|extract|meeting|cofnodion)\b",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\b(?:meeting|session|hearing|committee|sub-committee|council|board|panel|assembly|agm|cabinet|executive|forum|group|trustees|commissioners|selectm[ae]n|supervisors)\b",
    re.IGNORECASE,
)
_HELD_WORD = re.compile(r"\b(?:held|convened|took\s+place|takes?\s+place|on|at)\b", re.IGNORECASE)
_TITLE_WORDS = re.compile(
    rf"(?i)\b(?:minutes?|agenda|meeting|notes?|{NOUN}|draft|summons|notice|decisions?|decision\s+(?:notice|record|list|sheet)|record|report|proceedings|public\s+pack|document\s+pack|cofnodion|unconfirmed|extraordinary|ordinary|annual)\b"
)
_SENTENCE = re.compile(
    r"(?i)\b(?:was|were|is|are|will|would|has|have|had|please|(?-i:may)|can|should|must|welcomed|opened|agreed|noted)\b"
)
# Everything that a line of date, time and place may hold; what is left after taking these out must be nothing.
_PLACE_OR_TIME = re.compile(
    rf"{DATE}|\b{_DAY}\b|\d{{1,2}}(?:[.:]\d{{2}})?\s*(?:am|pm|a\.m\.?|p\.m\.?|noon|hrs|hours)(?![a-z])|\d{{1,2}}[.:]\d{{2}}"
    r"|\b(?:council\s+chambers?|town\s+hall|village\s+hall|civic\s+(?:centre|offices|suite)|committee\s+room\s*\w{0,3}|guildhall|county\s+hall|zoom"
    r"|microsoft\s+teams|teams|virtual(?:ly)?|online|remote(?:ly)?|community\s+(?:centre|hall)|parish\s+(?:hall|rooms?)|meeting\s+room\s*\w{0,3}"
    r"|memorial\s+hall|video\s+conference|city\s+hall|shire\s+hall|council\s+offices|held|at|in|on|via|by|commencing|starting|from|and|the|to|until|noon)\b",
    re.IGNORECASE,
)
# "at 7.00pm in the Village Hall": a line of its own under the title.
_WHERE = re.compile(r"(?i:held\s+)?(?i:at|in|via|on|commencing|starting)\s+(?:the\s+)?(?:[A-Z]|\d).{2,140}$")
_ASKS = re.compile(
    r"(?:[a-z]\)\s*)?to\s+(?:approve|confirm|agree|receive|consider|note|adopt|sign|accept|authorise)\b", re.IGNORECASE
)
_LONGEST = 260
_LONGEST_HELD = 900
_PLACE_WORDS = 10
_DATE_OPENS = re.compile(rf"(?i:(?:held\s+)?on\s+)?{DATE}")
_DATE_FOUND = re.compile(DATE)


def is_title_line(text: str, *, dressed: bool) -> bool:
    """Whether a line above the business is part of the document's heading: it names a body, or the kind of document."""
    if (
        len(text) > _LONGEST
        or _ASKS.match(text)
        or (_SENTENCE.search(text) and not dressed)
        or text.rstrip().endswith((":", ":-"))
    ):
        return False
    return _TITLE_WORDS.search(text) is not None or dressed or _WHERE.match(text) is not None


def is_date_line(text: str) -> bool:
    """Whether a line holds a date, a time, a place and nothing else."""
    if len(text) > _LONGEST or not any(c.isdigit() for c in text):
        return False
    opens = _DATE_OPENS.match(text.strip())
    if opens and len(text[opens.end() :].split()) <= _PLACE_WORDS and not _SENTENCE.search(text):
        return True
    return not any(c.isalnum() for c in _PLACE_OR_TIME.sub(" ", text))


def tells_meeting_held(text: str) -> bool:
    """Whether a line of the head says that a body met, and when ("A meeting of X was held on 3 June 2025")."""
    opens = _HELD_OPENS.match(text) if len(text) <= _LONGEST_HELD and not _OTHER_MEETING.search(text) else None
    met = _MET.search(text) if opens else None
    held = _HELD_WORD.search(text, met.start() if met else 0) if opens and met else None
    return held is not None and _DATE_FOUND.search(text, held.end()) is not None


def opens_as_held(text: str) -> bool:
    """Whether a line opens as such a sentence does and names a meeting or a body, though it may give no date."""
    return len(text) <= _LONGEST_HELD and _HELD_OPENS.match(text) is not None and _MET.search(text) is not None
