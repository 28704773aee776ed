/** Whoever selects words of the council is offered a link to them and a quotation, in a box below their paragraph. */
import { addressOf, copyCitation, copyLink } from "./citing.js";
import { numberOf, paragraphOf } from "./paragraph.js";
import { blockOf, directive, fragmentOf, quotationOf, wholeWords } from "./passage.js";

const SHORTEST = 8; // characters; fewer are a slip of the finger
const SETTLED = 250; // milliseconds without a change: the box must not push the text away under a moving finger

/** `paragraph`: where the selection begins. @typedef {{ range: Range, address: string, part: string, paragraph: Element | null }} Passage */

/** @param {string} className @param {string} words */
function button(className, words) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = words;
  return made;
}

/** The selected words of the council, or null where none are selected. @returns {Passage | null} */
function selected() {
  const selection = document.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = wholeWords(selection.getRangeAt(0));
  const inText = (/** @type {Node} */ node) => blockOf(node).closest(".sheet .text") && !blockOf(node).closest(".controls, .passage-box, .citation-box");
  if (quotationOf(range).length < SHORTEST || !inText(range.startContainer) || !inText(range.endContainer)) return null;
  const start = blockOf(range.startContainer);
  const cited = start.closest(".decision, .recommendation") ?? start.closest("section.item")?.querySelector(".notes");
  const part = cited?.querySelector(".copy-citation")?.getAttribute("data-cite") ?? "";
  const paragraph = paragraphOf(range.startContainer);
  return { range, address: addressOf(fragmentOf(range.startContainer)) + directive(range), part, paragraph };
}

class PassageBox {
  constructor() {
    /** @type {Passage | null} */
    this.passage = null;
    this.pressed = false;
    this.timer = 0;
    this.box = document.createElement("div");
    this.box.className = "passage-box";
    this.box.setAttribute("role", "group");
    this.box.setAttribute("aria-label", "The words you selected");
    this.link = button("copy-passage", "Copy link to this passage");
    this.quotation = button("copy-quotation", "Copy quotation");
    this.whole = button("copy-passage", "");
    this.box.append(this.link, this.quotation, this.whole);
  }

  start() {
    document.addEventListener("selectionchange", () => this.wait());
    document.addEventListener("pointerdown", () => (this.pressed = true));
    for (const end of ["pointerup", "pointercancel"]) {
      document.addEventListener(end, () => {
        this.pressed = false;
        this.wait();
      });
    }
    document.addEventListener("keydown", (event) => this.entered(event));
    this.link.addEventListener("click", () => {
      if (this.passage) void copyLink(this.passage.address, this.link);
    });
    this.whole.addEventListener("click", () => {
      if (this.passage?.paragraph) void copyLink(addressOf(`#${this.passage.paragraph.id}`), this.whole);
    });
    this.quotation.addEventListener("click", () => {
      if (!this.passage) return;
      void copyCitation(this.passage.part, this.passage.address, quotationOf(this.passage.range), this.quotation);
    });
  }

  /**
   * From selected words the Tab key leads to the box. A browser would go on from what was focused last, often far above.
   * @param {KeyboardEvent} event
   */
  entered(event) {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (key !== "Tab" || shiftKey || ctrlKey || altKey || metaKey || !this.box.isConnected) return;
    if (!document.activeElement?.contains(this.box) || document.getSelection()?.isCollapsed) return;
    event.preventDefault();
    this.link.focus();
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), SETTLED);
  }

  show() {
    if (this.pressed || this.box.contains(document.activeElement)) return;
    const passage = selected();
    if (!passage) {
      this.box.remove();
      return;
    }
    this.passage = passage;
    this.whole.hidden = !passage.paragraph;
    if (passage.paragraph) {
      this.whole.textContent = `Copy link to paragraph ${numberOf(passage.paragraph)}`;
      this.whole.dataset.words = this.whole.textContent; // what it says again once it has said what was done
    }
    const block = blockOf(passage.range.endContainer);
    const whole = block.closest("ul, ol, dl, .wide") ?? block;
    if (whole.nextElementSibling !== this.box) whole.after(this.box);
  }
}

export function offerPassages() {
  if (document.querySelector(".sheet")) new PassageBox().start();
}
