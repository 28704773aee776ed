/** "Keep this panel on this phone": a control on a panel's page, where the browser can keep anything at all. */
import { say } from "../assets/announce.js";
import { dayInWords, keptPanel } from "./kept.js";
import { EditionChanged, removePanel, savePanel } from "./saving.js";

/** @typedef {import("./kept.js").Kept} Kept */
/** @typedef {{ edition: string, panels: Record<string, { files: number, bytes: number }> }} Sizes */

const ROOT = new URL("..", import.meta.url).href;
const DEVICE = matchMedia("(pointer: coarse)").matches ? "phone" : "computer";
const AGAIN = "It did not work, and nothing was changed. Try again with a better connection.";
const CHANGED = "A new edition came out in between. Choose it again to get that one.";

/** @param {number} bytes */
function size(bytes) {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(kilobytes / 1000).toFixed(1)} MB`;
}

/** The panel whose page this is, or "". */
function slugOfPage() {
  const path = location.href.split(/[?#]/)[0].slice(ROOT.length);
  return /^panels\/([a-z0-9-]+)\/$/.exec(path)?.[1] ?? "";
}

/** @param {string} words @param {() => void} action */
function button(words, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", action);
  return made;
}

/** @param {string} words @param {string} className */
function paragraph(words, className = "") {
  const made = document.createElement("p");
  made.className = className;
  made.textContent = words;
  return made;
}

class Keeper {
  /** @param {string} slug @param {Sizes | null} sizes null without a network */
  constructor(slug, sizes) {
    this.slug = slug;
    this.published = sizes;
    this.box = document.createElement("section");
    this.box.className = "keep";
    this.box.setAttribute("aria-label", `Keep on this ${DEVICE}`);
  }

  get size() {
    return this.published?.panels[this.slug];
  }

  /** @param {string} [fault] */
  async show(fault = "") {
    const kept = await keptPanel(ROOT, this.slug);
    const content = kept ? this.kept(kept) : this.offer();
    this.box.replaceChildren(...content, ...(fault ? [paragraph(fault, "keep-fault")] : []));
    this.box.hidden = !content.length;
  }

  /** @returns {HTMLElement[]} */
  offer() {
    if (!this.size) return [];
    const words = `It takes ${size(this.size.bytes)}. You can then read and search it without a connection.`;
    return [button(`Keep this panel on this ${DEVICE}`, () => void this.save()), paragraph(words)];
  }

  /** @param {Kept} kept @returns {HTMLElement[]} */
  kept({ pack, saved }) {
    const search = document.createElement("a");
    search.href = `${ROOT}search/?panel=${this.slug}`;
    search.textContent = "Search this panel";
    const newer = this.size && this.published?.edition !== pack.edition;
    const words = `Kept on this ${DEVICE} since ${dayInWords(saved)}, ${size(pack.bytes)}, edition ${pack.edition}.`;
    const controls = document.createElement("div");
    controls.className = "keep-controls";
    controls.append(search, ...(newer ? [button("Get the new edition", () => void this.save())] : []));
    controls.append(button("Remove it", () => void this.remove()));
    return [paragraph(newer ? `${words} There is a newer edition.` : words), controls];
  }

  async save() {
    const bar = document.createElement("progress");
    const words = paragraph("Fetching …");
    bar.setAttribute("aria-label", "Keeping this panel");
    this.box.replaceChildren(bar, words);
    say("Fetching this panel");
    try {
      await savePanel(ROOT, this.slug, (done, all) => {
        bar.max = all;
        bar.value = done;
        words.textContent = `${size(done)} of ${size(all)}`;
      });
    } catch (fault) {
      const reason = fault instanceof EditionChanged ? CHANGED : AGAIN;
      await this.show(reason);
      say(reason);
      return;
    }
    await this.show();
    this.focus();
    say(`This panel is kept on this ${DEVICE}`);
  }

  async remove() {
    await removePanel(ROOT, this.slug);
    await this.show();
    this.focus();
    say("Removed");
  }

  /** The control that was pressed is gone; the first of the new ones takes its place. */
  focus() {
    /** @type {HTMLElement | null} */ (this.box.querySelector("a, button"))?.focus();
  }
}

/** @returns {Promise<Sizes | null>} */
async function publishedSizes() {
  try {
    const answer = await fetch(`${ROOT}offline/panels.json`, { cache: "no-cache" });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

async function offerKeeping() {
  const slug = slugOfPage();
  const head = document.querySelector("article.listing > .head");
  if (!slug || !head) return;
  const keeper = new Keeper(slug, await publishedSizes());
  await keeper.show();
  head.append(keeper.box);
}

/** The browser is set to keep nothing: the page does without, and without the room held free for the box. */
function doWithout() {
  document.querySelector(".of-panel")?.classList.remove("of-panel");
}

/** Start the worker, and offer to keep the panel whose page this is. */
export function startKeeping() {
  if (!("serviceWorker" in navigator) || !("caches" in globalThis)) doWithout();
  else navigator.serviceWorker.register(`${ROOT}service-worker.js`).then(offerKeeping, doWithout);
}
