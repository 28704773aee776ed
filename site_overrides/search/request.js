/** From what a reader types to what is looked for. build_scripts/search/request.py does the same. */
import { isStopWord, tokenize } from "./analysis.js";
import { FIELDS, OPTIONAL, PLACES_ONLY, PROHIBITED, REQUIRED, clausesOf, spelt } from "./clauses.js";

/** @typedef {import("./clauses.js").Clause} Clause */

export const MOST_WORDS = 32;
const SHORTEST_PREFIX = 3;
const EVERY_FIELD = [0, 1, 2];

/**
 * Words that must stand one after the other: index of the clause and place of each.
 * @typedef {object} Phrase
 * @property {{ clause: number, place: number }[]} words
 * @property {number[]} fields
 * @property {boolean} prohibited
 */

/**
 * @typedef {object} Request
 * @property {Clause[]} clauses
 * @property {Phrase[]} phrases
 * @property {string[]} notes plain sentences about what was not done
 * @property {string[]} dropped stop words
 */

// Blanks and control characters, the same set in every language (\s is not).
const BLANKS = /[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;
const ATOM = /([+-]?)(?:(title|people|text):)?(?:"([^"]*)"|([^ ]+))/gi;

/** What is left out is said once, in a sentence. */
const SAYINGS = {
  star: "A star can stand only at the end of a word, after three letters or more. It was left out.",
  fuzzy: "Misspelt words are corrected without “~”. It was left out.",
  quote: "A quotation mark is missing, so the words were looked for one by one.",
  long: `Only the first ${MOST_WORDS} words were looked for.`,
};

/**
 * @param {string} typed
 * @returns {Request}
 */
export function readRequest(typed) {
  const query = typed.replace(BLANKS, " ").replace(/[“”„«»]/g, '"');
  const reading = new Reading();
  for (const [, sign, field, phrase, word] of query.matchAll(ATOM)) {
    const fields = field ? [FIELDS.indexOf(field.toLowerCase())] : EVERY_FIELD;
    const presence = sign === "+" ? REQUIRED : sign === "-" ? PROHIBITED : OPTIONAL;
    if (phrase !== undefined) reading.phrase(phrase, fields, presence);
    else reading.word(word, fields, presence);
  }
  if ((query.split('"').length - 1) % 2) reading.notes.add(SAYINGS.quote);
  return reading.result();
}

class Reading {
  constructor() {
    /** @type {{ text: string, presence: number }[]} what lunr's parser shall make clauses of, and what they are to us */
    this.words = [];
    /** @type {Phrase[]} */
    this.phrases = [];
    /** @type {Set<string>} */
    this.notes = new Set();
    /** @type {Set<string>} */
    this.dropped = new Set();
  }

  /**
   * @param {string} token
   * @param {number[]} fields
   * @param {number} presence
   * @param {boolean} prefix
   * @returns {number} index of the clause, or -1 where there is none
   */
  add(token, fields, presence, prefix) {
    if (!prefix && isStopWord(token)) {
      this.dropped.add(token);
      return -1;
    }
    if (this.words.length >= MOST_WORDS) {
      this.notes.add(SAYINGS.long);
      return -1;
    }
    return this.words.push({ text: spelt(token, fields, presence, prefix), presence }) - 1;
  }

  /**
   * @param {string} phrase
   * @param {number[]} fields
   * @param {number} presence
   */
  phrase(phrase, fields, presence) {
    const tokens = tokenize(phrase);
    const telling = tokens.filter((token) => !isStopWord(token)).length;
    const prohibited = presence === PROHIBITED;
    const own = telling > 1 && prohibited ? PLACES_ONLY : prohibited ? PROHIBITED : REQUIRED;
    const words = tokens
      .map((token, place) => ({ clause: this.add(token, fields, own, false), place }))
      .filter((word) => word.clause >= 0);
    if (words.length > 1) this.phrases.push({ words, fields, prohibited });
  }

  /**
   * @param {string} word
   * @param {number[]} fields
   * @param {number} presence
   */
  word(word, fields, presence) {
    let bare = word.replace(/[~^][0-9]*$/, "");
    if (bare !== word && word.includes("~")) this.notes.add(SAYINGS.fuzzy);
    let open = /[^*]\*+$/.test(bare);
    if (open) bare = bare.replace(/\*+$/, "");
    const tokens = tokenize(bare.replace(/\*/g, " "));
    if (bare.includes("*") || (open && (tokens.at(-1) || "").length < SHORTEST_PREFIX)) {
      this.notes.add(SAYINGS.star);
      open = false;
    }
    if (tokens.length > 1 && presence === PROHIBITED && !open) {
      this.phrase(bare, fields, presence);
      return;
    }
    tokens.forEach((token, index) => this.add(token, fields, presence, open && index === tokens.length - 1));
  }

  /** @returns {Request} */
  result() {
    const read = clausesOf(this.words.map((word) => word.text));
    const clauses = read.map((clause, index) => ({ ...clause, presence: this.words[index].presence }));
    return { clauses, phrases: this.phrases, notes: [...this.notes], dropped: [...this.dropped] };
  }
}
