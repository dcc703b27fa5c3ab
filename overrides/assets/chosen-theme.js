// The reader's choice of light or dark, set before the first paint: loaded in the head and not as a module, so that the page waits for it.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is blocked: the system's choice holds.
}
