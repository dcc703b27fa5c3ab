// The plan's files, made in the browser and saved from there.
import { dateOf } from "../days.js";
import { saveAsFile } from "../saving.js";
import { asCalendar, asTable } from "./files.js";
import { dates } from "./words.js";

/** @typedef {import("./words.js").Entry} Entry */
/** @typedef {{words: DOMStringMap, written: (day: number) => string}} Speech */

/**
 * @param {string} kind `ics` or `csv`
 * @param {Entry[]} entries
 * @param {import("./choice.js").Choice} choice
 * @param {Speech} speech
 */
export function download(kind, entries, { route, start, title }, speech) {
  const name = `plan-${route}-${start}.${kind}`;
  if (kind === "csv") {
    saveAsFile(name, "text/csv", asTable(rows(entries, speech), speech.words.separator ?? ";"));
  } else {
    const about = { name: [route, title].filter(Boolean).join("."), host: location.hostname, now: new Date() };
    saveAsFile(name, "text/calendar", asCalendar(events(entries, title, speech), about));
  }
}

/** @param {Entry[]} entries @param {string} title @param {Speech} speech */
function events(entries, title, { words, written }) {
  const dated = entries.filter((entry) => entry.state === "dated");
  return dated.map((entry) => ({
    id: entry.clock.id,
    start: entry.start,
    end: entry.end,
    summary: `${title ? `${title}: ` : ""}${entry.clock.name} (${entry.clock.basisName})`,
    description: `${dates(entry, words, written)} ${entry.clock.length}; ${entry.clock.who}. ${entry.clock.note}`.trim(),
  }));
}

/** @param {Entry[]} entries @param {Speech} speech */
function rows(entries, { words, written }) {
  const lines = entries.map((entry) => {
    const { clock, state, start, end } = entry;
    const days = state === "dated" ? [...start, ...end].map(dateOf) : ["", "", "", ""];
    const note = state === "dated" ? clock.note : dates(entry, words, written);
    return [clock.name, clock.stepName, clock.basisName, clock.length, clock.who, ...days, note];
  });
  return [(words.columns ?? "").split("|"), ...lines];
}
