/**
 * The service worker: pages from the network first, and from the device only where there is none, and then marked.
 *
 * The build puts it together with its modules as /service-worker.js and writes EDITION before it: a new edition is a new
 * worker, which throws away the pages that were read in the old one. Panels that were kept stay until the reader renews
 * or removes them, since they were asked for; each says its edition and day.
 */
import { dated, keptPanels, ownCaches, panelName, visitedName } from "./kept.js";
import { marked, notSaved } from "./saved.js";

const worker = /** @type {WorkerScope} */ (/** @type {unknown} */ (globalThis));
const ROOT = worker.registration.scope;
const READ = visitedName(ROOT, EDITION);
const SHELL = ["assets/book.css", "assets/colours.css", "assets/book.js", "assets/mark.svg"];
const MOST = 200; // pages that were read, and what they need; the oldest goes first
const UNCHANGING = /^search\/[0-9a-f]{12}\//;
const SHARED = /^assets\/|^search\/page\.js$/; // the script of the search page says what cannot be searched, and why

async function install() {
  const cache = await caches.open(READ);
  const answers = await Promise.all(SHELL.map((path) => fetch(ROOT + path, { cache: "no-cache" })));
  await Promise.all(answers.map(async (answer) => answer.ok && cache.put(answer.url, await dated(answer))));
  await worker.skipWaiting();
}

async function activate() {
  const panels = panelName(ROOT, "");
  const old = (await ownCaches(ROOT)).filter((name) => name !== READ && !name.startsWith(panels));
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** @param {string} address @param {Response} answer */
async function remember(address, answer) {
  const cache = await caches.open(READ);
  await cache.put(address, await dated(answer));
  const keys = await cache.keys();
  const pages = keys.filter((key) => !SHARED.test(key.url.slice(ROOT.length)));
  await Promise.all(pages.slice(0, Math.max(0, pages.length - MOST)).map((key) => cache.delete(key)));
}

/**
 * What the device has under an address: a page that was read and one that was kept are both true copies of their day,
 * and the younger one is given. Files of the index come from the panel that was kept last, all of one edition.
 * @param {string} address
 * @returns {Promise<{ answer: Response, edition: string } | null>}
 */
async function saved(address) {
  /** @type {{ answer: Response, edition: string }[]} */
  const found = [];
  const read = await (await caches.open(READ)).match(address);
  if (read) found.push({ answer: read, edition: "" });
  for (const { cache, pack } of await keptPanels(ROOT)) {
    const answer = await cache.match(address);
    if (answer) found.push({ answer, edition: pack.edition });
  }
  const day = (/** @type {{ answer: Response }} */ one) => one.answer.headers.get("x-saved-on") ?? "";
  return found.sort((one, other) => (day(one) < day(other) ? 1 : -1))[0] ?? null;
}

/**
 * Without a network only kept panels can be searched, and the address says so, as any other choice of panels.
 * @param {URL} url
 */
async function searchOfKept(url) {
  const kept = await keptPanels(ROOT);
  if (!kept.length || url.searchParams.has("panel")) return null;
  for (const { pack } of kept.filter((one) => one.pack.edition === kept[0].pack.edition)) {
    url.searchParams.append("panel", pack.slug);
  }
  return Response.redirect(url.href, 302);
}

/** @param {Request} request @param {string} address */
async function savedPage(request, address) {
  const narrowed = address === `${ROOT}search/` ? await searchOfKept(new URL(request.url)) : null;
  if (narrowed) return narrowed;
  const found = await saved(address);
  return found ? marked(found.answer, found.edition) : notSaved(ROOT, await keptPanels(ROOT));
}

/**
 * A page as the server has it now: the browser's own cache might give an old one without a word, and must ask first.
 * @param {FetchEvent} event
 * @param {string} address
 * @returns {Promise<Response>}
 */
async function page(event, address) {
  /** @type {Response} */
  let answer;
  try {
    answer = await fetch(event.request.url, { cache: "no-cache", redirect: "manual" });
  } catch {
    return savedPage(event.request, address);
  }
  const own = answer.ok && answer.type === "basic" && /^text\/html/.test(answer.headers.get("content-type") ?? "");
  if (own) event.waitUntil(remember(address, answer.clone()));
  return answer;
}

/** @param {FetchEvent} event @param {string} address @param {string} path @returns {Promise<Response>} */
async function file(event, address, path) {
  if (UNCHANGING.test(path)) {
    const found = await saved(address);
    if (found) return found.answer;
  }
  try {
    const answer = await fetch(event.request);
    if (answer.ok && SHARED.test(path)) event.waitUntil(remember(address, answer.clone()));
    return answer;
  } catch (fault) {
    const found = await saved(address);
    if (found) return found.answer;
    throw fault;
  }
}

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !address.startsWith(ROOT)) return;
  const path = address.slice(ROOT.length);
  if (request.mode === "navigate") event.respondWith(page(event, address));
  else if (SHARED.test(path) || path.startsWith("search/")) event.respondWith(file(event, address, path));
});
