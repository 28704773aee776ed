"""Draw the card that other sites show beside a link: site_overrides/assets/card.png, 1200 by 630.

Run it by hand after a change of the look: `python tests/site/make_card.py`. It names no council, so one file
serves every archive; the title and the decision of an item stand in the text of the card.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

CARD = Path(__file__).parents[2] / "site_overrides" / "assets" / "card.png"
PICTURE = """<!doctype html><meta charset="utf-8"><body style="margin:0">
<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
<rect width="1200" height="630" fill="#edf1f0"/><rect width="1200" height="10" fill="#15191c"/>
<path d="M265 10h935v531H265z" fill="#fff" stroke="#cbd3d3" stroke-width="2"/>
<path d="M265 415h935v126H265z" fill="#e9f4ee"/><path d="M265 415h11v126h-11z" fill="#145c3e"/>
<g font-family="Iowan Old Style, Palatino Linotype, Palatino, P052, Liberation Serif, serif" fill="#15191c">
<text x="322" y="150" font-size="64" font-weight="700">What did the council</text>
<text x="322" y="228" font-size="64" font-weight="700">decide?</text>
<text x="322" y="310" font-size="34" fill="#47535a">Minutes, item by item, each at its own address</text>
<text x="322" y="510" font-size="36">In the council’s own words.</text>
<text x="264" y="592" font-size="30" font-weight="700">Minute Book</text></g>
<text x="322" y="460" font-family="Roboto, Liberation Sans, Arial, sans-serif" font-size="24" font-weight="700"
 fill="#145c3e">Decision</text>
<g transform="translate(176 556)"><path d="M1.5 1.5h37v44h-37z" fill="#fff" stroke="#15191c" stroke-width="3"/>
<path d="M13 3v42" stroke="#145c3e" stroke-width="3"/>
<path d="M19 14h14M19 22h14M19 30h9" stroke="#15191c" stroke-width="3"/></g></svg>"""


def main() -> None:
    """Draw the card with Chromium and write it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        page.set_content(PICTURE)
        page.screenshot(path=CARD)
        browser.close()


if __name__ == "__main__":
    main()
