// The language switch keeps the current query and filters, which are in the URL.
for (const link of document.querySelectorAll(".languages a"))
  for (const event of ["focus", "pointerenter", "pointerdown", "click"])
    link.addEventListener(event, () => (link.search = location.search));
