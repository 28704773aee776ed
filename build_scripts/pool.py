"""Runs one function over many tasks in processes, in order, and survives a task that kills its process."""

from __future__ import annotations

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Task = TypeVar("Task")
Result = TypeVar("Result")

FEWEST_FOR_A_POOL = 12  # starting the processes costs about as much as reading this many documents
TASKS_AT_ONCE = 8  # handed to a process together: fewer messages, and still even work


def map_in_order(
    function: Callable[[Task], Result], tasks: Sequence[Task], jobs: int, on_death: Callable[[Task], Result]
) -> Iterator[Result]:
    """Yield function(task) for each task, in the order of the tasks.

    `function` must be importable by name and must not raise. Where a task kills its process (out of memory, a crash in
    a library) the tasks left are tried one by one, each in a process of its own, and `on_death(task)` stands for
    those that die again. One or two handfuls of tasks, or jobs of 1, run here without any process.
    """
    if jobs <= 1 or len(tasks) < FEWEST_FOR_A_POOL:
        yield from map(function, tasks)
        return
    done = 0
    try:
        with _executor(jobs) as pool:
            for result in pool.map(function, tasks, chunksize=TASKS_AT_ONCE):
                yield result
                done += 1
    except BrokenProcessPool:
        yield from (_alone(function, task, on_death) for task in tasks[done:])


def seconds_of(function: Callable[[Task], Result], tasks: Sequence[Task], jobs: int) -> tuple[float, float]:
    """Run a function over tasks; return the seconds by the clock, and those that the processors worked at it.

    The clock counts the starting of the processes, the second figure does not. What the function returns is dropped.
    """
    start = time.perf_counter()
    worked = sum(map_in_order(partial(_worked, function), tasks, jobs, _nothing))
    return time.perf_counter() - start, worked


def _worked(function: Callable[[Task], Result], task: Task) -> float:
    start = time.process_time()
    function(task)
    return time.process_time() - start


def _nothing(_task: object) -> float:
    return 0.0


def _alone(function: Callable[[Task], Result], task: Task, on_death: Callable[[Task], Result]) -> Result:
    try:
        with _executor(1) as pool:
            return pool.submit(function, task).result()
    except BrokenProcessPool:
        return on_death(task)


def _executor(jobs: int) -> ProcessPoolExecutor:
    # Not fork: a terminal's progress display runs a thread, and a fork beside a thread can lock up.
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("forkserver"))
