/** Which documents the chosen filters let through, and how many each choice would. */
import { Reader, sections, text } from "./bytes.js";
import { bit, dayNumber } from "./manifest.js";

/**
 * @typedef {object} Choices
 * @property {string[]} panel
 * @property {string[]} topic
 * @property {string[]} person
 * @property {string[]} year years, or "undated"
 * @property {string[]} kind
 * @property {string} from ISO date or ""
 * @property {string} to
 * @property {boolean} decisions only items with a decision
 * @property {boolean} standing standing items too
 */

/**
 * A topic or a person and the documents under it.
 * @typedef {object} Listed
 * @property {string} slug
 * @property {Uint32Array} ids
 */

/**
 * What is fetched only when the filters are opened or used; null where it is not here.
 * @typedef {object} Lists
 * @property {Listed[] | null} topic
 * @property {Listed[] | null} person
 * @property {Uint8Array | null} decided a bit for each document
 * @property {import("./manifest.js").Columns | null} meetings
 * @property {[string, string][] | null} names slug and name of people
 */

/**
 * @typedef {Record<"panel" | "year" | "kind" | "topic" | "person", Map<string, number>> & { decisions: number }} Facets
 */

const UNDATED = "undated";
const NO_PANEL = "none";
// Each filter is a bit: a document that fails only one of them still counts for the other choices of that one.
const PANEL = 1;
const YEAR = 2;
const KIND = 4;
const TOPIC = 8;
const PERSON = 16;
const DECISIONS = 32;
const RANGE = 64;

/**
 * @param {Uint8Array} bytes of f/topic.bin or f/person.bin
 * @returns {Listed[]}
 */
export function readLists(bytes) {
  const [heads, body] = sections(bytes);
  const reader = new Reader(body);
  return JSON.parse(text(heads)).map((/** @type {[string, number]} */ [slug, count]) => ({
    slug,
    ids: reader.gaps(count),
  }));
}

/** Filters of one search over one manifest. */
export class Filters {
  /**
   * @param {import("./manifest.js").Manifest} manifest
   * @param {Choices} choices
   * @param {Lists} lists
   */
  constructor(manifest, choices, lists) {
    this.manifest = manifest;
    this.choices = choices;
    this.lists = lists;
    this.columns = lists.meetings;
    this.decided = lists.decided || new Uint8Array((manifest.documents + 7) >> 3);
    this.failing = this.meetingFailures();
    this.topical = choices.topic.length ? union(lists.topic || [], choices.topic, manifest.documents) : null;
    this.personal = choices.person.length ? union(lists.person || [], choices.person, manifest.documents) : null;
  }

  /** @returns {boolean} whether anything is chosen */
  get any() {
    const { panel, topic, person, year, kind, from, to, decisions } = this.choices;
    return decisions || [panel, topic, person, year, kind].some((chosen) => chosen.length) || Boolean(from || to);
  }

  /** Which filters each meeting fails, as bits. */
  meetingFailures() {
    const { manifest, choices, columns } = this;
    const failing = new Uint8Array(manifest.meetings);
    if (!columns) return failing;
    const from = dayNumber(choices.from);
    const to = dayNumber(choices.to);
    for (let meeting = 0; meeting < manifest.meetings; meeting += 1) {
      const day = columns.days[meeting];
      const outside = (from !== null && day < from) || (to !== null && (day > to || !day));
      failing[meeting] =
        (fails(choices.panel, this.panelName(meeting, columns)) && PANEL) |
        (fails(choices.year, yearName(meeting, columns)) && YEAR) |
        (fails(choices.kind, manifest.kinds[columns.kindOf[meeting]]) && KIND) |
        (outside ? RANGE : 0);
    }
    return failing;
  }

  /**
   * @param {number} meeting
   * @param {import("./manifest.js").Columns} columns
   */
  panelName(meeting, columns) {
    return this.manifest.panels[columns.panelOf[meeting]][0] || NO_PANEL;
  }

  /**
   * @param {number} id
   * @returns {number} the filters it fails, as bits
   */
  failures(id) {
    let failing = this.failing[this.manifest.meetingOf[id]];
    if (this.topical && !bit(this.topical, id)) failing |= TOPIC;
    if (this.personal && !bit(this.personal, id)) failing |= PERSON;
    if (this.choices.decisions && !bit(this.decided, id)) failing |= DECISIONS;
    return failing;
  }

  /**
   * Split documents into those that pass, and count every choice over those that fail no other filter.
   * @param {ArrayLike<number>} ids
   * @returns {{ passing: number[], facets: Facets }}
   */
  apply(ids) {
    const { manifest, columns } = this;
    const failed = new Uint8Array(manifest.documents).fill(255);
    const panels = new Uint32Array(manifest.meetings);
    const years = new Uint32Array(manifest.meetings);
    const kinds = new Uint32Array(manifest.meetings);
    const passing = [];
    let decisions = 0;
    for (let index = 0; index < ids.length; index += 1) {
      const id = ids[index];
      const meeting = manifest.meetingOf[id];
      const failing = this.failures(id);
      failed[id] = failing;
      if (!failing) passing.push(id);
      if (!(failing & ~PANEL)) panels[meeting] += 1;
      if (!(failing & ~YEAR)) years[meeting] += 1;
      if (!(failing & ~KIND)) kinds[meeting] += 1;
      if (!(failing & ~DECISIONS) && bit(this.decided, id)) decisions += 1;
    }
    const facets = {
      panel: summed(panels, columns && ((meeting) => this.panelName(meeting, columns))),
      year: summed(years, columns && ((meeting) => yearName(meeting, columns))),
      kind: summed(kinds, columns && ((meeting) => manifest.kinds[columns.kindOf[meeting]])),
      topic: listed(this.lists.topic || [], failed, TOPIC),
      person: listed(this.lists.person || [], failed, PERSON),
      decisions,
    };
    return { passing, facets };
  }
}

/**
 * @param {number} meeting
 * @param {import("./manifest.js").Columns} columns
 */
function yearName(meeting, columns) {
  return String(columns.years[meeting] || UNDATED);
}

/**
 * @param {string[]} chosen
 * @param {string} name
 */
function fails(chosen, name) {
  return chosen.length > 0 && !chosen.includes(name) ? 255 : 0;
}

/**
 * @param {Uint32Array} counts by meeting
 * @param {((meeting: number) => string) | null} nameOf null where the meetings' columns are not here
 */
function summed(counts, nameOf) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  if (!nameOf) return sums;
  counts.forEach((count, meeting) => {
    if (count) sums.set(nameOf(meeting), (sums.get(nameOf(meeting)) || 0) + count);
  });
  return sums;
}

/**
 * @param {Listed[]} lists
 * @param {Uint8Array} failed 255 where a document does not match at all
 * @param {number} own the filter that these lists belong to
 */
function listed(lists, failed, own) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { slug, ids } of lists) {
    let count = 0;
    for (const id of ids) if (!(failed[id] & ~own)) count += 1;
    if (count) counts.set(slug, count);
  }
  return counts;
}

/**
 * @param {Listed[]} lists
 * @param {string[]} slugs
 * @param {number} documents
 * @returns {Uint8Array} a bit for each document under one of them
 */
function union(lists, slugs, documents) {
  const bits = new Uint8Array((documents + 7) >> 3);
  for (const { slug, ids } of lists) {
    if (slugs.includes(slug)) for (const id of ids) bits[id >> 3] |= 1 << (id & 7);
  }
  return bits;
}
