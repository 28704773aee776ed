/** Suggestions while typing: panels, topics, people and minute numbers. Names only, never the text. */
import { normalise } from "./analysis.js";
import { element } from "./dom.js";
import { fileOf } from "./shards.js";
import { TermFinder, startingWith } from "./terms.js";

/** @typedef {{ name: string, kind: string, address: string }} Suggestion */

const MOST = 8;
const MINUTE_NUMBER = /^[a-z]{0,3}\d+\/\d*$/;

/**
 * Names in which some word begins like what is typed.
 * @param {string} typed
 * @param {import("./engine.js").Engine} engine
 * @returns {Promise<Suggestion[]>}
 */
export async function suggestions(typed, engine) {
  const wanted = normalise(typed).trim();
  if (wanted.length < 2) return [];
  const manifest = await engine.open();
  if (MINUTE_NUMBER.test(wanted)) return numbers(wanted, engine, manifest);
  await engine.load("names");
  /** @type {[string, string, string][]} */
  const all = [
    ...manifest.panels.slice(1).map(([slug, name]) => /** @type {[string, string, string]} */ ([name, "Panel", `panels/${slug}/`])),
    ...manifest.topics.map(([slug, name]) => /** @type {[string, string, string]} */ ([name, "Topic", `topics/${slug}/`])),
    ...(engine.lists.names || []).map(([slug, name]) => /** @type {[string, string, string]} */ ([name, "Person", `people/${slug}/`])),
  ];
  const fits = all.filter(([name]) => beginsLike(normalise(name), wanted));
  fits.sort((a, b) => Number(normalise(b[0]).startsWith(wanted)) - Number(normalise(a[0]).startsWith(wanted)));
  return fits.slice(0, MOST).map(([name, kind, address]) => ({ name, kind, address }));
}

/**
 * @param {string} name
 * @param {string} wanted
 */
function beginsLike(name, wanted) {
  return name.startsWith(wanted) || name.includes(` ${wanted}`);
}

/**
 * Minute numbers are terms of the index: those that stand in a title.
 * @param {string} wanted
 * @param {import("./engine.js").Engine} engine
 * @param {import("./manifest.js").Manifest} manifest
 * @returns {Promise<Suggestion[]>}
 */
async function numbers(wanted, engine, manifest) {
  const shard = await new TermFinder(engine.store, manifest).shard(`t/${fileOf(manifest.shards, wanted)}`);
  const found = startingWith(shard.terms, wanted).filter((index) => shard.figures[index][2] > 0);
  return found.slice(0, MOST).map((index) => ({
    name: shard.terms[index].toUpperCase(),
    kind: "Minute",
    address: `search/?q=${encodeURIComponent(shard.terms[index])}`,
  }));
}

/** Shows suggestions below a field, to be walked with the arrow keys. */
export class SuggestionList {
  /**
   * @param {HTMLInputElement} field
   * @param {HTMLElement} place
   * @param {import("./engine.js").Engine} engine
   * @param {string} root address of the site, ending in "/"
   */
  constructor(field, place, engine, root) {
    this.field = field;
    this.place = place;
    this.engine = engine;
    this.root = root;
    this.chosen = -1;
    this.asked = 0;
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", "suggestion-list");
    this.show([]);
    field.addEventListener("input", () => void this.update());
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("blur", () => setTimeout(() => this.show([]), 200));
  }

  async update() {
    const asked = (this.asked += 1);
    const found = await suggestions(this.field.value, this.engine).catch(() => []);
    if (asked === this.asked && document.activeElement === this.field) this.show(found);
  }

  /** @param {Suggestion[]} found */
  show(found) {
    this.chosen = -1;
    const list = element("ul", { class: "suggestions", role: "listbox", id: "suggestion-list", "aria-label": "Suggestions", hidden: !found.length });
    found.forEach(({ name, kind, address }, index) => {
      const link = element("a", { href: this.root + address, tabindex: "-1" }, element("span", { class: "suggestion-name" }, name));
      link.append(" ", element("span", { class: "suggestion-kind" }, kind));
      list.append(element("li", { role: "option", id: `suggestion-${index}`, "aria-selected": "false" }, link));
    });
    this.place.replaceChildren(list);
    this.field.setAttribute("aria-expanded", String(found.length > 0));
    this.field.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const options = [...this.place.querySelectorAll("[role=option]")];
    if (event.key === "Escape" && options.length) {
      event.preventDefault();
      this.asked += 1;
      this.show([]);
    } else if (event.key === "Enter" && this.chosen >= 0) {
      event.preventDefault();
      /** @type {HTMLAnchorElement} */ (options[this.chosen].querySelector("a")).click();
    } else if (options.length && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.chosen = (this.chosen + step + options.length + (this.chosen < 0 && step < 0 ? 1 : 0)) % options.length;
      options.forEach((option, index) => option.setAttribute("aria-selected", String(index === this.chosen)));
      this.field.setAttribute("aria-activedescendant", `suggestion-${this.chosen}`);
    }
  }
}
