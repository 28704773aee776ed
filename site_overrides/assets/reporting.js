/** A report of a mistake names the part of the page that was opened: its address ends with the fragment. */

function name() {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a.report[href^="mailto:"]'))) {
    const whole = (link.dataset.whole ??= link.href);
    link.href = whole + encodeURIComponent(location.hash); // the address of the page is the end of the mail
  }
}

/** Let the mail name what the address names, now and when it changes. */
export function nameReported() {
  addEventListener("hashchange", name);
  name();
}
