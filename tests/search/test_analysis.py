"""The analyser of the build and the one of the browser must agree on every word, or words are never found."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from conftest import BuiltSearch
from search_corpus import Invention

from build_scripts.search.analysis import STOP_WORDS, normalise, term_of, tokenize
from build_scripts.search.stemmer import stem

SHARED = Path(__file__).resolve().parents[3] / "shared"
PIECES = "a e y s l ll ing ed eed ational logi ness ful t z i ies sses ion er b ous ive ment al bli ay ey oy".split(" ")  # noqa: SIM905


def shared_texts() -> list[str]:
    if not SHARED.is_dir():
        return []
    paths = (path for path in sorted(SHARED.rglob("*")) if path.suffix in {".txt", ".md", ".html"})
    return [path.read_text(encoding="utf-8", errors="replace") for path in paths]


def pieced_words(count: int) -> list[str]:
    rng = random.Random(7)  # noqa: S311
    return ["".join(rng.choices(PIECES, k=rng.randint(1, 6))) for _ in range(count)]


def everything_at_thirty_thousand_items() -> list[str]:
    """Every word that the largest archive of the bench is made of; its numbers are of the kinds that the small has."""
    invention = Invention(30_000)
    names = [one.name for one in (*invention.people, *invention.panels)]
    return [*invention.language.words, *names]


def test_every_distinct_word_has_the_stem_of_lunr_js(small: BuiltSearch) -> None:
    words = {token for document in small.documents for token in tokenize(f"{document.title} {document.text}")}
    words.update(token for text in shared_texts() for token in tokenize(text))
    words.update(token for word in everything_at_thirty_thousand_items() for token in tokenize(word))
    tokens = sorted(words | set(pieced_words(20_000)))
    ascii_only = [token for token in tokens if token.isascii()]
    theirs = small.run({"do": "lunr", "tokens": ascii_only})[0]
    assert [(token, term_of(token)) for token in ascii_only] == list(zip(ascii_only, theirs, strict=True))
    assert len(ascii_only) > 100_000


def test_both_analysers_make_the_same_of_texts(small: BuiltSearch) -> None:
    texts = [document.text for document in small.documents[:100]] + shared_texts()
    theirs = small.run({"do": "analyse", "texts": texts})[0]
    for text, tokens in zip(texts, theirs, strict=True):
        assert [[token, term_of(token)] for token in tokenize(text)] == tokens


def test_both_analysers_make_the_same_of_every_european_character(small: BuiltSearch) -> None:
    texts = [f"a{chr(code)}b {chr(code)}12 x{chr(code)}" for code in [*range(0x500), *range(0x1E00, 0x2500), 0x1F600]]
    theirs = small.run({"do": "analyse", "texts": texts})[0]
    assert [[[token, term_of(token)] for token in tokenize(text)] for text in texts] == theirs


@pytest.mark.parametrize("word", ["delay", "valley", "monday", "highway", "survey", "journey", "employ", "parkway"])
def test_a_word_in_ay_ey_oy_keeps_its_y(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Minute 19/28, 15/0790/FUL and PE_2021/4.", ["minute", "19/28", "15/0790/ful", "and", "pe_2021/4"]),
        ("Multi-agency work – police/health", ["multi", "agency", "work", "police", "health"]),
        (
            "The Council’s £5,000. O'Brien's 10:30 Ynys Môn",
            ["the", "council", "5,000", "o'brien", "10:30", "ynys", "mon"],
        ),
        ("1.Welcome and apologies;none.Next", ["1", "welcome", "and", "apologies", "none", "next"]),
        ("e.g. P/FUL _____ --- 😀", ["e.g", "p/ful"]),
        ("x" * 100, ["x" * 64]),
        ("", []),
    ],
)
def test_words_keep_what_belongs_inside_them(text: str, tokens: list[str]) -> None:
    assert tokenize(text) == tokens


def test_a_stop_word_is_no_term() -> None:
    assert term_of("the") is None
    assert "council" not in STOP_WORDS


def test_ascii_and_other_texts_are_folded_alike() -> None:
    assert normalise("O`Neill") == normalise("O’Neill") == "o'neill"


def test_a_pumped_line_is_read_at_once() -> None:
    assert tokenize("a." * 10_000) == ["a." * 32]
    assert len(tokenize("ab," * 10_000)) == 1
