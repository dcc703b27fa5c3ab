// Marks the section being read in the list of contents.

/** @param {Document} page */
export function followContents(page) {
  /** @type {Map<Element, Element>} */
  const links = new Map();
  for (const link of page.querySelectorAll("nav.contents a")) {
    const heading = page.getElementById(decodeURIComponent((link.getAttribute("href") ?? "").slice(1)));
    if (heading) links.set(heading, link);
  }
  if (links.size === 0) return;
  const observer = new IntersectionObserver(
    (entries) => {
      const entered = entries.find((entry) => entry.isIntersecting);
      if (!entered) return;
      for (const link of links.values()) link.removeAttribute("aria-current");
      links.get(entered.target)?.setAttribute("aria-current", "true");
    },
    { rootMargin: "0px 0px -70% 0px" },
  );
  for (const heading of links.keys()) observer.observe(heading);
}
