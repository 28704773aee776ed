/** What the page must know before it asks for anything else: see build_scripts/search/manifest.py. */
import { DamagedFile, Reader, sections, text } from "./bytes.js";

/**
 * @typedef {object} Manifest
 * @property {string} build
 * @property {number} documents
 * @property {number} meetings
 * @property {number} undated how many meetings, the first ones, have no date
 * @property {string[]} span first and last day of a meeting as ISO dates, or nothing
 * @property {string[]} fields
 * @property {number[]} boosts
 * @property {number[]} levels
 * @property {[string, string][]} panels slug and name; 0 is "not known"
 * @property {string[]} kinds
 * @property {[string, string][]} topics
 * @property {[number, number, number][]} missing panel, year, how many meetings are known but not held
 * @property {string[]} shards
 * @property {string[]} big
 * @property {string[]} v
 * @property {string[]} w
 * @property {Uint32Array} firsts number of each meeting's first document, and the end
 * @property {Uint32Array} meetingOf
 * @property {Uint8Array} standing 1 for each document that is standing business
 */

/**
 * What only filters and facets need to know of each meeting.
 * @typedef {object} Columns
 * @property {Int32Array} days counted from the year 1; 0 for an undated one
 * @property {Uint16Array} years 0 for an undated one
 * @property {Uint16Array} panelOf
 * @property {Uint8Array} kindOf
 */

export const VERSION = 1;
const DAYS_TO_1970 = 719163;
const DAY = 86400000;

/**
 * @param {number} days
 * @returns {string} ISO date
 */
function isoDate(days) {
  return new Date((days - DAYS_TO_1970) * DAY).toISOString().slice(0, 10);
}

/**
 * @param {string} iso
 * @returns {number | null} null where it is no date
 */
export function dayNumber(iso) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(iso) : NaN;
  return Number.isNaN(time) ? null : time / DAY + DAYS_TO_1970;
}

/**
 * @param {Uint8Array} bits
 * @param {number} index
 */
export function bit(bits, index) {
  return (bits[index >> 3] >> (index & 7)) & 1;
}

/**
 * @param {Uint8Array} bytes
 * @returns {Manifest}
 */
export function readManifest(bytes) {
  const [json, counts, standing] = sections(bytes);
  const head = JSON.parse(text(json));
  if (head.version !== VERSION) throw new DamagedFile("The index is of another version.");
  const places = placed(new Reader(counts).varints(head.meetings), head.documents);
  return { ...head, ...places, standing: flagged(new Reader(standing), places.firsts, head.documents) };
}

/**
 * @param {number[]} counts
 * @param {number} documents
 */
function placed(counts, documents) {
  const firsts = new Uint32Array(counts.length + 1);
  const meetingOf = new Uint32Array(documents);
  counts.forEach((count, meeting) => {
    firsts[meeting + 1] = firsts[meeting] + count;
    meetingOf.fill(meeting, firsts[meeting], firsts[meeting + 1]);
  });
  if (firsts[counts.length] !== documents) throw new DamagedFile("The meetings do not add up.");
  return { firsts, meetingOf };
}

/**
 * @param {Reader} reader
 * @param {Uint32Array} firsts
 * @param {number} documents
 */
function flagged(reader, firsts, documents) {
  const flags = new Uint8Array(documents);
  for (let meeting = 0; meeting < firsts.length - 1; meeting += 1) {
    for (const place of reader.gaps(reader.varint())) flags[firsts[meeting] + place] = 1;
  }
  return flags;
}

/**
 * @param {Uint8Array} bytes of f/meetings.bin
 * @param {Manifest} manifest
 * @returns {Columns}
 */
export function readColumns(bytes, { meetings, undated }) {
  const reader = new Reader(bytes);
  const distances = reader.varints(meetings);
  const days = new Int32Array(meetings);
  const years = new Uint16Array(meetings);
  let day = 0;
  for (let meeting = undated; meeting < meetings; meeting += 1) {
    day += distances[meeting];
    days[meeting] = day;
    years[meeting] = Number(isoDate(day).slice(0, 4));
  }
  const panelOf = Uint16Array.from(reader.varints(meetings));
  return { days, years, panelOf, kindOf: Uint8Array.from(reader.varints(meetings)) };
}
