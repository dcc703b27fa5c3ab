// Opens the definition of a term where the term stands. Without this script, and with a modified click, a term is a
// link to its place in the glossary.

/**
 * @param {Document} page
 * @returns {void}
 */
export function explainTerms(page) {
  const template = page.querySelector("template.definition");
  if (!(template instanceof HTMLTemplateElement) || !("popover" in HTMLElement.prototype)) return;
  for (const term of /** @type {NodeListOf<HTMLAnchorElement>} */ (page.querySelectorAll("a.term"))) {
    explain(term, template);
  }
}

/**
 * @param {HTMLAnchorElement} term
 * @param {HTMLTemplateElement} template
 */
function explain(term, template) {
  const note = filled(template, term);
  let openWhenPressed = false; // a press outside the note closes it before the click arrives

  term.setAttribute("role", "button");
  term.setAttribute("aria-haspopup", "dialog");
  term.setAttribute("aria-expanded", "false");
  term.addEventListener("pointerdown", () => {
    openWhenPressed = note.matches(":popover-open");
  });
  term.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!openWhenPressed) open(term, note);
    openWhenPressed = false;
  });
  term.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    term.click();
  });
  note.addEventListener("focusout", (event) => {
    // Whoever tabs on would have the next link hidden behind the note.
    if (event.relatedTarget instanceof Node && !note.contains(event.relatedTarget)) note.hidePopover();
  });
  note.addEventListener("toggle", () => {
    const isOpen = note.matches(":popover-open");
    term.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) return;
    const focused = term.ownerDocument.activeElement;
    if (focused === term.ownerDocument.body || focused === note) term.focus({ preventScroll: true });
    note.remove();
  });
}

/**
 * Shows the note after the term, so that Tab goes on from there.
 * @param {HTMLElement} term
 * @param {HTMLElement} note
 */
function open(term, note) {
  term.after(note);
  note.showPopover();
  note.focus({ preventScroll: true });
}

/**
 * @param {HTMLTemplateElement} template
 * @param {HTMLAnchorElement} term
 * @returns {HTMLElement}
 */
function filled(template, term) {
  const note = /** @type {HTMLElement} */ (template.content.cloneNode(true)).querySelector(".definition");
  if (!(note instanceof HTMLElement)) throw new Error("the template holds no definition");
  const [name, definition] = note.querySelectorAll("strong, p + p");
  const { term: title = "", definition: text = "" } = term.dataset;
  name.textContent = title;
  definition.textContent = text;
  note.setAttribute("aria-label", title);
  note.querySelector("a")?.setAttribute("href", term.href);
  return note;
}

explainTerms(document);
