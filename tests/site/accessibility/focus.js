// What a reader who tabs meets at the element that has the focus.
(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const clear = (colour) => colour === "transparent" || numbers(colour)[3] === 0;
  const light = (colour) => {
    const [r, g, b] = numbers(colour).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let ground = element.parentElement;
  while (ground.parentElement && clear(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
  const style = getComputedStyle(element);
  const [low, high] = [light(style.outlineColor), light(getComputedStyle(ground).backgroundColor)].sort((a, b) => a - b);
  const box = [...element.getClientRects()].find((part) => part.width > 0 && part.height > 0) ?? element.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    name: `${element.tagName.toLowerCase()} ${element.textContent.trim() || element.ariaLabel}`,
    number: [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter((each) => each.checkVisibility()).indexOf(element),
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    contrast: (high + 0.05) / (low + 0.05),
    onTop: top !== null && (element.contains(top) || top.contains(element)),
  };
})()
