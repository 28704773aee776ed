/** Fetches every file of a panel and keeps it, or keeps nothing. */
import { dated, keptPanel, keptPanels, listAddress, panelName } from "./kept.js";

/** @typedef {import("./kept.js").Pack} Pack */

const AT_ONCE = 6;

/** A new edition was published while its files were being fetched. */
export class EditionChanged extends Error {}

/** @param {string} root @param {string} slug @returns {Promise<Response>} the list as it is published now */
async function publishedList(root, slug) {
  const list = await fetch(listAddress(root, slug), { cache: "no-cache" });
  if (!list.ok) throw new Error(`${list.url}: ${list.status}`);
  return list;
}

/**
 * A file that a kept panel already holds unchanged, whatever its edition.
 * @param {string} root
 * @param {[string, number, string]} file
 * @param {import("./kept.js").Kept[]} held
 */
async function unchanged(root, [address, , digest], held) {
  for (const { pack, cache } of held) {
    if (pack.files.some(([known, , same]) => known === address && same === digest)) {
      const found = await cache.match(root + address);
      if (found) return found;
    }
  }
  return null;
}

/** @param {string} address @returns {Promise<Response>} */
async function fetched(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/**
 * Keep a panel. What was kept of it before stands until all of the new is here.
 * @param {string} root
 * @param {string} slug
 * @param {(done: number, all: number) => void} progress in bytes
 */
export async function savePanel(root, slug, progress) {
  const first = await publishedList(root, slug);
  /** @type {Pack} */
  const pack = await first.clone().json();
  const held = await keptPanels(root);
  /** @type {[string, Response][]} */
  const files = [];
  const waiting = [...pack.files];
  let done = 0;
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const known = await unchanged(root, file, held);
      files.push([root + file[0], await dated(known ?? (await fetched(root + file[0])))]);
      progress((done += file[1]), pack.bytes);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const last = await publishedList(root, slug);
  if ((await last.clone().json()).edition !== pack.edition) throw new EditionChanged(pack.edition);
  await removePanel(root, slug);
  const cache = await caches.open(panelName(root, slug));
  await Promise.all(files.map(([address, answer]) => cache.put(address, answer)));
  await cache.put(listAddress(root, slug), await dated(last));
  return keptPanel(root, slug);
}

/** @param {string} root @param {string} slug */
export async function removePanel(root, slug) {
  await caches.delete(panelName(root, slug));
}
