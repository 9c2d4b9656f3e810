// Polder's preview, in every page that it shows: puts what has changed into the page, and tells the
// shell around it where the page is and how far it is scrolled. It knows nothing else, and asks for
// nothing but the page itself. It is no part of the site.
import { keepingUp, listen } from "./news.js";

const own = document.querySelector('script[src="/_polder/client.js"][data-page]');
const firstTag = own?.dataset.page;
const shells = (own?.dataset.shells ?? "").split(" ");
own?.remove(); // So that the page is as it was sent.

// --- The page as it was sent, and as it is now ------------------------------------------------

const parser = new DOMParser();
let tag = `"${firstTag}"`;
let sent; // The document as it was sent last; undefined until it has been fetched.

// A page may have a <base>: the address is whole, so that it does not matter.
const fetchRaw = (known) =>
  fetch(location.origin + location.pathname + location.search, {
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
  report();
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
  const present = [...live.childNodes];
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

// --- The shell around the page ------------------------------------------------------------------

const isInShell = window.parent !== window;
// Where browsers tell who is around the page, nobody else is spoken to.
const parents = shells.filter((shell) => (location.ancestorOrigins?.[0] ?? shell) === shell);
let scrollTimer;

/** Tells the shell where the page is. */
function report() {
  if (!isInShell) return;
  const path = location.pathname + location.search + location.hash;
  for (const shell of parents) {
    window.parent.postMessage({ polder: "page", path, scroll: Math.round(scrollY) }, shell);
  }
}

/** The shell asks where the page is, and may say how far it was scrolled when it was loaded last. */
function take({ origin, source, data }) {
  if (source !== window.parent || !parents.includes(origin)) return;
  if (data?.polder !== "hello") return;
  if (Number.isFinite(data.scroll)) scrollTo({ top: data.scroll, behavior: "instant" });
  report();
}

/** A link that leads out of the site, or to a file, opens beside the shell. */
function follow(event) {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.("a[href], area[href]");
  if (!link || link.hasAttribute("download") || !/^https?:$/.test(link.protocol)) return;
  const isAbove = /^_(top|parent)$/i.test(link.target);
  if (link.target && !isAbove && !/^_self$/i.test(link.target)) return;
  const name = link.pathname.split("/").at(-1);
  const isPage = link.origin === location.origin && /^[^.]*(\.html)?$/.test(name);
  if (isPage && !isAbove) return;
  event.preventDefault();
  if (isPage) location.assign(link.href);
  else window.open(link.href, "_blank", "noopener");
}

if (isInShell) {
  addEventListener("message", take);
  // Last of all, so that the page's own scripts have had their say.
  addEventListener("click", follow);
  addEventListener("hashchange", report);
  addEventListener("popstate", report);
  addEventListener("pageshow", report);
  globalThis.navigation?.addEventListener("currententrychange", report);
  addEventListener(
    "scroll",
    () => {
      scrollTimer ??= setTimeout(() => {
        scrollTimer = undefined;
        report();
      }, 250);
    },
    { passive: true },
  );
  report();
}

// --- News ---------------------------------------------------------------------------------------

// When the preview has stopped, the shell says so.
listen(keepingUp(update, () => {}), () => {});
remember().catch(() => {});
