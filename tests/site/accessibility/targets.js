// Links, buttons and disclosures smaller than 24 by 24 pixels, outside running text, whose surroundings do not make
// up for it: a circle of 24 pixels around each must leave the others' circles and boxes alone (WCAG 2.2, 2.5.8).
(() => {
  const all = [...document.querySelectorAll("a[href], button, summary")].filter((each) => each.checkVisibility());
  const inText = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    const block = element.closest("p, li, dd, dt, td, th, h1, h2, h3, blockquote, summary, div, span.language-link");
    return block !== null && block.textContent.trim() !== element.textContent.trim();
  };
  const targets = all.filter((each) => !inText(each)).map((each) => ({ each, box: each.getBoundingClientRect() }));
  const small = ({ box }) => box.width < 24 || box.height < 24;
  const middle = ({ box }) => [box.x + box.width / 2, box.y + box.height / 2];
  const apart = (one, other) => {
    const [x, y] = middle(one);
    const [a, b] = middle(other);
    const dx = Math.max(other.box.left - x, 0, x - other.box.right);
    const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
    return Math.hypot(dx, dy) >= 12 && (!small(other) || Math.hypot(a - x, b - y) >= 24);
  };
  return targets
    .filter((one) => small(one) && targets.some((other) => other !== one && !apart(one, other)))
    .map(({ each, box }) => `${each.textContent.trim()} ${Math.round(box.width)}x${Math.round(box.height)}`);
})()
