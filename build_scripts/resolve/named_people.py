"""Find people in running text: whole names of the archive, and "Councillor Bell" where the meeting has one Bell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_scripts.domain.archive import Attendance, Person
from build_scripts.domain.record import Block, Item
from build_scripts.resolve.mentions import Capacity, capacity_of, named_in_business
from build_scripts.resolve.people import People
from build_scripts.resolve.wording import word_set, words_with_places

_TITLES = word_set("councillor councillors cllr cllrs alderman mayor mr mrs ms miss dr")
_Words = tuple[str, ...]


class PeopleFinder:
    """The names of everybody in a public role by their last word."""

    def __init__(self, people: Sequence[Person]) -> None:
        """Learn every spelling of the public `people`; one that means two of them is left out."""
        meant: dict[_Words, set[str]] = {}
        for person in people:
            for name in person.names if person.public else ():
                words = tuple(word for word, _, _ in words_with_places(name))
                if len(words) > 1:
                    meant.setdefault(words, set()).add(person.slug)
        self._by_last: dict[str, list[tuple[_Words, str]]] = {}
        for words, slugs in sorted(meant.items()):
            if len(slugs) == 1:
                self._by_last.setdefault(words[-1], []).append((words, min(slugs)))

    def in_item(
        self, item: Item, blocks: Sequence[Block], people: People, meeting: int, here: Sequence[Attendance]
    ) -> tuple[str, ...]:
        """Return who is named in an item: in its lists and votes, then in its text; each once, in that order."""
        surnames = _surnames(here)
        texts = (text for block in blocks for text in (block.text, *(cell for row in block.rows for cell in row)))
        slugs = [
            *_of_business(item, people, meeting),
            *(slug for text in texts for slug in self._in_text(text, surnames)),
        ]
        return tuple(slug for slug in dict.fromkeys(slugs) if people.is_public(slug))

    def _in_text(self, text: str, surnames: Mapping[str, str]) -> Iterator[str]:
        placed = words_with_places(text)
        words = [word for word, _, _ in placed]
        for at, word in enumerate(words):
            for name, slug in self._by_last.get(word, ()):
                begin = at + 1 - len(name)
                if begin >= 0 and tuple(words[begin : at + 1]) == name and text[placed[at][1]].isupper():
                    yield slug
            if at and words[at - 1] in _TITLES and word in surnames and text[placed[at][1]].isupper():
                yield surnames[word]


def _surnames(here: Iterable[Attendance]) -> dict[str, str]:
    """Return the surnames that only one person of this meeting's lists has, with who that is."""
    found: dict[str, set[str]] = {}
    for attendance in here:
        words = [word for word, _, _ in words_with_places(attendance.attendee.name or "")]
        if words and isinstance(attendance.person, str):
            found.setdefault(words[-1], set()).add(attendance.person)
        elif words:
            found.setdefault(words[-1], set()).update({"", "unresolved"})
    return {surname: min(slugs) for surname, slugs in found.items() if len(slugs) == 1}


def _of_business(item: Item, people: People, meeting: int) -> Iterator[str]:
    """Yield who spoke, moved, voted or declared an interest in an item, where it is certain who that is."""
    speakers = ((speaker.name, capacity_of(speaker)) for speaker in item.speakers if speaker.name)
    others = ((name, Capacity.MEMBER) for name in named_in_business([item]))
    for name, capacity in (*speakers, *others):
        slug = people.meant(name, meeting, capacity)
        if isinstance(slug, str):
            yield slug
