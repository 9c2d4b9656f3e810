// The tools around a page of the site: problems, the bar, fixes. The page is in a frame of another
// origin, and its messages are only data: its address and its scroll position.
import { keepingUp, listen } from "./news.js";
import { ask, language, make } from "./page.js";
import { words } from "./words.js";

const { token, pages } = document.querySelector('script[src="/_polder/shell.js"]').dataset;
const t = words[language] ?? words.en;
const overlay = document.querySelector(".overlay");
const bar = document.querySelector(".bar");
const notice = document.querySelector("#notice");
// The frame may not navigate the top window, so a page cannot redirect the shell.
const frame = document.querySelector("iframe");
bar.setAttribute("aria-label", t.bar);

// --- The frame ----------------------------------------------------------------------------------

const here = () => location.pathname + location.search + location.hash;

/** How the shell was loaded: `navigate`, `reload` or `back_forward`. */
const { type } = performance.getEntriesByType("navigation")[0];

// The server never sees the part after a `#`, so the shell sends it to the page once that is
// loaded. After Back, the browser's own value is correct.
let anchor = type === "back_forward" ? "" : location.hash;
let heard = false; // Whether the frame has reported that it contains a page of the site.
let wanted = type === "reload" ? (history.state?.scroll ?? null) : null; // The last scroll position.
let patience;

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // The fragment belongs to the page.
  bar.focus();
});

// Keyboard input goes to the page, as if there were no frame around it.
frame.addEventListener(
  "load",
  () => {
    if (document.activeElement === document.body) frame.focus();
  },
  { once: true },
);

frame.addEventListener("load", () => {
  heard = false;
  clearTimeout(patience);
  patience = setTimeout(() => showNotice(heard), 1500);
  greet();
  wanted = null;
});

/** Asks the page for its address. Only a page of the site receives this. */
function greet() {
  const scroll = location.hash ? null : wanted;
  frame.contentWindow.postMessage({ polder: "hello", scroll }, pages);
}

/** Shows that the frame contains something that is not a page of the site, and what to do. */
function showNotice(isPage) {
  notice.hidden = isPage;
  if (isPage) return;
  if (/\.(?!html$)[^./]+$/.test(location.pathname)) {
    notice.replaceChildren(`${t.file} `, alone(t.openFile));
    return;
  }
  const again = make("button", { type: "button" }, t.comeBack);
  again.addEventListener("click", () => go());
  notice.replaceChildren(`${t.away} `, again);
}

/** Loads the page at this address in the frame. */
function go() {
  frame.contentWindow.location.replace(pages + here());
}

/** Updates the link to the page without these tools. */
function alone(text) {
  return make("a", { href: pages + here(), target: "_blank", rel: "noopener", class: "alone" }, text);
}

/** Returns the path in a message; undefined if the message does not come from the page's client. */
function pathIn(data) {
  if (typeof data !== "object" || data === null || data.polder !== "page") return undefined;
  const { path, scroll } = data;
  if (typeof path !== "string" || path.length > 4000 || !/^\/(?!\/)/.test(path)) return undefined;
  if (!Number.isFinite(scroll)) return undefined;
  const url = URL.canParse(pages + path) ? new URL(pages + path) : undefined;
  // The tools' own addresses are not pages.
  if (url?.origin !== pages || url.pathname.startsWith("/_polder")) return undefined;
  return url.pathname + url.search + url.hash;
}

let report; // The page's last message.
let followed = -Infinity; // When a message was last adopted.
let followTimer;

addEventListener("message", ({ origin, source, data }) => {
  if (origin !== pages || source !== frame.contentWindow) return;
  const path = pathIn(data);
  if (path === undefined) return;
  heard = true;
  showNotice(true);
  report = { path, scroll: data.scroll };
  // A page may send messages faster than the shell can handle them.
  followTimer ??= setTimeout(follow, Math.max(0, followed + 300 - performance.now()));
});

// A page may be loaded before this script, so its first message was missed.
greet();
patience = setTimeout(() => {
  wanted = null;
  showNotice(heard);
}, 5000);

/** Adopts the page's address. */
function follow() {
  followTimer = undefined;
  followed = performance.now();
  const isWithout = anchor !== "" && report.path + anchor === here();
  anchor = "";
  if (isWithout) return go();
  const isNew = report.path !== here();
  history.replaceState({ scroll: report.scroll }, "", report.path);
  if (isNew) refresh();
}

/** Reacts to a new address, which the user entered or went back to. */
function lead() {
  if (here() !== report?.path) go();
}

addEventListener("hashchange", lead);
addEventListener("popstate", lead);

// --- Problems -----------------------------------------------------------------------------------

let hiddenFor; // The hidden problems, so that new ones are shown again.

function showProblems(state) {
  const errors = state.problems.filter((problem) => problem.severity === "error");
  const key = JSON.stringify(errors.map(({ file, code, line, message }) => [file, code, line, message]));
  const isHidden = errors.length === 0 || key === hiddenFor;
  if (isHidden && overlay.contains(document.activeElement)) frame.focus();
  overlay.hidden = isHidden;
  if (isHidden) return overlay.replaceChildren();
  const hide = make("button", { type: "button", class: "hide" }, t.hide);
  hide.addEventListener("click", () => {
    hiddenFor = key;
    showProblems(state);
  });
  overlay.replaceChildren(
    make("header", {}, make("h2", {}, t.errors(errors.length)), hide),
    make("p", {}, state.hasSite ? t.stays : ""),
    ...errors.map(problemBox),
  );
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape") overlay.querySelector("button.hide")?.click();
});

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
    make("pre", { tabindex: "0", role: "group", "aria-label": place }, problem.excerpt),
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
    credentials: "omit",
    headers: { "Polder-Token": token, "Content-Type": "text/plain" },
    body: fix,
  });
  // A preview that was restarted has another token, which comes with the shell.
  if (answer.status === 403) location.reload();
  if (!answer.ok) button.textContent = t.failed;
  // The notice disappears once the file has been read again.
}

// --- The bar ------------------------------------------------------------------------------------

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
  // Only one can be open, because they all open at the same place.
  details.addEventListener("toggle", () => {
    if (!details.open) return;
    for (const other of bar.querySelectorAll("details[open]")) other.open = other === details;
  });
  return details;
}

function countLink(state) {
  const { counts } = state;
  let text = t.all;
  if (counts.errors > 0 && state.others === counts.errors) text = t.elsewhere(state.others);
  else if (counts.errors > 0) text = t.errors(counts.errors);
  else if (counts.warnings > 0) text = t.warnings(counts.warnings);
  const kind = counts.errors > 0 ? "count errors" : "count";
  return make("a", { href: "/_polder/", class: kind }, text);
}

function showBar(state) {
  const { page } = state;
  const items = [];
  if (page) {
    if (page.state !== "published") items.push(make("strong", { class: "mark" }, stateWords(page)));
    const [file] = page.files;
    if (file) {
      items.push(
        file.editor ? make("a", { href: file.editor, title: t.edit }, file.path) : file.path,
      );
    }
    if (page.state === "published") {
      items.push(make("span", { class: "state published" }, stateWords(page)));
    }
    items.push(make("span", { class: "length" }, t.words(page.words, page.minutes)));
    if (page.links.length > 0) {
      const list = page.links.map(({ title, url }) => make("li", {}, make("a", { href: url }, title)));
      items.push(more(t.links(page.links.length), make("ul", {}, ...list)));
    }
    items.push(more(t.looks, card(page)));
    const remarks = state.problems.filter((problem) => problem.severity !== "error");
    if (remarks.length > 0) {
      items.push(
        more(t.here(remarks.length), make("div", { class: "remarks" }, ...remarks.map(problemBox))),
      );
    }
  }
  items.push(
    alone(t.alone),
    countLink(state),
  );
  const focused = [...bar.querySelectorAll("a, summary")].indexOf(document.activeElement);
  bar.replaceChildren(...items.map((item) => make("span", { class: "item" }, item)));
  bar.querySelectorAll("a, summary")[focused]?.focus();
}

// --- News ---------------------------------------------------------------------------------------

const refresh = keepingUp(show, showStopped);

/** The path as people write it. The server looks it up. */
function plainPath() {
  try {
    return decodeURIComponent(location.pathname);
  } catch {
    return location.pathname;
  }
}

async function show() {
  const state = await ask(`/_polder/page.json?path=${encodeURIComponent(plainPath())}`);
  document.title = state.page
    ? `${state.page.title} – ${state.page.siteTitle}`
    : `${plainPath()} – ${t.preview}`;
  showProblems(state);
  showBar(state);
}

function showStopped() {
  bar.replaceChildren(make("strong", { role: "status" }, t.lost));
}

listen(refresh, showStopped);
refresh();
