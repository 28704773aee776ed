"""How the command line speaks: a progress bar on a terminal, plain lines elsewhere, nothing but results when quiet."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from build_scripts.domain.findings import Finding, Severity

Tell = Callable[[str, int, int], None]
ORDER = (Severity.NOTE, Severity.WARNING, Severity.ERROR)


@dataclass(frozen=True, slots=True)
class Voice:
    """Where and how much is said. Results go to standard output, everything else to standard error."""

    quiet: bool = False
    as_json: bool = False

    def say(self, text: str) -> None:
        """Print one result line, unless the answer is to be JSON."""
        if not self.as_json and not self.quiet:
            print(text)  # noqa: T201 - printing is what this class is for

    def answer(self, row: dict[str, object]) -> None:
        """Print one JSON object, if the answer is to be JSON."""
        if self.as_json:
            print(json.dumps(row, ensure_ascii=False))  # noqa: T201 - the same

    def findings(self, findings: Sequence[Finding], least: Severity) -> None:
        """Print the findings that matter at least as much as `least`, and count those that matter less."""
        shown = [finding for finding in findings if at_least(finding, least)]
        for finding in shown:
            self.say(str(finding))
        if len(findings) > len(shown):
            self.say(
                f"{len(findings) - len(shown)} findings below {least.value} are not shown; --show note shows them."
            )

    @contextmanager
    def progress(self) -> Iterator[Tell]:
        """Give the function that stages of work report to."""
        if self.quiet or self.as_json:
            yield lambda *_: None
        elif sys.stderr.isatty():
            with Progress(*_COLUMNS, console=Console(stderr=True), transient=True) as display:
                yield _Bars(display).tell
        else:
            yield _Lines().tell


def at_least(finding: Finding, least: Severity) -> bool:
    """Return whether a finding matters at least as much as `least`."""
    return ORDER.index(finding.severity) >= ORDER.index(least)


_COLUMNS = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())


class _Bars:
    """One bar a stage."""

    def __init__(self, display: Progress) -> None:
        self._display = display

    def tell(self, stage: str, done: int, total: int) -> None:
        """Show how far a stage is."""
        for task in self._display.tasks:
            if task.description == stage:
                self._display.update(task.id, completed=done, total=total)
                return
            self._display.update(task.id, completed=task.total)
        self._display.add_task(stage, completed=done, total=total)


class _Lines:
    """One line a stage, when it begins."""

    def __init__(self) -> None:
        self._stage = ""

    def tell(self, stage: str, _done: int, total: int) -> None:
        """Print the stage if it is a new one."""
        if stage != self._stage:
            self._stage = stage
            print(f"{stage} ({total})" if total > 1 else stage, file=sys.stderr)  # noqa: T201 - the same
