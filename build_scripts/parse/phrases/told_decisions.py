"""Decisions told inside a sentence: "were approved as a correct record", "It was agreed that ...".

What officers did, opinions, hopes, recommendations and the decisions of other bodies are none of these.
"""

from __future__ import annotations

import re

from build_scripts.parse.pattern_words import needs_of_any
from build_scripts.parse.phrases.decision_marks import BODY, HOW
from build_scripts.parse.phrases.undecided import NOT_DECIDED, OTHER_SENTENCE, is_other_body
from build_scripts.parse.sought import Sought, folded, has_words

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
        rf"\bit\s+was\s+{HOW}(?:(?:requested|suggested|recommended)\s+and\s+)?(?:proposed[^.]{{0,120}}?(?:and\s+)?)?(?P<verb>agreed|resolved|decided|approved|determined|ordered|RESOLVED|AGREED)\b",
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
        rf"(?:^|[,;.]\s+|\b(?:and|that|discussion|debate|vote|hands|so|where|then)\s+){BODY}\s+{HOW}(?P<verb>agreed|resolved|decided|approved|authorised|authorized|adopted|ratified|determined|voted(?=\s+(?:to|that|unanimously|in\s+favour))|granted|refused|endorsed|ordered|accepted|recommended|RESOLVED|AGREED|APPROVED)\b(?!\s+(?:by\s+the|in\s+principle\s+with\s+the\s+view))",
    ),
    (
        "body_and_decided",
        rf"^{BODY}\s+(?:was|were|discussed|considered|noted|debated|reviewed|heard|received|examined)\b[^.]{{0,160}}?\band\s+{HOW}(?P<verb>decided|agreed|resolved|approved)\b",
    ),
    (
        "bare_agreed",
        r"^(?P<verb>Agreed|Decided|Resolved|AGREED|RESOLVED|DECIDED|Approved)\s+(?:to|that|by|not\s+to|unanimously|as|the|[–—-]|in\s+favour)\b",
    ),
    (
        "seconded_and_agreed",
        r"\bseconded(?:\s+by\b[^;:]{0,80})?,?\s+(?:and\s+)?(?:it\s+was\s+)?(?:unanimously\s+)?(?<!\bbe\s)(?P<verb>agreed|approved|carried|resolved|adopted)(?=\s+(?:by\s+(?:all|everyone|the\s+(?:council|committee|meeting|members))|unanimously|nem)|\s*(?:[.;]|$))",
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
        rf"\b{_PASSIVE}(?:proposed,?\s+seconded,?\s+and\s+)?(?P<verb>approved|adopted|ratified|carried|authorised|accepted\s+by\s+the\s+membership|unanimously\s+agreed|agreed\s+unanimously|agreed\s+by\s+(?:the\s+|all\s+)?(?:council|cc|committee|board|members|panel|meeting|trustees|group|councillors|all|everyone)|resolved)\b(?!\s+by\s+(?!(?:the\s+)?(?:council|committee|sub-committee|board|members?|meeting|panel|trustees|councillors|cc|all|everyone|forum|group|governors|directors|majority|a\s+majority|show|\d+\s+votes|\w+\s+votes)\b))(?!\s+(?:(?:by|in|on|at|for|under|within|as\s+part\s+of)\s+(?:the\s+)?(?:Cabinet|Executive|Full\s+Council|Government|Secretary|Planning\s+Committee|NHS|Treasury|Parliament|previous|last|January|February|March|April|May|June|July|August|September|October|November|December|\d(?!\d{{0,2}}\s+votes))))",
    ),
    (
        "unanimously",
        r"\b(?:and\s+)?unanimously\s+(?P<verb>approved|agreed|carried|accepted|adopted|resolved|supported)\b",
    ),
    (
        "motion_carried",
        r"\b(?:motion|resolution|amendment|vote|by-?law)\s+(?:(?:was|is|then|has\s+been|\w+ly)\s+){0,3}(?P<verb>carried|passed|approved|adopted)\b",
    ),
    (
        "seconded_and_passed",
        r"\bsecond(?:ed)?\s+(?:by\s+)?[^.;:]{2,60}?(?:,|\s[–-]|\s+and|\s+with)\s+(?:it\s+)?(?:was\s+)?(?:all\s+|an?\s+)?(?P<verb>agreed|passed|carried|unanimous\s+(?:decision|vote|agreement))\b",
    ),
    (
        "unanimous_decision",
        r"\bseconded\b[^.;:]{2,80}[,–-]\s*(?:by\s+)?(?:all\s+|a\s+)?(?P<verb>unanimous\s+decision|agreed)\b",
    ),
    (
        "agreed_and_signed",
        r"^(?:these|they|the\s+(?:\w+\s+){0,3}minutes|it|of\s+the\s+(?:last|previous)\s+meeting)\b[^.;]{0,160}?\b(?P<verb>approved|agreed|accepted|confirmed|adopted)\s+and\s+(?:duly\s+|then\s+)?signed\b",
    ),
    (
        "minutes_as_accurate",
        r"\bminutes?\b[^.]{0,160}\b(?P<verb>received|taken)\s+as\s+(?:accurate|correct|read)\b",
    ),
    (
        "thing_agreed",
        r"^(?:(?!\b(?:that|which|who|what|said|reported|advised|noted|confirmed|informed|told|if|when|once|until|not|apolog\w+|reasons?|previously|already)\b)[^.;:]){4,240}?\b(?:was|were)\s+(?:also\s+|then\s+|therefore\s+|duly\s+|unanimously\s+)?(?P<verb>agreed|accepted)(?:\s+(?:unanimously|by\s+all))?\s*\.?$",
    ),
    (
        "nominated_and_agreed",
        r"\bnominated\b.{0,160}\bseconded\b.{0,120}\b(?P<verb>unanimous\s+decision|(?:all|unanimously|and)\s+agreed)\b",
    ),
    (
        "proposed_seconded_agreed",
        r"\bproposed\b.{0,200}\bseconded\b.{0,80}?(?:,|\band)\s+(?:it\s+was\s+|this\s+was\s+)?(?:all\s+|unanimously\s+)(?P<verb>agreed|approved|carried|in\s+favou?r)\b",
    ),
    ("vote_was_unanimous", r"^vot(?:e|ing)\s?:\s?(?P<verb>unanimous|carried|agreed)\b"),
    (
        "following_agreed",
        r"^the\s+following\b[^.;]{0,80}\b(?:was|were)\s+(?:\w+ly\s+)?(?P<verb>agreed|approved|resolved|appointed|elected)\s?:$",
    ),
    ("adjourned", r"^That\s+the\s+meeting\s+(?P<verb>BE\s+ADJOURNED|be\s+adjourned)\b"),
    ("welsh", r"\b(?P<verb>penderfynwyd|cytunwyd)\b"),
)

_TOLD = tuple((name, Sought(re.compile(pattern, re.IGNORECASE))) for name, pattern in TOLD)
_NEEDS = needs_of_any([sought.needs for _, sought in _TOLD])


def told_decision(sentence: str, own: str = "") -> tuple[str, str] | None:
    """Return (verb as printed, name of the pattern) where `sentence` tells a decision of this body; else None.

    own: the name of the body that met. What a cabinet or an executive did is a decision here only if it is the body.
    """
    words = folded(sentence)
    if not has_words(_NEEDS, words):
        return None
    for name, sought in _TOLD:
        match = sought.search(sentence, words)
        if match and not NOT_DECIDED.search(sentence[: match.start("verb")]):
            is_other = OTHER_SENTENCE.search(sentence) or is_other_body(sentence, own)
            return None if is_other else (match["verb"], name)
    return None
