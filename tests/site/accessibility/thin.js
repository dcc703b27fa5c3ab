// Leaves four of each kind of element that repeats beside its like in the text: axe takes seconds for a long list,
// and learns nothing from its hundredth row.
for (const parent of document.querySelectorAll("article, article *")) {
  const seen = new Map();
  for (const child of [...parent.children]) {
    const kind = `${child.tagName} ${child.className}`;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    if (seen.get(kind) > 4) child.remove();
  }
}
