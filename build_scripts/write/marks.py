"""Words with their marks as Markdown and as HTML; addresses of this site relative to the page they stand on."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from build_scripts.domain.contacts import as_shown
from build_scripts.domain.pages.words import Run, Words
from build_scripts.write.escape import everywhere, flat, markdown


def relative(page: str, address: str) -> str:
    """Return the address as a link on the page at `page`, so that a site below any path, or on a disk, works.

    Fragments and web addresses stay as they are.
    """
    if not address.startswith("/"):
        return address
    path, hash_sign, fragment = address.partition("#")
    if path == page and fragment:
        return hash_sign + fragment
    return ("../" * (page.count("/") - 1) or "./") + path.removeprefix("/") + hash_sign + fragment


def _href(page: str, run: Run) -> Markup:
    address = run.href or ""
    return everywhere(address if run.outside else relative(page, address))


# The parts are escaped when they come here and are put together as text: Markup.format takes ten times as long.
def _link(page: str, run: Run, text: str) -> str:
    rel = ' rel="external nofollow noreferrer"' if run.outside else ""
    return f'<a href="{_href(page, run)}"{rel}>{text}</a>'


def _classed(run: Run, text: str) -> str:
    if run.hidden:
        return f'<span class="sep">{text}</span>'
    return f'<span class="doubt">{text}</span>' if run.doubtful else text


def _html_run(page: str, run: Run) -> str:
    text: str = everywhere(as_shown(run.text))
    if run.strong:
        text = f"<strong>{text}</strong>"
    if run.href is not None:
        text = _link(page, run, text)
    return _classed(run, text)


def _apart(text: str) -> tuple[str, str, str]:
    """Return the blanks before, the words, and the blanks after: Markdown takes no blank inside its marks."""
    text = flat(text)
    words = text.strip()
    if not words:
        return text, "", ""
    start = text.index(words)
    return text[:start], words, text[start + len(words) :]


def _markdown_run(page: str, run: Run, *, begins: bool) -> str:
    shown = as_shown(run.text)
    before, words, after = _apart(shown) if run.strong or run.href is not None else ("", shown, "")
    text: str = markdown(words, begins=begins and not run.strong and run.href is None)
    if run.strong and words:
        text = f"**{text}**"
    if run.href is not None and words:
        text = _link(page, run, text) if run.outside else f"[{text}]({_href(page, run)})"
    return _classed(run, f"{markdown(before)}{text}{markdown(after)}" if before or after else text)


def html_words(words: Iterable[Run], page: str) -> Markup:
    """Return words for a place where Markdown is not read: inside an HTML block."""
    return Markup("".join(_html_run(page, run) for run in words))  # noqa: S704 - each run is escaped


def markdown_words(words: Words, page: str, *, begins: bool = True) -> Markup:
    """Return words as Markdown on one line; `begins` where the line begins with them."""
    runs = (_markdown_run(page, run, begins=begins and place == 0) for place, run in enumerate(words))
    return Markup("".join(runs).strip())  # noqa: S704 - each run is escaped
