// A search field and its results, in the dialog and on the search page alike. Fetched when the reader begins to search.
import { createSearch } from "./search-engine.js";
import { excerpt, marked } from "./search-excerpt.js";

const LIMIT = 20;
// Milliseconds without a keystroke before an answer: letters typed in a row cost one search.
const PAUSE = 80;
const ROOT = new URL("../", import.meta.url);

/** @param {HTMLElement} panel */
export async function startSearch(panel) {
  const language = document.documentElement.lang === "en" ? "en" : "da";
  const input = part(panel, "input", HTMLInputElement);
  const status = part(panel, "[role=status]", HTMLElement);
  const index = await fetched(language).catch(() => null);
  if (!index) {
    status.textContent = status.dataset.failed ?? "";
    return;
  }
  const { kinds } = index;
  const search = createSearch(index, language);

  function answer() {
    const question = input.value.trim();
    const results = search(question, LIMIT);
    show(panel, results, kinds, language);
    status.textContent = question && counted(status, results.length);
    part(panel, ".search-help", HTMLElement).hidden = !question || results.length > 0;
  }
  let pause = 0;
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(answer, PAUSE);
  });
  panel.addEventListener("keydown", (event) => moveWithArrows(panel, input, event));
  answer();
}

/** @param {string} language
 * @returns {Promise<import("./search-engine.js").Index>} */
async function fetched(language) {
  const response = await fetch(new URL(`search-${language}.json`, import.meta.url));
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

/** @param {HTMLElement} panel
 * @param {import("./search-engine.js").Result[]} results
 * @param {Record<string, string>} kinds
 * @param {import("./search-words.js").Language} language */
function show(panel, results, kinds, language) {
  const template = part(panel, "template", HTMLTemplateElement);
  const items = results.map(({ place, terms }) => {
    const item = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    part(item, "a", HTMLAnchorElement).href = new URL(place.address, ROOT).href;
    part(item, ".kind", HTMLElement).textContent = kinds[place.kind];
    part(item, ".title", HTMLElement).append(...nodes(marked(place.title, terms, language)));
    part(item, ".page", HTMLElement).textContent = place.kind === "page" && place.page !== place.title ? place.page : "";
    part(item, ".excerpt", HTMLElement).append(...nodes(excerpt(place.text, terms, language)));
    return item;
  });
  part(panel, ".results", HTMLElement).replaceChildren(...items);
}

/** @param {import("./search-excerpt.js").Piece[]} pieces */
function nodes(pieces) {
  return pieces.map((piece) => {
    if (!piece.marked) return piece.text;
    const mark = document.createElement("mark");
    mark.textContent = piece.text;
    return mark;
  });
}

/** @param {HTMLElement} status
 * @param {number} count */
function counted(status, count) {
  const { none, one, many, best } = status.dataset;
  const words = count === 0 ? none : count === 1 ? one : count === LIMIT ? best : many;
  return (words ?? "").replace("{}", String(count));
}

/** Arrows go from the field through the results and back; Enter then follows the link as any other.
 * @param {HTMLElement} panel
 * @param {HTMLInputElement} input
 * @param {KeyboardEvent} event */
function moveWithArrows(panel, input, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [input, ...panel.querySelectorAll(".results a")];
  const next = stops[stops.indexOf(/** @type {Element} */ (document.activeElement)) + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

/** The part of the panel that its template promises.
 * @template {HTMLElement} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T} */
function part(within, selector, type) {
  const found = within.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The search panel has no ${selector}`);
}
