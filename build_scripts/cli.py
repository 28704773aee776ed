"""The command line: build, check, read, add, serve, search, takedown, bench.

Exit codes: 0 done; 1 findings over the threshold, or an edition that may not be published; 2 wrong use.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from build_scripts.errors import MinuteBookError
from build_scripts.intake import read_files

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="The archive of council minutes.",
)


@app.callback()
def _minutebook() -> None:
    """Turn council meeting documents into a permanent, searchable, citable site."""


@app.command()
def read(
    files: Annotated[list[Path], typer.Argument(help="Documents: text, Markdown, HTML, PDF or Word.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, one for each file.")] = False,
    ocr: Annotated[bool, typer.Option(help="Read pages that are pictures (needs tesseract).")] = False,
    jobs: Annotated[int, typer.Option(help="Processes; 0 for one a processor.")] = 0,
) -> None:
    """Show what the archive reads out of documents, without storing anything."""
    for answer in read_files(files, as_json=as_json, ocr=ocr, jobs=jobs):
        typer.echo(answer)


def main() -> None:
    """Run the command line. A fault that a user can meet ends as one plain message, without a traceback."""
    try:
        app()
    except MinuteBookError as error:
        typer.echo(f"minutebook: {error}", err=True)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
