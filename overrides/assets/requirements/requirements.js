// Narrows the list of requirements. The choice lives in the address, so that it can be sent, kept and printed;
// without this script every requirement is there and there is nothing to choose.
import { part } from "../parts.js";

/** @param {Document} page */
export function filterRequirements(page) {
  const form = part(page, "form.requirement-filter", HTMLFormElement);
  const status = part(page, ".requirement-count");
  const fields = /** @type {(HTMLSelectElement | HTMLInputElement)[]} */ ([...form.querySelectorAll("select, input")]);
  const requirements = /** @type {HTMLElement[]} */ ([...page.querySelectorAll("section.requirement")]);
  const texts = new Map(requirements.map((requirement) => [requirement, textOf(requirement)]));
  const chapters = /** @type {HTMLElement[]} */ ([...page.querySelectorAll("section.requirement-chapter")]);

  const show = () => {
    const chosen = fields.filter((field) => field.value.trim());
    for (const requirement of requirements) {
      requirement.hidden = !chosen.every((field) => fits(requirement, field, texts.get(requirement) ?? ""));
    }
    for (const chapter of chapters) {
      chapter.hidden = !chapter.querySelector("section.requirement:not([hidden])");
    }
    status.textContent = told(status, chosen, requirements);
  };
  const change = () => {
    show();
    const query = new URLSearchParams();
    for (const field of fields) if (field.value.trim()) query.set(field.name, field.value.trim());
    const { pathname, hash } = page.location;
    const search = String(query);
    history.replaceState(history.state, "", `${pathname}${search && `?${search}`}${hash}`);
  };
  const showTarget = () => {
    const target = page.getElementById(page.location.hash.slice(1)); // ids are plain ASCII: nothing to decode
    if (!target?.closest("[hidden]")) return;
    form.reset(); // whoever follows a link to a requirement is shown it, whatever was chosen before
    target.scrollIntoView();
  };

  const wanted = new URLSearchParams(page.location.search);
  for (const field of fields) {
    const value = wanted.get(field.name) ?? "";
    field.value = value;
    if (field.value !== value) field.value = ""; // no such choice
  }
  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of fields) field.value = "";
    change();
  });
  page.defaultView?.addEventListener("hashchange", showTarget);
  show();
  showTarget();
}

/**
 * @param {HTMLElement} requirement
 * @param {HTMLSelectElement | HTMLInputElement} field
 * @param {string} text
 */
function fits(requirement, field, text) {
  if (field.name === "text") {
    return field.value.toLowerCase().split(/\s+/).every((word) => text.includes(word));
  }
  const own = (requirement.dataset[field.name] ?? "").split(" ").filter(Boolean);
  // Whom a requirement applies to is not always said; nobody may think it is not for them.
  return own.includes(field.value) || (field.name === "role" && own.length === 0);
}

/**
 * What the requirement says, without the checklist's box and the reader's note at it.
 * @param {HTMLElement} requirement
 */
function textOf(requirement) {
  const copy = /** @type {HTMLElement} */ (requirement.cloneNode(true));
  for (const controls of copy.querySelectorAll(".point-controls")) controls.remove();
  return (copy.textContent ?? "").toLowerCase();
}

/**
 * How many requirements are shown, and by which choice: read aloud when it changes, and printed.
 * @param {HTMLElement} status
 * @param {(HTMLSelectElement | HTMLInputElement)[]} chosen
 * @param {HTMLElement[]} requirements
 */
function told(status, chosen, requirements) {
  const shown = requirements.filter((requirement) => !requirement.hidden).length;
  const { every = "", some = "", none = "" } = status.dataset;
  const words = chosen.length === 0 ? every : shown ? some : none;
  const choices = chosen.map((field) => {
    const value = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : `“${field.value.trim()}”`;
    return `${field.labels?.[0]?.querySelector("span")?.textContent}: ${value}`;
  });
  const count = words.replace("{shown}", String(shown)).replace("{all}", String(requirements.length));
  return [count, choices.join("; ")].filter(Boolean).join(" ");
}

filterRequirements(document);
