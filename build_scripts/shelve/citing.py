"""What a citation is made of, and the forms in which other programs take it."""

from __future__ import annotations

from html import escape

from build_scripts.domain.archive import Meeting
from build_scripts.domain.pages.meeting import Citation
from build_scripts.shelve.dates import day_of, when_long
from build_scripts.shelve.heads import kind_in_words, status_in_words
from build_scripts.shelve.shelf import Shelf

_BIBTEX = str.maketrans({sign: f"\\{sign}" for sign in "&%$#_"} | {"{": "(", "}": ")", "\\": "/"})


def citation_of(shelf: Shelf, meeting: Meeting) -> Citation:
    """Return what a citation of this meeting is made of."""
    settings, record, day = shelf.archive.settings, meeting.record, day_of(meeting)
    kind = kind_in_words(meeting).lower()
    status = status_in_words(meeting, shelf)
    return Citation(
        before=", ".join((settings.council, shelf.panel_name(meeting), kind, when_long(meeting))),
        status=f"({status[:1].lower()}{status[1:]})" if status else "",
        archive=settings.site_name,
        address=settings.site_url + meeting.address.lstrip("/"),
        council=settings.council,
        date=day.isoformat() if day else "",
        source=f"{record.name} (SHA-256 {record.sha256[:12]})",
    )


def _after(cited: Citation) -> str:
    status = f" {cited.status}" if cited.status else ""
    return f"{status}. Source: {cited.source}. {cited.archive}"


def _markdown(cited: Citation) -> str:
    plain = cited.before.replace("[", "(").replace("]", ")")
    return f"[{plain}]({cited.address}){_after(cited)}"


def _html(cited: Citation) -> str:
    return (
        f'<a href="{escape(cited.address)}">{escape(cited.before, quote=False)}</a>{escape(_after(cited), quote=False)}'
    )


def _note(cited: Citation) -> str:
    status = cited.status.removeprefix("(").removesuffix(")")
    return "; ".join(filter(None, (status, f"source: {cited.source}")))


def _bibtex(meeting: Meeting, cited: Citation, council: str, title: str) -> tuple[str, ...]:
    day = day_of(meeting)
    fields = (
        ("author", f"{{{council.translate(_BIBTEX)}}}"),
        ("title", title.translate(_BIBTEX)),
        ("year", str(day.year) if day else ""),
        ("date", cited.date),
        ("note", _note(cited).translate(_BIBTEX)),
        ("howpublished", cited.archive.translate(_BIBTEX)),
        ("url", cited.address),
    )
    return (f"@misc{{{meeting.id},", *(f"  {name} = {{{value}}}," for name, value in fields if value), "}")


def _ris(meeting: Meeting, cited: Citation, council: str, title: str) -> tuple[str, ...]:
    day = day_of(meeting)
    fields = (
        ("TY", "GOVDOC"),
        ("AU", council),
        ("TI", title),
        ("PY", str(day.year) if day else ""),
        ("DA", f"{day:%Y/%m/%d}/" if day else ""),
        ("N1", _note(cited)),
        ("PB", cited.archive),
        ("UR", cited.address),
    )
    return (*(f"{tag}  - {value}" for tag, value in fields if value), "ER  - ")


def formats_of(shelf: Shelf, meeting: Meeting) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the citation as Markdown, HTML, BibTeX and RIS, each as lines. An unknown year is left out of each."""
    cited, council = citation_of(shelf, meeting), shelf.archive.settings.council
    title = cited.before.removeprefix(f"{council}, ")
    return (
        ("Markdown", (_markdown(cited),)),
        ("HTML", (_html(cited),)),
        ("BibTeX", _bibtex(meeting, cited, council, title)),
        ("RIS", _ris(meeting, cited, council, title)),
    )
