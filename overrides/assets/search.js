// Opens the search, and fetches what it needs only then. Without script the same link leads to the search page.

/** @param {Document} page */
export function offerSearch(page) {
  const opener = page.querySelector("a.search-open");
  const dialog = page.querySelector("dialog.search");
  const panel = page.querySelector(".search-panel");
  const input = panel?.querySelector("input");
  if (!(opener instanceof HTMLElement) || !(panel instanceof HTMLElement) || !input) return;
  let started = false;

  function open() {
    if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
    input?.focus();
    input?.select();
  }
  async function start() {
    if (started || !(panel instanceof HTMLElement)) return;
    started = true;
    const { startSearch } = await import("./search-panel.js");
    await startSearch(panel);
  }

  input.addEventListener("focus", start);
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    open();
  });
  page.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    open();
  });
  // A link to a place on this very page leaves the dialog open otherwise.
  panel.addEventListener("click", (event) => {
    if (dialog instanceof HTMLDialogElement && event.target instanceof Element && event.target.closest("a")) dialog.close();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (!dialog && asked !== null) {
    input.value = asked;
    input.focus();
    start();
  }
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
