"""What stands in the archive is found, and what is found stands there: checked against a plain scan."""

from __future__ import annotations

import datetime as dt
import random
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from conftest import BuiltSearch

from build_scripts.domain.archive import Meeting
from build_scripts.search.analysis import term_of, tokenize
from build_scripts.search.filtering import Choices
from build_scripts.search.query import search_site

if TYPE_CHECKING:
    from build_scripts.search.documents import SearchDocument

ALL = {"standing": True}


def test_every_word_of_sampled_documents_is_found(small: BuiltSearch) -> None:
    sample = random.Random(3).sample(range(len(small.documents)), 200)  # noqa: S311
    asked: list[tuple[int, str]] = []
    for number in sample:
        document = small.documents[number]
        words = {*tokenize(document.text), *tokenize(document.title), *tokenize(document.number)}
        asked += [(number, word) for word in sorted(words) if term_of(word) is not None]
    assert small.run({"do": "missing", "pairs": asked}) == [[]]
    assert small.run({"do": "missing", "pairs": [(sample[0], "qqxzzy")]}) == [[[sample[0], "qqxzzy"]]]
    assert len(asked) > 15_000


def pairs_in(document: SearchDocument) -> set[tuple[str | None, str | None]]:
    texts = (document.text, f"{document.number} {document.title}")
    return {pair for text in texts for pair in pairwise(term_of(token) for token in tokenize(text))}


def test_a_phrase_finds_what_has_the_words_side_by_side(small: BuiltSearch) -> None:
    rng = random.Random(4)  # noqa: S311
    pairs = [("police", "custody"), ("council", "members"), ("review", "community"), ("report", "committee")]
    items = [number for number, document in enumerate(small.documents) if document.anchor]
    while len(pairs) < 60:
        tokens = tokenize(small.documents[rng.choice(items)].text)
        place = rng.randrange(len(tokens) - 1)
        if None not in (term_of(tokens[place]), term_of(tokens[place + 1])):
            pairs.append((tokens[place], tokens[place + 1]))
    jobs = [{"do": "search", "query": f'"{a} {b}"', "filters": ALL, "settings": {"limit": 1000}} for a, b in pairs]
    held = {number: pairs_in(small.documents[number]) for number in items}
    for (one, other), found in zip(pairs, small.run(*jobs), strict=True):
        wanted = (term_of(one), term_of(other))
        assert None not in wanted
        expected = [number for number in items if wanted in held[number]]
        assert sorted(number for number in found["ids"] if number in held) == expected, (one, other)


def test_little_words_keep_their_place_in_a_phrase(small: BuiltSearch) -> None:
    document = next(one for one in small.documents if one.anchor and not one.standing)
    tokens = tokenize(document.text)
    place = next(
        index
        for index in range(len(tokens) - 2)
        if term_of(tokens[index]) and term_of(tokens[index + 1]) is None and term_of(tokens[index + 2])
    )
    whole, without = tokens[place : place + 3], [tokens[place], tokens[place + 2]]
    found = small.search(f'"{" ".join(whole)}"', ALL, limit=1000)
    assert small.documents.index(document) in found["ids"]
    closer = small.search(f'"{" ".join(without)}"', ALL, limit=1000)
    assert closer["ids"] != found["ids"]


def test_a_prohibited_phrase_leaves_out_exactly_its_documents(small: BuiltSearch) -> None:
    with_it = small.search('council "police custody"', ALL, limit=1000)["ids"]
    having = small.search("+council", ALL, limit=1000)["ids"]
    without = small.search('+council -"police custody"', ALL, limit=1000)["ids"]
    assert with_it
    assert sorted(without) == sorted(set(having) - set(small.search('"police custody"', ALL, limit=1000)["ids"]))


def day_of(search: BuiltSearch, meeting: Meeting) -> dt.date | None:
    date = search.archive.date_of(meeting)
    return date.value if date else None


def passes(search: BuiltSearch, document: SearchDocument, filters: dict[str, Any]) -> bool:
    meeting = search.archive.meetings[document.meeting]
    day = day_of(search, meeting)
    chosen = {
        "panel": [meeting.panel],
        "kind": [meeting.record.kind.value],
        "year": [str(day.year) if day else "undated"],
        "topic": list(document.topics),
        "person": list(document.people),
    }
    lists = all(set(filters[name]) & set(values) for name, values in chosen.items() if filters.get(name))
    early = filters.get("from") and (day is None or day < dt.date.fromisoformat(filters["from"]))
    late = filters.get("to") and (day is None or day > dt.date.fromisoformat(filters["to"]))
    undecided = filters.get("decisions") and not document.decided
    return lists and not (early or late or undecided)


def combinations(search: BuiltSearch) -> list[dict[str, Any]]:
    archive = search.archive
    panels = [body.slug for body in archive.organizations]
    person = archive.people[0].slug
    return [
        {"panel": panels[:1]},
        {"panel": panels[:2], "decisions": True},
        {"year": ["2006"]},
        {"year": ["undated"]},
        {"year": ["undated", "2006"], "kind": ["minutes"]},
        {"topic": ["police", "trees"]},
        {"person": [person]},
        {"from": "2006-06-01", "to": "2006-07-15"},
        {"from": "2006-07-01", "topic": ["budget"], "panel": panels[1:]},
        {"to": "2006-06-01", "person": [person], "decisions": True},
        {"kind": ["agenda_and_minutes"], "panel": ["no-such-panel"]},
    ]


@pytest.mark.parametrize("query", ["", "police", "council budget", "-police"])
def test_filters_are_a_plain_scan(small: BuiltSearch, query: str) -> None:
    unfiltered = small.search(query or "-qqxzzy", ALL, limit=5000)["ids"]
    for filters in combinations(small):
        found = small.search(query, filters | ALL, limit=5000)
        expected = [number for number in unfiltered if passes(small, small.documents[number], filters)]
        assert sorted(found["ids"]) == sorted(expected), filters
        assert found["total"] == len(expected)
        choices = Choices(
            **{name: tuple(filters.get(name, ())) for name in ("panel", "year", "kind", "topic", "person")},
            from_day=dt.date.fromisoformat(filters["from"]) if "from" in filters else None,
            to_day=dt.date.fromisoformat(filters["to"]) if "to" in filters else None,
            decisions=filters.get("decisions", False),
            standing=True,
            limit=5000,
        )
        assert [one.id for one in search_site(small.site, query, choices).results] == found["ids"]


def test_a_count_is_what_choosing_it_would_find(small: BuiltSearch) -> None:
    chosen = {"panel": [small.archive.organizations[0].slug], "standing": True}
    facets = small.search("police council", chosen)["facets"]
    for name in ("panel", "year", "kind", "topic", "person"):
        for value, count in list(facets[name].items())[:4]:
            found = small.search("police council", chosen | {name: [value]}, limit=1)
            assert found["total"] == count, (name, value)
    assert small.search("police council", chosen | {"decisions": True})["total"] == facets["decisions"]


@pytest.mark.parametrize("sort", ["newest", "oldest"])
def test_sorting_by_date_keeps_the_most_words_first_and_undated_last(small: BuiltSearch, sort: str) -> None:
    found = small.search("police custody", ALL, sort=sort, limit=1000)
    days = [day_of(small, small.archive.meetings[small.documents[number].meeting]) for number in found["ids"]]
    far = dt.date.min if sort == "newest" else dt.date.max
    keys = [
        (-count, -(day or far).toordinal() if sort == "newest" else (day or far).toordinal())
        for count, day in zip(found["counts"], days, strict=True)
    ]
    assert keys == sorted(keys)
    assert None in days
    assert search_order(small, sort) == found["ids"]


def search_order(search: BuiltSearch, sort: Any) -> list[int]:
    results = search_site(search.site, "police custody", Choices(standing=True, sort=sort, limit=1000)).results
    return [one.id for one in results]


def test_standing_items_are_left_out_and_counted(small: BuiltSearch) -> None:
    usual, everything = small.search("council"), small.search("council", ALL)
    assert usual["leftOut"] == everything["total"] - usual["total"] > 0
    assert not any(small.documents[number].standing for number in usual["ids"])


def test_standing_items_are_found_by_their_number_and_when_nothing_else_is(small: BuiltSearch) -> None:
    standing = next(document for document in small.documents if document.standing)
    by_number = small.search(standing.number, limit=100)
    assert small.documents.index(standing) in by_number["ids"]
    apologies = small.search("title:apologies")
    assert apologies["total"] > 0
    assert apologies["leftOut"] == 0


def test_a_misspelling_is_repaired_and_says_so(small: BuiltSearch) -> None:
    found = small.search("polcie custdy")
    assert [one["taken"][0] for one in found["repairs"]] == ["police", "custody"]
    assert found["ids"] == small.search("police custody")["ids"]
    exactly = small.search("polcie", exact=True)
    assert (exactly["state"], exactly["unknown"], exactly["repairs"]) == ("nothing", ["polcie"], [])


def test_misspellings_find_the_intended_word(small: BuiltSearch) -> None:
    rng = random.Random(11)  # noqa: S311
    counted: dict[str, int] = {}
    for document in small.documents:
        for word in set(tokenize(document.text)):
            counted[word] = counted.get(word, 0) + 1
    words = sorted(word for word, count in counted.items() if count > 3 and len(word) > 5 and word.isalpha())
    asked = [(word, misspelt(word, rng)) for word in rng.sample(words, 150)]
    found = small.run(*({"do": "search", "query": typed, "settings": {"limit": 1}} for _, typed in asked))
    good = sum(
        any(term_of(word) == term_of(taken) for one in outcome["repairs"] for taken in one["taken"])
        for (word, _), outcome in zip(asked, found, strict=True)
    )
    assert good / len(asked) > 0.85


def misspelt(word: str, rng: random.Random) -> str:
    place = rng.randrange(1, len(word) - 1)
    edits = (
        word[:place] + word[place + 1 :],
        word[:place] + word[place] + word[place:],
        word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        word[:place] + rng.choice("aeioustr") + word[place + 1 :],
    )
    return rng.choice(edits)


def test_the_passage_shown_has_the_words_marked_stems_too(small: BuiltSearch) -> None:
    found = small.search("recommendation library", ALL)
    shown = small.run({"do": "shown", "id": found["ids"][0], "query": "recommendation library"})[0]
    marked = {piece["text"].lower() for piece in shown["pieces"] if piece["marked"]}
    assert marked
    assert {term_of(word) for word in marked} <= {term_of("recommendation"), term_of("library")}
    text = "".join(piece["text"] for piece in shown["pieces"]).strip("… ")
    for passage in text.split(" … "):
        assert passage.strip() in " ".join(shown["text"].split())


def test_heads_carry_what_a_result_shows(small: BuiltSearch) -> None:
    number = next(index for index, document in enumerate(small.documents) if document.decided)
    document = small.documents[number]
    meeting = small.archive.meetings[document.meeting]
    head = small.run({"do": "heads", "ids": [number]})[0][0]
    assert (head["number"], head["title"], head["decision"]) == (
        document.number,
        document.reading_title,
        document.decision,
    )
    assert head["address"] == f"{meeting.address}#{document.anchor}"
    assert head["meeting"] == meeting.id
