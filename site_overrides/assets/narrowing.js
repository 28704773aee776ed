/** What the index of decisions is narrowed by: read from an address, written to it, and held against a text. */

/**
 * @typedef {object} Wish
 * @property {string} q words as typed
 * @property {string} year "2022-23", "undated" or ""
 * @property {string} panel slug or ""
 * @property {boolean} standing whether items that most meetings have are shown
 */

/** @param {string} search "?year=2022-23&q=flood" @returns {Wish} */
export function readWish(search) {
  const asked = new URLSearchParams(search);
  const one = (/** @type {string} */ name) => (asked.get(name) ?? "").trim();
  return { q: one("q").replace(/\s+/g, " "), year: one("year"), panel: one("panel"), standing: one("standing") !== "no" };
}

/** @param {Wish} wish @returns {string} the same as an address, "" where nothing is narrowed */
export function writeWish(wish) {
  const asked = new URLSearchParams();
  if (wish.q) asked.set("q", wish.q);
  if (wish.year) asked.set("year", wish.year);
  if (wish.panel) asked.set("panel", wish.panel);
  if (!wish.standing) asked.set("standing", "no");
  const said = asked.toString();
  return said && `?${said}`;
}

/** @param {string} text */
export function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();
}

/** @param {string} q @returns {string[]} the words of a query as they are looked for, each once */
export function wordsOf(q) {
  return [...new Set(folded(q).split(/[^\p{L}\p{N}'/.£-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)))];
}

/**
 * Where a word stands in a folded text, at the beginning of a word; -1 where it does not.
 * @param {string} text @param {string} word
 */
function placeOf(text, word) {
  for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, place - 2), place))) return place;
  }
  return -1;
}

/**
 * Whether every word begins some word of the text: "flood" finds "flooding", and "lood" finds neither.
 * @param {string} text folded
 * @param {string[]} words folded
 */
export function holds(text, words) {
  return words.every((word) => placeOf(text, word) >= 0);
}
