// The narrow menu opens and closes without script; this closes it when the reader leaves it.

/** @param {Document} page */
export function closeMenusOnEscape(page) {
  const menu = page.querySelector("details.narrow-menu");
  if (!(menu instanceof HTMLDetailsElement)) return;
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  page.addEventListener("click", (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}
