"""Do known items come up? Reciprocal rank over ten results, and what becomes of misspelt words."""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from search_browser import chromium, served
from search_corpus import invented_archive
from search_sites import SIZES

from build_scripts.search.analysis import term_of, tokenize
from build_scripts.search.documents import SearchDocument, documents_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HARNESS = Path(__file__).resolve().parents[1] / "search" / "harness.mjs"
TEN = 10
Ranked = list[list[int]]


def _ours(site: Path, queries: Sequence[str]) -> Ranked:
    jobs = [
        {"do": "search", "query": query, "filters": {"standing": True}, "settings": {"limit": TEN}} for query in queries
    ]
    done = subprocess.run(
        ["node", str(HARNESS), str(site / "search")], input=json.dumps(jobs), capture_output=True, text=True, check=True
    )
    return [found["ids"] for found in json.loads(done.stdout)["results"]]


def _pagefind(site: Path, queries: Sequence[str]) -> Ranked:
    with served(site) as address, chromium() as browser:
        page = browser.new_context(ignore_https_errors=True).new_page()
        page.goto(f"{address}/")
        page.wait_for_function("typeof window.urls === 'function'")
        found = [page.evaluate("query => window.urls(query)", query) for query in queries]
    return [[int(Path(url).stem) for url in urls] for urls in found]


def _telling(text: str) -> list[str]:
    return sorted({token for token in tokenize(text) if token.isalpha() and len(token) > 3 and term_of(token)})


def _body_query(document: SearchDocument, rng: random.Random) -> str:
    return " ".join(rng.sample(_telling(document.text), 4))


def _title_query(document: SearchDocument, rng: random.Random) -> str:
    words = _telling(document.title)
    return " ".join(rng.sample(words, min(3, len(words))))


def _reciprocal(ranked: Ranked, wanted: Sequence[int]) -> float:
    places = [found.index(number) + 1 if number in found else 0 for found, number in zip(ranked, wanted, strict=True)]
    return sum(1 / place for place in places if place) / len(places)


def _misspelt(word: str, rng: random.Random) -> str:
    place = rng.randrange(1, len(word) - 1)
    return rng.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
            word[:place] + rng.choice("aeioustrnl") + word[place + 1 :],
        )
    )


def quality(ours: Path, pagefind: Path, count: int) -> dict[str, tuple[float, float]]:
    """Return each figure as (ours, Pagefind's) at M, for an index in which each item is a page of its own."""
    documents = list(documents_of(invented_archive(SIZES["M"])))
    rng = random.Random(20)  # noqa: S311
    items = [
        number
        for number, document in enumerate(documents)
        if document.anchor and not document.standing and len(_telling(document.text)) > 3 and _telling(document.title)
    ]
    wanted = rng.sample(items, count)
    figures = {}
    makers: dict[str, Callable[[SearchDocument, random.Random], str]] = {
        "MRR@10, four words of the text": _body_query,
        "MRR@10, words of the title": _title_query,
    }
    for name, make in makers.items():
        queries = [make(documents[number], rng) for number in wanted]
        figures[name] = (_reciprocal(_ours(ours, queries), wanted), _reciprocal(_pagefind(pagefind, queries), wanted))
    figures["misspelt word: the intended one among ten results"] = _repairs(ours, pagefind, documents, rng, count)
    return figures


def _repairs(
    ours: Path, pagefind: Path, documents: list[SearchDocument], rng: random.Random, count: int
) -> tuple[float, float]:
    stems = [{term_of(token) for token in tokenize(f"{one.title} {one.text}")} for one in documents]
    spread: dict[str, int] = {}
    for document in documents:
        for token in set(tokenize(document.text)):
            spread[token] = spread.get(token, 0) + 1
    words = sorted(token for token, held in spread.items() if held > 3 and len(token) > 5 and token.isalpha())
    wanted = rng.sample(words, count)
    typed = [_misspelt(word, rng) for word in wanted]

    def share(ranked: Ranked) -> float:
        good = [
            any(term_of(word) in stems[number] for number in found) for word, found in zip(wanted, ranked, strict=True)
        ]
        return sum(good) / len(good)

    return share(_ours(ours, typed)), share(_pagefind(pagefind, typed))
