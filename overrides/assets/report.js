// The mail that reports an error names the section too, where the page can know it.

/** @param {Document} page */
export function nameSectionInReports(page) {
  for (const link of page.querySelectorAll("a.report")) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    const mail = link.href;
    link.addEventListener("click", () => {
      // Beside the text the section is the one on screen. Below the text only the address can tell.
      const heading = link.closest(".contents") ? headingOnScreen(page) : headingInAddress(page);
      const line = heading ? `\r\n${link.dataset.section}: ${heading.textContent} (#${heading.id})` : "";
      link.href = mail + encodeURIComponent(line);
    });
  }
}

/** @param {Document} page */
function headingOnScreen(page) {
  const passed = [...page.querySelectorAll("article :is(h2, h3)[id]")].filter(
    (heading) => heading.getBoundingClientRect().top < innerHeight / 5,
  );
  return passed.at(-1);
}

/** @param {Document} page */
function headingInAddress(page) {
  const target = page.querySelector(":target"); // the browser reads the address, also a broken one
  return target?.matches("article :is(h2, h3)") ? target : undefined;
}
