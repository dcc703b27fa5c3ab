// Lets the reader save what a page has made as a file of their own; nothing leaves the browser.

/**
 * @param {string} name
 * @param {string} type
 * @param {string} content
 */
export function saveAsFile(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // not before the browser has read it
}
