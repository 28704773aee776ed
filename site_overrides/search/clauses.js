/** What is looked for, clause by clause: lunr's own query parser reads what request.js has spelt for it. */
import lunr from "./lunr.js";
import { stem } from "./analysis.js";

export const OPTIONAL = 1;
export const REQUIRED = 2;
export const PROHIBITED = 3;
export const PLACES_ONLY = 4; // part of a prohibited phrase, of which lunr knows nothing
export const FIELDS = ["title", "people", "text"];

/**
 * One word that is looked for.
 * @typedef {object} Clause
 * @property {string} token as typed, folded
 * @property {string} term its stem; for a prefix the token
 * @property {boolean} prefix
 * @property {number[]} fields
 * @property {number} presence
 */

/**
 * A word in lunr's query language.
 * @param {string} token one of tokenize(): no blank, no hyphen, no "~" or "^"
 * @param {number[]} fields
 * @param {number} presence
 * @param {boolean} prefix
 * @returns {string}
 */
export function spelt(token, fields, presence, prefix) {
  const sign = presence === REQUIRED ? "+" : presence === PROHIBITED ? "-" : "";
  const field = fields.length === 1 ? `${FIELDS[fields[0]]}:` : "";
  return `${sign}${field}${token.replace(/:/g, "\\:")}${prefix ? "*" : ""}`;
}

/**
 * What lunr's parser makes of words spelt for it: one clause for each, in their order.
 * @param {string[]} words
 * @returns {Clause[]}
 */
export function clausesOf(words) {
  const query = new lunr.Query(FIELDS);
  new lunr.QueryParser(words.join(" "), query).parse();
  return query.clauses.map((/** @type {any} */ clause) => {
    const token = clause.term.replace(/\*$/, "");
    return {
      token,
      term: clause.usePipeline ? stem(token) : token,
      prefix: !clause.usePipeline,
      fields: clause.fields.map((/** @type {string} */ name) => FIELDS.indexOf(name)),
      presence: clause.presence,
    };
  });
}
