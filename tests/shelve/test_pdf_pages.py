"""An item of a PDF leads to the page of the council's own file on which it begins."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sample_archive as sample

from build_scripts.domain.addresses import source_address
from build_scripts.domain.archive import Archive, Meeting
from build_scripts.domain.pages.words import Note
from build_scripts.shelve.notes import item_notes
from build_scripts.shelve.shelf import stock


def _printed(archive: Archive, form: str) -> Meeting:
    """Return a meeting of the sample as if its items stood on the third page of a file of this form."""
    meeting = next(m for m in archive.meetings if m.items)
    blocks = tuple(replace(block, page=3) for block in meeting.record.blocks)
    return replace(meeting, record=replace(meeting.record, form=form, blocks=blocks))


def _source_notes(form: str, *, published: bool) -> list[Note]:
    archive = sample.archive()
    meeting = _printed(archive, form)
    address = source_address(meeting.record.sha256, meeting.record.name)
    shelf = stock(archive, {address: 10} if published else {}, frozenset())
    return [note for note in item_notes(shelf, meeting, meeting.items[0]) if note.label == "Source"]


@pytest.mark.parametrize("form", ["pdf", "pdf_ocr"])
def test_an_item_of_a_pdf_leads_to_its_page(form: str) -> None:
    [note] = _source_notes(form, published=True)
    [[run]] = note.lines
    assert run.href is not None
    assert run.href.startswith("/sources/")
    assert run.href.endswith("#page=3")
    assert "Page 3" in run.text


@pytest.mark.parametrize(("form", "published"), [("pdf", False), ("docx", True)])
def test_nothing_leads_to_a_page_that_is_not_there(form: str, *, published: bool) -> None:
    assert _source_notes(form, published=published) == []
