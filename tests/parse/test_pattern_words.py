from __future__ import annotations

import re

import pytest

from build_scripts.parse.pattern_words import needs_of, needs_of_any

NEEDED = [
    (r"approved", (("approved",),)),
    (r"\bAPPROVED\b", (("approved",),)),
    (r"minutes?", (("minute",),)),
    (r"min(?:utes?)?\s+read", (("read",), ("min",))),
    (r"(?P<verb>agreed|resolved)\s+that", (("resolved", "agreed"), ("that",))),
    (r"agree|agreed|resolved", (("agree", "resolved"),)),
    (r"agreed|\d+", ()),
    (r"agreed|to", ()),
    (r"(?:agreed)?noted", (("noted",),)),
    (r"(?:agreed){0,2}", ()),
    (r"(?:agreed){1,2}", (("agreed",),)),
    (r"(?:agreed)+?", (("agreed",),)),
    (r"(?!agreed)noted(?<!ed)", (("noted",),)),
    (r"(?<=\sDecision)\s(?=That\b)", (("decision",), ("that",))),
    (r"voted(?=\s+to)\s", (("voted",),)),
    (r"[Rr]eport", (("report",),)),
    (r"[abc]eport", (("eport",),)),
    (r"[\]a]eport[]b]x", (("eport",),)),
    (r"[^a]eport[^]]", (("eport",),)),
    (r"colou{0}r\.s\{1", (("colo",), ("r.s{1",))),
    (r"oo+ps", (("oo",), ("ps",))),
    (r"é?cole", (("cole",),)),
    (r"métro", (("tro",),)),
    (r"who – when", (("who – when",),)),
    (r"(?-i:Minutes):", (("minutes",), (":",))),
    (r"(?i)agreed", ()),
    (r"(a)(?(1)agreed|noted)", ()),
    (r"(?P<a>x)agreed(?P=a)", ()),
]


@pytest.mark.parametrize(("source", "needed"), NEEDED)
def test_words_that_every_match_holds(source: str, needed: tuple[tuple[str, ...], ...]) -> None:
    long_enough = {frozenset(words) for words in needed if min(map(len, words)) > 2}
    assert {frozenset(words) for words in needs_of(re.compile(source))} == long_enough


def test_blanks_and_comments_of_a_verbose_pattern_are_no_words() -> None:
    pattern = re.compile("carried [ ] on  # not lost\n | de feated \\# [#]", re.VERBOSE)
    assert needs_of(pattern) == (("carried on", "defeated##"),)


def test_the_surest_group_stands_first() -> None:
    assert needs_of(re.compile("(?:was|were) .* elected"))[0] == (" elected",)


def test_any_of_several_needs_a_word_of_each() -> None:
    options = [needs_of(re.compile(source)) for source in ("minutes? (?:agreed|approved)", "carried", "carry|carried")]
    assert needs_of_any(options) == (("carried", "carry", "minute"),)
    assert needs_of_any([*options, ()]) == ()
