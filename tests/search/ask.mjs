// Asks the search outside a browser: reads {index, language, questions} and writes the addresses of the best three for each.
import { readFileSync } from "node:fs";
import { createSearch } from "../../overrides/assets/search-engine.js";

const { index, language, questions } = JSON.parse(readFileSync(0, "utf-8"));
const search = createSearch(index, language);
const answers = questions.map((question) => search(question, 3).map((result) => result.place.address));
process.stdout.write(JSON.stringify(answers));
