"""Files for whatever serves the site: robots.txt, the sitemap, security headers, redirects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from build_scripts.domain.catalogue import Catalogue, DataFile

# No inline script or style, nothing from elsewhere, and no page of the site inside another site's frame.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_HEADERS: Mapping[str, Sequence[tuple[str, str]]] = {
    "/*": (
        ("Content-Security-Policy", POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ),
    # What a council sent may hold anything; opened from here it can run nothing.
    "/sources/*": (("Content-Security-Policy", "sandbox; default-src 'none'"),),
    # Pages of other sites may read the data: it is meant to be used again, and it is the same for everybody.
    "/data/*": (("Access-Control-Allow-Origin", "*"),),
    "/meetings/*": (("Access-Control-Allow-Origin", "*"),),
}
SITEMAP_LIMIT = 50_000  # addresses in one sitemap file, by the protocol of sitemaps.org
UNLISTED = frozenset({"/404.html", "/search/"})
# Pages that name another address as the one to cite, and pages that say that something is gone.
UNLISTED_KINDS = frozenset({"item.html.j2", "gone.md.j2"})
_SITEMAP = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<{0} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{1}</{0}>\n'
)


def hosting_files(catalogue: Catalogue, site_url: str) -> tuple[DataFile, ...]:
    """Return the files that hosts and search engines look for. `site_url` ends with a slash."""
    return (
        DataFile("/robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n".encode()),
        DataFile("/_headers", _headers().encode()),
        DataFile("/_redirects", _redirects(catalogue.redirects).encode()),
        *_sitemaps(catalogue, site_url),
    )


def redirect_pages(redirects: Mapping[str, str], site_url: str) -> tuple[DataFile, ...]:
    """Return a small page for each address that has moved, for hosts that know no redirects of their own."""
    moved = sorted((old, new) for old, new in redirects.items() if "#" not in old)
    return tuple(DataFile(_file_of(old), _redirect_page(site_url + new[1:]).encode()) for old, new in moved)


def _redirect_page(target: str) -> str:
    href = escape(target)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>This page has moved</title>\n'
        f'<link rel="canonical" href="{href}">\n<meta http-equiv="refresh" content="0; url={href}">\n'
        f'</head>\n<body>\n<h1>This page has moved</h1>\n<p><a href="{href}">Go to its new address</a></p>\n'
        "</body>\n</html>\n"
    )


def _file_of(address: str) -> str:
    return f"{address}index.html" if address.endswith("/") else address


def _headers() -> str:
    blocks = (f"{path}\n" + "".join(f"  {name}: {text}\n" for name, text in rows) for path, rows in _HEADERS.items())
    return "".join(blocks)


def _redirects(redirects: Mapping[str, str]) -> str:
    return "".join(f"{old} {new} 301\n" for old, new in sorted(redirects.items()) if "#" not in old)


def _sitemaps(catalogue: Catalogue, site_url: str) -> list[DataFile]:
    pages = (page for page in catalogue.pages if page.template not in UNLISTED_KINDS)
    listed = [site_url + page.address[1:] for page in pages if page.address not in UNLISTED]
    parts = [listed[start : start + SITEMAP_LIMIT] for start in range(0, len(listed), SITEMAP_LIMIT)]
    if len(parts) <= 1:
        return [DataFile("/sitemap.xml", _sitemap("urlset", "url", listed))]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    files = [DataFile(f"/{name}", _sitemap("urlset", "url", part)) for name, part in zip(names, parts, strict=True)]
    return [*files, DataFile("/sitemap.xml", _sitemap("sitemapindex", "sitemap", [site_url + name for name in names]))]


def _sitemap(root: str, entry: str, addresses: Sequence[str]) -> bytes:
    rows = "".join(f"<{entry}><loc>{escape(address)}</loc></{entry}>\n" for address in addresses)
    return _SITEMAP.format(root, rows).encode()
