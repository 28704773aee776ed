/** What a search found, in order, with what there is to say about the query. */
import { PLACES_ONLY, PROHIBITED } from "./clauses.js";

/** @typedef {import("./context.js").Wanted} Wanted */
/** @typedef {import("./filters.js").Filters} Filters */
/** @typedef {import("./rank.js").Matches} Matches */

/**
 * @typedef {object} Options
 * @property {number} limit
 * @property {"relevance" | "newest" | "oldest"} sort
 * @property {boolean} exact misspellings stay as they are
 */

/**
 * @typedef {object} Outcome
 * @property {"found" | "nothing" | "common" | "empty"} state common: only stop words; empty: nothing was asked
 * @property {number} total documents that match and pass the filters
 * @property {number} full of these, the ones that have every word
 * @property {number} words how many words a document can have
 * @property {number[]} ids the first of them, in order
 * @property {number[]} scores
 * @property {number[]} counts how many of the words each has
 * @property {number} unfiltered how many there would be without any filter
 * @property {number} leftOut standing items that match but are left out
 * @property {import("./filters.js").Facets} facets
 * @property {{ typed: string, taken: string[] }[]} repairs
 * @property {string[]} unknown words that nothing in the archive has
 * @property {string[]} notes plain sentences
 * @property {string[]} dropped stop words
 * @property {Wanted} wanted what to mark
 */

const CUT = "Many words begin like that; only the commonest of them were looked for.";
const REFERENCE = /\d\/\d/;

/**
 * @param {import("./manifest.js").Manifest} manifest
 * @param {Matches} matches
 * @param {Filters} filters
 * @param {number[]} ids
 * @param {import("./request.js").Request} request
 * @param {Options} options
 */
export function ordered(manifest, matches, filters, ids, request, options) {
  const usual = ids.filter((id) => !manifest.standing[id]);
  const all = filters.choices.standing || askedFor(request) || !usual.length;
  const { passing, facets } = filters.apply(all ? ids : usual);
  const leftOut = all ? 0 : filters.apply(ids.filter((id) => manifest.standing[id])).passing.length;
  const scored = matches.most > 0 && options.sort === "relevance";
  const best = scored
    ? matches.best(passing, options.limit)
    : byDate(manifest, matches, passing, options).map((id) => ({ id, score: matches.scores[id] }));
  return {
    /** @type {Outcome["state"]} */
    state: passing.length ? "found" : "nothing",
    total: passing.length,
    full: passing.filter((id) => matches.words[id] === matches.most).length,
    words: matches.most,
    ids: best.map((one) => one.id),
    scores: best.map((one) => one.score),
    counts: best.map((one) => matches.words[one.id]),
    unfiltered: ids.length,
    leftOut,
    facets,
  };
}

/**
 * A minute number asks for that very item, standing business or not.
 * @param {import("./request.js").Request} request
 */
function askedFor(request) {
  return request.clauses.some((clause) => clause.presence < PROHIBITED && REFERENCE.test(clause.token));
}

/**
 * @param {import("./manifest.js").Manifest} manifest
 * @param {Matches} matches
 * @param {number[]} ids
 * @param {Options} options
 * @returns {number[]} most words first, then by date; undated meetings last; items of a meeting in their order
 */
function byDate(manifest, matches, ids, { sort, limit }) {
  const direction = sort === "oldest" ? 1 : -1;
  const { meetingOf, undated: without } = manifest;
  return ids
    .slice()
    .sort((a, b) => {
      const [one, other] = [meetingOf[a], meetingOf[b]];
      const undated = Number(one < without) - Number(other < without);
      return matches.words[b] - matches.words[a] || undated || direction * (one - other) || a - b;
    })
    .slice(0, limit);
}

/**
 * @param {import("./request.js").Request} request
 * @param {import("./terms.js").Found[]} found
 */
export function said(request, found) {
  const looked = request.clauses.map((clause, index) => ({ ...clause, ...found[index] })).filter((one) => one.presence < PROHIBITED);
  return {
    repairs: looked.filter((one) => one.repairs.length).map((one) => ({ typed: one.token, taken: one.repairs })),
    unknown: looked.filter((one) => !one.terms.length && one.presence !== PLACES_ONLY).map((one) => one.token),
    notes: found.some((one) => one.cut) ? [...request.notes, CUT] : request.notes,
    dropped: request.dropped,
    wanted: {
      stems: new Set(looked.flatMap((one) => (one.prefix ? [] : one.terms.map((term) => term.term)))),
      beginnings: looked.filter((one) => one.prefix).map((one) => one.token),
    },
  };
}
