// The screens of the tool: one question, or the end with everything that led to it. Filled from the page's own text.
import { dayWriter, today } from "../days.js";
import { planAddress } from "./address.js";
import { longest } from "./flow.js";
import { copies, fromTemplate, part } from "../parts.js";

/** @typedef {import("./flow.js").Flow} Flow */
/** @typedef {import("./flow.js").Question} Question */
/** @typedef {import("./flow.js").Choice} Choice */

/**
 * @param {HTMLElement} finder
 * @param {Flow} flow
 * @param {Question} question
 * @param {Choice[]} before the choices that led to the question
 * @param {Choice[]} choices all that have been made, in their order
 * @param {(change?: string) => string} address
 */
export function fillQuestion(finder, flow, question, before, choices, address) {
  const screen = part(finder, "form");
  const chosen = choices.find((choice) => choice.question === question)?.answer.id;
  part(screen, ".count").textContent = String(before.length + 1);
  part(screen, ".longest").textContent = String(before.length + longest(flow, question.id));
  part(screen, "h2").textContent = question.title;
  part(screen, ".help").replaceChildren(...copies(question.help));
  const pattern = part(screen, "label");
  part(screen, ".choices").replaceChildren(
    ...[...question.answers.values()].map((answer) => {
      const label = /** @type {HTMLElement} */ (pattern.cloneNode(true));
      const input = part(label, "input", HTMLInputElement);
      input.value = answer.id;
      input.checked = answer.id === chosen;
      part(label, "span").textContent = answer.text;
      return label;
    }),
  );
  const back = part(screen, ".back", HTMLAnchorElement);
  back.hidden = before.length === 0;
  back.href = address(before.at(-1)?.question.id);
  part(screen, ".given").hidden = choices.length === 0;
  part(screen, "ol").replaceChildren(...choices.map((choice) => given(finder, choice, address)));
}

/**
 * @param {HTMLElement} finder
 * @param {Flow} flow
 * @param {Choice[]} choices
 * @param {string} end
 * @param {string} title
 * @param {(change?: string) => string} address
 */
export function resultScreen(finder, flow, choices, end, title, address) {
  const screen = part(fromTemplate(finder, "result-screen"), ".result");
  const section = flow.ends.get(end);
  const isUnclear = end === "unclear";
  const marks = new Map(choices.flatMap(({ answer }) => [...answer.marks]));
  part(screen, "h2").textContent = section?.querySelector("h2, h3")?.textContent ?? "";
  part(screen, "input", HTMLInputElement).value = title;
  part(screen, ".end").append(...copies(section).filter((copy) => !copy.querySelector("h2, h3")));
  if (isUnclear) {
    part(screen, ".progress").textContent = screen.dataset.unclear ?? "";
    keepWaysFor(screen, choices.at(-1)?.question.id ?? "");
    part(screen, ".mail", HTMLAnchorElement).href += mailText(screen, choices, title);
  } else {
    for (const mail of screen.querySelectorAll(".mail, .mail-note")) mail.remove();
  }
  part(screen, ".marked ul").append(...[...marks.values()].map(listed));
  part(screen, ".marked").hidden = marks.size === 0;
  part(screen, "ol").append(...choices.map((choice) => given(finder, choice, address)));
  const plan = screen.querySelector(".plan");
  if (plan instanceof HTMLAnchorElement) {
    plan.hidden = isUnclear;
    plan.href = planAddress(plan.href, end, [...marks.keys()], title);
  }
  part(screen, ".day").textContent = dayWriter(document.documentElement.lang)(today());
  return screen;
}

/** @param {string} text */
function listed(text) {
  const item = document.createElement("li");
  item.textContent = text;
  return item;
}

/**
 * @param {HTMLElement} screen
 * @param {string} question
 */
function keepWaysFor(screen, question) {
  for (const way of screen.querySelectorAll("[data-questions]")) {
    const questions = way.getAttribute("data-questions");
    if (questions && !questions.split(" ").includes(question)) way.remove();
  }
}

/**
 * @param {HTMLElement} screen
 * @param {Choice[]} choices
 * @param {string} title
 */
function mailText(screen, choices, title) {
  const answers = choices.map(({ question, answer }) => `${question.title}\n- ${answer.text}`);
  const text = [screen.dataset.greeting, title, ...answers].filter(Boolean).join("\n\n");
  return `?subject=${encodeURIComponent(screen.dataset.subject ?? "")}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
}

/**
 * An answer that has been given, with its reasons and the way to change it.
 * @param {HTMLElement} finder
 * @param {Choice} choice
 * @param {(change?: string) => string} address
 */
function given(finder, { question, answer }, address) {
  const item = part(fromTemplate(finder, "given-answer"), "li");
  part(item, ".asked").textContent = question.title;
  part(item, "strong").textContent = answer.text;
  part(item, ".change", HTMLAnchorElement).href = address(question.id);
  part(item, ".aside").textContent = ` (${question.title})`;
  part(item, ".why").append(...copies(answer.why));
  return item;
}
