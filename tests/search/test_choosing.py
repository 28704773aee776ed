"""Filters written on a command line: what exists becomes a choice, what does not is refused with what does."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

import pytest

from build_scripts.errors import UsageError
from build_scripts.search.choosing import Asked, choices_of
from build_scripts.search.filtering import Choices
from build_scripts.search.query import search_site
from build_scripts.search.unpacking import DamagedIndexError

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import BuiltSearch


def test_names_and_slugs_in_any_case_are_the_same_choice(small: BuiltSearch) -> None:
    panel, person, topic = small.archive.organizations[0], small.archive.people[0], small.archive.topics[0]
    slugs = {"panel": (panel.slug,), "person": (person.slug,), "topic": (topic.slug,)}
    names = {"panel": (panel.name.upper(),), "person": (person.name.lower(),), "topic": (topic.name,)}
    assert choices_of(small.site, Asked(**slugs)) == choices_of(small.site, Asked(**names)) == Choices(**slugs)


def test_everything_that_is_asked_for_reaches_the_search(small: BuiltSearch) -> None:
    asked = Asked(
        panel=("none",), year=("2006", "undated"), kind=("minutes",), from_day="2006-06-01", to_day="2006-07-15",
        decisions=True, standing=True, exact=True, sort="oldest", limit=3,
    )  # fmt: skip
    expected = dataclasses.asdict(asked) | {"from_day": dt.date(2006, 6, 1), "to_day": dt.date(2006, 7, 15)}
    assert choices_of(small.site, asked) == Choices(**expected)


def test_a_filter_alone_lists_what_passes_it(small: BuiltSearch) -> None:
    choices = choices_of(small.site, Asked(year=("2006",), decisions=True, sort="newest", limit=20))
    found = search_site(small.site, "", choices)
    assert found.total > len(found.results) == 20
    assert all(one.decision and one.date and one.date.year == 2006 for one in found.results)
    days = [one.date for one in found.results]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (Asked(panel=("Parks",)), "There is no panel “Parks” in this archive. It has .*scrutiny-panel"),
        (Asked(topic=("boats",)), "There is no topic “boats” in this archive. It has budget, housing, library"),
        (Asked(person=("x",)), "There is no person “x” in this archive. It has 12, among them ada-"),
        (Asked(year=("1999",)), "There is no year “1999” in this archive. It has 2006, undated."),
        (Asked(kind=("minutes", "leaflet")), "It has agenda_and_minutes, minutes."),
        (Asked(sort="best"), "Choose one of relevance, newest, oldest."),
        (Asked(from_day="10/02/2020"), "--from cannot be 10/02/2020. Write a day as 2020-02-10."),
        (Asked(to_day="2020-02-30"), "--to cannot be 2020-02-30."),
        (Asked(from_day="2006-07-15", to_day="2006-06-01"), "Change them round."),
    ],
)
def test_what_does_not_exist_is_refused_with_what_does(small: BuiltSearch, asked: Asked, said: str) -> None:
    with pytest.raises(UsageError, match=said) as refused:
        choices_of(small.site, asked)
    assert refused.value.exit_code == 2


def test_of_very_many_those_written_most_alike_are_named(small: BuiltSearch) -> None:
    names = sorted(person.slug for person in small.archive.people)
    with pytest.raises(UsageError) as refused:
        choices_of(small.site, Asked(person=(f"{names[3]}x",)))
    assert names[3] in str(refused.value)


def test_a_site_without_an_index_is_no_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(DamagedIndexError):
        choices_of(tmp_path, Asked())
