// What the reader chooses, kept in the browser and nowhere else. Where storage is blocked, a choice lasts as long as the page.

/**
 * @param {string} key
 * @returns {string} what is kept, or nothing
 */
export function kept(key) {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/**
 * @param {string} key
 * @param {string} value nothing removes the key
 */
export function keep(key, value) {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // Storage is blocked or full.
  }
}
