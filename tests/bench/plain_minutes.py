"""Invented plain-text minutes for the reading bench: the same bytes for the same number, whatever the machine.

The sentences hold the words that minutes hold (who spoke, what was noted, agreed, moved and voted on), because a reader
that finds none of its words in a text has little to do.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

BODIES = ("Planning", "Highways", "Audit", "Parks", "Licensing", "Housing", "Leisure", "Schools")
NAMES = (
    *("Ash", "Birch", "Cole", "Dunn", "Elm", "Frost", "Gale", "Hart", "Ives", "Joyce", "Kerr", "Lowe", "March"),
    *("Nunn", "Orme", "Pike", "Quist", "Rudd", "Shaw", "Tate"),
)
THINGS = (
    *("the footbridge at Quill Lane", "the budget for the coming year", "the library roof", "the market square"),
    *("the bus shelter", "the tree survey", "the flood wall", "the allotment rents", "the lido", "the cycle path"),
)
TOLD = (
    "The officer presented a report on {thing} and explained that the work would take about {n} weeks.",
    "Councillor {a} asked whether {thing} had been surveyed since the last meeting, and for what it was now used.",
    "In response, the officer said that {n} letters had been received, most of them in support of the proposal.",
    "Councillor {a} thanked the residents of the ward who had written about {thing} and had come to the meeting.",
    "It was noted that the cost of {thing} had risen by {n} per cent, against a forecast of half as much.",
    "Members discussed {thing} at length, as well as its upkeep, the contractor's terms and the time of year.",
    "The Chair reminded members that {thing} would come back to the committee before the end of the summer.",
    "Councillor {a} had visited {thing} with Councillor {b}; both were concerned about the state of the path.",
)
DECIDED = (
    "AGREED that the report on {thing} be noted.",
    "RESOLVED: That {thing} be repaired at a cost of up to £{n},000.",
    "It was proposed by Councillor {a}, seconded by Councillor {b} and agreed that {thing} be inspected each year.",
    "On being put to the vote the motion was carried by {n} votes to 3.",
    "The minutes of the previous meeting were approved as a correct record.",
)
TITLES = ("APOLOGIES FOR ABSENCE", "DECLARATIONS OF INTEREST", "MINUTES OF THE PREVIOUS MEETING")
MONTHS = ("January", "March", "May", "July", "September", "November")


def plain_minutes(number: int, words: int) -> bytes:
    """Return minutes of about `words` words; `number` chooses which."""
    draw = random.Random(number)  # noqa: S311 - not for secrets
    return "\n\n".join(_paragraphs(draw, words)).encode()


def _paragraphs(draw: random.Random, words: int) -> Iterator[str]:
    body = draw.choice(BODIES)
    day = f"{draw.randint(1, 28)} {draw.choice(MONTHS)} {draw.randint(1998, 2024)}"
    yield f"{body.upper()} COMMITTEE"
    yield f"Minutes of the meeting of the {body} Committee held on {day} at 7.00 pm in the Town Hall"
    yield "PRESENT: " + ", ".join(f"Councillor {draw.choice('ABCDEFGHJK')} {name}" for name in draw.sample(NAMES, 8))
    yield "APOLOGIES: " + f"Councillor {draw.choice('LMNPRST')} {draw.choice(NAMES)}"
    written, item = 0, 0
    while written < words:
        item += 1
        title = TITLES[item - 1] if item <= len(TITLES) else draw.choice(THINGS).upper().removeprefix("THE ")
        section = [f"{item}. {title}", *_section(draw, item <= len(TITLES))]
        written += sum(len(paragraph.split()) for paragraph in section)
        yield from section
    yield "The meeting closed at 9.10 pm."


def _section(draw: random.Random, short: bool) -> Iterator[str]:  # noqa: FBT001 - an item of form, or one of substance
    for _ in range(1 if short else draw.randint(2, 6)):
        yield " ".join(_said(draw, draw.choice(TOLD)) for _ in range(1 if short else draw.randint(2, 6)))
    yield _said(draw, draw.choice(DECIDED))


def _said(draw: random.Random, sentence: str) -> str:
    one, other = draw.sample(NAMES, 2)
    return sentence.format(thing=draw.choice(THINGS), a=one, b=other, n=draw.randint(4, 40))
