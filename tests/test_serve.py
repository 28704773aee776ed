"""The built site on this machine, as a host would serve it."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.errors import UsageError
from build_scripts.serve import site_server


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    site = tmp_path / "site"
    (site / "people" / "a-fox").mkdir(parents=True)
    (site / "empty").mkdir()
    (site / "index.html").write_text("<h1>Home</h1>", encoding="utf-8")
    (site / "people" / "a-fox" / "index.html").write_text("Fox", encoding="utf-8")
    (site / "404.html").write_text("<h1>Not here</h1>", encoding="utf-8")
    (site / "panel.ics").write_text("BEGIN", encoding="utf-8")
    (site / "_headers").write_text("/*\n  X-Rule: all\n/people/*\n  X-Rule: people\n", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (site / "out.txt").symlink_to(tmp_path / "secret.txt")
    with site_server(site, "127.0.0.1", 0) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield int(server.server_address[1])
        server.shutdown()
        thread.join()


def get(port: int, path: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path)
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response.status, {name.lower(): text for name, text in response.getheaders()}, content


def test_pages_are_served_with_type_and_headers(port: int) -> None:
    status, headers, content = get(port, "/?q=x")
    assert (status, content) == (200, b"<h1>Home</h1>")
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["x-rule"] == "all"
    assert get(port, "/people/a-fox/")[1]["x-rule"] == "people"
    assert get(port, "/panel.ics")[1]["content-type"].startswith("text/calendar")
    assert get(port, "/people/a-fox")[0] == 301


OUTSIDE = [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "//etc/passwd",
    "/out.txt",
    "/_headers",
    "/a%00b",
]


@pytest.mark.parametrize("path", [*OUTSIDE, "/nowhere/", "/empty/", "/people/"])
def test_everything_else_is_the_page_for_unknown_addresses(port: int, path: str) -> None:
    status, headers, content = get(port, path)
    assert (status, content) == (404, b"<h1>Not here</h1>")
    assert headers["content-type"] == "text/html; charset=utf-8"


def test_head_has_no_body(port: int) -> None:
    assert get(port, "/nowhere/", "HEAD")[2] == b""
    assert get(port, "/", "HEAD")[0] == 200


def test_a_folder_without_a_site_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="minutebook build"):
        site_server(tmp_path, "127.0.0.1", 0)


def test_a_taken_port_is_named(port: int, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=str(port)):
        site_server(tmp_path / "site", "127.0.0.1", port)
