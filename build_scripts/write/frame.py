"""Header and footer for the pages that are written directly: the same partials that MkDocs puts around all others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader, pass_context
from jinja2.runtime import Context
from markdown import Markdown
from markupsafe import Markup

from build_scripts.domain.catalogue import Catalogue
from build_scripts.domain.registers import ArchiveSettings
from build_scripts.write.marks import relative

EXTENSIONS = ("attr_list", "md_in_html")  # as in mkdocs.yml, without the table of contents
Links = tuple[tuple[str, str], ...]
# The lists of links at the foot of each page. An address that the edition does not have is left out.
FOOTER: tuple[tuple[str, Links], ...] = (
    ("The archive", (("What is held, and what is missing", "/#holdings"), ("About this archive", "/about/"),
                     ("How to cite", "/how-to-cite/"), ("Search help", "/search-help/"))),
    ("Take the data", (("All records (CSV, JSON)", "/data/"), ("New decisions (Atom)", "/decisions/feed.atom"),
                       ("New meetings (Atom)", "/feed.atom"), ("Meeting dates (calendar)", "/meetings.ics"))),
    ("This site", (("Accessibility", "/accessibility/"), ("Privacy: nothing is recorded", "/privacy/"),
                   ("Licence and credits", "/licence/"))),
)  # fmt: skip


def _held(addresses: Iterable[str], links: Links) -> list[dict[str, str]]:
    known = set(addresses)
    return [
        {"text": text, "address": f".{to}" if to.startswith("/#") else to.lstrip("/")}
        for text, to in links
        if to.partition("#")[0] in known
    ]


def site_extra(catalogue: Catalogue, settings: ArchiveSettings) -> dict[str, Any]:
    """Return what the templates of the theme need to know (`extra` of mkdocs.yml): the council and the footer."""
    addresses = [page.address for page in catalogue.pages] + [file.address for file in catalogue.files]
    columns = [{"heading": heading, "links": _held(addresses, links)} for heading, links in FOOTER]
    return {"council": settings.council, "footer": [column for column in columns if column["links"]]}


@dataclass(frozen=True)
class Frame:
    """Puts the theme's header and footer on pages that MkDocs does not build."""

    environment: Environment
    extra: Mapping[str, Any]
    site_name: str
    _made: dict[tuple[int, str, str], Markup] = field(default_factory=dict)

    def part(self, address: str, name: str, section: str) -> Markup:
        """Return the partial "header" or "footer" as MkDocs would put it on the page at `address`.

        Its links differ with the depth of the page alone: no link of a partial leads to a place of the page itself.
        """
        key = (address.count("/"), name, section)
        if key not in self._made:
            self._made[key] = self._render(address, name, section)
        return self._made[key]

    def _render(self, address: str, name: str, section: str) -> Markup:
        config = SimpleNamespace(site_name=self.site_name, extra=self.extra)
        template = self.environment.get_template(f"partials/{name}.html")
        text = template.render(config=config, section=section, page=None, address=address)
        return Markup(text)  # noqa: S704 - the theme's own partial


@pass_context
def _url(context: Context, target: str) -> str:
    """Do what the `url` filter of MkDocs does. Without the context, Jinja would work it out once for all pages."""
    return relative(context["address"], f"/{target}")


def frame_of(partials: Path, catalogue: Catalogue, settings: ArchiveSettings) -> Frame:
    """Return the frame of this edition. `partials`: the theme folder, site_overrides."""
    env = Environment(loader=FileSystemLoader(partials), autoescape=False, auto_reload=False)  # noqa: S701 - the partials escape themselves
    env.filters["url"] = _url
    return Frame(env, site_extra(catalogue, settings), settings.site_name)


def html(text: str) -> Markup:
    """Return Markdown of ours as HTML, as MkDocs would make it."""
    return Markup(Markdown(extensions=list(EXTENSIONS)).convert(text))  # noqa: S704 - escaped when it was written
