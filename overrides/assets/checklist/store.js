// The reader's checklist as a value: read, written, changed, put together. Knows neither the page nor the browser.
import { isDate } from "../days.js";

/**
 * What is kept of a point: whether it is ticked, the note, and how it was worded on the day. The fingerprint is of the
 * Danish wording, and both languages share it; the version is that of the standard the point belongs to, if any.
 * @typedef {{ticked: boolean, note: string, text: string, language: string, fingerprint: string, standardVersion: string, date: string}} Entry
 * @typedef {{title: string, points: Record<string, Entry>}} Checklist
 * @typedef {{text: string, language: string, fingerprint: string, standardVersion: string}} Wording
 * @typedef {"broken" | "foreign" | "newer"} Fault
 */

const FORMAT = "atmp-checklist";
const SCHEMA = 1;
export const LARGEST = 4_000_000; // bytes of a file: hundreds of points with a long note each
const KEY = /^[a-z0-9-]+#[a-z0-9-]+$/;
/** @type {(keyof Entry)[]} */
const TEXTS = ["note", "text", "language", "fingerprint", "standardVersion", "date"];

/** @returns {Checklist} */
export const nothing = () => ({ title: "", points: {} });

/** @param {Checklist} checklist */
export const isNothing = ({ title, points }) => !title && !Object.keys(points).length;

/** @param {Checklist} checklist */
export const written = (checklist) => JSON.stringify({ format: FORMAT, schema: SCHEMA, ...checklist });

/**
 * The checklist in a file or in the browser's storage, or why it is none. All of it is sound, or none is taken.
 * @param {string} text
 * @returns {{checklist: Checklist, fault?: undefined} | {fault: Fault}}
 */
export function read(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: "broken" };
  }
  if (value?.format !== FORMAT) return { fault: "foreign" };
  if (Number.isInteger(value.schema) && value.schema > SCHEMA) return { fault: "newer" };
  const { schema, title, points } = value;
  if (schema !== SCHEMA || typeof title !== "string" || !isPlain(points)) return { fault: "broken" };
  for (const [key, entry] of Object.entries(points)) {
    if (!KEY.test(key) || !isEntry(entry)) return { fault: "broken" };
  }
  return { checklist: { title, points } };
}

/** @param {unknown} value */
const isPlain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {any} entry */
function isEntry(entry) {
  if (!isPlain(entry) || typeof entry.ticked !== "boolean" || !isDate(entry.date)) return false;
  return TEXTS.every((field) => typeof entry[field] === "string");
}

/**
 * The checklist with a point ticked or not, or with a note; a point with neither is not kept.
 * @param {Checklist} checklist
 * @param {string} key
 * @param {Wording} wording
 * @param {string} date
 * @param {{ticked?: boolean, note?: string}} change
 * @returns {Checklist}
 */
export function changed(checklist, key, wording, date, change) {
  const { [key]: before, ...others } = checklist.points;
  // A tick vouches for the wording of its day; a note alone does not renew it.
  const base = before && change.ticked === undefined ? before : { ticked: false, note: before?.note ?? "", ...wording, date };
  const entry = { ...base, ...change };
  return { ...checklist, points: entry.ticked || entry.note ? { ...others, [key]: entry } : others };
}

/**
 * Whether a ticked point no longer says what it said. Another language is compared by the fingerprint both share.
 * @param {Entry} entry
 * @param {Wording} now
 */
export function isChanged(entry, now) {
  if (entry.language !== now.language) return entry.fingerprint !== now.fingerprint;
  return plain(entry.text) !== plain(now.text);
}

/** @param {string} text */
const plain = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();

/**
 * Both checklists: a tick in either stays, with the later wording, and two different notes follow each other.
 * @param {Checklist} own
 * @param {Checklist} other
 * @returns {Checklist}
 */
export function merged(own, other) {
  const points = { ...own.points };
  for (const [key, theirs] of Object.entries(other.points)) {
    points[key] = points[key] ? mergedEntry(points[key], theirs) : theirs;
  }
  return { title: own.title || other.title, points };
}

/**
 * @param {Entry} own
 * @param {Entry} theirs
 * @returns {Entry}
 */
function mergedEntry(own, theirs) {
  const isTheirs = theirs.ticked === own.ticked ? theirs.date > own.date : theirs.ticked;
  const notes = own.note.includes(theirs.note) ? own.note : theirs.note.includes(own.note) ? theirs.note : `${own.note}\n${theirs.note}`;
  return { ...(isTheirs ? theirs : own), note: notes };
}
