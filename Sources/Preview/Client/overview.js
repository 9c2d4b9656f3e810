// The preview's list of all pages: what is wrong, what waits, and every page by kind.
"use strict";

const dutch = document.querySelector("script[data-language=nl]") !== null;
const t = dutch
  ? {
      title: "Alle pagina's", problems: "Fouten en opmerkingen", draft: "Concepten",
      scheduled: "Gepland", expired: "Verlopen", stale: "Vertalingen die achterlopen",
      pages: "Pagina's per soort", search: "Zoek", page: "Pagina", file: "Bestand",
      words: "Woorden", state: "Staat", published: "gepubliceerd", list: "Lijsten",
      from: (day) => `vanaf ${day}`, until: (day) => `tot ${day}`, none: "Geen pagina's gevonden.",
      isDraft: "concept", untranslated: "niet vertaald",
    }
  : {
      title: "All pages", problems: "Mistakes and remarks", draft: "Drafts",
      scheduled: "Scheduled", expired: "Expired", stale: "Translations that are behind",
      pages: "Pages by kind", search: "Search", page: "Page", file: "File",
      words: "Words", state: "State", published: "published", list: "Lists",
      from: (day) => `from ${day}`, until: (day) => `until ${day}`, none: "No pages found.",
      isDraft: "draft", untranslated: "not translated",
    };

function make(name, attributes = {}, ...content) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...content);
  return node;
}

const link = (address, text) => (address ? make("a", { href: address }, text) : text);

function stateOf(page) {
  const state = {
    published: () => t.published, draft: () => t.isDraft,
    scheduled: () => t.from(page.date), expired: () => t.until(page.date),
  }[page.state]();
  return page.isTranslated ? state : `${state}, ${t.untranslated}`;
}

function table(pages) {
  const head = [t.page, t.file, t.words, t.state].map((name) => make("th", { scope: "col" }, name));
  const rows = pages.map((page) => {
    const [file] = page.files;
    return make(
      "tr", {},
      make("td", {}, link(page.url, page.title), ` (${page.language})`),
      make("td", {}, file ? link(file.editor, file.path) : ""),
      make("td", {}, String(page.words)), make("td", {}, stateOf(page)),
    );
  });
  return make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows));
}

function section(title, pages) {
  return pages.length > 0 ? [make("h2", {}, `${title} (${pages.length})`), table(pages)] : [];
}

function showPages(pages, wanted) {
  const target = document.getElementById("pages");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const found = pages.filter((page) =>
    plain([page.title, page.url, ...page.files.map((file) => file.path)].join(" ")).includes(
      plain(wanted),
    ),
  );
  const kinds = new Map();
  for (const page of found) {
    const kind = page.kind === "list" ? t.list : page.kind;
    if (!kinds.has(kind)) kinds.set(kind, []);
    kinds.get(kind).push(page);
  }
  const parts = [...kinds].map(([kind, list]) =>
    make(
      "details", wanted || found.length < 200 ? { open: "" } : {},
      make("summary", {}, `${kind} (${list.length})`), table(list.slice(0, 500)),
    ),
  );
  target.replaceChildren(...(parts.length > 0 ? parts : [t.none]));
}

async function show() {
  const { problems, pages } = await (await fetch("/_polder/site.json")).json();
  document.documentElement.lang = dutch ? "nl" : "en";
  document.querySelector("h1").textContent = t.title;
  document.getElementById("all").textContent = t.pages;
  document.querySelector("label").firstChild.data = `${t.search} `;
  document.getElementById("problems").replaceChildren(
    ...(problems.length > 0 ? [make("h2", {}, `${t.problems} (${problems.length})`)] : []),
    ...problems.map((problem) =>
      make(
        "p", { class: problem.severity },
        link(problem.editor, `${problem.file}:${problem.line}`), ` ${problem.message}`,
      ),
    ),
  );
  const of = (state) => pages.filter((page) => page.state === state && page.isTranslated);
  document.getElementById("waiting").replaceChildren(
    ...section(t.draft, of("draft")), ...section(t.scheduled, of("scheduled")),
    ...section(t.expired, of("expired")), ...section(t.stale, pages.filter((page) => page.isStale)),
  );
  const filter = document.getElementById("filter");
  filter.oninput = () => showPages(pages, filter.value);
  showPages(pages, filter.value);
}

show();
const news = new BroadcastChannel("polder");
news.onmessage = show;
document.addEventListener("polder:updated", show);
