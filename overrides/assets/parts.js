// Parts of the page that the scripts rely on: a missing one is a fault of the page, and is said at once.

/**
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} [kind]
 * @returns {T}
 */
export function part(root, selector, kind) {
  const found = root.querySelector(selector);
  if (!(found instanceof (kind ?? HTMLElement))) throw new Error(`there is no ${selector}`);
  return /** @type {T} */ (found);
}

/**
 * @param {ParentNode} root
 * @param {string} name
 * @returns {DocumentFragment}
 */
export function fromTemplate(root, name) {
  const { content } = part(root, `template.${name}`, HTMLTemplateElement);
  return /** @type {DocumentFragment} */ (content.cloneNode(true));
}

/**
 * What stands in a part of the page, to be shown once more: without the ids, which are the page's.
 * @param {Element | null | undefined} source
 * @returns {Element[]}
 */
export function copies(source) {
  const copy = /** @type {Element | undefined} */ (source?.cloneNode(true));
  for (const element of copy?.querySelectorAll("[id]") ?? []) element.removeAttribute("id");
  return [...(copy?.children ?? [])];
}
