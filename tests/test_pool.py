"""Many tasks in processes: in order, and none that dies takes the others with it."""

from __future__ import annotations

import os
import signal
import time

import pytest

from build_scripts.pool import FEWEST_FOR_A_POOL, map_in_order, seconds_of

MANY = list(range(FEWEST_FOR_A_POOL * 3))
DEADLY = 17
A_WHILE = 0.002  # seconds of the processor


def double(number: int) -> int:
    return number * 2


def double_or_die(number: int) -> int:
    if number == DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 2


def work_a_while(_number: int) -> None:
    end = time.process_time() + A_WHILE
    while time.process_time() < end:
        pass


def died(number: int) -> int:
    return -number


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("tasks", [[], [3], MANY])
def test_results_come_in_the_order_of_the_tasks(jobs: int, tasks: list[int]) -> None:
    assert list(map_in_order(double, tasks, jobs, died)) == [number * 2 for number in tasks]


def test_a_task_that_kills_its_process_is_answered_for_alone() -> None:
    found = list(map_in_order(double_or_die, MANY, 2, died))
    assert found == [died(number) if number == DEADLY else number * 2 for number in MANY]


@pytest.mark.parametrize("jobs", [1, 2])
def test_work_is_counted_wherever_it_is_done(jobs: int) -> None:
    clock, worked = seconds_of(work_a_while, MANY, jobs)
    assert worked >= len(MANY) * A_WHILE
    assert clock >= worked / jobs


def test_a_task_that_kills_its_process_counts_no_work() -> None:
    assert seconds_of(double_or_die, MANY, 2)[1] > 0
