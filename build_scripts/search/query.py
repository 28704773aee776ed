"""`minutebook search`: the same answers as the search page gives, from the files of a built site, without a browser."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.search.clauses import Presence
from build_scripts.search.filtering import Choices, Filters
from build_scripts.search.ranking import Matches, documents_with, matches_of
from build_scripts.search.reading import Manifest, read_manifest
from build_scripts.search.request import Request, read_request
from build_scripts.search.terms import Found, TermFinder
from build_scripts.search.unpacking import SearchFiles

CUT = "Many words begin like that; only the commonest of them were looked for."
_REFERENCE = re.compile("[0-9]/[0-9]")


@dataclass(frozen=True, slots=True)
class Result:
    """One document found. `number`, `title`, `panel` and `decision` are "" and `date` None where not known."""

    id: int
    score: float
    words: int
    meeting: str
    address: str
    date: dt.date | None
    panel: str
    number: str
    title: str
    lead: str
    decision: str


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The first results of a search, how many there are in all, and what there is to say about the query.

    left_out: standing items that match but are not shown. repairs: (typed, words taken instead). unknown: words that
    nothing in the archive has. notes: plain sentences.
    """

    results: tuple[Result, ...]
    total: int
    left_out: int = 0
    repairs: tuple[tuple[str, tuple[str, ...]], ...] = ()
    unknown: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


def _ordered(manifest: Manifest, matches: Matches, ids: list[int], sort: str) -> list[int]:
    """Most words first; then by score (the newest of equals first), or by date with undated meetings last."""

    def by_score(number: int) -> tuple[float, ...]:
        return (-matches.words.get(number, 0), -matches.scores.get(number, 0.0), -number)

    def by_date(number: int) -> tuple[float, ...]:
        meeting = manifest.meeting_of[number]
        along = meeting if sort == "oldest" else -meeting
        return (-matches.words.get(number, 0), not manifest.days[meeting], along, number)

    return sorted(ids, key=by_score if sort == "relevance" and matches.most else by_date)


def _result(files: SearchFiles, manifest: Manifest, number: int, matches: Matches) -> Result:
    meeting = manifest.meeting_of[number]
    head = json.loads(files.file(f"h/{meeting}.bin"))
    anchor, reference, _, title, lead, _, decision, _ = head["items"][number - manifest.firsts[meeting]]
    return Result(
        id=number,
        score=matches.scores.get(number, 0.0),
        words=matches.words.get(number, 0),
        meeting=head["id"],
        address=f"{head['address']}#{anchor}" if anchor else head["address"],
        date=dt.date.fromisoformat(head["date"]) if head["date"] else None,
        panel=head["panel"],
        number=reference,
        title=title or ("" if anchor else head["panel"]),
        lead=lead,
        decision=decision,
    )


def _said(request: Request, found: list[Found]) -> SearchResults:
    """Return what there is to say about the query, without any result."""
    looked = [
        (clause.token, one)
        for clause, one in zip(request.clauses, found, strict=True)
        if clause.presence < Presence.PROHIBITED
    ]
    return SearchResults(
        results=(),
        total=0,
        repairs=tuple((token, one.repairs) for token, one in looked if one.repairs),
        unknown=tuple(token for token, one in looked if not one.terms),
        notes=(*request.notes, CUT) if any(one.cut for one in found) else tuple(request.notes),
        dropped=tuple(request.dropped),
    )


def _asks_for_a_minute(request: Request) -> bool:
    return any(clause.presence < Presence.PROHIBITED and _REFERENCE.search(clause.token) for clause in request.clauses)


def _matching(
    files: SearchFiles, manifest: Manifest, request: Request, found: list[Found]
) -> tuple[Matches, list[int]]:
    terms = [one.terms for one in found]
    matches = matches_of(manifest, request.clauses, list(terms))
    ids = list(matches.ids)
    for phrase in request.phrases:
        having = documents_with(files, phrase, list(terms))
        ids = [number for number in ids if (number in having) is not phrase.prohibited]
    return matches, ids


def search_site(site: Path, query: str, choices: Choices | None = None) -> SearchResults:
    """Search a built site as its search page does: same results, same order, same scores.

    Raises DamagedIndexError (an error a user may meet) where `site` holds no search index or a damaged one. A query of
    stop words alone, or an empty one, finds nothing unless a filter is chosen.
    """
    files, chosen = SearchFiles(site), choices or Choices()
    manifest = read_manifest(files)
    request = read_request(query)
    finder = TermFinder(files, manifest)
    found = [finder.find(clause, exact=chosen.exact) for clause in request.clauses]
    matches, ids = _matching(files, manifest, request, found)
    if not request.clauses and not chosen.any:
        ids = []
    usual = [number for number in ids if number not in manifest.standing]
    whole = chosen.standing or _asks_for_a_minute(request) or not usual
    filters = Filters(files, manifest, chosen)
    passing = filters.passing(ids if whole else usual)
    left_out = 0 if whole else len(filters.passing(number for number in ids if number in manifest.standing))
    shown = _ordered(manifest, matches, passing, chosen.sort)[: chosen.limit]
    results = tuple(_result(files, manifest, number, matches) for number in shown)
    return replace(_said(request, found), results=results, total=len(passing), left_out=left_out)
