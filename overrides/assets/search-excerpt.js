// The part of a text that answers the question, in pieces: the words that matched are marked.
import { split, stem } from "./search-words.js";

const BEFORE = 8;
const WORDS = 32;

/** @typedef {{text: string, marked: boolean}} Piece */

/** The whole text in pieces, each either matching words or what stands between them.
 * @param {string} text
 * @param {string[]} terms
 * @param {import("./search-words.js").Language} language
 * @returns {Piece[]} */
export function marked(text, terms, language) {
  const matching = new Set(terms);
  return text
    .split(/([\p{L}\d]+)/u)
    .filter(Boolean)
    .map((part) => ({ text: part, marked: split(part).some((word) => matching.has(stem(word, language))) }));
}

/** Some words of the text: its beginning if that answers, otherwise those around the first that matched.
 * @param {string} text
 * @param {string[]} terms
 * @param {import("./search-words.js").Language} language
 * @returns {Piece[]} */
export function excerpt(text, terms, language) {
  const words = text.split(" ");
  const first = words.findIndex((word) => marked(word, terms, language).some((piece) => piece.marked));
  const start = first < WORDS - BEFORE ? 0 : first - BEFORE;
  const end = start + WORDS;
  const shown = words.slice(start, end).join(" ");
  return marked(`${start > 0 ? "… " : ""}${shown}${end < words.length ? " …" : ""}`, terms, language);
}
