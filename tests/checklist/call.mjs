// Calls functions of the checklist's store outside a browser: reads [name, arguments] and writes the result.
import { readFileSync } from "node:fs";
import * as store from "../../overrides/assets/checklist/store.js";

const [name, given] = JSON.parse(readFileSync(0, "utf-8"));
process.stdout.write(JSON.stringify(store[name](...given) ?? null));
