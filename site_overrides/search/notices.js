/** What the page says around the results: the count, corrections, sort order, what was left out, what comes next. */
import { PAGE_SIZE } from "./address.js";
import { counted, element } from "./dom.js";
import { holdingSentence } from "./nothing.js";
import { countSentence, replaceWord } from "./results.js";

/** @typedef {import("./address.js").State} State */
/** @typedef {import("./outcome.js").Outcome} Outcome */
/** @typedef {(changes: Partial<State>) => string} Address */

const SORTS = /** @type {const} */ ({ relevance: "Relevance", newest: "Newest", oldest: "Oldest" });
const FEEDS = /** @type {const} */ ({ panel: "panels", topic: "topics", person: "people" });
const STANDING = "(apologies, declarations, previous minutes, date of next meeting)";

/**
 * Which words were corrected, which are unknown, and what of the query was left out.
 * @param {Outcome} found
 * @param {State} state
 * @param {Address} address
 * @returns {Node[]}
 */
export function sayings(found, state, address) {
  /** @type {Node[]} */
  const said = [];
  if (found.repairs.length) {
    const taken = found.repairs.reduce((text, one) => replaceWord(text, one.typed, one.taken.join(" or ")), state.q.trim());
    const typed = found.repairs.map((repair) => `“${repair.typed}”`).join(" or ");
    const exactly = element("a", { href: address({ exact: true }) }, "Search for it exactly");
    said.push(element("p", { class: "repair" }, "Showing results for ", element("strong", {}, taken.slice(0, 120)), "."));
    said.push(element("p", { class: "repair-note" }, `Nothing in the archive has ${typed}. `, exactly));
  }
  const unknown = quoted(found.unknown);
  if (unknown && found.total) said.push(element("p", { class: "query-note" }, `Nothing in the archive has ${unknown}.`));
  for (const note of found.notes) said.push(element("p", { class: "query-note" }, note));
  return said;
}

/** @param {string[]} words */
function quoted(words) {
  return words.slice(0, 5).map((word) => `“${word}”`).join(", ");
}

/**
 * @param {State} state
 * @param {Address} address
 * @returns {(Node | string)[]}
 */
export function sorts(state, address) {
  const list = element("ul", { class: "sort-list" });
  for (const [sort, name] of Object.entries(SORTS)) {
    const href = address({ sort: /** @type {State["sort"]} */ (sort) });
    list.append(element("li", {}, element("a", { href, "aria-current": state.sort === sort && "true" }, name)));
  }
  return [element("span", { class: "sort-label" }, "Sort by"), " ", list];
}

/**
 * @param {Outcome} found
 * @param {number} shown
 * @param {State} state
 * @param {Address} address
 * @returns {Node[]}
 */
export function after(found, shown, state, address) {
  /** @type {Node[]} */
  const made = [];
  if (found.leftOut) {
    const text = ` ${counted(found.leftOut, "standing item", "standing items")} ${STANDING}. `;
    const link = element("a", { href: address({ standing: true }) }, found.leftOut === 1 ? "Include it" : "Include them");
    made.push(element("p", { class: "left-out" }, element("strong", {}, "Left out:"), text, link));
  }
  const more = Math.min(PAGE_SIZE, found.total - shown);
  if (more > 0) {
    const href = address({ show: state.show + PAGE_SIZE });
    const text = more === 1 ? "Show the last result" : `Show the next ${more} results`;
    made.push(element("p", { class: "result-more" }, element("a", { class: "show-more", href }, text)));
  }
  return made;
}

/**
 * Links to the news of the one panel, topic and person that is chosen.
 * @param {State} state
 * @param {import("./facets.js").Names} names
 * @param {string} root address of the site, ending in "/"
 * @returns {Node[]}
 */
export function feeds(state, names, root) {
  const line = element("p", { class: "result-more" });
  for (const name of /** @type {const} */ (["panel", "topic", "person"])) {
    const [slug, ...others] = state[name];
    if (!slug || others.length || slug === "none") continue;
    const href = `${root}${FEEDS[name]}/${encodeURIComponent(slug)}/feed.atom`;
    line.append(element("a", { class: "follow", href }, `Follow ${names[name].get(slug) || slug} (Atom)`), " ");
  }
  return line.childNodes.length ? [line] : [];
}

/**
 * @param {Outcome} found
 * @param {import("./manifest.js").Manifest} manifest
 * @returns {string}
 */
export function invitation(found, manifest) {
  if (found.state !== "common") return holdingSentence(manifest);
  const verb = found.dropped.length === 1 ? "is" : "are";
  return `${quoted(found.dropped)} ${verb} in almost every item. Please add a word that says what it is about.`;
}

/**
 * The number of items; where there is none the heading of the results says so, and this only to a screen reader.
 * @param {Outcome} found
 * @param {string} query
 * @returns {(Node | string)[]}
 */
export function announcement(found, query) {
  const sentence = countSentence(found, query);
  return found.total ? sentence : [element("span", { class: "visually-hidden" }, ...sentence)];
}
