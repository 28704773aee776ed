/** What the page says when nothing is found: the way out, what the archive holds there, and what to try. */
import { chosenCount } from "./facets.js";
import { counted, dateInWords, element, figure } from "./dom.js";

/** @typedef {import("./address.js").State} State */
/** @typedef {import("./manifest.js").Manifest} Manifest */
/** @typedef {{ manifest: Manifest, columns: import("./manifest.js").Columns | null }} Held */

/**
 * @param {State} state
 * @param {import("./outcome.js").Outcome} found
 * @param {Held} held
 * @param {(changes: Partial<State>) => string} address
 * @returns {HTMLElement}
 */
export function nothingFound(state, found, held, address) {
  const filtered = chosenCount(state) > 0;
  const query = state.q.trim().slice(0, 120);
  const heading = `No items match ${query ? `“${query}”` : "your filters"}${query && filtered ? " with these filters" : ""}`;
  const made = element("section", { class: "no-results" }, element("h2", {}, heading));
  if (filtered && found.unfiltered) {
    const text = `Without the filters, ${counted(found.unfiltered, "item matches", "items match")}`;
    made.append(element("p", { class: "no-results-way-out" }, element("a", { href: address(NO_FILTERS) }, text)));
  }
  made.append(...holdings(state, held), ...tips(state, address));
  return made;
}

const NO_FILTERS = { panel: [], topic: [], person: [], year: [], kind: [], from: "", to: "", decisions: false };

/**
 * Meetings held, and known but not held, for the chosen panels and years.
 * @param {State} state
 * @param {Held} held
 */
function holdings(state, { manifest, columns }) {
  const panels = manifest.panels.flatMap(([slug], index) => (!state.panel.length || state.panel.includes(slug || "none") ? [index] : []));
  const inYears = (/** @type {number} */ year) =>
    (!state.year.length || state.year.includes(String(year))) &&
    (!state.from || year >= Number(state.from.slice(0, 4))) &&
    (!state.to || year <= Number(state.to.slice(0, 4)));
  /** @type {Map<number, [number, number]>} */
  const rows = new Map();
  for (const year of state.year) if (Number(year)) rows.set(Number(year), [0, 0]);
  const count = (/** @type {number} */ year, /** @type {0 | 1} */ column, /** @type {number} */ more) => {
    const row = rows.get(year) || [0, 0];
    row[column] += more;
    rows.set(year, row);
  };
  columns?.years.forEach((year, meeting) => {
    if (year && panels.includes(columns.panelOf[meeting]) && inYears(year)) count(year, 0, 1);
  });
  for (const [panel, year, more] of manifest.missing) if (panels.includes(panel) && inYears(year)) count(year, 1, more);
  const nameOf = (/** @type {string} */ slug) => manifest.panels.find((panel) => panel[0] === slug)?.[1] || "Panel not stated";
  const names = state.panel.map(nameOf).join(", ");
  if (!rows.size) return [element("p", { class: "held-note" }, "The archive holds no dated meetings for this choice.")];
  return [
    element("h3", {}, state.panel.length ? "What the archive holds for this choice" : "What the archive holds"),
    heldTable(names || "All panels", rows),
    element("p", { class: "held-note" }, "Figures are meetings. An item may be in minutes that are not held."),
  ];
}

/**
 * @param {string} caption
 * @param {Map<number, [number, number]>} rows
 */
function heldTable(caption, rows) {
  const head = element("tr", {}, element("th", { scope: "col" }, caption));
  head.append(element("th", { scope: "col", class: "number" }, "Held"), element("th", { scope: "col", class: "number" }, "Known, not held"));
  const body = element("tbody", {});
  for (const [year, [held, missing]] of [...rows].sort((a, b) => a[0] - b[0])) {
    const cells = [held, missing].map((count) => element("td", { class: "number" }, figure(count)));
    body.append(element("tr", {}, element("th", { scope: "row" }, String(year)), ...cells));
  }
  return element("table", { class: "held" }, element("thead", {}, head), body);
}

/**
 * @param {State} state
 * @param {(changes: Partial<State>) => string} address
 */
function tips(state, address) {
  const words = [...new Set(state.q.match(/[\p{L}\p{N}/]{3,}/gu) || [])].slice(0, 4);
  const list = element("ul", { class: "tips" });
  if (words.length > 1) {
    const links = words.flatMap((word, index) => [index ? ", " : " ", element("a", { href: address({ q: word }) }, word)]);
    list.append(element("li", {}, "one word at a time:", ...links));
  }
  const longest = words.sort((a, b) => b.length - a.length)[0] || "";
  if (longest.length > 5) {
    const star = `${longest.slice(0, longest.length - 2)}*`;
    list.append(element("li", {}, "the beginning of a word with a star: ", element("a", { href: address({ q: star }) }, star)));
  }
  list.append(
    element("li", {}, "another word for the same thing"),
    element("li", {}, "a minute number as printed, such as 19/30"),
    element("li", {}, "words in quotation marks for an exact phrase"),
  );
  return [element("h3", {}, "Try"), list];
}

/**
 * @param {Manifest} manifest
 * @returns {string} a sentence on what can be searched
 */
export function holdingSentence(manifest) {
  const held = counted(manifest.meetings, "document", "documents");
  if (!manifest.span.length) return `The archive holds ${held}.`;
  const [first, last] = manifest.span.map(dateInWords);
  return `The archive holds ${held} of meetings from ${first} to ${last}.`;
}
