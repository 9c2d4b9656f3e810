// Filters a list on its page. Without this script, each value is a link to a page of its own. With
// it, the links become checkboxes that combine: any value of one facet, and all facets. The choice
// is in the URL, and the number of results is announced.

const nav = document.querySelector(".filter");
const results = document.getElementById("results");
if (nav && results) filter(nav, results);

function filter(nav, results) {
  const list = new URL(nav.dataset.list, location.href);
  const found = nav.dataset.found;
  const status = nav.querySelector("[role=status]");
  const isWhole = location.pathname === list.pathname;
  const whole = results.cloneNode(true);
  let cards; // All entries of the list, once the visitor has chosen something.

  // Returns the chosen terms, `facet:value`, from a URL: `…/themes/housing/` or `?themes=housing`.
  function termsOf(url) {
    const parts = url.pathname.startsWith(list.pathname)
      ? url.pathname.slice(list.pathname.length).split("/").filter(Boolean)
      : [];
    const terms = [];
    for (let i = 0; i + 1 < parts.length; i += 2)
      if (parts[i] !== "page") terms.push(parts[i] + ":" + decodeURIComponent(parts[i + 1]));
    for (const [facet, value] of url.searchParams) terms.push(facet + ":" + value);
    return new Set(terms);
  }

  function urlOf(terms) {
    const url = new URL(list);
    for (const term of [...terms].sort()) url.searchParams.append(...split(term));
    return url;
  }

  function split(term) {
    const colon = term.indexOf(":");
    return [term.slice(0, colon), term.slice(colon + 1)];
  }

  function makeBoxes() {
    for (const link of nav.querySelectorAll("a.check")) {
      const label = document.createElement("label");
      label.className = "check";
      const box = document.createElement("input");
      box.type = "checkbox";
      box.value = link.dataset.term;
      box.checked = link.hasAttribute("aria-current");
      label.append(box, ...link.childNodes);
      link.replaceWith(label);
    }
  }

  async function page(url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(answer.status);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  // Loads all entries, from every page of the whole list. On a filtered page it also loads the head
  // and the facets.
  async function load() {
    if (cards) return;
    const first = isWhole ? document : await page(list);
    const region = isWhole ? whole : first.getElementById("results");
    const all = new Map();
    const add = (items) => {
      for (const item of items.querySelectorAll("li[data-terms]"))
        all.set(item.querySelector("a")?.href, document.importNode(item, true));
    };
    add(region);
    for (let number = 2; number <= Number(region.dataset.pages); number++)
      add((await page(new URL(`page/${number}/`, list))).getElementById("results"));
    cards = [...all.values()];
    if (isWhole) return;
    const open = [...nav.querySelectorAll("details[open] > summary")].map((s) => s.textContent);
    const focus = document.activeElement?.value;
    nav.querySelector(".filter-facets").replaceWith(first.querySelector(".filter-facets"));
    for (const summary of nav.querySelectorAll("summary"))
      summary.parentElement.open = open.includes(summary.textContent);
    makeBoxes();
    if (focus) nav.querySelector(`[value="${CSS.escape(focus)}"]`)?.focus();
    document.querySelector(".page-head").replaceWith(first.querySelector(".page-head"));
    whole.replaceChildren(...first.getElementById("results").childNodes);
    document.title = first.title;
  }

  function matches(card, terms, but) {
    const facets = Map.groupBy
      ? Map.groupBy(terms, (term) => split(term)[0])
      : [...terms].reduce((map, term) => {
          const facet = split(term)[0];
          return map.set(facet, [...(map.get(facet) ?? []), term]);
        }, new Map());
    const own = card.dataset.terms.split(" ");
    return [...facets].every(
      ([facet, values]) => facet === but || values.some((value) => own.includes(value)),
    );
  }

  function show(terms) {
    const shown = cards.filter((card) => matches(card, terms));
    for (const box of nav.querySelectorAll("input")) {
      const facet = split(box.value)[0];
      box.checked = terms.has(box.value);
      const count = cards.filter(
        (card) => card.dataset.terms.split(" ").includes(box.value) && matches(card, terms, facet),
      ).length;
      box.parentElement.querySelector(".check-count").textContent = count;
      box.parentElement.classList.toggle("check-none", count === 0);
    }
    const chosen = nav.querySelector(".chosen");
    chosen.replaceChildren(
      ...[...terms].flatMap((term) => {
        const name = nav.querySelector(`[value="${CSS.escape(term)}"] ~ .check-name`);
        if (!name) return [];
        const link = document.createElement("a");
        link.className = "tag";
        link.dataset.term = term;
        link.href = urlOf([...terms].filter((other) => other !== term));
        const hint = document.createElement("span");
        hint.className = "visually-hidden";
        hint.textContent = nav.dataset.remove + ": ";
        const text = name.cloneNode(true);
        text.className = "";
        link.append(hint, text);
        const item = document.createElement("li");
        item.append(link);
        return [item];
      }),
    );
    if (terms.size === 0) {
      results.replaceChildren(...whole.cloneNode(true).childNodes);
    } else {
      const tally = document.createElement("h2");
      tally.className = "tally";
      tally.textContent = found.replace("#", shown.length);
      const items = document.createElement("ul");
      items.className = whole.querySelector("ul.cards")?.className ?? "cards";
      items.append(...shown.map((card) => card.cloneNode(true)));
      results.replaceChildren(tally, items);
    }
    status.textContent = found.replace("#", shown.length);
  }

  async function choose(terms, url) {
    try {
      await load();
    } catch {
      location.assign(url); // Offline or stale: let the server answer.
      return;
    }
    if (url.href !== location.href) history.pushState(null, "", url);
    show(terms);
  }

  makeBoxes();
  nav.addEventListener("change", () => {
    const terms = new Set([...nav.querySelectorAll("input:checked")].map((box) => box.value));
    // A chosen value that has no checkbox here stays chosen.
    for (const link of nav.querySelectorAll(".chosen a"))
      if (!nav.querySelector(`[value="${CSS.escape(link.dataset.term)}"]`)) terms.add(link.dataset.term);
    choose(terms, urlOf(terms));
  });
  nav.querySelector(".chosen").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const terms = termsOf(new URL(location.href));
    terms.delete(link.dataset.term);
    nav.querySelector("summary").focus();
    choose(terms, urlOf(terms));
  });
  addEventListener("popstate", () => {
    const url = new URL(location.href);
    choose(termsOf(url), url);
  });
  if (isWhole && location.search) {
    const url = new URL(location.href);
    choose(termsOf(url), url);
  }
}
