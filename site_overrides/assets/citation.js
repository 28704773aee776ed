/** A citation in the forms that people and programs take it in. No page in it: the same parts give the same text. */

/**
 * What a citation is made of, each as it is shown; "" where there is none.
 * @typedef {object} Parts
 * @property {string} before council, panel, kind of document, day
 * @property {string} part minute number, title, decision
 * @property {string} status such as "approved 14 March 2023", without brackets
 * @property {string} source name and fingerprint of the document
 * @property {string} archive
 * @property {string} council
 * @property {string} date ISO
 * @property {string} address
 * @property {string} key for BibTeX
 * @property {Date} retrieved
 */

/** @typedef {"plain" | "markdown" | "html" | "bibtex" | "ris"} Form */

/** @type {Record<Form, string>} */
export const FORMS = { plain: "Plain text", markdown: "Markdown", html: "HTML", bibtex: "BibTeX", ris: "RIS" };

const DAYS = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {Date} day in the reader's own time @returns {string} ISO date */
function isoDay(day) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** @param {string} text */
const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
/** @param {string} text */
const escapeMarkdown = (text) => text.replace(/[\\`*_[\]<>#]/g, "\\$&");
/** @param {string} text */
const escapeBibtex = (text) => text.replace(/\\/g, "/").replace(/\{/g, "(").replace(/\}/g, ")").replace(/[&%$#_]/g, "\\$&");
/** @param {string} text */
const named = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param {Parts} parts */
function title(parts) {
  return parts.part ? `${parts.before}, ${parts.part}` : parts.before;
}

/** What follows the title: status, source, archive. @param {Parts} parts */
function after(parts) {
  const status = parts.status ? ` (${parts.status})` : "";
  const source = parts.source ? ` Source: ${parts.source}.` : "";
  return `${status}.${source} ${parts.archive}`;
}

/** @param {Parts} parts */
const retrieved = (parts) => `retrieved ${DAYS.format(parts.retrieved)}`;
/** @param {Parts} parts */
const note = (parts) => [parts.status, parts.source && `source: ${parts.source}`].filter(Boolean).join("; ");
/** The title without the council, which is the author. @param {Parts} parts */
const work = (parts) => title(parts).replace(`${parts.council}, `, "");

/** @param {Parts} parts @param {string} quoted */
function bibtex(parts, quoted) {
  /** @type {[string, string][]} */
  const fields = [
    ["author", `{${escapeBibtex(parts.council)}}`],
    ["title", escapeBibtex(work(parts))],
    ["year", parts.date.slice(0, 4)],
    ["date", parts.date],
    ["note", escapeBibtex(named(note(parts)))],
    ["howpublished", escapeBibtex(parts.archive)],
    ["url", parts.address],
    ["urldate", isoDay(parts.retrieved)],
    ["abstract", escapeBibtex(quoted)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${parts.key},`, ...lines, "}"].join("\n");
}

/** @param {Parts} parts @param {string} quoted */
function ris(parts, quoted) {
  const slashed = (/** @type {string} */ iso) => (iso ? `${iso.replaceAll("-", "/")}/` : "");
  /** @type {[string, string][]} */
  const fields = [
    ["TY", "GOVDOC"],
    ["AU", parts.council],
    ["TI", work(parts)],
    ["PY", parts.date.slice(0, 4)],
    ["DA", slashed(parts.date)],
    ["N1", named(note(parts))],
    ["AB", quoted],
    ["PB", parts.archive],
    ["UR", parts.address],
    ["Y2", slashed(isoDay(parts.retrieved))],
  ];
  return [...fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}`), "ER  - "].join("\n");
}

/** @param {Parts} parts */
const plain = (parts) => `${title(parts)}${after(parts)}, ${parts.address}, ${retrieved(parts)}.`;
/** @param {Parts} parts */
const markdown = (parts) =>
  `[${escapeMarkdown(title(parts))}](${parts.address})${escapeMarkdown(after(parts))}, ${retrieved(parts)}.`;
/** @param {Parts} parts */
const html = (parts) =>
  `<a href="${escapeHtml(parts.address)}">${escapeHtml(title(parts))}</a>${escapeHtml(after(parts))}, ${retrieved(parts)}.`;

/** @type {Record<Form, (parts: Parts, quoted: string) => string>} */
const WRITERS = {
  plain: (parts, quoted) => (quoted ? `“${quoted}”\n${plain(parts)}` : plain(parts)),
  markdown: (parts, quoted) => (quoted ? `> ${escapeMarkdown(quoted)}\n\n${markdown(parts)}` : markdown(parts)),
  html: (parts, quoted) =>
    quoted
      ? `<blockquote cite="${escapeHtml(parts.address)}"><p>${escapeHtml(quoted)}</p></blockquote>\n<p>${html(parts)}</p>`
      : html(parts),
  bibtex,
  ris,
};

/**
 * The citation, with the words it is about where some are quoted.
 * @param {Form} form
 * @param {Parts} parts
 * @param {string} quoted
 */
export function cite(form, parts, quoted = "") {
  return WRITERS[form](parts, quoted);
}
