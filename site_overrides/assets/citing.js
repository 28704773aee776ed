/** Copy link and copy citation, in the form that the reader chose last. Without this each link still is a link. */
import { announce, say } from "./announce.js";
import { FORMS, cite } from "./citation.js";

/** @typedef {import("./citation.js").Form} Form */
/** @typedef {import("./citation.js").Parts} Parts */

/** What was cited last, to be given again in another form. @typedef {{ parts: Parts, quoted: string }} Cited */

const REMEMBERED = "citation-form";
const article = document.querySelector("article[data-citation]");

/** @param {string} name */
const said = (name) => article?.getAttribute(`data-${name}`) ?? "";

/** The whole address of a fragment on the page that is cited. @param {string} fragment "#19-28" or "" */
export function addressOf(fragment) {
  return (said("address") || location.href.split("#")[0]) + fragment;
}

/** @returns {Form} */
function remembered() {
  try {
    const form = localStorage.getItem(REMEMBERED) ?? "";
    return form in FORMS ? /** @type {Form} */ (form) : "plain";
  } catch {
    return "plain"; // storage is forbidden: the choice lasts as long as the page
  }
}

/** @param {Form} form */
function remember(form) {
  try {
    localStorage.setItem(REMEMBERED, form);
  } catch {
    // the same
  }
}

/**
 * @param {string} part "minute 19/30, decision 1" or ""
 * @param {string} address
 * @returns {Parts}
 */
export function partsOf(part, address) {
  const [place, fragment = ""] = address.split(":~:")[0].split("#");
  const id = place.split(/\/(?:meetings|i)\//).at(-1)?.replace(/\/$/, "").replaceAll("/", "-") ?? "";
  return {
    before: said("citation"),
    part,
    status: said("status").replace(/^\(|\)$/g, ""),
    source: said("source"),
    archive: said("archive"),
    council: said("council"),
    date: said("date"),
    address,
    key: [id, fragment].filter(Boolean).join("-").replace(/[^\w-]/g, ""),
    retrieved: new Date(),
  };
}

/** The box that shows what was copied, and offers the other forms. */
class CitationBox {
  constructor() {
    /** @type {Form} */
    this.form = remembered();
    /** @type {Cited | null} */
    this.last = null;
    this.box = document.createElement("div");
    this.box.className = "citation-box";
    this.select = document.createElement("select");
    this.select.append(...Object.entries(FORMS).map(([form, name]) => new Option(name, form)));
    this.select.addEventListener("change", () => void this.chosen());
    this.shown = document.createElement("pre");
    this.shown.tabIndex = 0; // wider than a phone, it scrolls within itself, which the keyboard must be able to do
    this.shown.setAttribute("aria-label", "What was copied");
    this.shown.setAttribute("role", "region");
    const label = document.createElement("label");
    label.append("Citation as ", this.select);
    this.box.append(label, this.shown);
  }

  /** @param {Cited} cited @param {HTMLElement} control */
  async copy(cited, control) {
    this.last = cited;
    const text = cite(this.form, cited.parts, cited.quoted);
    await navigator.clipboard.writeText(text);
    announce(control, cited.quoted ? "Quotation copied" : "Citation copied");
    this.show(text, control);
  }

  /** @param {string} text @param {HTMLElement} control */
  show(text, control) {
    this.select.value = this.form;
    this.shown.textContent = text;
    (control.closest(".passage-box, .controls") ?? control).after(this.box);
  }

  async chosen() {
    this.form = /** @type {Form} */ (this.select.value);
    remember(this.form);
    if (!this.last) return;
    const text = cite(this.form, this.last.parts, this.last.quoted);
    this.shown.textContent = text;
    await navigator.clipboard.writeText(text);
    say(`Copied as ${FORMS[this.form]}`);
  }
}

const box = new CitationBox();

/**
 * @param {string} part
 * @param {string} address
 * @param {string} quoted
 * @param {HTMLElement} control
 */
export function copyCitation(part, address, quoted, control) {
  return box.copy({ parts: partsOf(part, address), quoted }, control);
}

/** @param {string} address @param {HTMLElement} control */
export async function copyLink(address, control) {
  await navigator.clipboard.writeText(address);
  announce(control, "Link copied");
}

/** @param {Event} event */
function pressed(event) {
  const control = /** @type {HTMLElement | null} */ (
    event.target instanceof Element ? event.target.closest(".copy-link, .copy-citation") : null
  );
  if (!control) return;
  if (control.matches(".copy-citation")) {
    void copyCitation(control.dataset.cite ?? "", addressOf(control.dataset.to ?? ""), "", control);
    return;
  }
  event.preventDefault();
  const href = control.getAttribute("href") ?? "";
  void copyLink(addressOf(href.startsWith("#") ? href : ""), control);
}

/** Let the controls of the page work. */
export function startCiting() {
  document.addEventListener("click", pressed);
}
