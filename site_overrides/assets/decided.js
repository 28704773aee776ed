/** The decisions of one municipal year, taken from the page of that year: what is found is what stands there. */
import { folded } from "./narrowing.js";

/**
 * One item with a decision.
 * @typedef {object} Decided
 * @property {HTMLLIElement} line as its page shows it
 * @property {string} panel slug
 * @property {string} name of the panel
 * @property {string} day ISO, "" where it has none
 * @property {boolean} standing
 * @property {string} text folded: number, title and words of the decision
 */

/** @type {Map<string, Promise<Decided[]>>} */
const read = new Map();

/** Give every link of a line its whole address: the line moves to another page. @param {HTMLElement} line @param {string} from */
function withWholeLinks(line, from) {
  for (const link of line.querySelectorAll("a")) link.href = new URL(link.getAttribute("href") ?? "", from).href;
}

/** @param {HTMLElement} line */
function textOf(line) {
  const said = [...line.querySelectorAll(".what, .quote p")].map((part) => {
    const words = /** @type {Element} */ (part.cloneNode(true));
    words.querySelectorAll("b, .more").forEach((label) => label.remove()); // the archive's own words
    return words.textContent ?? "";
  });
  return folded(said.join(" ").replace(/\s+/g, " "));
}

/** @param {HTMLLIElement} line @param {Element} heading of its panel @param {string} from @returns {Decided} */
function decided(line, heading, from) {
  withWholeLinks(line, from);
  return {
    line,
    panel: heading.id,
    name: heading.textContent?.trim() ?? "",
    day: line.querySelector("time")?.dateTime ?? "",
    standing: line.classList.contains("standing"),
    text: textOf(line),
  };
}

/** @param {string} address of the page of a year */
async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = [...page.querySelectorAll("h3 + .rows")].flatMap((list) =>
    [.../** @type {NodeListOf<HTMLLIElement>} */ (list.querySelectorAll(":scope > li"))].map((line) =>
      decided(document.importNode(line, true), /** @type {Element} */ (list.previousElementSibling), address),
    ),
  );
  return found.sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? 1 : -1));
}

/**
 * The items of a year, newest first. A page is asked for once; one that failed is asked for again.
 * @param {string} year "2022-23"
 */
export function decisionsOf(year) {
  const address = new URL(`${year}/`, new URL("./", location.href)).href;
  const known = read.get(address);
  if (known) return known;
  const asked = fetched(address);
  read.set(address, asked);
  asked.catch(() => read.delete(address));
  return asked;
}
