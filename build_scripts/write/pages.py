"""Catalogue pages to the files of build/pages: Markdown for MkDocs, and plain HTML that it copies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from build_scripts.domain.catalogue import Catalogue, Page
from build_scripts.domain.contacts import as_shown
from build_scripts.domain.pages.words import Words
from build_scripts.domain.registers import ArchiveSettings
from build_scripts.write.charts import draw, draw_strip, draw_strip_years
from build_scripts.write.colours import colours_css
from build_scripts.write.escape import everywhere, markdown
from build_scripts.write.frame import Frame, frame_of, html
from build_scripts.write.front_matter import dump
from build_scripts.write.linked_data import linked_data
from build_scripts.write.marks import html_words, markdown_words, relative

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
PARTIALS = ROOT / "site_overrides"
COLOURS = "assets/colours.css"


_ROOTED = re.compile(r"\]\((/[^)\s]{0,500})\)")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")
# python-markdown 3.11 takes a block tag that does not begin a line, after an inline tag, for words: each gets its own
# line. Words of a source hold no "<" any more when this is used.
_BLOCK_TAG = re.compile(
    r"(?<=[^\n])<(?=(?:article|aside|blockquote|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|"
    r"header|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)[\s>])"
)
_NO_SLUG = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> Markup:
    """Return a heading of ours as a fragment."""
    return Markup(_NO_SLUG.sub("-", text.lower()).strip("-"))  # noqa: S704 - letters, digits and hyphens only


def rooted(text: str, address: str) -> Markup:
    """Return hand-written Markdown, which is trusted, with its links from the site's root made relative."""
    return Markup(_ROOTED.sub(lambda m: f"]({relative(address, m.group(1))})", text))  # noqa: S704 - trusted text


def finalize(value: object) -> object:
    """Escape whatever a template puts out, unless a filter of ours has already done it."""
    if isinstance(value, Markup):
        return value
    return "" if value is None else everywhere(as_shown(str(value)))


def environment() -> Environment:
    """Return the Jinja environment of templates/: what is not marked as escaped is escaped for every place."""
    env = Environment(
        loader=FileSystemLoader([TEMPLATES, PARTIALS]),
        undefined=StrictUndefined,
        autoescape=True,  # so that a macro's result counts as escaped; `finalize` has then escaped its parts
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # else each page asks the disk whether a template has changed meanwhile
    )
    env.filters["md"] = lambda text, begins=False: markdown(text, begins=begins)
    env.filters |= {"chart": draw, "strip": draw_strip, "strip_years": draw_strip_years, "slug": slug}
    return env


def _for_page(address: str, settings: ArchiveSettings) -> dict[str, Any]:
    """Return the functions of the templates that depend on where the page stands."""

    def written(words: Words, *, begins: bool = True) -> Markup:
        return markdown_words(words, address, begins=begins)

    return {
        "said": lambda words: html_words(words, address),
        "written": written,
        "to": lambda target: everywhere(relative(address, target)),
        "whole": lambda target: everywhere(settings.site_url + target.lstrip("/")),
        "rooted": lambda text: rooted(text, address),
    }


def is_direct(page: Page) -> bool:
    """Whether the page is written as HTML and only copied by MkDocs."""
    return page.template.endswith(".html.j2")


def path_of(page: Page) -> str:
    """Return the file of a page below build/pages: "meetings/2020/02/10/x/index.md"."""
    return page.address.lstrip("/") + ("index.html" if is_direct(page) else "index.md")


@dataclass(frozen=True)
class Renderer:
    """Everything that all pages of one edition share."""

    environment: Environment
    frame: Frame
    settings: ArchiveSettings

    def render(self, page: Page) -> bytes:
        """Return the file of one page."""
        page = page.whole()
        template = self.environment.get_template(page.template)
        functions = _for_page(page.address, self.settings)
        frame = partial(self.frame.part, page.address)
        body = template.render(view=page.view, page=page, settings=self.settings, frame=frame, html=_body, **functions)
        if is_direct(page):
            return body.encode()
        matter = {**page.front_matter, **linked_data(page.linked_data)}
        return f"{dump(matter)}\n{_tidy(body)}\n".encode()


def _tidy(body: str) -> str:
    """Return Markdown with each block tag on a line of its own and no more than one empty line at a time."""
    return _BLANK_LINES.sub("\n\n", _BLOCK_TAG.sub("\n<", body)).strip("\n")


def _body(text: str) -> Markup:
    return html(_tidy(text))


def renderer_of(catalogue: Catalogue, settings: ArchiveSettings) -> Renderer:
    """Return what writes the pages of this edition."""
    return Renderer(environment(), frame_of(PARTIALS, catalogue, settings), settings)


def render_pages(catalogue: Catalogue, settings: ArchiveSettings) -> Iterator[tuple[str, bytes]]:
    """Yield (path below build/pages, content) for every page, and the stylesheet with the archive's colours.

    Raises ArchiveError when the accent colour of archive.yml has too little contrast.
    """
    yield COLOURS, colours_css(settings).encode()
    renderer = renderer_of(catalogue, settings)
    for page in catalogue.pages:
        yield path_of(page), renderer.render(page)
