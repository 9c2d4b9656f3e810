// The language switch keeps what is searched and chosen here: it stands in the address.
for (const link of document.querySelectorAll(".languages a"))
  for (const event of ["focus", "pointerenter", "pointerdown", "click"])
    link.addEventListener(event, () => (link.search = location.search));
