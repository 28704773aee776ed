"""The words by which minutes mark a decision: a verb printed as a mark ("AGREED", "RESOLVED -", "Decision:").

What opens a list of them, what only recommends and what only notes stands here too. Decisions told inside a sentence
are in `told_decisions`.
"""

from __future__ import annotations

import re

from build_scripts.parse.sought import Sought, folded

# "RESOVLED" is how one council's page spells it; a typing slip in the mark is still the mark.
_VERB = (
    r"(?:RESOLVED|RESOVLED|RESLOVED|AGREED|ORDERED|DECIDED|DETERMINED|RECOMMENDED|APPROVED|RATIFIED"
    r"|ADOPTED|ACCEPTED|CONFIRMED|ENDORSED|GRANTED|REFUSED|DEFERRED|DELEGATED|CARRIED|DIRECTED)"
)
BODY = (
    r"(?:(?:the\s+|this\s+|that\s+the\s+)?(?:full\s+|town\s+|parish\s+|city\s+|county\s+|borough\s+|community\s+|district\s+"
    r"|sub-?\s*|joint\s+|scrutiny\s+|licensing\s+|planning\s+|audit\s+|governing\s+|executive\s+|health\s+and\s+wellbeing\s+"
    r"|schools\s+|management\s+|[A-Z][\w&]+\s+(?:and\s+)?){0,4}"
    r"(?:council|committee|sub-?committee|panel|board|cabinet|executive|members?|councillors|cllrs|trustees|meeting|forum|authority|"
    r"group|assembly|partnership|body|commission|governors|directors|CC|PC|membership|leader|convention|corporation))"
)
HOW = (
    r"(?:(?:then|also|further|therefore|unanimously|subsequently|duly|accordingly|all|formally|hereby"
    r"|thereafter|thus|both|otherwise|collectively|now)\s+){0,2}"
)
_EXTRA = (
    r"(?:\s*[(\[][^()\[\]]{0,80}[)\]]|\s+unanimously|\s+nem\.?\s*con\.?"
    r"|\s+by\s+(?:a\s+)?majority(?:\s+(?:vote|decision))?|\s+on\s+a\s+show\s+of\s+hands){0,2}"
)

# A line that opens with the mark itself. Group verb is the mark as printed.
MARKED = re.compile(
    rf"""(?:\*+\s*|\(?[a-z\d]{{1,3}}[.)]\s+)?
    (?P<lead>(?:(?:It\s+was|IT\s+WAS|Was|[Aa]nd|AND|On\s+(?:a|the)\s+(?:vote|motion|proposal)\b[^.]{{0,160}}?,?)\s+)?
       (?:(?i:unanimously|duly|accordingly|further|also|therefore|then)\s+)*(?:was\s+)?)
    (?P<verb>(?:UNANIMOUSLY\s+)?{_VERB}(?:\s+(?:AND|&)\s+{_VERB})?
       |(?:Unanimously\s+)?(?:Resolved|Agreed|Ordered|Decided|Determined|Recommended|Approved|Ratified|Adopted|Deferred|Refused)
       |DECISIONS?|Decisions?|RESOLUTIONS?|Resolutions?|PENDERFYNWYD|Penderfynwyd|Cytunwyd|CYTUNWYD)
    (?P<extra>{_EXTRA})
    (?P<mark>\s*(?::\s*-|[:;]|[–—-]+|\.|,(?=\s+(?:proposed|moved|seconded|on\s+(?:the|a)|that|to|by)\b))?)
    (?=\s|$|[A-Z(\d“"]|that\b)
    """,
    re.VERBOSE,
)
# Marks that are words of ordinary English too: in small letters they need a colon, a dash, or one of these after them.
_AFTER_SMALL = re.compile(
    r"\s*(?:that|to|as\s+follows|by|not\s+to|unanimously|the\s+following|[(–—:;-]|[.]?\s*$|it\s+be|pending|subject\s+to|for\s+(?:a|the|further)|on\s+condition|with\s+conditions|and\s+(?:resolved|agreed|decided))",
    re.IGNORECASE,
)

# A body and its verb with a mark after it: The Committee AGREED: or The Council resolved:- and the like.
BODY_DECIDES = re.compile(
    rf"(?P<lead>{BODY},?\s+(?:having\s[^.]{{0,200}},\s*)?(?:and\s+)?{HOW})(?P<verb>(?i:agreed|resolved|decided|ordered|determined|recommended|approved|ratified|adopted|authorised|authorized))(?P<extra>{_EXTRA})"
    rf"(?P<mark>\s*:\s*-?|\s*[–—-]+\s|\s+(?:as\s+follows\s*:?-?|that\s*:\s*-?|to\s*:\s*-?|the\s+following\s*:\s*-?))\s*",
    re.IGNORECASE,
)

# Only telling, never deciding.
NOTED = re.compile(r"^(?:NOTED|Noted|RECEIVED|Received)\b")

_LEAD_IN = Sought(
    re.compile(
        r"(?:(?:the\s+)?following\s+(?:resolution|motion|recommendation)s?|to\s+(?:pass|resolve|consider)\b[^.]{0,120}|if\s+so,.{0,80}|it\s+is\s+recommended\b.{0,120}|is\s+(?:asked|requested|invited|recommended)\s+to\b.{0,120})\s*[:;,-]*-?\s*$",
        re.IGNORECASE,
    )
)

RECOMMENDS = re.compile(
    r"""(?:recommendations?\s*(?:\(s\))?\s*[:.–—-]|recommended\s*[:–—-]|(?:it\s+is\s+)?(?:therefore\s+)?recommended\s+(?:that|to)\b
      |that\s+(?:the\s+)?(?:executive|cabinet|council|committee|panel|board|members|sub-?committee|mayor|authority|forum)\b
        (?:\s*:|[^.]{0,60}?\b(?:notes?|approves?|agrees?|considers?|receives?|endorses?|recommends?|delegates?|resolves?
        |adopts?|authorises?)\b)
      |(?:the\s+)?(?:executive|cabinet|council|committee|panel|board|members|sub-?committee|authority|forum|governing\s+body)\b
        [^.]{0,60}?\b(?:is|are)\s+(?:asked|recommended|requested|invited)\b)""",
    re.VERBOSE | re.IGNORECASE,
)

# Who moved it, after the mark: "RESOLVED ON THE MOTION OF COUNCILLOR ASH, seconded by ...".
_BY_WHOM = re.compile(
    r"\s*(?:on\s+(?:the|a)\s+(?:motion|proposal|proposition)\s+(?:of|by)|(?:proposed|moved)\b).{0,160}", re.IGNORECASE
)
_HOW_ONLY = re.compile(
    r"\s*(?:(?:unanimously|nem\.?\s?con\.?|by\s+majority|[(\[][^()\[\]]{0,80}[)\]])\s*)?"
    r"(?:(?:on\s+(?:the|a)\s+(?:motion|proposal|proposition)\s+(?:of|by)|proposed|moved)\b"
    r"(?:(?!\b(?:that|to)\b)[^:]){0,160})?[\s.,:;–—-]*",
    re.IGNORECASE,
)
_MARK_WINDOW = 400
_LEAD_WINDOW = 200
_CAPITAL_OK = 0.7


def leads_in(text: str) -> bool:
    """Say whether a line ends by announcing a resolution that may be passed, or words that are recommended."""
    end = text[-_LEAD_WINDOW:]
    return _LEAD_IN.search(end, folded(end)) is not None


def marked_decision(text: str) -> re.Match[str] | None:
    """Return the match of a decision mark that the line opens with (groups lead, verb, extra, mark), or None.

    >>> marked_decision("AGREED that the report be noted")["verb"]
    'AGREED'
    """
    head = text[:_MARK_WINDOW]
    match = MARKED.match(head)
    if match is None:
        return None
    verb = match["verb"]
    if verb.isupper():
        return match if _opens(head, match) else None
    if match["mark"].strip() in {"", "."} and not _AFTER_SMALL.match(head, match.end("extra")):
        return None
    weak = verb.lower() in {"decision", "decisions", "resolution", "resolutions"}
    return None if weak and match["mark"].strip() in {"", "."} and match.end() < len(text.rstrip()) else match


def _opens(head: str, match: re.Match[str]) -> bool:
    """Whether a capital mark opens a decision and not a capital heading ("DECISION MAKING", "APPROVED CODE")."""
    rest = [c for c in head[match.end() :] if c.isalpha()]
    if match["mark"].strip() or not rest or _BY_WHOM.match(head, match.end()):
        return True
    return sum(c.isupper() for c in rest[:40]) < _CAPITAL_OK * len(rest[:40])


def is_bare_mark(text: str) -> bool:
    """Whether a line holds the mark of a decision and how it was reached, but not what was decided.

    >>> is_bare_mark("RESOLVED (Cr Ash/Cr Elm)")
    True
    """
    match = marked_decision(text) if len(text) < _MARK_WINDOW else None
    return match is not None and _HOW_ONLY.fullmatch(text, match.end()) is not None
