/** The list of results: each a link with panel, date, reference, title, the passage that has the words, the decision. */
import { pieces } from "./context.js";
import { counted, dateInWords, element, figure, marked } from "./dom.js";

/** @typedef {import("./engine.js").Head} Head */
/** @typedef {import("./outcome.js").Outcome} Outcome */

const SMALL = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/**
 * @param {Head[]} heads
 * @param {Outcome} found
 * @param {string} root address of the site, ending in "/"
 * @returns {HTMLElement}
 */
export function resultList(heads, found, root) {
  const list = element("ol", { class: "result-list" });
  heads.forEach((head, index) => {
    if (index > 0 && found.counts[index] < found.counts[index - 1]) list.append(divider(found, index));
    list.append(row(head, found, root));
  });
  return list;
}

/**
 * @param {Outcome} found
 * @param {number} index
 */
function divider(found, index) {
  const count = found.counts[index];
  const words = count === 1 ? "only one" : `${SMALL[count] || count}`;
  return element("li", { class: "result-divider" }, `Items with ${words} of the ${SMALL[found.words] || found.words} words`);
}

/**
 * @param {Head} head
 * @param {Outcome} found
 * @param {string} root
 */
function row(head, found, root) {
  const shown = head.title || (head.anchor ? "Item without a title" : head.panel || "Meeting");
  const link = element(
    "a",
    {
      class: "result",
      href: root + head.address.replace(/^\//, ""),
      "data-item": head.number || head.anchor || head.meeting,
      "data-anchor": head.anchor,
      "data-meeting": head.meeting,
      "data-date": head.date,
    },
    ...marked(pieces(shown, found.wanted)),
  );
  const title = element("h2", { class: "result-title" }, link);
  if (head.titleInferred) title.append(" ", element("span", { class: "inferred" }, "title inferred"));
  const body = element("div", { class: "result-body" }, title, element("p", { class: "result-panel" }, place(head)));
  if (head.lead) body.append(element("p", { class: "result-extract" }, ...marked(pieces(head.lead, found.wanted))));
  body.append(decision(head));
  return element("li", { class: "result-row", "data-id": String(head.id) }, when(head), body);
}

/** @param {Head} head */
function place(head) {
  const panel = (head.panel || "Panel not stated") + bounds(head);
  return head.anchor ? panel : `${panel}: the document as a whole`;
}

/**
 * Between which days an undated meeting lies, where its text says so.
 * @param {Head} head
 */
function bounds(head) {
  const [after, before] = head.about.split("/").map((day) => day && dateInWords(day));
  if (after && before) return `, between ${after} and ${before}`;
  if (after) return `, after ${after}`;
  return before ? `, before ${before}` : "";
}

/** @param {Head} head */
function when(head) {
  const date = head.date
    ? element("time", { datetime: head.date }, dateInWords(head.date))
    : element("span", { class: "result-undated" }, "Undated");
  const made = element("p", { class: "result-when" }, date);
  if (head.number) {
    const number = element("span", { class: "result-number" }, head.number);
    if (head.numberInferred) number.append(" ", element("span", { class: "inferred" }, "inferred"));
    made.append(" ", number);
  } else if (head.anchor) made.append(" ", element("span", { class: "result-unnumbered" }, "no number"));
  return made;
}

/** @param {Head} head */
function decision(head) {
  if (!head.decision) return head.anchor ? element("p", { class: "result-no-decision" }, "No decision is recorded for this item.") : "";
  const made = element("p", { class: "result-decision" }, element("span", { class: "result-decision-label" }, "Decision"), " ");
  const at = head.verb ? head.decision.indexOf(head.verb) : -1;
  if (at < 0) made.append(head.decision);
  else made.append(head.decision.slice(0, at), element("strong", {}, head.verb), head.decision.slice(at + head.verb.length));
  return made;
}

/**
 * @param {Outcome} found
 * @param {string} query
 * @returns {(Node | string)[]} "14 items match police custody: 9 have both words"
 */
export function countSentence(found, query) {
  const items = element("strong", {}, found.total ? counted(found.total, "item", "items") : "No items");
  if (!query.trim()) return [items, found.total === 1 ? " is held with these filters" : " are held with these filters"];
  const taken = found.repairs.reduce((text, { typed, taken: words }) => replaceWord(text, typed, words[0]), query.trim());
  /** @type {(Node | string)[]} */
  const sentence = [items, found.total === 1 ? " matches " : " match ", element("strong", {}, taken.slice(0, 120))];
  if (found.words > 1 && found.full < found.total) {
    const all = found.words === 2 ? "both words" : `all ${SMALL[found.words] || found.words} words`;
    sentence.push(`: ${found.full ? figure(found.full) : "none"} ${found.full === 1 ? "has" : "have"} ${all}`);
  }
  return sentence;
}

/**
 * @param {string} text
 * @param {string} typed
 * @param {string} taken
 */
export function replaceWord(text, typed, taken) {
  const at = text.toLowerCase().indexOf(typed);
  return at < 0 ? text : text.slice(0, at) + taken + text.slice(at + typed.length);
}
