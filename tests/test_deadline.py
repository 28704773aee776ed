"""Work that takes too long is stopped, wherever it is."""

from __future__ import annotations

import re
import signal

import pytest

from build_scripts.deadline import DeadlineError, deadline


def work_for_ever() -> None:
    while True:
        pass


def test_a_loop_is_stopped() -> None:
    with pytest.raises(DeadlineError), deadline(0.05):
        work_for_ever()


def test_a_pattern_is_stopped() -> None:
    with pytest.raises(DeadlineError), deadline(0.05):
        re.match(r"(a+)+$", "a" * 64 + "b")


def test_quick_work_is_left_alone_and_nothing_rings_later() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with deadline(60):
        total = sum(range(10))
    assert total == 45
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGVTALRM) == before
