// The flow of questions as the page's text states it, and how answers lead through it.

/** @typedef {{ id: string, text: string, goes: string, marks: Map<string, string>, why: Element | null }} Answer */
/** @typedef {{ id: string, title: string, help: Element | null, answers: Map<string, Answer> }} Question */
/** @typedef {{ first: string, questions: Map<string, Question>, ends: Map<string, Element> }} Flow */
/** @typedef {{ question: Question, answer: Answer }} Choice */

/**
 * @param {Element} text
 */
export function readFlow(text) {
  const questions = found(text, "[data-question]").map(readQuestion);
  const ends = found(text, "[data-end]").map((end) => /** @type {const} */ ([end.dataset.end ?? "", end]));
  return {
    first: questions[0].id,
    questions: new Map(questions.map((question) => [question.id, question])),
    ends: new Map(ends),
  };
}

/**
 * @param {HTMLElement} section
 */
function readQuestion(section) {
  const answers = found(section, "[data-answer]").map(readAnswer);
  return {
    id: section.dataset.question ?? "",
    title: (section.querySelector("h3")?.textContent ?? "").replace(/^\S+ /, ""), // without its number
    help: section.querySelector(".help"),
    answers: new Map(answers.map((answer) => [answer.id, answer])),
  };
}

/**
 * @param {HTMLElement} item
 */
function readAnswer(item) {
  const marks = found(item, "[data-mark]");
  return {
    id: item.dataset.answer ?? "",
    text: (item.querySelector("strong")?.textContent ?? "").replace(/:$/, ""),
    goes: item.dataset.goes ?? "",
    marks: new Map(marks.map((mark) => [mark.dataset.mark ?? "", mark.textContent ?? ""])),
    why: item.querySelector(".why"),
  };
}

/**
 * As far as the answers lead from the first question: the choices on the way, and the question or end after them.
 * @param {Flow} flow
 * @param {URLSearchParams} given
 * @returns {{ choices: Choice[], next: string }}
 */
export function walk(flow, given) {
  /** @type {Choice[]} */
  const choices = [];
  let next = flow.first;
  for (;;) {
    const question = flow.questions.get(next);
    const answer = question?.answers.get(given.get(next) ?? "");
    if (!question || !answer) return { choices, next };
    choices.push({ question, answer });
    next = answer.goes;
  }
}

/**
 * How many questions there still are at most, from one on.
 * @param {Flow} flow
 * @param {string} from
 * @returns {number}
 */
export function longest(flow, from) {
  const question = flow.questions.get(from);
  if (!question) return 0;
  const targets = new Set([...question.answers.values()].map((answer) => answer.goes));
  return 1 + Math.max(...[...targets].map((target) => longest(flow, target)));
}

/**
 * @param {Element} root
 * @param {string} selector
 */
function found(root, selector) {
  return [...root.querySelectorAll(selector)].filter((element) => element instanceof HTMLElement);
}
