/** The filter of the index of decisions: by municipal year, panel and words. Without it the pages of the years do the same. */
import { decisionsOf } from "./decided.js";
import { holds, readWish, wordsOf, writeWish } from "./narrowing.js";

/** @typedef {import("./decided.js").Decided} Decided */
/** @typedef {import("./narrowing.js").Wish} Wish */

const AT_ONCE = 50; // items that are shown before the reader asks for more
const NUMBERS = new Intl.NumberFormat("en-GB");

/** @template {HTMLElement} T @param {string} id @returns {T} */
const part = (id) => /** @type {T} */ (/** @type {unknown} */ (document.getElementById(id)));

/** @param {number} number */
const items = (number) => `${NUMBERS.format(number)} ${number === 1 ? "item" : "items"} with a decision`;

/** The words of a year as its choice shows them. @param {string} year */
const named = (year) => part("filter-year").querySelector(`option[value="${CSS.escape(year)}"]`)?.textContent ?? year;

/** Which years have decisions of a panel: the table of the page says so. @param {string} year @param {string} panel */
const has = (year, panel) =>
  !panel || document.querySelector(`#all-decisions td a[href$="/${CSS.escape(year)}/#${CSS.escape(panel)}"]`) !== null;

/** Mark the words that were looked for, where they begin a word. @param {Element} line @param {string[]} words */
function mark(line, words) {
  if (!words.length) return;
  const looked = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/'/g, "['’‘]")).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${looked})`, "giu");
  for (const place of line.querySelectorAll(".what a, .quote p")) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const texts = /** @type {Text[]} */ ([]);
    while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
    for (const text of texts.filter((one) => !one.parentElement?.closest("b, .more"))) markIn(text, pattern);
  }
}

/** @param {Text} text @param {RegExp} pattern */
function markIn(text, pattern) {
  for (const match of [...text.data.matchAll(pattern)].reverse()) {
    const found = text.splitText(match.index);
    found.splitText(match[0].length);
    const marked = document.createElement("mark");
    found.replaceWith(marked);
    marked.append(found);
  }
}

/** A line of the list, with its panel where its own page has it as a heading. @param {Decided} found @param {string[]} words */
function shown(found, words) {
  const line = /** @type {HTMLLIElement} */ (found.line.cloneNode(true));
  if (!line.querySelector(".under")) {
    const under = document.createElement("p");
    under.className = "under";
    under.textContent = found.name;
    line.querySelector(".what")?.after(under);
  }
  mark(line, words);
  return line;
}

class Filter {
  constructor() {
    this.form = /** @type {HTMLFormElement} */ (part("decision-filter"));
    this.count = part("filter-count");
    this.place = part("filtered");
    this.all = part("all-decisions");
    this.wanted = AT_ONCE;
    this.run = 0;
  }

  start() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go();
    });
    this.form.addEventListener("change", (event) => {
      if (event.target instanceof HTMLSelectElement || part("filter-standing") === event.target) this.go();
    });
    part("filter-clear").addEventListener("click", (event) => {
      event.preventDefault();
      this.form.reset();
      this.go();
    });
    addEventListener("popstate", () => this.arrive());
    this.arrive();
  }

  /** What the address asks for. */
  arrive() {
    const wish = readWish(location.search);
    const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (this.form.elements.namedItem(name));
    field("q").value = wish.q;
    field("year").value = wish.year;
    field("panel").value = wish.panel;
    field("standing").checked = !wish.standing;
    void this.show(wish);
  }

  /** What the form asks for, which becomes the address. */
  go() {
    const asked = new URLSearchParams(/** @type {any} */ (new FormData(this.form)));
    const wish = readWish(`?${asked}`);
    const address = writeWish(wish) || location.pathname;
    if (writeWish(wish) !== location.search) history.pushState(null, "", address);
    this.wanted = AT_ONCE;
    void this.show(wish);
  }

  /** @param {Wish} wish */
  async show(wish) {
    const run = ++this.run;
    const narrowed = writeWish(wish) !== "";
    this.all.hidden = narrowed;
    document.querySelector(".on-this-page")?.classList.toggle("of-all", narrowed);
    if (!narrowed) {
      this.place.replaceChildren();
      this.count.textContent = "";
      return;
    }
    this.count.textContent = "Reading the decisions …";
    try {
      const { found, unread } = await this.found(wish);
      if (run === this.run) this.put(wish, found, unread);
    } catch {
      if (run === this.run) this.count.textContent = "The decisions could not be read. Check the connection and choose “Show” again.";
    }
  }

  /**
   * The newest that fit, from as few years as hold the number that is wanted, and the years that were not read for it.
   * @param {Wish} wish
   */
  async found(wish) {
    const options = [.../** @type {HTMLSelectElement} */ (part("filter-year")).options].map((one) => one.value);
    const years = options.filter((year) => year && (!wish.year || year === wish.year) && has(year, wish.panel));
    const words = wordsOf(wish.q);
    /** @type {Decided[]} */
    const found = [];
    while (years.length && found.length <= this.wanted) {
      const year = /** @type {string} */ (years.shift());
      const fit = (/** @type {Decided} */ one) =>
        (!wish.panel || one.panel === wish.panel) && (wish.standing || !one.standing) && holds(one.text, words);
      found.push(...(await decisionsOf(year)).filter(fit));
    }
    return { found, unread: years };
  }

  /** @param {Wish} wish @param {Decided[]} found @param {string[]} unread */
  put(wish, found, unread) {
    const words = wordsOf(wish.q);
    const lines = found.slice(0, this.wanted).map((one) => shown(one, words));
    const list = document.createElement("ol");
    list.className = "rows";
    list.append(...lines);
    this.place.replaceChildren(...(lines.length ? [list] : [this.nothing(wish)]));
    const more = found.length > this.wanted || unread.length > 0;
    if (more) this.place.append(this.more(wish));
    this.count.textContent = this.counted(found, more, unread);
  }

  /** @param {Decided[]} found @param {boolean} more @param {string[]} unread */
  counted(found, more, unread) {
    if (!unread.length) return more ? `${items(found.length)}; the newest ${this.wanted} are shown.` : `${items(found.length)}.`;
    const others = unread.length > 1 ? ` and ${unread.length - 1} more` : "";
    return `The newest ${items(Math.min(this.wanted, found.length))}. Not looked at yet: ${named(unread[0])}${others}.`;
  }

  /** @param {Wish} wish */
  more(wish) {
    const control = document.createElement("button");
    control.type = "button";
    control.textContent = `Show ${AT_ONCE} more`;
    control.addEventListener("click", () => void this.lengthen(wish));
    return control;
  }

  /** Show more, and take the reader to the first that is new. @param {Wish} wish */
  async lengthen(wish) {
    const before = this.wanted;
    this.wanted += AT_ONCE;
    await this.show(wish);
    /** @type {HTMLElement | null | undefined} */ (this.place.querySelectorAll(".rows > li")[before]?.querySelector("a"))?.focus();
  }

  /** @param {Wish} wish */
  nothing(wish) {
    const said = document.createElement("p");
    said.className = "none";
    const link = document.createElement("a");
    const asked = new URLSearchParams(Object.entries({ q: wish.q, panel: wish.panel }).filter(([, value]) => value));
    link.href = `../search/?${asked}`;
    link.textContent = "Search the whole text of the minutes";
    said.append("No title or decision has all of this. ", link, ", or clear a filter.");
    return said;
  }
}

if (document.getElementById("decision-filter")) new Filter().start();
