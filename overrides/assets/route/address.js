// The reader's answers as the page's address carries them, after the #: nothing else keeps them, and nothing is sent.

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
 * @param {import("./flow.js").Choice[]} choices
 * @param {string} title
 * @param {string} [change]
 * @returns {string}
 */
export function written(choices, title, change) {
  const address = new URLSearchParams(choices.map(({ question, answer }) => [question.id, answer.id]));
  if (change) address.set(CHANGE, change);
  if (title) address.set(TITLE, title);
  return `#${address}`;
}

/**
 * What of the given answers no question on the way asks for.
 * @param {import("./flow.js").Choice[]} choices
 * @param {URLSearchParams} given
 * @returns {boolean}
 */
export function hasStrangers(choices, given) {
  const known = new Set([CHANGE, TITLE, ...choices.map(({ question }) => question.id)]);
  return [...given.keys()].some((name) => !known.has(name));
}

/**
 * The plan page with the route, its marks and the reader's title.
 * @param {string} plan
 * @param {string} route
 * @param {string[]} marks
 * @param {string} title
 * @returns {string}
 */
export function planAddress(plan, route, marks, title) {
  const address = new URLSearchParams({ route, marks: marks.join(",") });
  if (title) address.set(TITLE, title);
  return `${plan}#${address.toString().replaceAll("%2C", ",")}`;
}
