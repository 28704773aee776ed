"""The words by which minutes say that the body decided, and the words that look like it and are not.

Two kinds. A *marked* decision opens with a verb printed as a mark ("AGREED", "RESOLVED -", "Decision:"). A *told*
decision stands inside a sentence ("were approved as a correct record", "It was agreed that ..."). What officers did,
opinions, hopes, recommendations and the decisions of other bodies are none of these.
"""

from __future__ import annotations

import re

# "RESOVLED" is how one council's page spells it; a typing slip in the mark is still the mark.
_VERB = (
    r"(?:RESOLVED|RESOVLED|RESLOVED|AGREED|ORDERED|DECIDED|DETERMINED|RECOMMENDED|APPROVED|RATIFIED"
    r"|ADOPTED|ACCEPTED|CONFIRMED|ENDORSED|GRANTED|REFUSED|DEFERRED|DELEGATED|CARRIED|DIRECTED)"
)
_BODY = (
    r"(?:(?:the\s+|this\s+|that\s+the\s+)?(?:full\s+|town\s+|parish\s+|city\s+|county\s+|borough\s+|community\s+|district\s+"
    r"|sub-?\s*|joint\s+|scrutiny\s+|licensing\s+|planning\s+|audit\s+|governing\s+|executive\s+|health\s+and\s+wellbeing\s+"
    r"|schools\s+|management\s+|[A-Z][\w&]+\s+(?:and\s+)?){0,4}"
    r"(?:council|committee|sub-?committee|panel|board|cabinet|executive|members?|councillors|cllrs|trustees|meeting|forum|authority|"
    r"group|assembly|partnership|body|commission|governors|directors|CC|PC|membership|leader|convention|corporation))"
)
_HOW = (
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
    (?P<mark>\s*(?::\s*-|[:;]|[–—-]+|\.)?)
    (?=\s|$|[A-Z(\d“"])
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
    rf"(?P<lead>{_BODY},?\s+(?:having\s[^.]{{0,200}},\s*)?(?:and\s+)?{_HOW})(?P<verb>(?i:agreed|resolved|decided|ordered|determined|recommended|approved|ratified|adopted|authorised|authorized))(?P<extra>{_EXTRA})"
    rf"(?P<mark>\s*:\s*-?|\s*[–—-]+\s|\s+(?:as\s+follows\s*:?-?|that\s*:\s*-?|to\s*:\s*-?|the\s+following\s*:\s*-?))\s*",
    re.IGNORECASE,
)

# Decisions told inside a sentence: each pattern is searched in one sentence. Group verb is the word that decides.
_PASSIVE = r"(?:(?:was|were|is|are)\s+)(?:\w+ly\s+|also\s+|then\s+|all\s+|duly\s+){0,3}"
_RECORD = (
    r"(?:true|correct|accurate|proper|fair)(?:\s*(?:,|and|&)\s*(?:true|correct|accurate|proper"
    r"|fair))?\s+(?:and\s+\w+\s+)?(?:record|account|reflection|minute|statement|representation)s?"
)
TOLD: tuple[tuple[str, str], ...] = (
    (
        "minutes_as_record",
        rf"\b(?P<verb>approved|agreed|confirmed|accepted|adopted|moved|signed|taken\s+as\s+read|ratified|verified|recorded|received|passed|endorsed|acknowledged)\b[^.]{{0,120}}?\bas\s+(?:being\s+)?(?:a\s+|an\s+)?{_RECORD}",
    ),
    (
        "minutes_as_correct",
        r"\bminutes?\b[^.]{0,160}\b(?P<verb>approved|agreed|confirmed|accepted|adopted|moved|signed)\b[^.]{0,60}\bas\s+(?:correct|accurate|true|read|(?:a\s+)?(?:correct|true|accurate)\b)",
    ),
    (
        "moved_as_correct",
        r"^(?:these|they|the\s+minutes|this|it)\b[^.]{0,60}\b(?P<verb>moved|agreed|accepted|approved|taken)\s+as\s+(?:correct|read|accurate|a\s+true|being)",
    ),
    (
        "minutes_approved",
        r"\bminutes?\b[^.;]{0,200}?\b(?:was|were|be|being)\s+(?:\w+ly\s+|then\s+|duly\s+|all\s+|therefore\s+){0,2}(?:read\s+(?:and|,)\s+|amended\s+[^.]{0,80}?\s+and\s+(?:then\s+)?|submitted\s+and\s+|proposed,?\s+(?:and\s+)?(?:seconded,?\s+)?(?:and\s+)?)?(?P<verb>approved|agreed|confirmed|accepted|adopted|passed|ratified)\b",
    ),
    (
        "accuracy",
        r"\bminutes?\b[^.]{0,160}\b(?P<verb>confirmed|approved|agreed|accepted)\s+(?:for|as\s+to)\s+accuracy\b",
    ),
    (
        "it_was_agreed",
        rf"\bit\s+was\s+{_HOW}(?:proposed[^.]{{0,120}}?(?:and\s+)?)?(?P<verb>agreed|resolved|decided|approved|determined|ordered|RESOLVED|AGREED)\b",
    ),
    (
        "it_was_resolved_by_mover",
        r"\b(?:proposed|moved)\s+by\b.{0,200}?\bseconded\s+by\b.{0,200}?(?:\b(?:and|it\s+was|was|were)\s+)+(?:unanimously\s+|duly\s+)?(?P<verb>agreed|resolved|carried|approved|decided|accepted|adopted)\b",
    ),
    (
        "all_agreed",
        r"^(?:this\s+(?:was|is)\s+(?:then\s+|unanimously\s+|also\s+)?|all\s+(?:were\s+|members\s+|councillors\s+|present\s+)*(?:in\s+)?)(?P<verb>agreed|approved|agreement|favour)\b",
    ),
    (
        "body_agreed",
        rf"(?:^|[,;.]\s+|\b(?:and|that|discussion|debate|vote|hands|so|where|then)\s+){_BODY}\s+{_HOW}(?P<verb>agreed|resolved|decided|approved|authorised|authorized|adopted|ratified|determined|voted(?=\s+(?:to|that|unanimously|in\s+favour))|granted|refused|endorsed|ordered|accepted|recommended|RESOLVED|AGREED|APPROVED)\b(?!\s+(?:by\s+the|in\s+principle\s+with\s+the\s+view))",
    ),
    (
        "body_and_decided",
        rf"^{_BODY}\s+(?:was|were|discussed|considered|noted|debated|reviewed)\b[^.]{{0,160}}?\band\s+{_HOW}(?P<verb>decided|agreed|resolved|approved)\b",
    ),
    (
        "bare_agreed",
        r"^(?P<verb>Agreed|Decided|Resolved|AGREED|RESOLVED|DECIDED|Approved)\s+(?:to|that|by|not\s+to|unanimously|as|the|[–—-]|in\s+favour)\b",
    ),
    (
        "seconded_and_agreed",
        r"\bseconded(?:\s+by\b[^;:]{0,80})?,?\s+(?:and\s+)?(?:it\s+was\s+)?(?:unanimously\s+)?(?P<verb>agreed|approved|carried|resolved|adopted)(?=\s+(?:by\s+(?:all|everyone|the\s+(?:council|committee|meeting|members))|unanimously|nem)|\s*(?:[.;]|$))",
    ),
    ("and_in_capitals", r"\b[Aa]nd\s+(?:it\s+was\s+)?(?P<verb>(?-i:AGREED|RESOLVED|APPROVED|DECIDED))\s+(?:to|that)\b"),
    ("approved_dash", r"^(?P<verb>Approved|Agreed|Adopted|Accepted|Carried)\s*(?:[–—-]|unanimously\b|$|\.$)"),
    (
        "elected",
        r"\b(?:was|were)\s+(?:\w+ly\s+|then\s+|re-?|therefore\s+){0,3}(?:nominated\s+and\s+|proposed[^.]{0,80}\band\s+)?(?:\w+ly\s+)?(?P<verb>elected|re-?elected|appointed|re-?appointed|voted\s+in|co-?opted|returned)\b",
    ),
    ("elected_bare", r"\b(?:unanimously|duly)\s+(?P<verb>elected|re-?elected|appointed|re-?appointed|co-?opted)\b"),
    (
        "approved_thing",
        rf"\b{_PASSIVE}(?:proposed,?\s+seconded,?\s+and\s+)?(?P<verb>approved|adopted|ratified|carried|authorised|accepted\s+by\s+the\s+membership|unanimously\s+agreed|agreed\s+unanimously|agreed\s+by\s+(?:the\s+|all\s+)?(?:council|cc|committee|board|members|panel|meeting|trustees|group|councillors|all|everyone)|resolved)\b(?!\s+by\s+(?!(?:the\s+)?(?:council|committee|sub-committee|board|members?|meeting|panel|trustees|councillors|cc|all|everyone|forum|group|governors|directors|majority|show)\b))(?!\s+(?:(?:by|in|on|at|for|under|within|as\s+part\s+of)\s+(?:the\s+)?(?:Cabinet|Executive|Full\s+Council|Government|Secretary|Planning\s+Committee|NHS|Treasury|Parliament|previous|last|January|February|March|April|May|June|July|August|September|October|November|December|\d)))",
    ),
    (
        "unanimously",
        r"\b(?:and\s+)?unanimously\s+(?P<verb>approved|agreed|carried|accepted|adopted|resolved|supported)\b",
    ),
    ("adjourned", r"^That\s+the\s+meeting\s+(?P<verb>BE\s+ADJOURNED|be\s+adjourned)\b"),
    ("welsh", r"\b(?P<verb>penderfynwyd|cytunwyd)\b"),
)

# A sentence with one of these before or around the verb tells of something else than this body's decision now.
NOT_DECIDED = re.compile(
    r"""\b(?:once|if|unless|until|when|whether|where|after|before|because)\b[^,.;:]{0,60}$|\b(?:generally|broadly|previously|already|earlier|yet\s+to\s+be|once|if|unless|until|when|whether|should|could|would|will|may|might
        |must|can|to\s+be|having\s+been|has\s+been|have\s+been|had\s+been|had\s+all|had|has|have|not\s+yet|being|subject\s+to\s+being|after\s+being|as\s+(?:was\s+)?|who\s+(?:was|were)|which\s+(?:was|were)|(?:at|in|by)\s+which\s+(?:they|it)\s+(?:is|are|was|were)
        |recently|last\s+(?:month|year|meeting|week)|recommended\s+to\s+be|expected|hoped|suggested|provided)\s+(?:\w+ly\s+|then\s+|all\s+|be\s+|been\s+|also\s+|now\s+){0,2}$""",
    re.VERBOSE | re.IGNORECASE,
)
# A whole sentence that is no decision of this body, whatever verb stands in it.
OTHER_SENTENCE = re.compile(
    r"""^(?:(?:the\s+)?(?:members|councillors|committee|council|panel|board)\s+(?:is|are)\s+(?:asked|invited|requested|recommended)\s+to\b
      |in\s+response|a\s+member\s+(?:asked|queried|suggested)|.{0,60}\b(?:queried|asked|wondered|enquired)\s+(?:whether|if|why|how|what|when)\b)
      | \bgenerally\s+agreed\b
      | \bit\s+was\s+agreed\s+that\s+.{0,60}\bwould\s+be\s+(?:unlikely|difficult|hard|interesting|helpful)\b
      | \b(?:agreed|approved|decided|resolved|adopted|appointed|elected|authorised|granted|refused|accepted)\b
        [^.]{0,60}\b(?:at|in|by)\s+(?:the\s+)?(?:last|previous|earlier|an?\s+earlier|a\s+previous)\b
      | \b(?:the\s+government|parliament|central\s+government|inspector|secretary\s+of\s+state
        |that\s+committee|ministers?|court)
        \s+(?:\w+\s+){0,8}(?:and\s+)?(?:approved|agreed|decided|resolved)\b
      | \bagreed\s+(?:with|in\s+principle\s+with)\s+
        (?:the\s+(?:comments?|views?|sentiments?|points?)|this\s+view|cllr|councillor)\b
      | \bagreed\s+that\s+(?!.*\b(?:would|should|be|will|must|shall)\b).*\b(?:was|were|is|are|had|has)\b
      | \baccepted\s+(?:the\s+|these\s+|this\s+|all\s+)?(?:apolog|reasons?|as\s+(?:proper|valid))
      | \baccepted\s+these\s+as\b
      | \?$
    """,
    re.VERBOSE | re.IGNORECASE,
)

_OTHER_BODY = re.compile(
    r"\b(?P<body>(?:(?:[A-Z][\w&'’]+|and|of|for)\s+){0,6}(?:Committee|Sub-Committee|Panel|Board|Council|Cabinet|Executive|Forum|Authority|cabinet"
    r"|executive))\s+(?:\w+\s+){0,2}?(?:approved|agreed|decided|resolved|adopted|authorised|endorsed|recommended)\b"
)
# Words before a body's noun that tell no body from another ("The Parish Council").
_NO_NAME = frozenset(
    [
        "the",
        "this",
        "that",
        "full",
        "town",
        "parish",
        "city",
        "county",
        "borough",
        "community",
        "district",
        "and",
        "of",
        "for",
        "it",
        "members",
        "following",
    ]
)
# Only telling, never deciding.
NOTED = re.compile(r"^(?:NOTED|Noted|RECEIVED|Received)\b")

LEAD_IN = re.compile(
    r"(?:(?:the\s+)?following\s+(?:resolution|motion|recommendation)s?|to\s+(?:pass|resolve|consider)\b[^.]{0,120}|if\s+so,.{0,80}|it\s+is\s+recommended\b.{0,120}|is\s+(?:asked|requested|invited|recommended)\s+to\b.{0,120})\s*[:;,-]*-?\s*$",
    re.IGNORECASE,
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

_TOLD = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in TOLD)
_MARK_WINDOW = 400
_CAPITAL_OK = 0.7


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
    if match["mark"].strip() or not rest:
        return True
    return sum(c.isupper() for c in rest[:40]) < _CAPITAL_OK * len(rest[:40])


def told_decision(sentence: str, own: str = "") -> tuple[str, str] | None:
    """Return (verb as printed, name of the pattern) where `sentence` tells a decision of this body; else None.

    own: the name of the body that met. What a cabinet or an executive did is a decision here only if it is the body.
    """
    if OTHER_SENTENCE.search(sentence) or _is_other_body(sentence, own):
        return None
    for name, pattern in _TOLD:
        match = pattern.search(sentence)
        if match and not NOT_DECIDED.search(sentence[: match.start("verb")]):
            return match["verb"], name
    return None


def _is_other_body(sentence: str, own: str) -> bool:
    """Whether the subject of a sentence is a body with a name of its own that is not the one that met."""
    match = _OTHER_BODY.search(sentence)
    if match is None:
        return False
    *names, noun = match["body"].lower().split()
    if noun in {"cabinet", "executive"}:
        return noun not in own.lower()
    special = [name for name in names if name not in _NO_NAME]
    return bool(own) and any(name not in own.lower() for name in special)
