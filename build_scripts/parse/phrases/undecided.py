"""Sentences with a verb of deciding that tell no decision of this body: hopes, questions, what others have decided."""

from __future__ import annotations

import re

# A sentence with one of these before or around the verb tells of something else than this body's decision now.
NOT_DECIDED = re.compile(
    r"""\bto\s+be\s+(?:\w+(?:,|\s+and)\s+){1,3}$|\b(?:once|if|unless|until|when|whether|where|before|because
        |after(?!\s+(?:\w+\s+){0,3}?(?:discussion|consideration|debate|deliberation|discussing|considering|debating)\b))\b[^,.;:]{0,60}$
        |\b(?:generally|broadly|previously|already|earlier|yet\s+to\s+be|once|if|unless|until|when|whether|should|could|would|will|may|might
        |must|can|to\s+be|having\s+been|has\s+been|have\s+been|had\s+been|had\s+all|had|has|have|not\s+yet|being|subject\s+to\s+being|after\s+being|as\s+(?:was\s+)?|who\s+(?:was|were)|which\s+(?:was|were)|(?:at|in|by)\s+which\s+(?:they|it)\s+(?:is|are|was|were)
        |recently|last\s+(?:month|year|meeting|week)|recommended\s+to\s+be|expected|hoped|suggested|provided)\s+(?:\w+ly\s+|then\s+|all\s+|be\s+|been\s+|also\s+|now\s+){0,2}$""",
    re.VERBOSE | re.IGNORECASE,
)
# A whole sentence that is no decision of this body, whatever verb stands in it.
OTHER_SENTENCE = re.compile(
    r"""^(?:(?:the\s+)?(?:members|councillors|committee|council|panel|board)\s+(?:is|are)\s+(?:asked|invited|requested|recommended)\s+to\b
      |in\s+response|a\s+member\s+(?:asked|queried|suggested)|.{0,60}\b(?:queried|asked|wondered|enquired)\s+(?:whether|if|why|how|what|when)\b)
      | ^the\s+chair\w*\s+then\s+signed\b
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


def is_other_body(sentence: str, own: str) -> bool:
    """Whether the subject of a sentence is a body with a name of its own that is not the one that met."""
    match = _OTHER_BODY.search(sentence)
    if match is None:
        return False
    *names, noun = match["body"].lower().split()
    if noun in {"cabinet", "executive"}:
        return noun not in own.lower()
    special = [name for name in names if name not in _NO_NAME]
    return bool(own) and any(name not in own.lower() for name in special)
