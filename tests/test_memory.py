"""What a build holds in memory for each meeting: the archive itself and little else.

Counted are bytes that Python asked for, which are the same on every machine; the resident memory of whole builds stands
in tests/bench/RESULTS.md.
"""

from __future__ import annotations

import gc
import tracemalloc
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from trial_archive import write_archive

from build_scripts.domain.source import SourceText
from build_scripts.pipeline import Folders, Order, draft_of, verified_draft
from build_scripts.write.spool import Spool

WORDS = "the pond in the park was dredged and planted with reeds by volunteers who came every week of the summer "
SMALL, LARGE = 15, 45
BYTES_A_MEETING = 60_000  # of 2,000 words in 5 items: it is 38,000, and 160,000 with all pages and files in memory


def minutes(number: int) -> str:
    day = f"{1 + number % 28} {('March', 'May', 'July')[number // 28]} 2020"
    items = (f"20/{number * 5 + k} ITEM ABOUT POND {k}\n\n{WORDS * 20}\n\nAGREED that it be noted." for k in range(5))
    head = f"PLANNING COMMITTEE\n\nMinutes of the meeting held on {day}\n\nPRESENT: Councillors A Fox and B Heron"
    return "\n\n".join([head, *items]) + "\n"


def invented(folder: Path, count: int) -> Folders:
    documents = {f"{number:03}.txt": minutes(number) for number in range(count)}
    return Folders(write_archive(folder, documents), folder / "site")


def held(folders: Folders) -> int:
    """Return how many bytes are held when the catalogue has been verified, with the readings taken from the cache."""
    with Spool(folders.build / "cache" / "spool") as spool:
        gc.collect()
        tracemalloc.start()
        made = verified_draft(folders, Order(1), lambda *_: None, spool.keep)
        gc.collect()
        traced, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert made[0].catalogue.pages
    return traced


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    folders = invented(tmp_path_factory.mktemp("small"), SMALL)
    draft_of(folders, Order(1), lambda *_: None)
    return folders


def grown(small: Folders, large: Folders) -> float:
    """Return how many bytes more a meeting takes, once what any first build leaves in memory is there."""
    held(small)
    return (held(large) - held(small)) / (LARGE - SMALL)


def test_a_meeting_takes_the_memory_of_its_record_and_not_of_its_pages(small: Folders, tmp_path: Path) -> None:
    large = invented(tmp_path, LARGE)
    draft_of(large, Order(1), lambda *_: None)
    # A process of its own: servers and browsers of other tests go on taking memory in this one.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        assert process.submit(grown, small, large).result() < BYTES_A_MEETING


def test_a_draft_holds_no_text_of_a_source_and_no_bytes_of_a_file(small: Folders) -> None:
    with Spool(small.build / "cache" / "spool") as spool:
        before = sum(isinstance(thing, SourceText) for thing in gc.get_objects())
        draft, _ = verified_draft(small, Order(1), lambda *_: None, spool.keep)
        assert len(draft.documents) == SMALL
        assert sum(isinstance(thing, SourceText) for thing in gc.get_objects()) <= before + 1
        assert not any(file.content for file in draft.catalogue.files)
        assert all(page.view is None for page in draft.catalogue.pages)
