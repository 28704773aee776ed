"""Which part of a web page is the document, and which is the site around it?

ModernGov wraps its own part in #modgov. Other sites say it by a landmark (main, role=main, article) or by the usual
names; where nothing is said, the whole body is taken and only what is surely navigation is put aside.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from build_scripts.extract.html_style import class_names
from build_scripts.extract.normalize import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

# In order of trust. A part is taken if it holds enough words of the page outside its navigation.
MAIN_PARTS = (
    "#modgov",
    "main article",
    "[role=main] article",
    "article",
    "main",
    "[role=main]",
    "#main-content",
    "#maincontent",
    "#mgMainContent",
    "#main",
    "#content",
    "#page-content",
    ".entry-content",
    ".post-content",
    ".page-content",
    ".main-content",
)
ENOUGH_SHARE = 0.5
ENOUGH_FOR_MODERNGOV = 0.0

ASIDE_TAGS = {
    "nav": "navigation",
    "button": "navigation",
    "select": "navigation",
    "option": "navigation",
    "textarea": "navigation",
    "dialog": "banner",
}
ASIDE_ROLES = {
    "navigation": "navigation",
    "search": "navigation",
    "banner": "banner",
    "contentinfo": "navigation",
    "dialog": "banner",
    "alertdialog": "banner",
}
ASIDE_NAMES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"cookie|consent|gdpr|(?:^|[-_ ])ccc(?:[-_ ]|$)"), "banner"),
    (
        re.compile(
            r"(?:^| )(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|skip|share|sharing|social|"
            r"sidebar|widget|toolbar|searchform|site-header|site-footer|related|back-to-top|print-link)(?:[-_ ]|$)"
            r"|(?:^|[-_ ])\w{0,12}(?:nav|menu|navigation|breadcrumbs?|pagination)(?: |$)"
            r"|(?:^| )(?:page|site|global|main)?[-_]?(?:header|footer|masthead|topbar|logo)(?: |$)"
        ),
        "navigation",
    ),
)
# A part that calls itself the content is never the site around it.
CONTENT_NAME = re.compile(r"content|entry|article")
# A part named like a menu is one only if it is short or mostly links: page builders call the text itself a "widget".
SHORT_PART = 300
LINKED_SHARE = 0.3
SHORT_BANNER = 2000
# Labels and hints for screen readers are shorter; what is longer was folded away and belongs to the document.
LONGEST_HIDDEN = 400
# So many nodes tell what a part is; without a limit, parts inside parts would be counted again and again.
NODES_LOOKED_AT = 300
NO_RUNNING_TEXT = frozenset({"a", "script", "style", "template", "noscript", "footer", *ASIDE_TAGS})
# What stands under these is the document itself, whatever its class is called.
NEVER_ASIDE = frozenset({"body", "html", "main", "article", "table", "tbody", "tr", "td", "p", "h1", "h2", "h3"})


def main_part(tree: LexborHTMLParser) -> LexborNode | None:
    """Return the element that holds the document, or None for an empty page."""
    body = tree.body or tree.root
    if body is None:
        return None
    framed = moderngov_frame(tree)
    if framed is not None:
        return framed
    whole = word_count(body)
    for selector in MAIN_PARTS:
        parts = tree.css(selector)
        if len(parts) != 1:
            continue
        share = ENOUGH_FOR_MODERNGOV if selector == "#modgov" else ENOUGH_SHARE
        if word_count(parts[0]) > share * whole:
            return parts[0]
    return body


def moderngov_frame(tree: LexborHTMLParser) -> LexborNode | None:
    """Return the smallest element that holds both the title and the content of a ModernGov page without #modgov."""
    title, inner = tree.css_first(".mgSubTitleTxt, .mgMainTitleTxt"), tree.css_first(".mgContent, .mgItemTable")
    if title is None or inner is None or tree.css_first("#modgov") is not None:
        return None
    around = {node.mem_id for node in ancestors(inner)}
    return next((node for node in ancestors(title) if node.mem_id in around), None)


def ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the elements around a node, from the inside out."""
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def word_count(root: LexborNode) -> int:
    """Return how many characters of running text stand below an element, navigation and links left out."""
    count = 0
    stack = [root]
    while stack:
        node = stack.pop()
        if node.is_text_node:
            count += len(clean(node.text_content or ""))
        elif node.is_element_node and (node is root or not is_site(node)):
            child = node.child
            while child is not None:
                stack.append(child)
                child = child.next
    return count


def is_site(node: LexborNode) -> bool:
    """Whether an element is a link, code, or by its tag or role a part of the site around the document."""
    return node.tag in NO_RUNNING_TEXT or (node.attributes.get("role") or "").lower() in ASIDE_ROLES


def aside_kind(node: LexborNode, *, in_article: bool) -> str:
    """Return "navigation" or "banner" for an element of the site around the document, else "".

    `in_article` says that it stands in an article or main part; the header of an article holds its title.
    """
    tag = node.tag or ""
    if tag in ASIDE_TAGS:
        return ASIDE_TAGS[tag]
    attributes = node.attributes
    role = (attributes.get("role") or "").lower()
    if role in ASIDE_ROLES:
        return ASIDE_ROLES[role]
    if tag in NEVER_ASIDE:
        return ""
    if tag == "footer" or (tag == "header" and not in_article):
        return "navigation"
    return kind_by_name(node, tag)


def kind_by_name(node: LexborNode, tag: str) -> str:
    """Return what the class, id or tag of an element says it is, if its content bears it out."""
    names = " ".join(sorted(class_names(node.attributes) | {(node.attributes.get("id") or "").lower()}))
    kind = next((kind for pattern, kind in ASIDE_NAMES if pattern.search(names)), "")
    if kind != "banner" and CONTENT_NAME.search(names):
        return ""
    if tag in {"aside", "form"} and not kind:
        kind = "navigation"
    if not kind:
        return ""
    if "header" in names and node.css_first("h1, h2") is not None:
        # A "header" with a heading in it is the document's own.
        return ""
    length, linked = measure(node)
    short = SHORT_BANNER if kind == "banner" else SHORT_PART
    return kind if length <= short or linked >= LINKED_SHARE * length else ""


def measure(root: LexborNode) -> tuple[int, int]:
    """Return how many characters stand below an element, and how many of them in links."""
    length = linked = 0
    stack = [(root, root.tag == "a")]
    for _ in range(NODES_LOOKED_AT):
        if not stack:
            break
        node, in_link = stack.pop()
        if node.is_text_node:
            size = len(clean(node.text_content or ""))
            length, linked = length + size, linked + size * in_link
            continue
        child = node.child if node.tag not in {"script", "style", "template"} else None
        while child is not None:
            stack.append((child, in_link or child.tag == "a"))
            child = child.next
    return length, linked


def is_folded(node: LexborNode) -> bool:
    """Whether a hidden element holds running text: a part that opens when its heading is clicked."""
    length, linked = measure(node)
    return length > LONGEST_HIDDEN and linked < LINKED_SHARE * length


def is_banner(node: LexborNode) -> bool:
    """Whether an element outside the document is a cookie notice or the like, by its name alone."""
    names = " ".join(sorted(class_names(node.attributes) | {(node.attributes.get("id") or "").lower()}))
    return any(kind == "banner" and pattern.search(names) for pattern, kind in ASIDE_NAMES)
