// Light or dark: the system's choice until the reader makes one. It is kept in the browser and nowhere else.
import { keep } from "./storage.js";

/** @param {Document} page */
export function offerThemes(page) {
  const button = page.querySelector("button.theme");
  if (!(button instanceof HTMLButtonElement)) return;
  button.addEventListener("click", () => {
    const theme = isDark(page) ? "light" : "dark";
    page.documentElement.dataset.theme = theme;
    keep("theme", theme);
  });
}

/** @param {Document} page */
function isDark(page) {
  const chosen = page.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}
