"""Shows a built site on this machine, with the types, headers and page for unknown addresses that a host gives."""

from __future__ import annotations

import http.server
import shutil
from collections.abc import Sequence
from fnmatch import fnmatchcase
from functools import partial
from http import HTTPStatus
from pathlib import Path

from build_scripts.errors import UsageError

HIDDEN = ("/_headers", "/_redirects")
_TYPES = {
    ".ics": "text/calendar; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".sha256": "text/plain; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".bin": "application/octet-stream",
    ".webmanifest": "application/manifest+json",
}
HeaderRules = Sequence[tuple[str, Sequence[tuple[str, str]]]]


def site_server(site: Path, host: str, port: int) -> http.server.ThreadingHTTPServer:
    """Return a server for the folder `site`, bound but not yet running; port 0 takes any free one.

    Raises UsageError where there is no built site or the port is taken.
    """
    if not (site / "index.html").is_file():
        msg = f"There is no built site in {site}. Run minutebook build first."
        raise UsageError(msg)
    rules = read_headers(site / "_headers")
    try:
        return http.server.ThreadingHTTPServer((host, port), partial(_Handler, site=site, rules=rules))
    except OSError as error:
        msg = f"Port {port} cannot be used ({error.strerror}). Choose another with --port."
        raise UsageError(msg) from error


def read_headers(path: Path) -> HeaderRules:
    """Return the rules of a _headers file: a pattern, and the headers of what it matches; none without the file."""
    rules: list[tuple[str, list[tuple[str, str]]]] = []
    for line in path.read_text("utf-8").splitlines() if path.is_file() else ():
        if line.startswith("/"):
            rules.append((line.strip(), []))
        elif ":" in line and rules:
            name, _, text = line.partition(":")
            rules[-1][1].append((name.strip(), text.strip()))
    return rules


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Answers from one folder and from nowhere else."""

    def __init__(self, *arguments: object, site: Path, rules: HeaderRules) -> None:
        self._rules = rules
        self.extensions_map = {**self.extensions_map, **_TYPES}
        super().__init__(*arguments, directory=str(site))  # type: ignore[arg-type]  # request, address and server

    def translate_path(self, path: str) -> str:
        """Return the file of an address, or a file that does not exist for what lies outside the site or is hidden."""
        place = super().translate_path(path)
        site = Path(self.directory).resolve()
        nowhere = "\0" in place or path.partition("?")[0] in HIDDEN
        if nowhere or not Path(place).resolve().is_relative_to(site):
            return str(site / "no such file")
        return place  # with the slash at its end, which tells a folder from a file

    def list_directory(self, path: object) -> None:
        """Refuse to list: a folder without a page is an unknown address."""
        del path
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer an unknown address with the site's own page."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", _TYPES[".html"])
        self.send_header("Content-Length", str(page.stat().st_size))
        self.end_headers()
        if self.command != "HEAD":
            with page.open("rb") as content:
                shutil.copyfileobj(content, self.wfile)

    def end_headers(self) -> None:
        """Add the headers of the site, each once: the last rule that matches has the last word."""
        address = getattr(self, "path", "/").partition("?")[0]
        matching = [headers for pattern, headers in self._rules if fnmatchcase(address, pattern)]
        for name, text in dict(pair for headers in matching for pair in headers).items():
            self.send_header(name, text)
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Say nothing of each request."""
