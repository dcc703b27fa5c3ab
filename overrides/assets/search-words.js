// How words are compared: in plain letters, without endings. The same for what is searched and for what is typed.

/** @typedef {"da" | "en"} Language */

// The longest ending first. What is left need not be a word; it only has to be the same for all forms of one.
const ENDINGS = {
  da: /(?:erendes|erende|ernes|erens|erne|eren|erer|eres|enes|ende|ers|ets|ens|ene|er|en|et|es|e|s)$/,
  en: /(?:ings|ing|ies|ied|ed|es|e|s|y)$/,
};

// Words that stand everywhere and say nothing of what is sought.
const COMMON = {
  da: new Set(split("af alle at blive da de den der det dig din dit du efter eller en er et for fra få gør ha har hos hvad hvem hvilke hvilken hvor hvordan hvornår hvorfor i ikke ind jeg kan man med mig min mit mod må når og om op over på selv sin skal som til uden under ud ved vi være")),
  en: new Set(split("a about an and are as at be by can do does for from get has have how i if in into is it its me must my not of on or our should that the their there they this to was we what when where which who whom why will with without you your")),
};

/** Lower case, æ ø å as ae oe aa, and no accents: as one writes without a Danish keyboard.
 * @param {string} text */
export function fold(text) {
  const danish = text.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
  return danish.normalize("NFD").replace(/\p{M}/gu, "");
}

/** @type {Record<Language, Map<string, string>>} */
const STEMS = { da: new Map(), en: new Map() };

/** The word without its ending; each is worked out once, because a text repeats its words.
 * @param {string} word
 * @param {Language} language */
export function stem(word, language) {
  const known = STEMS[language].get(word) ?? withoutEnding(word, language);
  STEMS[language].set(word, known);
  return known;
}

/** @param {string} word
 * @param {Language} language */
function withoutEnding(word, language) {
  if (/\d/.test(word)) return word;
  const ending = word.match(ENDINGS[language])?.[0] ?? "";
  const left = word.length - ending.length < 3 ? word : word.slice(0, word.length - ending.length);
  return left.length > 3 ? left.replace(/([b-df-hj-np-tv-z])\1$/, "$1") : left;
}

/** The words of a text, folded; those with hyphens in their parts.
 * @param {string} text
 * @returns {string[]} */
export function split(text) {
  return fold(text).match(/[\p{L}\d]+/gu) ?? [];
}

/** The words of a text as they are indexed: a hyphenated one also as one word, so that "ns26" finds NS-26.
 * @param {string} text */
export function indexed(text) {
  const joined = fold(text).match(/[\p{L}\d]+(?:-[\p{L}\d]+)+/gu) ?? [];
  return [...split(text), ...joined.map((word) => word.replaceAll("-", ""))];
}

/** What is sought in a question: its stems, without the words that stand everywhere unless there are no others.
 * @param {string} question
 * @param {Language} language */
export function sought(question, language) {
  const all = split(question);
  const telling = all.filter((word) => !COMMON[language].has(word));
  return (telling.length ? telling : all).map((word) => stem(word, language));
}
