"""Where the links of a built page lead inside the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit


def file_of(address: str) -> str:
    """Return the file below the site that a web server answers an address with."""
    path = address.partition("#")[0].lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


@dataclass(frozen=True, slots=True)
class Site:
    """A site at an address: "https://book.example/minutes/"."""

    url: str

    def targets(self, page: str, links: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield (link, target) for the links of the file `page` that stay inside the site, each once.

        A target is a file, with "#" and a fragment where the link has one.
        """
        up = "../" * page.count("/")
        for link in dict.fromkeys(links):
            # Nearly all links of ours climb to the root and are then the same for every page: they are read once.
            rooted = up and link.startswith(up)
            target = _target("", f"./{link[len(up) :]}", self.url) if rooted else _target(page, link, self.url)
            if target is not None:
                yield link, target


@lru_cache(maxsize=1 << 16)
def _target(page: str, link: str, site_url: str) -> str | None:
    """Return what a link of our own site leads to, None for a link to elsewhere."""
    for root in (site_url, urlsplit(site_url).path):
        if link.startswith(root):
            link = "/" + link[len(root) :]
            break
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path, fragment = unquote(parts.path), unquote(parts.fragment).partition(":~:")[0]
    file = file_of("/" + _joined(page, path)) if path else page
    return f"{file}#{fragment}" if fragment else file


def _joined(page: str, path: str) -> str:
    folder = [] if path.startswith("/") else page.split("/")[:-1]
    for step in path.lstrip("/").split("/"):
        if step == "..":
            folder = folder[:-1]
        elif step != ".":
            folder.append(step)
    return "/".join(folder)
