"""What a page prints for an e-mail address."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.domain.contacts import as_shown


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("Ask ann.reed@alderbourne.example today", "Ask ann.reed [at] alderbourne.example today"),
        ("a_b@c.example;d@e.example", "a_b [at] c.example;d [at] e.example"),
        ("mailto:ann.reed@alderbourne.example", "mailto:ann.reed@alderbourne.example"),
        ("12 apples @ 30p", "12 apples @ 30p"),
        ("@alderbourne", "@alderbourne"),
    ],
)
def test_an_address_is_no_longer_one(printed: str, shown: str) -> None:
    assert as_shown(printed) == shown


@given(st.text(alphabet="ab@.: _-\n", max_size=200))
def test_no_word_goes(printed: str) -> None:
    shown = iter(re.findall(r"\w+", as_shown(printed)))
    assert all(word in shown for word in re.findall(r"\w+", printed))
