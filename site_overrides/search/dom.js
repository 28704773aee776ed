/** Builds elements from data. Text is always text: nothing that comes from a document or a query is read as markup. */

/**
 * @param {string} tag
 * @param {Record<string, string | boolean>} attributes true sets an attribute, false leaves it out
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

/**
 * @param {import("./context.js").Piece[]} pieces
 * @returns {(Node | string)[]}
 */
export function marked(pieces) {
  return pieces.map((piece) => (piece.marked ? element("mark", {}, piece.text) : piece.text));
}

const NUMBERS = new Intl.NumberFormat("en-GB");

/**
 * @param {number} count
 * @returns {string} "8,548"
 */
export function figure(count) {
  return NUMBERS.format(count);
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
export function counted(count, one, many) {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

const DATES = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/**
 * @param {string} iso
 * @returns {string} "10 Feb 2020"
 */
export function dateInWords(iso) {
  return DATES.format(new Date(`${iso}T00:00:00Z`)).replace("Sept", "Sep");
}
