// The reader's region first, what holds for the whole country always, the rest folded below. Without this script, and
// until a region or an audience is chosen, every answer stands in the order the server sent. So it does on the page
// with the whole guide.
import { keep, kept } from "../storage.js";

const KEYS = { region: "atmp:region", audience: "atmp:audience" };

/** @typedef {{ region: string, audience: string }} Choice */

/** @param {Document} page */
export function offerRegions(page) {
  const form = page.querySelector("form.region-choice:not(.chapter *)");
  const template = form?.querySelector("template");
  const status = form?.querySelector("[role=status]");
  if (!(form instanceof HTMLFormElement) || !template || !status) return;
  const region = /** @type {HTMLSelectElement} */ (form.elements.namedItem("region"));
  const audience = /** @type {HTMLSelectElement} */ (form.elements.namedItem("audience"));
  const lists = [...page.querySelectorAll("ul.answers")].map((list) => answersIn(list, template));

  const nothing = status.textContent;
  const { chosen: word, always } = form.dataset;

  const show = () => {
    for (const arrange of lists) arrange({ region: region.value, audience: audience.value });
    const chosen = [region, audience].filter((field) => field.value).map((field) => field.selectedOptions[0].text);
    status.textContent = chosen.length ? `${word} ${chosen.join(", ")}. ${always}` : nothing;
  };
  form.addEventListener("change", () => {
    keep(KEYS.region, region.value);
    keep(KEYS.audience, audience.value);
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  choose(region, kept(KEYS.region));
  choose(audience, kept(KEYS.audience));
  if (region.value || audience.value) show();
}

/**
 * Sets a field to what was chosen; a region that has been replaced leads to the one it is part of now.
 * @param {HTMLSelectElement} field
 * @param {string} value
 */
function choose(field, value) {
  const options = [...field.options];
  const found =
    options.find((option) => option.value === value) ??
    options.find((option) => words(option.dataset.former).includes(value));
  field.value = found?.value ?? "";
}

/**
 * @param {Element} list
 * @param {HTMLTemplateElement} template
 * @returns {(choice: Choice) => void} what puts the answers of the list in order
 */
function answersIn(list, template) {
  const answers = /** @type {HTMLElement[]} */ ([...list.children]);
  const elsewhere = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (template.content.cloneNode(true)).querySelector(".elsewhere"));
  const others = /** @type {HTMLElement} */ (elsewhere.querySelector("ul"));
  const count = /** @type {HTMLElement} */ (elsewhere.querySelector("span"));

  return ({ region, audience }) => {
    // An audience that nobody answers, in any region, is no reason to fold anything.
    const asked = answers.some((answer) => words(answer.dataset.audiences).includes(audience)) ? audience : "";
    /** @type {HTMLElement[][]} */
    const [own, national, rest] = [[], [], []];
    for (const answer of answers) {
      const regions = words(answer.dataset.regions);
      const isForAll = regions.includes("national");
      const isHere = !region || isForAll || regions.includes(region);
      const isForMe = !asked || words(answer.dataset.audiences).includes(asked);
      (!isHere || !isForMe ? rest : region && !isForAll ? own : national).push(answer);
    }
    list.replaceChildren(...own, ...national);
    others.replaceChildren(...rest);
    count.textContent = String(rest.length);
    if (rest.length) list.after(elsewhere);
    else elsewhere.remove();
  };
}

/** @param {string | undefined} list */
function words(list) {
  return (list ?? "").split(" ");
}

offerRegions(document);
