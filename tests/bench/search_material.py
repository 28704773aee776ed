"""Material's own search, as its plugin, its worker and lunr.js make it: one index of everything, fetched whole."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from search_corpus import invented_archive
from search_sites import SIZES, Cost, measured, published

from build_scripts.search.documents import documents_of

RESULT = ".md-search-result__item a"
CONFIG = """site_name: Material
site_url: https://minutes.example/
docs_dir: docs
site_dir: {site}
theme: {{name: material, font: false}}
plugins: [{plugins}]
nav: [index.md]
validation: {{nav: {{omitted_files: ignore}}}}
"""
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def _write_pages(size: str, docs: Path) -> None:
    """Write a Markdown page for each meeting, with a heading for each item, as for Pagefind."""
    archive = invented_archive(SIZES[size])
    bodies: dict[str, list[str]] = {}
    for document in documents_of(archive):
        name = archive.meetings[document.meeting].id
        heading = f"## {document.number} {document.title}\n\n" if document.anchor else ""
        text = document.text.replace("\n", "\n\n")
        bodies.setdefault(name, []).append(heading + _MARKS.sub(r"\\\1", text))
    docs.mkdir(parents=True)
    for name, body in bodies.items():
        (docs / f"{name}.md").write_text(f"# {name}\n\n" + "\n\n".join(body) + "\n", encoding="utf-8")
    (docs / "index.md").write_text("# Material\n", encoding="utf-8")


def build_material(size: str, site: Path) -> Cost:
    """Build the site with the search plugin and without it: what the plugin costs is the difference."""
    work = site.with_suffix(".work")
    for folder in (site, work):
        shutil.rmtree(folder, ignore_errors=True)
    _write_pages(size, work / "docs")
    costs = {}
    for plugins, folder in (("", work / "without"), ("search", site)):
        config = work / f"mkdocs{plugins}.yml"
        config.write_text(CONFIG.format(site=folder, plugins=plugins), encoding="utf-8")
        costs[plugins] = measured([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)])
    files, size_published = published(site / "search")
    return Cost(max(0.0, costs["search"][0] - costs[""][0]), costs["search"][1], files, size_published)
