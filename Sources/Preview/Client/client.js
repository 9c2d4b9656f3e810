// Polder's preview, in every page that it shows. It updates the page with what has changed, and
// reports the page's address and scroll position to the shell around it. It knows nothing else, and
// requests only the page itself. It is not part of the site.
import { keepingUp, listen } from "./news.js";

const own = document.querySelector('script[src="/_polder/client.js"][data-page]');
const firstTag = own?.dataset.page;
const shells = (own?.dataset.shells ?? "").split(" ");
own?.remove(); // Restores the page as it was sent.

// --- The page as it was sent, and as it is now ------------------------------------------------

const parser = new DOMParser();
let tag = `"${firstTag}"`;
let sent; // The last document that was sent; undefined until it has been fetched.

// A page may have a <base>, which does not affect an absolute address.
const fetchRaw = (known) =>
  fetch(location.origin + location.pathname + location.search, {
    headers: known ? { "Polder-Raw": "1", "If-None-Match": known } : { "Polder-Raw": "1" },
  });

/** Fetches the page as it was sent, to compare it with later versions. */
async function remember() {
  const answer = await fetchRaw();
  if (answer.headers.get("ETag") !== tag) return reload();
  sent = parser.parseFromString(await answer.text(), "text/html");
}

function reload() {
  // Browsers keep the scroll position when a page is reloaded.
  location.reload();
}

/** Brings the page up to date. */
async function update() {
  const answer = await fetchRaw(tag);
  // If the page cannot be built, it stays as it was, below the list of errors.
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

/**
 * Whether scripts may have changed an element or keep state in it, so that it must not be replaced.
 */
const alive =
  'script:not([type$="+json"]), form, dialog, canvas, video, audio, iframe, object, noscript, template';

const isAlive = (node) =>
  node.nodeType === Node.ELEMENT_NODE &&
  (node.matches(alive) || node.localName.includes("-") || node.querySelector(alive) !== null);

/**
 * Adds to `steps` how to turn `live`, which was sent as `old`, into `next`. Returns false if that
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
  // A data block is not a program: browsers only keep its text.
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

/** Loads the new style sheet before it removes the old one, so that the page always has one. */
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
// If the browser reports the page around this one, send messages only to that.
const parents = shells.filter((shell) => (location.ancestorOrigins?.[0] ?? shell) === shell);
let scrollTimer;

/** Reports the page's address and scroll position to the shell. */
function report() {
  if (!isInShell) return;
  const path = location.pathname + location.search + location.hash;
  for (const shell of parents) {
    window.parent.postMessage({ polder: "page", path, scroll: Math.round(scrollY) }, shell);
  }
}

/** The shell asks for the page's address, and may send its last scroll position. */
function take({ origin, source, data }) {
  if (source !== window.parent || !parents.includes(origin)) return;
  if (data?.polder !== "hello") return;
  if (Number.isFinite(data.scroll)) scrollTo({ top: data.scroll, behavior: "instant" });
  report();
}

/** A link to another site or to a file opens in a new tab. */
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
  // Add this last, so that the page's own scripts handle a click first.
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

// When the preview has stopped, the shell shows that.
listen(keepingUp(update, () => {}), () => {});
remember().catch(() => {});
