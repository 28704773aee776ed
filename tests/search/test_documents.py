"""What becomes a document of the search, and what of it is shown."""

from __future__ import annotations

import dataclasses

import pytest
from search_corpus import SPAN, cited, invented_archive

from build_scripts.domain.archive import Archive, Attendance, Unresolved
from build_scripts.domain.cited import Basis, Cited
from build_scripts.domain.record import Attendee, Block, BlockKind, Clause, Decision, DecisionStatus, Group
from build_scripts.search.analysis import tokenize
from build_scripts.search.documents import documents_of, panel_label, shortened


@pytest.fixture(scope="module")
def archive() -> Archive:
    return invented_archive(40)


def changed(archive: Archive, **fields: object) -> Archive:
    """Return the archive with fields of its last meeting changed."""
    return dataclasses.replace(
        archive, meetings=(*archive.meetings[:-1], dataclasses.replace(archive.meetings[-1], **fields))
    )


def test_every_item_is_a_document_and_what_stands_outside_is_one_more(archive: Archive) -> None:
    documents = list(documents_of(archive))
    items = [(index, item.anchor) for index, meeting in enumerate(archive.meetings) for item in meeting.items]
    assert [(one.meeting, one.anchor) for one in documents if one.anchor] == items
    assert [one.meeting for one in documents if not one.anchor] == list(range(len(archive.meetings)))


def test_every_word_of_every_block_stands_in_some_document(archive: Archive) -> None:
    documents = list(documents_of(archive))
    for index, meeting in enumerate(archive.meetings):
        own = [one for one in documents if one.meeting == index]
        found = {token for one in own for token in tokenize(f"{one.number} {one.title} {one.text}")}
        for block in meeting.record.blocks:
            assert set(tokenize(f"{block.number} {block.label} {block.text}")) <= found


def test_a_record_without_items_is_one_document(archive: Archive) -> None:
    record = dataclasses.replace(archive.meetings[-1].record, items=(), title=cited("Report on trees"))
    documents = [one for one in documents_of(changed(archive, record=record, items=())) if one.meeting == 0]
    whole = [
        one
        for one in documents_of(changed(archive, record=record, items=()))
        if one.meeting == len(archive.meetings) - 1
    ]
    assert documents
    assert [one.title for one in whole] == ["Report on trees"]
    assert "PRESENT" in whole[0].text


def test_a_heading_that_says_more_than_the_title_is_kept(archive: Archive) -> None:
    meeting = archive.meetings[-1]
    item = meeting.items[0].item
    blocks = list(meeting.record.blocks)
    blocks[item.first] = Block(BlockKind.ITEM_HEADING, "Welcome and xylophones", SPAN, "test")
    record = dataclasses.replace(meeting.record, blocks=tuple(blocks))
    document = next(
        one
        for one in documents_of(changed(archive, record=record))
        if one.meeting == len(archive.meetings) - 1 and one.anchor
    )
    assert "xylophones" in document.text


def test_an_item_inside_another_keeps_its_own_text(archive: Archive) -> None:
    meeting = archive.meetings[-1]
    outer, inner = meeting.items[0], meeting.items[1]
    wide = dataclasses.replace(outer.item, last=inner.item.last)
    record = dataclasses.replace(meeting.record, items=(wide, *meeting.record.items[1:]))
    items = (dataclasses.replace(outer, item=wide), *meeting.items[1:])
    before = [one.text for one in documents_of(archive)]
    assert [one.text for one in documents_of(changed(archive, record=record, items=items))] == before


def test_a_recommendation_is_not_shown_as_a_decision(archive: Archive) -> None:
    meeting = archive.meetings[-1]
    recommended = Decision("RECOMMENDED", "RECOMMENDED that trees", (), DecisionStatus.RECOMMENDED, SPAN)
    made = Decision(
        "AGREED", "AGREED that:", (Clause("a)", "trees", SPAN), Clause("b)", "hedges", SPAN)), DecisionStatus.MADE, SPAN
    )
    for decisions, expected in (((recommended,), ""), ((recommended, made), "AGREED that: a) trees b) hedges")):
        item = dataclasses.replace(meeting.items[0].item, decisions=decisions)
        items = (dataclasses.replace(meeting.items[0], item=item), *meeting.items[1:])
        documents = [
            one for one in documents_of(changed(archive, items=items)) if one.meeting == len(archive.meetings) - 1
        ]
        assert documents[1].decision == expected
        assert documents[1].decided is bool(expected)


def test_only_public_persons_have_an_entry(archive: Archive) -> None:
    hidden = dataclasses.replace(archive.people[0], public=False)
    private = dataclasses.replace(archive, people=(hidden, *archive.people[1:]))
    assert any(hidden.slug in one.people for one in documents_of(archive))
    assert not any(hidden.slug in one.people or hidden.name in one.names for one in documents_of(private))


def test_an_unresolved_name_is_no_person(archive: Archive) -> None:
    attendee = Attendee("J Walker", "J Walker", Group.PRESENT, SPAN)
    several = (Attendance(attendee, Unresolved("J Walker", ("j-walker", "j-a-walker"))),)
    whole = [one for one in documents_of(changed(archive, attendance=several)) if not one.anchor][-1]
    assert whole.people == ()


def test_inferred_numbers_and_titles_say_so(archive: Archive) -> None:
    meeting = archive.meetings[-1]
    inferred = Cited("22/15", "22/15", SPAN, "test", Basis.INFERRED)
    item = dataclasses.replace(meeting.items[0].item, number=inferred, title=None)
    items = (dataclasses.replace(meeting.items[0], item=item, reading_title=""), *meeting.items[1:])
    document = [one for one in documents_of(changed(archive, items=items)) if one.anchor][-len(meeting.items)]
    assert (document.number, document.number_inferred, document.title) == ("22/15", True, "")


def test_a_panel_is_named_as_written_where_it_is_not_resolved(archive: Archive) -> None:
    meeting = archive.meetings[0]
    assert panel_label(archive, meeting).endswith("Panel")
    assert panel_label(archive, dataclasses.replace(meeting, panel=Unresolved("OSB"))) == "OSB"
    assert panel_label(archive, dataclasses.replace(meeting, panel=None)) == ""


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [("one two", 7, "one two"), ("one two three", 9, "one two …"), ("unbroken", 4, "unbr …"), ("", 5, "")],
)
def test_text_is_cut_at_a_blank(text: str, length: int, short: str) -> None:
    assert shortened(text, length) == short
