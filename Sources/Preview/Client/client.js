// Polder's preview, in every page that it shows: puts what has changed into the page, and shows
// what is wrong and where the page comes from. It is no part of the site.
(() => {
  "use strict";
  const own = document.currentScript;
  const { token, page: firstTag, language } = own.dataset;
  own.remove(); // So that the page is as it was sent.

  const words = {
    en: {
      errors: (n) => (n === 1 ? "1 mistake" : `${n} mistakes`),
      elsewhere: (n) => (n === 1 ? "1 mistake in another page" : `${n} mistakes in other pages`),
      stays: "The last version without mistakes stays up until they are mended.",
      warnings: (n) => (n === 1 ? "1 remark" : `${n} remarks`),
      fix: (text) => (text ? `Replace with “${text}”` : "Take it out"),
      fixing: "Mending …",
      failed: "That did not work: the file has changed meanwhile.",
      edit: "Open in the editor",
      hide: "Hide",
      bar: "About this page (preview)",
      words: (n, m) => `${n} words, ${m} min`,
      links: (n) => (n === 1 ? "1 page leads here" : `${n} pages lead here`),
      looks: "In search and on social media",
      all: "All pages",
      published: "Published",
      draft: "Draft",
      scheduled: (day) => `From ${day}`,
      expired: (day) => `Until ${day}`,
      untranslated: "Not translated",
      stale: "The original is newer",
      lost: "The preview has stopped.",
      noSummary: "Without a summary search engines choose a text themselves.",
    },
    nl: {
      errors: (n) => (n === 1 ? "1 fout" : `${n} fouten`),
      elsewhere: (n) =>
        n === 1 ? "1 fout in een andere pagina" : `${n} fouten in andere pagina's`,
      stays: "De laatste versie zonder fouten blijft staan tot ze hersteld zijn.",
      warnings: (n) => (n === 1 ? "1 opmerking" : `${n} opmerkingen`),
      fix: (text) => (text ? `Vervang door “${text}”` : "Haal weg"),
      fixing: "Herstellen …",
      failed: "Dat lukte niet: het bestand is intussen veranderd.",
      edit: "Open in de editor",
      hide: "Verberg",
      bar: "Over deze pagina (voorbeeld)",
      words: (n, m) => `${n} woorden, ${m} min`,
      links: (n) => (n === 1 ? "1 pagina verwijst hierheen" : `${n} pagina's verwijzen hierheen`),
      looks: "In zoekmachines en op sociale media",
      all: "Alle pagina's",
      published: "Gepubliceerd",
      draft: "Concept",
      scheduled: (day) => `Vanaf ${day}`,
      expired: (day) => `Tot ${day}`,
      untranslated: "Niet vertaald",
      stale: "Het origineel is nieuwer",
      lost: "Het voorbeeld is gestopt.",
      noSummary: "Zonder samenvatting kiezen zoekmachines zelf een tekst.",
    },
  };
  const t = words[language] ?? words.en;

  // --- The page as it was sent, and as it is now ------------------------------------------------

  const parser = new DOMParser();
  let tag = `"${firstTag}"`;
  let sent; // The document as it was sent last; undefined until it has been fetched.

  const fetchRaw = (known) =>
    fetch(location.pathname + location.search, {
      headers: known ? { "Polder-Raw": "1", "If-None-Match": known } : { "Polder-Raw": "1" },
    });

  /** Fetches what was sent, to compare with what comes later. */
  async function remember() {
    const answer = await fetchRaw();
    if (answer.headers.get("ETag") !== tag) return reload();
    sent = parser.parseFromString(await answer.text(), "text/html");
  }

  function reload() {
    // Browsers keep the place of the page when it is loaded again.
    location.reload();
  }

  /** Brings the page up to date. */
  async function update() {
    const answer = await fetchRaw(tag);
    // A page that cannot be made stays as it was, below what is wrong.
    if (answer.status === 304 || answer.status === 500) return;
    const text = await answer.text();
    const newTag = answer.headers.get("ETag");
    if (newTag === tag) return;
    if (!sent) return reload();
    const next = parser.parseFromString(text, "text/html");
    const steps = [];
    if (!compare(sent.documentElement, next.documentElement, document.documentElement, steps)) {
      return reload();
    }
    let shown;
    for (const step of steps) shown = step() ?? shown;
    [sent, tag] = [next, newTag];
    if (shown) bringIntoView(shown);
    document.dispatchEvent(new CustomEvent("polder:updated"));
  }

  /** What scripts may have changed, or keep something in, and so must not be replaced under them. */
  const alive =
    'script:not([type$="+json"]), form, dialog, canvas, video, audio, iframe, object, noscript, template';

  const isAlive = (node) =>
    node.nodeType === Node.ELEMENT_NODE &&
    (node.matches(alive) || node.localName.includes("-") || node.querySelector(alive) !== null);

  /**
   * Notes in `steps` how to make `live`, which was sent as `old`, look as `next`; false when that
   * is not safe.
   */
  function compare(old, next, live, steps) {
    if (old.isEqualNode(next)) return true;
    if (old.nodeName !== next.nodeName || live?.nodeName !== old.nodeName) return false;
    if (old.nodeType !== Node.ELEMENT_NODE) {
      steps.push(() => {
        live.data = next.data;
        return live.parentElement;
      });
      return true;
    }
    if (old.localName === "link" && old.rel === "stylesheet") {
      steps.push(() => swapStyles(live, next));
      return true;
    }
    // A data block is no program: browsers only keep its text.
    if (old.matches('script:not([type$="+json"]), noscript, template')) return false;
    compareAttributes(old, next, live, steps);
    return compareChildren(old, next, live, steps);
  }

  function compareAttributes(old, next, live, steps) {
    for (const { name, value } of next.attributes) {
      if (old.getAttribute(name) !== value) {
        steps.push(() => {
          live.setAttribute(name, value);
          return live.closest("body") ? live : undefined;
        });
      }
    }
    for (const { name } of old.attributes) {
      if (!next.hasAttribute(name)) steps.push(() => live.removeAttribute(name));
    }
  }

  function compareChildren(old, next, live, steps) {
    const [before, after] = [[...old.childNodes], [...next.childNodes]];
    const present = [...live.childNodes].filter((node) => node !== host);
    if (present.length !== before.length) return false;
    let start = 0;
    let end = 0;
    const shorter = Math.min(before.length, after.length);
    while (start < shorter && before[start].isEqualNode(after[start])) start += 1;
    while (
      end < shorter - start &&
      before[before.length - 1 - end].isEqualNode(after[after.length - 1 - end])
    ) {
      end += 1;
    }
    const [oldMiddle, newMiddle] = [
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
    ];
    const liveMiddle = present.slice(start, present.length - end);
    if (
      oldMiddle.length === newMiddle.length &&
      oldMiddle.every((node, index) => node.nodeName === newMiddle[index].nodeName)
    ) {
      return oldMiddle.every((node, index) =>
        compare(node, newMiddle[index], liveMiddle[index], steps),
      );
    }
    if ([...oldMiddle, ...newMiddle, ...liveMiddle].some(isAlive)) return false;
    const behind = present[present.length - end] ?? null;
    steps.push(() => {
      const nodes = newMiddle.map((node) => document.importNode(node, true));
      for (const node of liveMiddle) node.remove();
      for (const node of nodes) live.insertBefore(node, behind?.parentNode === live ? behind : null);
      return nodes.find((node) => node.nodeType === Node.ELEMENT_NODE) ?? live;
    });
    return true;
  }

  /** Loads the new style sheet before the old one goes, so that the page never stands without. */
  function swapStyles(live, next) {
    const link = document.importNode(next, true);
    link.addEventListener("load", () => live.remove());
    link.addEventListener("error", () => link.remove());
    live.after(link);
  }

  function bringIntoView(node) {
    if (!node.isConnected || !document.body.contains(node)) return;
    const box = node.getBoundingClientRect();
    if (box.bottom < 0 || box.top > innerHeight) node.scrollIntoView({ block: "center" });
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) {
      node.animate([{ outline: "3px solid #e8a33d" }, { outline: "3px solid transparent" }], 900);
    }
  }

  // --- What is wrong, and the bar ---------------------------------------------------------------

  const host = document.createElement("polder-preview");
  const shadow = host.attachShadow({ mode: "open" });
  const styles = make("link", { rel: "stylesheet", href: "/_polder/preview.css" });
  const overlay = make("section", { class: "overlay", role: "alert", hidden: "" });
  const bar = make("aside", { class: "bar", "aria-label": t.bar });
  shadow.append(styles, overlay, bar);
  document.documentElement.append(host);

  let hiddenFor; // The mistakes that were hidden, so that the next ones are shown again.

  function make(name, attributes = {}, ...content) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...content);
    return node;
  }

  async function showState() {
    const answer = await fetch(`/_polder/page.json?path=${encodeURIComponent(location.pathname)}`);
    const state = await answer.json();
    showProblems(state);
    showBar(state);
  }

  function showProblems(state) {
    const errors = state.problems.filter((problem) => problem.severity === "error");
    const key = JSON.stringify(errors.map(({ file, code, line, message }) => [file, code, line, message]));
    overlay.hidden = errors.length === 0 || key === hiddenFor;
    if (overlay.hidden) return overlay.replaceChildren();
    const hide = make("button", { type: "button", class: "hide" }, t.hide);
    hide.addEventListener("click", () => {
      hiddenFor = key;
      overlay.hidden = true;
    });
    overlay.replaceChildren(
      make("header", {}, make("h2", {}, t.errors(errors.length)), hide),
      make("p", {}, state.hasSite ? t.stays : ""),
      ...errors.map(problemBox),
    );
  }

  function problemBox(problem) {
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    const box = make(
      "article",
      { "data-code": problem.code },
      make("h3", {}, problem.message),
      make(
        "p",
        { class: "place" },
        problem.editor ? make("a", { href: problem.editor, title: t.edit }, place) : place,
      ),
      make("pre", { tabindex: "0" }, problem.excerpt),
    );
    if (problem.fix) {
      const button = make("button", { type: "button", class: "fix" }, t.fix(problem.replacement.trim()));
      button.addEventListener("click", () => applyFix(problem.fix, button));
      box.append(button);
    }
    return box;
  }

  async function applyFix(fix, button) {
    button.disabled = true;
    button.textContent = t.fixing;
    const answer = await fetch("/_polder/fix", {
      method: "POST",
      headers: { "Polder-Token": token, "Content-Type": "text/plain" },
      body: fix,
    });
    if (!answer.ok) button.textContent = t.failed;
    // The notice goes by itself, once the file has been read again.
  }

  const card = (page) =>
    make(
      "div",
      { class: "cards" },
      make(
        "div",
        { class: "result" },
        make("cite", {}, page.absoluteURL),
        make("strong", {}, `${page.title} – ${page.siteTitle}`),
        make("p", {}, page.summary ?? t.noSummary),
      ),
      make(
        "div",
        { class: "card" },
        make("small", {}, new URL(page.absoluteURL).host),
        make("strong", {}, page.title),
        make("p", {}, page.summary ?? ""),
      ),
    );

  function stateWords(page) {
    const all = [typeof t[page.state] === "function" ? t[page.state](page.date) : t[page.state]];
    if (!page.isTranslated) all.push(t.untranslated);
    if (page.isStale) all.push(t.stale);
    return all.join(" · ");
  }

  function more(title, content) {
    const details = make("details", {}, make("summary", {}, title), content);
    const same = [...bar.querySelectorAll("details[open]")].some(
      (open) => open.firstChild.textContent === title,
    );
    details.open = same;
    return details;
  }

  function showBar(state) {
    const { page, counts } = state;
    const items = [];
    if (page) {
      const [file] = page.files;
      if (file) {
        items.push(
          file.editor ? make("a", { href: file.editor, title: t.edit }, file.path) : file.path,
        );
      }
      items.push(make("span", { class: `state ${page.state}` }, stateWords(page)));
      items.push(t.words(page.words, page.minutes));
      if (page.links.length > 0) {
        const list = page.links.map(({ title, url }) =>
          make("li", {}, make("a", { href: url }, title)),
        );
        items.push(more(t.links(page.links.length), make("ul", {}, ...list)));
      }
      items.push(more(t.looks, card(page)));
    }
    const all = counts.errors + counts.warnings;
    const count = counts.errors > 0 ? t.errors(counts.errors) : t.warnings(counts.warnings);
    items.push(
      make("a", { href: "/_polder/", class: counts.errors > 0 ? "count errors" : "count" },
        all > 0 ? count : t.all),
    );
    if (state.others > 0 && state.others === counts.errors) {
      items.at(-1).textContent = t.elsewhere(state.others);
    }
    bar.replaceChildren(...items.map((item) => make("span", { class: "item" }, item)));
    if (page && page.state !== "published") {
      bar.prepend(make("strong", { class: "mark" }, stateWords(page)));
    }
  }

  // --- News -------------------------------------------------------------------------------------

  let isStale = false;
  let isBusy = false;

  /** Something has changed: a tab that nobody looks at waits until somebody does. */
  async function refresh() {
    isStale = true;
    if (isBusy || document.hidden) return;
    isBusy = true;
    while (isStale) {
      isStale = false;
      try {
        await update();
        await showState();
      } catch {
        bar.replaceChildren(t.lost);
      }
    }
    isBusy = false;
  }

  document.addEventListener("visibilitychange", () => {
    if (isStale) refresh();
  });

  const channel = new BroadcastChannel("polder");
  let lastNumber = 0;

  function hear(data) {
    const { number } = JSON.parse(data);
    if (number === lastNumber) return;
    lastNumber = number;
    refresh();
  }

  channel.addEventListener("message", (event) => hear(event.data));

  function listen() {
    const events = new EventSource("/_polder/events");
    events.addEventListener("message", (event) => {
      channel.postMessage(event.data);
      hear(event.data);
    });
    events.addEventListener("error", () => bar.replaceChildren(t.lost));
    return events;
  }

  // Browsers open six connections to a server, so of many tabs one listens for all. Where they
  // cannot agree on it, only those that are looked at do.
  if (navigator.locks) {
    navigator.locks.request("polder-events", () => {
      listen();
      return new Promise(() => {});
    });
  } else {
    let events = listen();
    document.addEventListener("visibilitychange", () => {
      events.close();
      if (!document.hidden) events = listen();
    });
  }

  remember().then(showState, () => {});
})();
