"""The command line: build, check, read, add, serve, search, takedown, bench.

Exit codes: 0 done; 1 findings over the threshold, or an edition that may not be published; 2 wrong use.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated

import typer

from build_scripts import lookup
from build_scripts.console import Voice, at_least
from build_scripts.domain.cited import Span
from build_scripts.domain.findings import Severity
from build_scripts.errors import MinuteBookError, UsageError
from build_scripts.intake import read_files
from build_scripts.pipeline import Folders, Order, build_archive
from build_scripts.serve import site_server
from build_scripts.upkeep import add_files, bench, bench_reading, bench_search, bench_site, check_archive, take_down

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)

Archive = Annotated[Path, typer.Option(help="Folder with archive.yml, documents/ and registers/.")]
Site = Annotated[Path, typer.Option(help="Folder of the published site.")]
Jobs = Annotated[int, typer.Option(help="Processes to read with; 0 for one a processor.", min=0)]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing unless something is wrong.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON, one object a line.")]
Ocr = Annotated[bool, typer.Option("--ocr", help="Read pages that are pictures too (needs tesseract).")]
Level = Annotated[Severity, typer.Option(help="note, warning or error.")]
CONTENT, SITE = Path("content"), Path("site")


@app.callback()
def _minutebook() -> None:
    """Turn council meeting documents into a permanent, searchable, citable site."""


@app.command()
def build(  # noqa: PLR0913 - each is an option of the command
    *,
    archive: Archive = CONTENT,
    site: Site = SITE,
    jobs: Jobs = 0,
    item_pages: Annotated[
        str | None, typer.Option(help="none, card or full, instead of what archive.yml says.")
    ] = None,
    ocr: Ocr = False,
    show: Level = Severity.ERROR,
    quiet: Quiet = False,
    as_json: AsJson = False,
) -> None:
    """Build the site and put it in the place of the old one."""
    if item_pages not in {None, "none", "card", "full"}:
        msg = f"--item-pages cannot be {item_pages}. Write none, card or full."
        raise UsageError(msg)
    voice = Voice(quiet, as_json)
    with voice.progress() as progress:
        outcome = build_archive(Folders(archive, site), Order(jobs, item_pages, ocr), progress)
    voice.findings(outcome.findings, show)
    counts = {"documents": outcome.documents, "pages": outcome.pages, "findings": len(outcome.findings)}
    voice.say(f"{counts['documents']} documents on {counts['pages']} pages in {site}.")
    voice.answer({"site": str(site), **counts})


@app.command()
def check(  # noqa: PLR0913 - each is an option of the command
    *,
    archive: Archive = CONTENT,
    site: Site = SITE,
    jobs: Jobs = 0,
    ocr: Ocr = False,
    show: Level = Severity.NOTE,
    fail_on: Level = Severity.ERROR,
    quiet: Quiet = False,
    as_json: AsJson = False,
) -> None:
    """Say what is worth knowing about the documents and the published site; publish nothing."""
    voice = Voice(quiet, as_json)
    with voice.progress() as progress:
        findings = check_archive(Folders(archive, site), Order(jobs, ocr=ocr), progress)
    voice.findings(findings, show)
    for finding in findings:
        voice.answer(finding.as_row())
    grave = [finding for finding in findings if at_least(finding, fail_on)]
    voice.say(f"{len(findings)} findings, {len(grave)} of them {fail_on.value} or worse.")
    if grave:
        raise typer.Exit(1)


@app.command()
def read(
    files: Annotated[list[Path], typer.Argument(help="Documents: text, Markdown, HTML, PDF or Word.")],
    *,
    as_json: AsJson = False,
    ocr: Ocr = False,
    jobs: Jobs = 0,
) -> None:
    """Show what the archive reads out of documents, without storing anything."""
    for answer in read_files(files, as_json=as_json, ocr=ocr, jobs=jobs):
        typer.echo(answer)


@app.command()
def add(
    files: Annotated[list[Path], typer.Argument(help="Documents to put into the archive.")],
    *,
    archive: Archive = CONTENT,
) -> None:
    """Copy documents into the archive and show what was read, and what a sidecar could add."""
    for answer in add_files(archive, files):
        typer.echo(answer)


@app.command()
def serve(
    *,
    site: Site = SITE,
    host: Annotated[str, typer.Option(help="Address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port; 0 for any free one.", min=0, max=65535)] = 8000,
) -> None:
    """Show the built site on this machine until Ctrl-C."""
    with site_server(site, host, port) as server:
        typer.echo(f"http://{host}:{server.server_address[1]}/  (Ctrl-C ends)")
        server.serve_forever()


@app.command()
def search(  # noqa: PLR0913 - each is an option of the command
    query: Annotated[str, typer.Argument(help="Words, names or minute numbers, as on the search page.")],
    *,
    site: Site = SITE,
    panel: lookup.Panels = None,
    topic: lookup.Topics = None,
    person: lookup.People = None,
    year: lookup.Years = None,
    kind: lookup.Kinds = None,
    from_day: lookup.From = None,
    to_day: lookup.To = None,
    decisions_only: lookup.Decided = False,
    standing: lookup.Standing = False,
    exact: lookup.Exact = False,
    sort: lookup.Order = "relevance",
    limit: lookup.Limit = 10,
    as_json: AsJson = False,
) -> None:
    """Search the built site, with the same index and the same results as its search page.

    A filter can be given several times; an empty query with a filter lists all that passes it.
    """
    asked = lookup.Asked(
        panel=tuple(panel or ()),
        topic=tuple(topic or ()),
        person=tuple(person or ()),
        year=tuple(year or ()),
        kind=tuple(kind or ()),
        from_day=from_day,
        to_day=to_day,
        decisions=decisions_only,
        standing=standing,
        exact=exact,
        sort=sort,
        limit=limit,
    )
    for answer in lookup.find_in_site(site, query, asked, as_json=as_json):
        typer.echo(answer)


@app.command()
def takedown(  # noqa: PLR0913 - each is an option of the command
    document: Annotated[str, typer.Argument(help="The document's name below documents/, or its sha256.")],
    *,
    reason: Annotated[str, typer.Option(help="Why, in words that may be published.")],
    lines: Annotated[str | None, typer.Option(help="First and last line to withhold: 41-43.")] = None,
    whole: Annotated[bool, typer.Option(help="Withhold the whole document.")] = False,
    archive: Archive = CONTENT,
    site: Site = SITE,
) -> None:
    """Withhold a passage or a document from every later edition. The words themselves are written nowhere."""
    if (lines is None) is not whole:
        msg = "Say either --lines FIRST-LAST or --whole."
        raise UsageError(msg)
    with Voice().progress() as progress:
        emptied = take_down(Folders(archive, site), document, _span(lines) if lines else None, reason, progress)
    typer.echo(f"Written to registers/takedowns.yml. {len(emptied)} addresses will say that something stood there.")
    typer.echo("The published site still has the words: run minutebook build and publish it.")


@app.command(name="bench")
def bench_command(
    what: Annotated[
        str, typer.Argument(help="build; read: plain text and PDF; search: beside Pagefind; site: Lighthouse.")
    ] = "build",
    *,
    archive: Archive = CONTENT,
    jobs: Jobs = 0,
    size: Annotated[str, typer.Option(help="S, M or L: 500, 5,000 or 30,000 invented items; for search.")] = "L",
    as_json: AsJson = False,
) -> None:
    """Measure a build from nothing (seconds of each stage, memory), reading, the search, or the pages on a phone."""
    others: Mapping[str, Callable[[], int]] = {
        "read": lambda: bench_reading(jobs),
        "search": lambda: bench_search(size),
        "site": lambda: bench_site(archive),
    }
    if what in others:
        raise typer.Exit(others[what]())
    if what != "build":
        raise UsageError(f"There is no bench called {what}. Choose build, read, search or site.")
    voice = Voice(as_json=as_json)
    for stage, figure in bench(archive, Order(jobs)):
        voice.say(f"{stage:<42}{figure:8.2f}")
        voice.answer({"stage": stage, "figure": round(figure, 3)})


def _span(lines: str) -> Span:
    first, _, last = lines.partition("-")
    if not (first.isdecimal() and last.isdecimal() and 1 <= int(first) <= int(last)):
        msg = f"--lines cannot be {lines}. Write the first and the last line: 41-43."
        raise UsageError(msg)
    return Span(int(first), int(last))


def main() -> None:
    """Run the command line. A fault that a user can meet ends as one plain message, without a traceback."""
    try:
        app()
    except MinuteBookError as error:
        typer.echo(f"minutebook: {error}", err=True)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        place = f" ({error.filename})" if error.filename else ""
        typer.echo(f"minutebook: {error.strerror or error}{place}. The published site is as it was.", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
