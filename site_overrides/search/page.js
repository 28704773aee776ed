/** The search page: reads the address, runs the search, paints. The only module that knows both engine and page. */
import { CLEARED, LISTS, readAddress, writeAddress } from "./address.js";
import { passages } from "./context.js";
import { element, marked, part } from "./dom.js";
import { Engine } from "./engine.js";
import { chips, chosenCount, facetFold } from "./facets.js";
import { nothingFound } from "./nothing.js";
import { after, announcement, feeds, invitation, sayings, sorts } from "./notices.js";
import { resultList } from "./results.js";
import { Unreachable } from "./store.js";
import { SuggestionList } from "./suggest.js";

/** @typedef {import("./address.js").State} State */
/** @typedef {import("./outcome.js").Outcome} Outcome */

const FOLDER = new URL(".", import.meta.url).href;
const ROOT = new URL("..", import.meta.url).href;
const SLOW = 400; // milliseconds until the page says that it is searching
const WAITING = "Searching …";
const OFFLINE = "There is no connection, so the index could not be fetched. Your search is kept in the address of this page.";
const BROKEN = "Part of the index could not be read, and a second attempt failed too. Please try again in a few minutes.";

class SearchPage {
  constructor() {
    this.engine = new Engine(FOLDER, (address, options) => fetch(address, options));
    this.field = /** @type {HTMLInputElement} */ (part("search-q"));
    this.form = /** @type {HTMLFormElement} */ (part("search-form"));
    this.state = readAddress(location.search);
    this.run = 0;
    this.title = document.title;
    this.focusAfter = "";
    this.waiting = 0;
    /** @type {Outcome | null} the results whose topics and people are counted */
    this.counted = null;
    /** @type {import("./facets.js").Names} */
    this.names = { panel: new Map(), topic: new Map(), person: new Map() };
  }

  start() {
    this.field.value = this.state.q;
    new SuggestionList(this.field, part("suggestions"), this.engine, ROOT);
    this.field.addEventListener("focus", () => void this.engine.open().catch(() => {}), { once: true });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go({ q: this.field.value });
    });
    addEventListener("popstate", () => {
      this.state = readAddress(location.search);
      this.field.value = this.state.q;
      void this.show();
    });
    document.addEventListener("click", (event) => this.clicked(event));
    part("facets").addEventListener("change", (event) => this.chosen(/** @type {HTMLInputElement} */ (event.target)));
    return this.show();
  }

  /** @param {Partial<State>} changes */
  address(changes) {
    return writeAddress(this.state, changes);
  }

  /** @param {Partial<State>} changes */
  go(changes) {
    history.pushState(null, "", this.address(changes));
    this.state = readAddress(location.search);
    this.field.value = this.state.q;
    void this.show();
  }

  /**
   * Links to other searches on this page need no reload; with a modifier key they open as links do, and "Try again" does:
   * without a network the worker then narrows the search to the panels that are kept.
   * @param {MouseEvent} event
   */
  clicked(event) {
    const target = /** @type {Element} */ (event.target);
    if (target.closest(".facet-close")) part("results").scrollIntoView();
    const link = target.closest("a");
    if (!link || link.matches(".result, .search-message *") || event.defaultPrevented || event.button) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const url = new URL(link.href);
    if (url.origin + url.pathname !== location.origin + location.pathname || !url.search) return;
    event.preventDefault();
    this.go(readAddress(url.search));
  }

  /** @param {HTMLInputElement} box */
  chosen(box) {
    const { name, value, checked } = box;
    this.focusAfter = `input[name="${name}"][value="${CSS.escape(value)}"]`;
    if (name === "from" || name === "to") this.go({ [name]: value });
    else if (name === "decisions") this.go({ decisions: checked });
    else {
      const list = /** @type {typeof LISTS[number]} */ (name);
      const others = this.state[list].filter((one) => one !== value);
      this.go({ [list]: checked ? [...others, value] : others });
    }
  }

  async show() {
    const run = (this.run += 1);
    const current = () => run === this.run;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => message("loading", WAITING), SLOW);
    try {
      await this.search(current);
    } catch (fault) {
      if (current()) this.failed(fault);
    }
  }

  /** @param {() => boolean} current whether this is still the search that is wanted */
  async search(current) {
    const { state, engine } = this;
    const manifest = await engine.open();
    this.names.panel = new Map([...manifest.panels.slice(1), ["none", "Panel not stated"]]);
    this.names.topic = new Map(manifest.topics);
    const found = await engine.search(state.q, state, { limit: state.show, sort: state.sort, exact: state.exact });
    const heads = await engine.heads(found.ids);
    if (found.state === "nothing") await engine.load("meetings");
    if (state.person.length) await engine.load("names");
    this.names.person = new Map(engine.lists.names || []);
    if (!current()) return;
    this.paint(found, heads, await engine.open());
    if (found.state !== "found") return;
    if (!savesData()) await this.addContext(found, heads, current);
    await this.addLists(found, current);
  }

  /**
   * @param {Outcome} found
   * @param {import("./engine.js").Head[]} heads
   * @param {import("./manifest.js").Manifest} manifest
   */
  paint(found, heads, manifest) {
    const { state } = this;
    clearTimeout(this.waiting);
    const address = (/** @type {Partial<State>} */ changes) => this.address(changes);
    const asked = found.state === "found" || found.state === "nothing";
    document.title = state.q.trim() ? `${state.q.trim().slice(0, 60)} · ${this.title}` : this.title;
    const clear = element("a", { class: "clear-filters", href: address(CLEARED) }, "Clear all filters");
    part("chips").replaceChildren(...chips(state, this.names, address), ...(chosenCount(state) ? [clear] : []));
    part("did-you-mean").replaceChildren(...sayings(found, state, address));
    part("result-count").replaceChildren(...(asked ? announcement(found, state.q) : [invitation(found, manifest)]));
    part("sort").replaceChildren(...(found.total > 1 ? sorts(state, address) : []));
    this.paintFacets(found, asked);
    if (found.state === "found") part("results").replaceChildren(resultList(heads, found, ROOT));
    else part("results").replaceChildren(...(asked ? [nothingFound(state, found, { manifest, columns: this.engine.lists.meetings }, address)] : []));
    part("after-results").replaceChildren(...after(found, heads.length, state, address), ...feeds(state, this.names, ROOT));
  }

  /**
   * @param {Outcome} found
   * @param {boolean} asked
   */
  paintFacets(found, asked) {
    const before = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".facet-fold"));
    const fold = facetFold(this.state, found, this.names);
    if (before) fold.open = before.open;
    fold.addEventListener("toggle", () => void this.addLists(found, () => true), { once: true });
    part("facets").replaceChildren(...(asked ? [fold] : []));
    if (this.focusAfter) /** @type {HTMLElement | null} */ (fold.querySelector(this.focusAfter))?.focus();
    this.focusAfter = "";
  }

  /**
   * Put the passages that have the words in place of the beginnings of the texts.
   * @param {Outcome} found
   * @param {import("./engine.js").Head[]} heads
   * @param {() => boolean} current
   */
  async addContext(found, heads, current) {
    await Promise.all(
      heads.map(async (head) => {
        const text = await this.engine.fullText(head).catch(() => "");
        const shown = text && passages(text, found.wanted);
        const place = document.querySelector(`.result-row[data-id="${head.id}"] .result-extract`);
        if (current() && shown && place) place.replaceChildren(...marked(shown));
      }),
    );
  }

  /**
   * Topics and people are counted once their lists are here; on a phone only when the filters are opened.
   * @param {Outcome} found
   * @param {() => boolean} current
   */
  async addLists(found, current) {
    const fold = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".facet-fold"));
    const { engine, state } = this;
    if (!fold?.open || this.counted === found) return;
    const before = engine.complete;
    try {
      await engine.loadAll();
    } catch {
      return; // the results stand; only the counts of some filters are missing
    }
    this.names.person = new Map(engine.lists.names || []);
    this.counted = found;
    if (before) return;
    const again = await engine.search(state.q, state, { limit: state.show, sort: state.sort, exact: state.exact });
    if (!current() || this.state !== state) return;
    this.counted = again;
    this.paintFacets(again, true);
  }

  /** @param {unknown} fault */
  failed(fault) {
    clearTimeout(this.waiting);
    const offline = fault instanceof Unreachable;
    for (const id of ["facets", "sort", "after-results", "did-you-mean"]) part(id).replaceChildren();
    part("result-count").replaceChildren();
    message(offline ? "offline" : "error", offline ? OFFLINE : BROKEN);
  }
}

/**
 * @param {"loading" | "offline" | "error"} state
 * @param {string} text
 */
function message(state, text) {
  const retry = element("a", { href: location.search || "?" }, "Try again");
  const shown = element("p", { class: "search-message", "data-state": state }, text);
  if (state !== "loading") shown.append(" ", retry);
  part("results").replaceChildren(shown);
  if (state !== "loading") part("result-count").textContent = "The search did not work.";
}

/** Start the worker that answers without a network, as every other page does, when the search itself has its files. */
function startWorker() {
  if ("serviceWorker" in navigator) navigator.serviceWorker.register(`${ROOT}service-worker.js`).catch(() => {});
}

function savesData() {
  return Boolean(/** @type {any} */ (navigator).connection?.saveData);
}

void new SearchPage().start().finally(startWorker);
