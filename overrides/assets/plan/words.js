// What a plan says: dates and sentences in the page's language, from the words the page brings.

/** @typedef {import("./schedule.js").Entry<import("./clocks.js").ShownClock>} Entry */

/** @param {string} sentence @param {Record<string, string | number>} values */
export const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/**
 * When the time begins and ends, as sentences.
 * @param {Entry} entry
 * @param {DOMStringMap} words
 * @param {(day: number) => string} written
 */
export function dates({ clock, state, start, end }, words, written) {
  if (state === "unknown") return `${words.unknown} ${clock.ask}.`;
  if (state === "beyond") return filled(words.beyond ?? "", { last: words.last ?? "" });
  const values = { start: written(start[0]), startLatest: written(start[1]), end: written(end[0]), endLatest: written(end[1]) };
  const begins = start[0] === start[1] ? words.from : words.fromBetween;
  const estimated = clock.basis === "estimate" ? words.untilEstimate : words.untilBetween;
  const ends = end[0] === end[1] ? words.until : estimated;
  return filled(`${begins} ${ends}`, values);
}
