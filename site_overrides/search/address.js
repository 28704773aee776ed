/** The query and every filter live in the page's address, so a search can be shared, kept and gone back to. */

/** @typedef {import("./filters.js").Choices} Choices */

/**
 * @typedef {Choices & { q: string, sort: "relevance" | "newest" | "oldest", exact: boolean, show: number }} State
 */

export const PAGE_SIZE = 10;
const MOST_SHOWN = 500;
export const LISTS = /** @type {const} */ (["panel", "topic", "person", "year", "kind"]);
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/**
 * @param {string} search the part of an address that begins with "?"
 * @returns {State}
 */
export function readAddress(search) {
  const given = new URLSearchParams(search);
  const date = (/** @type {string} */ name) => (ISO.test(given.get(name) || "") ? given.get(name) || "" : "");
  const list = (/** @type {string} */ name) => [...new Set(given.getAll(name).filter(Boolean))];
  const sort = given.get("sort");
  return {
    q: given.get("q") || "",
    panel: list("panel"),
    topic: list("topic"),
    person: list("person"),
    year: list("year"),
    kind: list("kind"),
    from: date("from"),
    to: date("to"),
    decisions: given.get("decisions") === "1",
    standing: given.get("standing") === "1",
    sort: sort === "newest" || sort === "oldest" ? sort : "relevance",
    exact: given.get("exact") === "1",
    show: Math.min(MOST_SHOWN, Math.max(PAGE_SIZE, Number.parseInt(given.get("show") || "", 10) || PAGE_SIZE)),
  };
}

/**
 * @param {State} state
 * @param {Partial<State>} changes
 * @returns {string} an address relative to the search page
 */
export function writeAddress(state, changes = {}) {
  const next = { ...state, show: PAGE_SIZE, ...changes };
  const given = new URLSearchParams();
  given.set("q", next.q);
  for (const name of LISTS) for (const value of next[name]) given.append(name, value);
  if (next.from) given.set("from", next.from);
  if (next.to) given.set("to", next.to);
  for (const name of /** @type {const} */ (["decisions", "standing", "exact"])) if (next[name]) given.set(name, "1");
  if (next.sort !== "relevance") given.set("sort", next.sort);
  if (next.show !== PAGE_SIZE) given.set("show", String(next.show));
  return `?${given}`;
}

/** Every filter taken away, the words kept. */
export const CLEARED = {
  panel: [], topic: [], person: [], year: [], kind: [], from: "", to: "", decisions: false, standing: false,
};
