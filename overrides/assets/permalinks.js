// A click on a section's link also copies its whole address. Without script the link still leads there.

const SHOWN_FOR = 4000;

/** @param {Document} page */
export function copyPermalinks(page) {
  const status = page.querySelector(".announcement");
  if (!(status instanceof HTMLElement) || !navigator.clipboard) return;
  /** @type {number | undefined} */
  let timer;
  page.addEventListener("click", async (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.permalink") : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      return; // Not allowed to: the address bar has the address.
    }
    status.textContent = status.dataset.copied ?? "";
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = ""), SHOWN_FOR);
  });
}
