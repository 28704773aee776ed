"""An invented archive of any size, the same on every machine: words of a Zipf vocabulary, names, references, dates.

Used by the tests of search/ and by the bench. The words are made of syllables with English endings, so that stemming,
shared beginnings and misspellings behave as in real minutes; the most frequent ones are plain council English.
"""

from __future__ import annotations

import datetime as dt
import itertools
import random
from bisect import bisect_left
from typing import TYPE_CHECKING

from build_scripts.domain.archive import (
    Archive,
    ArchivedItem,
    Attendance,
    Meeting,
    Organization,
    Person,
    Topic,
    TopicAssignment,
)
from build_scripts.domain.cited import Cited, Span
from build_scripts.domain.record import (
    Attendee,
    Block,
    BlockKind,
    Decision,
    DecisionStatus,
    Group,
    Item,
    Kind,
    Record,
)
from build_scripts.domain.registers import ArchiveSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

# What minutes are made of, the most frequent first: the little words, then the ones that every council uses.
LITTLE = "the of and to that in a for was with on is by be had been were would as at this it from which are an not or"
USUAL = (
    "council members report committee officer service meeting councillor services panel scrutiny information director "
    "local work children new public health plan people years review community support development care update town "
    "budget school housing year road area funding advised noted number explained question available need provided "
    "application date part team following made risk planning social time key chair highway strategy survey valley "
    "parking tenancy delay survey's pathway journey policy police custody monday consultation education training "
    "recommendations performance partnership recovery environment safety transport regeneration organisation library "
    "libraries museum trees flooding allotments licensing cemetery"
)
COMMON = LITTLE.split(" ") + USUAL.split(" ")
STARTING = "b br c ch cl d dr f g gr h j k l m n p pl r s st t tr v w"
STARTS = STARTING.split(" ")
VOWELS = ["a", "e", "i", "o", "u", "ea", "oo", "ai", "ou"]
ENDS = ["", "n", "r", "l", "st", "nd", "ck", "m", "t", "rd", "ng"]
SUFFIXES = ["", "", "", "s", "ing", "ed", "ation", "ment", "ly", "ness", "er", "ay", "ey", "ity", "al", "ive"]
GIVEN = ["Ada", "Basil", "Cora", "Dilip", "Edith", "Femi", "Greta", "Hugh", "Iman", "Joyce", "Kit", "Leila", "Mo"]
VERBS = ["AGREED", "RESOLVED", "ORDERED", "NOTED"]
SPAN = Span(1, 1)


def _word(rng: random.Random) -> str:
    body = "".join(
        rng.choice(STARTS) + rng.choice(VOWELS) + rng.choice(ENDS) for _ in range(rng.choice((1, 1, 2, 2, 2)))
    )
    return body + rng.choice(SUFFIXES)


class Language:
    """Draws words as minutes have them: frequencies after Zipf, two words in five little ones, and in each item a few
    words of its own that come again and again (measured on real minutes: 370 words hold about 140 different stems).
    """

    def __init__(self, size: int, rng: random.Random) -> None:
        words = dict.fromkeys(COMMON)
        while len(words) < size:
            words[_word(rng)] = None
        self.words = list(words)
        self._little = LITTLE.split(" ")
        self._cumulative = list(itertools.accumulate(1 / (rank + 8) for rank in range(size - len(self._little))))
        self._little_sums = list(itertools.accumulate(1 / (rank + 1) for rank in range(len(self._little))))
        self._rng = rng
        self.own: list[str] = []

    def content(self) -> str:
        """Draw one word that means something."""
        place = bisect_left(self._cumulative, self._rng.random() * self._cumulative[-1])
        return self.words[len(self._little) + place]

    def little(self) -> str:
        return self._little[bisect_left(self._little_sums, self._rng.random() * self._little_sums[-1])]

    def begin_item(self, length: int) -> None:
        """Choose the words that the next item comes back to."""
        self.own = [self.content() for _ in range(5 + length // 12)]

    def draw(self, count: int) -> list[str]:
        random_number = self._rng.random
        words = []
        for _ in range(count):
            chance = random_number()
            if chance < 0.4:
                words.append(self.little())
            else:
                words.append(self._rng.choice(self.own) if chance < 0.68 else self.content())
        return words

    def rare(self) -> str:
        return self._rng.choice(self.words[len(COMMON) :])

    def sentence(self, length: int) -> str:
        return " ".join(self.draw(length)).capitalize() + "."


def settings() -> ArchiveSettings:
    return ArchiveSettings(
        council="Invented Council",
        site_name="Minutes",
        site_url="https://minutes.example/",
        language="en",
        timezone="Europe/London",
        licence="",
        licence_url=None,
        contact=None,
        accent="#1a4a8c",
        accent_dark="#9cc3fb",
        item_pages="none",
        now=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
    )


def cited(value: object) -> Cited:
    return Cited(value, str(value), SPAN, "invented")


class Invention:
    """Everything drawn from one seed: people, panels, topics, then meeting after meeting."""

    def __init__(self, items: int, seed: int = 1) -> None:
        self.items = items
        self.rng = random.Random(seed)  # noqa: S311
        self.language = Language(max(600, min(90_000, items * 6)), self.rng)
        count = max(12, min(240, items // 60))
        names = dict.fromkeys(f"{self.rng.choice(GIVEN)} {self.language.rare().title()}" for _ in range(count))
        self.people = tuple(
            Person(name.lower().replace(" ", "-"), name, (name,), name, None, public=True) for name in sorted(names)
        )
        titles = dict.fromkeys(
            f"{self.language.rare().title()} Scrutiny Panel" for _ in range(max(4, min(24, items // 200)))
        )
        self.panels = tuple(
            Organization(name.lower().replace(" ", "-"), name, (name,), "panel", registered=True)
            for name in sorted(titles)
        )
        self.topics = tuple(
            Topic(word, word.title(), f"Anything about {word}.", (word,))
            for word in ("budget", "housing", "library", "police", "school", "transport", "trees")
        )

    def _text(self, number: str, length: int) -> list[str]:
        rng = self.rng
        paragraphs = []
        while length > 0:
            size = min(length, rng.randint(18, 90))
            paragraphs.append(self.language.sentence(size))
            length -= size
        if rng.random() < 0.2:
            paragraphs[0] += f" Application {rng.randint(10, 25)}/{rng.randint(0, 2000):04d}/FUL, see minute {number}."
        if rng.random() < 0.2:
            paragraphs[-1] += (
                f" The total was £{rng.randint(1, 90)},{rng.randint(0, 999):03d}"
                f" for {rng.choice(self.people).name}’s ward."
            )
        return paragraphs

    def _item(self, first: int, number: str, *, standing: bool) -> tuple[list[Block], ArchivedItem]:
        rng = self.rng
        length = max(20, int(rng.lognormvariate(5.6, 0.8)))
        self.language.begin_item(length)
        words = ["Apologies", "for", "absence"] if standing else self.language.draw(rng.randint(3, 7))
        title = " ".join(words).upper() if rng.random() < 0.5 else " ".join(words).capitalize()
        texts = [self.language.sentence(8)] if standing else self._text(number, length)
        blocks = [Block(BlockKind.ITEM_HEADING, title, SPAN, "invented", number=number)]
        blocks += [Block(BlockKind.TEXT, text, SPAN, "invented") for text in texts]
        decisions: tuple[Decision, ...] = ()
        if rng.random() < 0.6:
            verb = rng.choice(VERBS)
            text = f"{verb} that {self.language.sentence(12).lower()}"
            blocks.append(Block(BlockKind.DECISION, text, SPAN, "invented"))
            decisions = (Decision(verb, text, (), DecisionStatus.MADE, SPAN),)
        people = tuple({rng.choice(self.people).slug for _ in range(rng.randint(0, 3))})
        item = Item(cited(number), cited(title), SPAN, first, first + len(blocks), decisions=decisions)
        lowered = " ".join(texts).lower()
        return blocks, ArchivedItem(
            anchor=number.replace("/", "-"),
            item=item,
            reading_title=title.capitalize(),
            boilerplate="apologies" if standing else None,
            decision_anchors=(),
            topics=tuple(
                TopicAssignment(topic.slug, topic.slug, SPAN) for topic in self.topics if topic.slug in lowered
            ),
            people=tuple(sorted(people)),
        )

    def _meeting(self, index: int, day: dt.date | None, size: int, number: int) -> Meeting:
        rng = self.rng
        panel = rng.choice(self.panels)
        present = sorted(rng.sample(self.people, min(len(self.people), rng.randint(4, 8))), key=lambda one: one.slug)
        blocks = [
            Block(BlockKind.TITLE, panel.name, SPAN, "invented"),
            Block(BlockKind.ATTENDANCE, ", ".join(one.name for one in present), SPAN, "invented", label="PRESENT:"),
        ]
        items = []
        for offset in range(size):
            name = f"{(day or dt.date(2000, 1, 1)).year % 100:02d}/{number + offset}"
            more, item = self._item(len(blocks), name, standing=offset == 0)
            blocks += more
            items.append(item)
        sha = f"{index:064x}"
        where = day.isoformat() if day else f"undated-{sha[-12:]}"
        record = Record(
            name=f"{where}.txt",
            sha256=sha,
            media_type="text/plain",
            form="text",
            dialect="invented",
            kind=rng.choice((Kind.MINUTES, Kind.MINUTES, Kind.AGENDA_AND_MINUTES)),
            blocks=tuple(blocks),
            panel=cited(panel.name),
            date=cited(day) if day else None,
            items=tuple(archived.item for archived in items),
        )
        return Meeting(
            id=f"{where}-{panel.slug}",
            address=f"/meetings/{where.replace('-', '/', 2)}/{panel.slug}/",
            record=record,
            panel=panel.slug,
            panel_basis="stated",
            attendance=tuple(
                Attendance(Attendee(one.name, one.name, Group.PRESENT, SPAN), one.slug) for one in present
            ),
            items=tuple(items),
        )

    def meetings(self) -> Iterator[Meeting]:
        day, made, index = dt.date(2006, 5, 2), 0, 0
        while made < self.items:
            size = min(self.items - made, self.rng.randint(3, 12))
            undated = index < max(1, self.items // 2000)
            yield self._meeting(index, None if undated else day, size, made % 400 + 1)
            day += dt.timedelta(days=self.rng.randint(0, 3))
            made, index = made + size, index + 1


def invented_archive(items: int, seed: int = 1) -> Archive:
    """Return an archive with this many agenda items (and a document more for each meeting)."""
    invention = Invention(items, seed)
    return Archive(settings(), tuple(invention.meetings()), invention.people, invention.panels, invention.topics)
