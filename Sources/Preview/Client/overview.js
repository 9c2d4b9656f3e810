// The preview's list of all pages: problems, scheduled pages, and every page by kind.
import { listen } from "./news.js";
import { ask, language, make } from "./page.js";

const words = {
  en: {
    problems: "Mistakes and remarks", error: "Mistake", warning: "Remark", note: "Note",
    draft: "Drafts", scheduled: "Scheduled", expired: "Expired",
    stale: "Outdated translations", list: "Lists",
    page: "Page", file: "File", words: "Words", state: "State",
    count: (n) => (n === 1 ? "1 word" : `${n} words`),
    published: "published", isDraft: "draft", untranslated: "not translated",
    from: (day) => `from ${day}`, until: (day) => `until ${day}`,
    none: "No pages found.", more: (n) => `And ${n} more: search for them.`,
  },
  nl: {
    problems: "Fouten en opmerkingen", error: "Fout", warning: "Opmerking", note: "Opmerking",
    draft: "Concepten", scheduled: "Gepland", expired: "Verlopen",
    stale: "Vertalingen die achterlopen", list: "Lijsten",
    page: "Pagina", file: "Bestand", words: "Woorden", state: "Staat",
    count: (n) => (n === 1 ? "1 woord" : `${n} woorden`),
    published: "gepubliceerd", isDraft: "concept", untranslated: "niet vertaald",
    from: (day) => `vanaf ${day}`, until: (day) => `tot ${day}`,
    none: "Geen pagina's gevonden.", more: (n) => `En nog ${n}: zoek ernaar.`,
  },
};
const t = words[language] ?? words.en;

/** The number of pages of one kind to show at once. */
const limit = 500;

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
  const rows = pages.slice(0, limit).map((page) => {
    const [file] = page.files;
    return make(
      "tr", {},
      make("td", {}, link(page.url, page.title), ` (${page.language})`),
      make("td", {}, file ? link(file.editor, file.path) : ""),
      make("td", {}, t.count(page.words)), make("td", {}, stateOf(page)),
    );
  });
  const parts = [
    make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows)),
  ];
  if (pages.length > limit) parts.push(make("p", { class: "rest" }, t.more(pages.length - limit)));
  return parts;
}

function section(title, pages) {
  return pages.length > 0 ? [make("h2", {}, `${title} (${pages.length})`), ...table(pages)] : [];
}

function showPages(pages, wanted) {
  const target = document.getElementById("pages");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const found = pages.filter((page) =>
    plain([page.title, page.url, ...page.files.map((file) => file.path)].join(" ")).includes(
      plain(wanted),
    ),
  );
  const kinds = Map.groupBy(found, (page) => page.kind);
  const isOpen = wanted || found.length < 200;
  const parts = [...kinds].map(([kind, list]) =>
    make(
      "details", isOpen ? { open: "" } : {},
      make("summary", {}, `${labelOf(kind, list)} (${list.length})`), ...table(list),
    ),
  );
  target.replaceChildren(...(parts.length > 0 ? parts : [t.none]));
}

/** Returns the name of a kind of page, in the language of the tools if the site has it. */
function labelOf(kind, pages) {
  if (kind === "list") return t.list;
  return (pages.find((page) => page.language === language) ?? pages[0]).label;
}

function problemLine(problem) {
  const place = `${problem.file}:${problem.line}`;
  return make(
    "li", { class: problem.severity },
    make("span", { class: "where" }, link(problem.editor, place)),
    make("span", { class: "severity" }, t[problem.severity] ?? problem.severity),
    ` – ${problem.message}`,
  );
}

function showProblems(problems, { errors, warnings }) {
  const parts = [];
  if (problems.length > 0) {
    const list = make("ul", { class: "problems" }, ...problems.map(problemLine));
    const notes = problems.filter(({ severity }) => severity === "note").length;
    parts.push(make("h2", {}, `${t.problems} (${errors + warnings + notes})`), list);
  }
  document.getElementById("problems").replaceChildren(...parts);
}

async function show() {
  const { problems, counts, pages } = await ask("/_polder/site.json");
  showProblems(problems, counts);
  const of = (state) => pages.filter((page) => page.state === state && page.isTranslated);
  document.getElementById("waiting").replaceChildren(
    ...section(t.draft, of("draft")), ...section(t.scheduled, of("scheduled")),
    ...section(t.expired, of("expired")), ...section(t.stale, pages.filter((page) => page.isStale)),
  );
  const filter = document.getElementById("filter");
  filter.oninput = () => showPages(pages, filter.value);
  showPages(pages, filter.value);
}

const showAgain = () => show().catch(() => {}); // If the preview has stopped, keep the list.

listen(showAgain, () => {});
showAgain();
