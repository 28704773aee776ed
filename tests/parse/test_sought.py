from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_scripts.domain.cited import Span
from build_scripts.parse.phrases import told_decisions
from build_scripts.parse.phrases.told_decisions import TOLD, told_decision
from build_scripts.parse.phrases.undecided import NOT_DECIDED, OTHER_SENTENCE, is_other_body
from build_scripts.parse.readers import vote_words
from build_scripts.parse.readers.votes import read_votes
from build_scripts.parse.recognize import DIALECTS
from build_scripts.parse.sought import Sought, folded, has_words

TOLD_PATTERNS = {name: re.compile(source, re.IGNORECASE) for name, source in TOLD}
EVIDENCE = {f"{d.name}-{nth}": Sought(e.pattern) for d in DIALECTS for nth, e in enumerate(d.evidence)}


def _sought_in(table: object) -> list[Sought]:
    """Return every pattern that stands in a table, however deep."""
    if isinstance(table, Sought):
        return [table]
    parts = table.values() if isinstance(table, dict) else table if isinstance(table, tuple) else ()
    return [sought for part in parts for sought in _sought_in(part)]


OF_MODULES = {
    f"{module.__name__.rpartition('.')[2]}-{name}-{nth}": sought
    for module in (told_decisions, vote_words)
    for name, table in vars(module).items()
    for nth, sought in enumerate(_sought_in(table))
}
SOUGHT = {**OF_MODULES, **EVIDENCE}
WORDS = sorted({word for sought in SOUGHT.values() for words in sought.needs for word in words})
BETWEEN = ["the", "was", "were", "it", "by", "to", "as a", "be", "12", "no", "Committee", "Agreed", "ſ", "ı", "-", ":"]
TEXTS = st.lists(st.sampled_from([*WORDS, *map(str.upper, WORDS), *BETWEEN]), max_size=14).flatmap(
    lambda words: st.sampled_from([" ", "  ", ". ", "\n"]).map(lambda blank: blank.join(words))
)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("name", SOUGHT)
def test_whatever_a_pattern_matches_holds_the_words_it_needs(name: str) -> None:
    sought = SOUGHT[name]

    @FEW
    @given(st.from_regex(sought.pattern))
    def holds(text: str) -> None:
        assert has_words(sought.needs, folded(text))
        assert sought.search(text, folded(text)) is not None

    holds()


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_patterns_find_the_same_with_and_without_looking_for_words_first(text: str) -> None:
    words = folded(text)
    for sought in SOUGHT.values():
        found, expected = sought.search(text, words), sought.pattern.search(text)
        assert (found and found.span()) == (expected and expected.span())
        assert [m.span() for m in sought.finditer(text, words)] == [m.span() for m in sought.pattern.finditer(text)]


def _told_without_words(sentence: str) -> tuple[str, str] | None:
    if OTHER_SENTENCE.search(sentence) or is_other_body(sentence, ""):
        return None
    for name, pattern in TOLD_PATTERNS.items():
        match = pattern.search(sentence)
        if match and not NOT_DECIDED.search(sentence[: match.start("verb")]):
            return match["verb"], name
    return None


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_a_sentence_tells_the_same_decision_with_and_without_looking_for_words_first(text: str) -> None:
    assert told_decision(text) == _told_without_words(text)


VOTED = [
    "5",
    "12",
    "no",
    "three",
    "vote",
    "votes",
    "to",
    "1",
    "for",
    "For:",
    "against",
    "Against:",
    "abstentions",
    "nays",
]
COUNTED = st.lists(
    st.sampled_from([*VOTED, "voted", "carried", "the", "Cllr Ash,", "in favour", ".", "\n"]), max_size=9
)


@settings(max_examples=400, deadline=None)
@given(COUNTED.map(" ".join))
def test_a_paragraph_records_the_same_vote_with_and_without_looking_for_a_second_side_first(text: str) -> None:
    read = read_votes(text, Span(1, 1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("build_scripts.parse.readers.votes.SECOND_SIDES", ())
        assert read_votes(text, Span(1, 1)) == read


def test_every_pattern_of_decisions_and_votes_needs_words() -> None:
    assert len(OF_MODULES) > len(TOLD)
    assert [name for name, sought in OF_MODULES.items() if not sought.needs] == []


@pytest.mark.parametrize("text", ["agreed", "AGREED", "agreeD", "aGreed"])
def test_a_folded_text_is_small(text: str) -> None:
    assert folded(text) == "agreed"


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyz")
def test_a_folded_text_has_the_letter_for_all_that_a_pattern_takes_for_it(letter: str) -> None:
    pattern = re.compile(letter, re.IGNORECASE)
    taken = [chr(code) for code in range(0x11000) if pattern.match(chr(code))]
    assert len(taken) > 1
    assert all(folded(sign) == letter for sign in taken)
