// The search itself: the entries of one language in, the best results for a question out. It knows no page.
import { indexed, sought, stem } from "./search-words.js";
import MiniSearch from "./vendor/minisearch.js";

/**
 * @typedef {{kind: string, anchor: string, title: string, text: string, words: string[]}} Entry
 * @typedef {{kinds: Record<string, string>, pages: {address: string, title: string, entries: Entry[]}[]}} Index
 * @typedef {{id: number, kind: string, address: string, page: string, title: string, text: string, words: string[]}} Place
 * @typedef {{place: Place, terms: string[]}} Result
 */

// What a word is worth where it stands, and a result by its kind. Set by tests/search/queries.yml.
const FIELDS = { title: 5, words: 2, page: 1, kind: 0.5, text: 1 };
/** @type {Record<string, number>} */
const WEIGHTS = { needs: 2, sources: 0.5, milestones: 0.6, route: 0.7 };

// A question's words come as stems; a longer one may be the beginning of a word, or have a letter or two wrong.
const MATCHING = {
  tokenize: (/** @type {string} */ term) => [term],
  processTerm: (/** @type {string} */ term) => term,
  prefix: (/** @type {string} */ term) => term.length > 2,
  fuzzy: (/** @type {string} */ term) => (term.length > 8 ? 2 : term.length > 3 ? 1 : false),
};

/** @param {Index} index
 * @param {import("./search-words.js").Language} language */
export function createSearch(index, language) {
  /** @type {Set<string>} */
  const vocabulary = new Set();
  const engine = new MiniSearch({
    fields: Object.keys(FIELDS),
    extractField: (/** @type {any} */ place, /** @type {string} */ field) =>
      field === "words" ? place.words.join(" ") : field === "kind" ? index.kinds[place.kind] : place[field],
    tokenize: indexed,
    processTerm: (/** @type {string} */ word) => {
      const term = stem(word, language);
      vocabulary.add(term);
      return term;
    },
  });
  const places = placesOf(index);
  engine.addAll(places);
  const stems = (/** @type {string} */ text) => sought(text, language).join(" ");
  const names = places.map((place) => new Set([place.title, ...place.words].map(stems)));
  const synonyms = synonymsOf(places, language);

  /** A word of the question, the terms it begins or nearly is, and the compounds that hold it.
   * @param {string} term */
  function anyOf(term) {
    const compounds = term.length < 4 ? [] : [...vocabulary].filter((other) => other.indexOf(term) > 0);
    return {
      combineWith: "OR",
      queries: [term, { queries: compounds, combineWith: "OR", prefix: false, fuzzy: false, boost: 0.4 }],
    };
  }

  /** Every place with at least one word of one of the wordings; a place with all of them counts most.
   * @param {string[][]} wordings */
  function found(wordings) {
    const terms = wordings[0];
    const others = wordings.flat().filter((term) => !terms.includes(term));
    const hits = engine.search(
      {
        combineWith: "OR",
        queries: [...terms.map(anyOf), { combineWith: "OR", queries: others.map(anyOf), boost: 0.4 }],
      },
      {
        boost: FIELDS,
        ...MATCHING,
        boostDocument: (/** @type {number} */ id) => WEIGHTS[places[id].kind] ?? 1,
      },
    );
    for (const hit of hits) {
      // The engine counts each word a place has once more: the many of another wording would outweigh the one asked for.
      hit.score *= Math.max(...wordings.map((wording) => covered(wording, hit.queryTerms))) ** 2 / hit.queryTerms.length;
    }
    return hits.sort((one, other) => other.score - one.score);
  }

  /** The best results: first what is called just that, and of each page only its best place.
   * @param {string} question
   * @param {number} limit
   * @returns {Result[]} */
  return function search(question, limit) {
    const terms = sought(question, language);
    if (terms.length === 0) return [];
    const hits = found([terms, ...otherWordings(terms, synonyms)]);
    const called = terms.join(" ");
    /** @type {Map<string, Result>} */
    const best = new Map();
    for (const hit of [...hits.filter((hit) => names[hit.id].has(called)), ...hits]) {
      const place = places[hit.id];
      const key = place.kind === "page" ? place.address.replace(/#.*/, "") : place.address;
      if (!best.has(key)) best.set(key, { place, terms: hit.terms });
      if (best.size === limit) break;
    }
    return [...best.values()];
  };
}

/** How much of the terms, from 0 to 1, is among those that matched, as they are or within a compound.
 * @param {string[]} terms
 * @param {string[]} matched */
function covered(terms, matched) {
  return terms.filter((term) => matched.some((other) => other.includes(term))).length / terms.length;
}

/** @param {Index} index
 * @returns {Place[]} */
function placesOf(index) {
  const places = [];
  for (const page of index.pages) {
    for (const { anchor, ...entry } of page.entries) {
      const address = anchor ? `${page.address}#${anchor}` : page.address;
      places.push({ ...entry, address, page: page.title, id: places.length });
    }
  }
  return places;
}

/** Every wording of a term in the glossary, as stems, and the one the pages use.
 * @param {Place[]} places
 * @param {import("./search-words.js").Language} language */
function synonymsOf(places, language) {
  const stems = (/** @type {string} */ text) => sought(text, language);
  return places
    .filter((place) => place.kind === "glossary")
    .flatMap((place) => place.words.map((wording) => ({ wording: stems(wording), preferred: stems(place.title) })));
}

/** The question with the preferred wording for each other wording of a term in it.
 * @param {string[]} terms
 * @param {{wording: string[], preferred: string[]}[]} synonyms */
function otherWordings(terms, synonyms) {
  return synonyms.flatMap(({ wording, preferred }) => {
    const start = terms.findIndex((_, position) => wording.every((word, offset) => terms[position + offset] === word));
    return start < 0 ? [] : [[...terms.slice(0, start), ...preferred, ...terms.slice(start + wording.length)]];
  });
}
