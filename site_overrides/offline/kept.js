/**
 * What is kept on the reader's device: pages that were read, and panels that were chosen. Read by the page and the worker.
 *
 * One cache holds the pages that were read, of one edition. Each panel has a cache of its own; its list, which names the
 * edition and every file, is put there last, so that a panel without a list is one whose keeping was broken off.
 */

/**
 * The list of a panel's files: see build_scripts/write/offline.py.
 * @typedef {object} Pack
 * @property {string} slug
 * @property {string} panel its name
 * @property {string} edition
 * @property {number} bytes
 * @property {[string, number, string][]} files address from the site's root, bytes, beginning of its sha256
 */

/** @typedef {{ pack: Pack, saved: string, cache: Cache }} Kept a panel that is kept, and the day it was saved (ISO) */

export const SAVED = "x-saved-on";
const DAYS = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** @param {string} iso @returns {string} "3 May 2025" */
export function dayInWords(iso) {
  return DAYS.format(new Date(iso));
}

/** Caches belong to a whole origin; ours carry the path of the site. @param {string} root */
const prefix = (root) => `minute-book ${new URL(root).pathname} `;
/** @param {string} root @param {string} edition */
export const visitedName = (root, edition) => `${prefix(root)}read ${edition}`;
/** @param {string} root @param {string} slug */
export const panelName = (root, slug) => `${prefix(root)}panel ${slug}`;
/** @param {string} root @param {string} slug */
export const listAddress = (root, slug) => `${root}offline/${slug}.json`;

/** @param {string} root @returns {Promise<string[]>} */
export async function ownCaches(root) {
  return (await caches.keys()).filter((name) => name.startsWith(prefix(root)));
}

/** A copy of an answer that knows when it was saved. @param {Response} response @returns {Promise<Response>} */
export async function dated(response) {
  const headers = new Headers(response.headers);
  headers.set(SAVED, new Date().toISOString());
  for (const name of ["content-encoding", "content-length"]) headers.delete(name); // the body is unpacked by now
  return new Response(await response.blob(), { status: response.status, headers });
}

/** @param {string} root @param {string} slug @returns {Promise<Kept | null>} */
export async function keptPanel(root, slug) {
  if (!(await caches.has(panelName(root, slug)))) return null;
  const cache = await caches.open(panelName(root, slug));
  const list = await cache.match(listAddress(root, slug));
  return list ? { pack: await list.json(), saved: list.headers.get(SAVED) ?? "", cache } : null;
}

/** All panels that are kept, the one saved last first. @param {string} root @returns {Promise<Kept[]>} */
export async function keptPanels(root) {
  const start = panelName(root, "");
  const names = (await ownCaches(root)).filter((name) => name.startsWith(start));
  const found = await Promise.all(names.map((name) => keptPanel(root, name.slice(start.length))));
  return found.filter((one) => one !== null).sort((one, other) => (one.saved < other.saved ? 1 : -1));
}
