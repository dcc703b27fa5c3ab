// The reader's answers as the page's address carries them, after the #: nothing else keeps them, and nothing is sent.
import { walk } from "./flow.js";

/** @typedef {import("./flow.js").Flow} Flow */

// The question shown once more to be answered differently, and the reader's title; all other names are questions'.
export const CHANGE = "change";
export const TITLE = "title";

/**
 * Whether what stands after the # is answers, and not the place on the page that a link leads to.
 * @param {string} hash
 */
export function isAnswers(hash) {
  return hash.includes("=");
}

/**
 * Writes the address of the answers, or of one of their questions to be answered differently. An answer that no
 * question on the way has asked for waits for its question, until the way has come to an end.
 * @param {Flow} flow
 * @param {URLSearchParams} given
 * @returns {(change?: string) => string}
 */
export function addressing(flow, given) {
  const { choices, next } = walk(flow, given);
  const answers = new Map(choices.map(({ question, answer }) => [question.id, answer.id]));
  const waiting = flow.questions.has(next) ? [...given].filter(([name, value]) => fits(flow, name, value)) : [];
  for (const [name, value] of waiting) if (!answers.has(name)) answers.set(name, value);
  const title = given.get(TITLE);
  return (change) => {
    const address = new URLSearchParams([...answers]);
    if (change) address.set(CHANGE, change);
    if (title) address.set(TITLE, title);
    return `#${address}`;
  };
}

/**
 * Whether some part of the address is no answer to any question.
 * @param {Flow} flow
 * @param {URLSearchParams} given
 */
export function hasStrangers(flow, given) {
  return [...given].some(([name, value]) => name !== CHANGE && name !== TITLE && !fits(flow, name, value));
}

/**
 * @param {Flow} flow
 * @param {string} name
 * @param {string} value
 */
function fits(flow, name, value) {
  return flow.questions.get(name)?.answers.has(value) ?? false;
}

/**
 * The plan page with the route, its marks and the reader's title.
 * @param {string} plan
 * @param {string} route
 * @param {string[]} marks
 * @param {string} title
 */
export function planAddress(plan, route, marks, title) {
  const address = new URLSearchParams({ route, marks: marks.join(",") });
  if (title) address.set(TITLE, title);
  return `${plan}#${address.toString().replaceAll("%2C", ",")}`;
}
