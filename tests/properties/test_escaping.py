"""A document cannot attack a reader: whatever it holds, wherever it stands, is shown as words."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page
from site_reader import chromium, served
from trial_archive import built, write_archive

from build_scripts.verify.built_page import read_built_page

# Each would set the title of the page, or open a box, if a browser took it for more than words.
PAYLOADS = (
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<img src=x onerror=alert(3)>",
    "<img/src/onerror=alert(4)>",
    "<svg onload=alert(5)>",
    "<svg><script>alert(6)</script></svg>",
    "<body onload=alert(7)>",
    "<details open ontoggle=alert(8)>x</details>",
    "<iframe srcdoc='<script>alert(9)</script>'></iframe>",
    "<a href=javascript:alert(10)>x</a>",
    "<a href='java&#115;cript:alert(11)'>x</a>",
    "[click](javascript:alert(12))",
    "[click](<javascript:alert(13)>)",
    "[click]: javascript:alert(14)",
    '![x](x"onerror=alert(15))',
    "<javascript:alert(16)>",
    '<https://evil.example/"onmouseover=alert(17)>',
    "{: onclick=alert(18) }",
    '{ #x .y onclick="alert(19)" }',
    '# Heading {: onclick="alert(20)" }',
    "*emphasis*{: onmouseover=alert(21) }",
    "{{ 7 * 191 }}",
    "{% for x in (1,2) %}1337{% endfor %}",
    "{# hidden #}",
    "${alert(22)}",
    '"><script>alert(23)</script>',
    "'><img src=x onerror=alert(24)>",
    '" onfocus=alert(25) autofocus x="',
    "' style='background:url(javascript:alert(26))",
    "--><script>alert(27)</script><!--",
    '<!--<img src="--><img src=x onerror=alert(28)//">',
    "]]><script>alert(29)</script>",
    "<![CDATA[<script>alert(30)</script>]]>",
    "<style>*{display:none}</style>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<base href=//evil.example/>",
    "<form action=//evil.example><input type=submit></form>",
    "<textarea><script>alert(31)</script>",
    '<noscript><p title="</noscript><img src=x onerror=alert(32)>">',
    "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(33)></style></mglyph></math>",
    "&lt;script&gt;alert(34)&lt;/script&gt;",
    "&#60;script&#62;alert(35)&#60;/script&#62;",
    "\\<script>alert(36)</script>",
    "`<script>alert(37)</script>`",
    "    <script>alert(38)</script>",
    "```html\n<script>alert(39)</script>\n```",
    '<div markdown="1"><script>alert(40)</script></div>',
    "\u2028<script>alert(41)</script>",
    "\u0002<script>alert(42)</script>\u0003",
    "<\u200bscript>alert(43)</script>",
    "\u202e<script>alert(44)</script>",
    "javascript:alert(45)",
    "data:text/html,<script>alert(46)</script>",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    '---\ntitle: "<script>alert(47)</script>"\n---',
    '!!python/object/apply:os.system ["true"]',
    "[TOC]",
    "[[x]]",
    "<xmp><script>alert(48)</script></xmp>",
    "<object data=javascript:alert(49)></object>",
    "<embed src=javascript:alert(50)>",
    "*[HTML]: <script>alert(51)</script>",
    "[^1]: <script>alert(52)</script>",
    "|a|<script>alert(53)</script>|",
)  # fmt: skip
INLINE = [payload for payload in PAYLOADS if "\n" not in payload]


def minutes(day: int, first: str, second: str) -> str:
    """Return minutes with payloads as panel, name, heading, body, decision and bullet."""
    return f"""MERE BOROUGH COUNCIL

{first} COMMITTEE

Minutes of the meeting held on {day} February 2020

PRESENT: Councillors A Fox {second} (Chair), B {first} Heron and C Otter

19/{day} PONDS {first}

The officer said {second} and then {first}

{second}

- {first}
- {second}

AGREED that {first} be noted.

{first}
"""


def documents() -> dict[str, str | bytes]:
    papers: dict[str, str | bytes] = {}
    for number in range(0, len(INLINE) - 1, 3):
        first, second = INLINE[number], INLINE[number + 1]
        papers[f"{number:03}.txt"] = minutes(number % 28 + 1, first, second)
        papers[f"{number:03}.md"] = f"# {second}\n\n{minutes(number % 28 + 1, second, first)}"
    papers["all.txt"] = "Minutes\n\n" + "\n\n".join(PAYLOADS)
    papers["all.md"] = "# Minutes\n\n" + "\n\n".join(PAYLOADS)
    papers["all.html"] = (
        f"<html><body><h1>Minutes</h1>{''.join(f'<p>{html.escape(p)}</p>' for p in PAYLOADS)}</body></html>"
    )
    papers["raw.html"] = f"<html><body><h1>Minutes</h1>{''.join(f'<div>{p}</div>' for p in PAYLOADS)}</body></html>"
    papers["<img src=x onerror=alert(60)> & 'quoted' \"name\" {{ 7 }}.txt"] = minutes(28, "Name", "File")
    return papers


SIDECAR = "title: '<script>alert(61)</script>'\nvenue: '<img src=x onerror=alert(62)>'\ntime: '{{ 7 * 191 }}'\n"
TOPICS = """ponds:
  name: Ponds <script>alert(63)</script>
  description: '"><img src=x onerror=alert(64)>'
  phrases: [pond, ponds]
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = write_archive(tmp_path_factory.mktemp("payloads"), documents(), topics=TOPICS)
    (archive / "documents" / "000.txt.yml").write_text(SIDECAR, encoding="utf-8")
    return built(archive)


def pages(site: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), path.read_text(encoding="utf-8")


def test_there_are_a_hundred_payload_places() -> None:
    every = "\n".join(str(text) for text in documents().values())
    assert sum(every.count(payload) for payload in PAYLOADS) > 600
    assert len(PAYLOADS) > 60


def test_no_page_holds_anything_that_runs(site: Path) -> None:
    faults = {name: read_built_page(text).faults for name, text in pages(site)}
    assert len(faults) > 40
    assert {name: found for name, found in faults.items() if found} == {}


ELEMENTS = "iframe|object|embed|base|style|xmp|math|textarea|body onload|meta http-equiv=refresh"
FOREIGN = re.compile(rf"<(?:{ELEMENTS})\b", re.IGNORECASE)


def test_no_element_of_a_document_became_an_element(site: Path) -> None:
    found = {name: FOREIGN.findall(text) for name, text in pages(site)}
    assert {name: tags for name, tags in found.items() if tags} == {}
    assert [name for name, text in pages(site) if "evil.example" in "".join(read_built_page(text).links)] == []


def test_no_template_was_filled_in(site: Path) -> None:
    """7 * 191 is 1337, which no page may work out; the loop's own 1337 stands between its marks."""
    for _, text in pages(site):
        shown = read_built_page(text).text
        assert shown.count("1337") == shown.count("%}1337{%")


@pytest.mark.parametrize("payload", [p for p in PAYLOADS if "\n" not in p and p.isprintable() and p == p.strip()])
def test_a_payload_stands_on_the_page_as_words(site: Path, payload: str) -> None:
    wanted = " ".join(re.findall(r"\w+", payload))
    shown = (
        " ".join(re.findall(r"\w+", read_built_page(text).text)) for name, text in pages(site) if "undated" in name
    )
    assert any(wanted in text for text in shown)


def test_a_fault_that_is_planted_is_seen() -> None:
    for planted in ("<p onclick='x'>", "<script>x</script>", "<a href=' JavaScript:x'>", "<a href='data:text/html,x'>"):
        assert read_built_page(f"<html><body>{planted}</body></html>").faults


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


def visit(page: Page, url: str) -> None:
    page.goto(url, wait_until="load")
    page.wait_for_timeout(30)


def test_a_browser_runs_none_of_it(site: Path, browser: Browser) -> None:
    boxes: list[str] = []
    complaints: list[str] = []
    page = browser.new_page()
    page.on("dialog", lambda box: (boxes.append(box.message), box.dismiss()))
    page.on("console", lambda message: complaints.append(message.text) if "Content Security" in message.text else None)
    with served(site) as address:
        for name, _ in pages(site):
            if "meetings/" in name or name.count("/") < 2 or "people/" in name:
                visit(page, f"{address}/{name.removesuffix('index.html')}")
        for payload in (quote(payload, safe="") for payload in PAYLOADS):
            visit(page, f"{address}/search/?q={payload}")
            visit(page, f"{address}/search/?q=ponds&panel={payload}&sort={payload}#{payload}")
    page.close()
    assert boxes == []
    assert complaints == []


def test_the_browser_would_say_so(browser: Browser) -> None:
    boxes: list[str] = []
    page = browser.new_page()
    page.on("dialog", lambda box: (boxes.append(box.message), box.dismiss()))
    page.set_content("<img src=x onerror=alert(65)>")
    page.wait_for_timeout(100)
    page.close()
    assert boxes == ["65"]
