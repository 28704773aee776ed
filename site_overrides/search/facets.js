/** The filters, each choice with the number of items it would leave. */
import { counted, element, figure } from "./dom.js";

/** @typedef {import("./address.js").State} State */
/** @typedef {import("./outcome.js").Outcome} Outcome */
/** @typedef {{ value: string, name: string, count: number, chosen: boolean }} Choice */

const FIRST_SHOWN = 6;
const FEW = 2; // no button for so few more
const WIDE = "(min-width: 700px)";
/** @type {Record<string, string>} */
export const KINDS = {
  minutes: "Minutes", agenda_and_minutes: "Agenda and minutes", agenda: "Agenda", report: "Report",
  item: "Item on its own", other: "Other document",
};
/** @type {Record<string, string>} */
const PLURALS = { panel: "panels", year: "years", topic: "topics", person: "people", kind: "kinds" };

/**
 * Names of values, as far as they are known.
 * @typedef {Record<"panel" | "topic" | "person", Map<string, string>>} Names
 */

/**
 * @param {State} state
 * @param {Outcome} found
 * @param {Names} names
 * @returns {HTMLDetailsElement}
 */
export function facetFold(state, found, names) {
  const chosen = chosenCount(state);
  const fold = /** @type {HTMLDetailsElement} */ (element("details", { class: "facet-fold", open: matchMedia(WIDE).matches }));
  fold.append(
    element(
      "summary",
      {},
      element("span", { class: "facet-fold-title" }, "Filters"),
      " ",
      element("span", { class: "facet-fold-state" }, chosen ? `${chosen} chosen` : "None chosen"),
    ),
    facet("decisions", "Outcome", [
      { value: "1", name: "Only items with a decision", count: found.facets.decisions, chosen: state.decisions },
    ]),
  );
  fold.append(facet("panel", "Panel", choices(found.facets.panel, state.panel, (slug) => names.panel.get(slug) || slug)));
  fold.append(yearFacet(state, found));
  fold.append(facet("topic", "Topic", choices(found.facets.topic, state.topic, (slug) => names.topic.get(slug) || slug)));
  fold.append(facet("person", "Person", choices(found.facets.person, state.person, (slug) => names.person.get(slug) || slug)));
  fold.append(facet("kind", "Kind", choices(found.facets.kind, state.kind, (kind) => KINDS[kind] || kind)));
  fold.append(
    element(
      "p",
      { class: "facet-end" },
      element("button", { type: "button", class: "facet-close" }, `Show ${counted(found.total, "item", "items")}`),
    ),
  );
  return fold;
}

/** @param {State} state */
export function chosenCount(state) {
  const lists = [state.panel, state.topic, state.person, state.year, state.kind];
  const dates = state.from || state.to ? 1 : 0;
  return lists.reduce((sum, list) => sum + list.length, 0) + dates + Number(state.decisions) + Number(state.standing);
}

/**
 * @param {Map<string, number>} counts
 * @param {string[]} chosen
 * @param {(value: string) => string} nameOf
 * @returns {Choice[]} the chosen ones first, then the most frequent
 */
function choices(counts, chosen, nameOf) {
  const values = [...new Set([...chosen, ...counts.keys()])];
  return values
    .map((value) => ({ value, name: nameOf(value), count: counts.get(value) || 0, chosen: chosen.includes(value) }))
    .sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count || (a.name < b.name ? -1 : 1));
}

/**
 * @param {State} state
 * @param {Outcome} found
 */
function yearFacet(state, found) {
  const years = choices(found.facets.year, state.year, (year) => (year === "undated" ? "Undated" : year));
  years.sort((a, b) => Number(b.value || 0) - Number(a.value || 0) || (a.value === "undated" ? 1 : -1));
  const made = facet("year", "Year of meeting", years);
  if (!(made instanceof Element)) return made;
  const dates = element(
    "div",
    { class: "facet-dates" },
    element("label", {}, "From ", element("input", { type: "date", name: "from", value: state.from })),
    element("label", {}, "To ", element("input", { type: "date", name: "to", value: state.to })),
  );
  made.append(
    element(
      "details",
      { class: "facet-exact", open: Boolean(state.from || state.to) },
      element("summary", {}, "Choose exact dates"),
      dates,
    ),
  );
  return made;
}

/**
 * @param {string} name
 * @param {string} legend
 * @param {Choice[]} all
 * @returns {Node} a group of choices, or nothing where there is no choice
 */
function facet(name, legend, all) {
  if (!all.some((choice) => choice.count || choice.chosen)) return document.createDocumentFragment();
  const made = element("fieldset", { class: "facet", "data-facet": name }, element("legend", {}, legend));
  const boxes = all.map((choice) => box(name, choice));
  const first = Math.max(FIRST_SHOWN, all.filter((choice) => choice.chosen).length);
  const rest = boxes.length > first + FEW ? boxes.splice(first) : [];
  made.append(...boxes);
  if (rest.length) made.append(moreButton(`All ${all.length} ${PLURALS[name] || "choices"}`, rest));
  return made;
}

/**
 * @param {string} text
 * @param {HTMLElement[]} rest the choices that it brings, in its own place
 */
function moreButton(text, rest) {
  const more = element("button", { type: "button", class: "facet-more" }, text);
  more.addEventListener("click", () => {
    more.replaceWith(...rest);
    rest[0].querySelector("input")?.focus();
  });
  return more;
}

/**
 * @param {string} name
 * @param {Choice} choice
 */
function box(name, choice) {
  return element(
    "label",
    { class: "facet-choice" },
    element("input", { type: "checkbox", name, value: choice.value, checked: choice.chosen }),
    " ",
    element("span", { class: "facet-name" }, choice.name),
    " ",
    element("span", { class: "facet-count" }, figure(choice.count)),
  );
}

/**
 * What is chosen, as links that take the choice away.
 * @param {State} state
 * @param {Names} names
 * @param {(changes: Partial<State>) => string} address
 * @returns {Node[]}
 */
export function chips(state, names, address) {
  /** @type {[string, Partial<State>][]} */
  const all = [];
  for (const name of /** @type {const} */ (["panel", "topic", "person", "year", "kind"])) {
    for (const value of state[name]) all.push([label(name, value, names), { [name]: state[name].filter((one) => one !== value) }]);
  }
  if (state.from || state.to) all.push([range(state), { from: "", to: "" }]);
  if (state.decisions) all.push(["Only items with a decision", { decisions: false }]);
  if (state.standing) all.push(["With standing items", { standing: false }]);
  if (!all.length) return [];
  const list = element("ul", { class: "chips" });
  for (const [text, changes] of all) {
    const gone = [element("span", { "aria-hidden": "true" }, "×"), element("span", { class: "visually-hidden" }, "remove")];
    list.append(element("li", {}, element("a", { class: "chip", href: address(changes) }, `${text} `, ...gone)));
  }
  return [list];
}

/**
 * @param {"panel" | "topic" | "person" | "year" | "kind"} name
 * @param {string} value
 * @param {Names} names
 */
function label(name, value, names) {
  if (name === "kind") return KINDS[value] || value;
  if (name === "year") return value === "undated" ? "Undated" : value;
  return names[name].get(value) || value;
}

/** @param {State} state */
function range({ from, to }) {
  if (from && to) return `${from} to ${to}`;
  return from ? `From ${from}` : `Until ${to}`;
}
