"""Serves a built site as a good static host does: text in gzip, with the types and headers of the site."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path

from build_scripts.serve import HeaderRules, read_headers

_TEXT = ("text/", "application/json", "application/manifest", "application/xml", "image/svg")


@cache
def _packed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 9)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # the connection stays open, as with any host

    def __init__(self, *arguments: object, site: Path, rules: HeaderRules) -> None:
        self._site, self._rules = site, rules
        super().__init__(*arguments)  # type: ignore[arg-type]  # request, address and server

    def do_GET(self) -> None:
        address = self.path.partition("?")[0]
        file = (self._site / address.lstrip("/")).resolve()
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file() and file.is_relative_to(self._site)
        self._answer(200 if found else 404, file if found else self._site / "404.html", address)

    def _answer(self, status: int, file: Path, address: str) -> None:
        kind = "application/manifest+json" if file.suffix == ".webmanifest" else guess_type(file.name)[0] or ""
        text = kind.startswith(_TEXT) or file.suffix == ".js"
        body = _packed(file) if text else file.read_bytes()
        headers = {"Content-Type": kind + ("; charset=utf-8" if text else ""), "Content-Length": str(len(body))}
        if text:
            headers["Content-Encoding"] = "gzip"
        for pattern, pairs in self._rules:
            headers.update(pairs if fnmatchcase(address, pattern) else ())
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing of each request."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve the folder `site`; give the address of its root, without a slash at its end."""
    root = site.resolve()
    handler = partial(_Handler, site=root, rules=read_headers(root / "_headers"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()
