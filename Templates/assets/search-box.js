// The search in the header, which is loaded when the visitor types the first letter. Results then
// appear below the box. Without this script the box is a form that leads to the search page.

class Box {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input");
    this.turn = 0;
    this.menu = document.createElement("div");
    this.menu.className = "search-menu";
    this.menu.hidden = true;
    this.status = document.createElement("p");
    this.status.setAttribute("role", "status");
    this.list = document.createElement("ul");
    this.all = document.createElement("a");
    this.all.textContent = form.dataset.all;
    this.menu.append(this.status, this.list, this.all);
    form.append(this.menu);
    this.input.autocomplete = "off";
    this.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.show(), this.input.value.length > 1 ? 150 : 500);
    });
    form.addEventListener("keydown", (event) => this.move(event));
    form.addEventListener("focusout", (event) => {
      if (!form.contains(event.relatedTarget)) this.close();
    });
    form.addEventListener("focusin", () => this.open());
    // Safari does not focus links that are clicked.
    this.menu.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  open() {
    this.menu.hidden = !this.input.value.trim() || !this.status.textContent;
  }

  close() {
    this.menu.hidden = true;
  }

  async show() {
    const turn = ++this.turn;
    const query = this.input.value.trim();
    if (!query) {
      this.status.textContent = "";
      return this.close();
    }
    try {
      const { search } = await import(this.form.dataset.script);
      const { total, results } = await search(query, { limit: 5, facets: false });
      if (turn === this.turn) this.fill(query, total, results);
    } catch {
      // The form still leads to the search page, which shows the error.
      if (turn === this.turn) this.close();
    }
  }

  fill(query, total, results) {
    // A visitor who has moved on to the results keeps them, because replacing them would lose the
    // focus.
    if (this.menu.contains(document.activeElement)) return;
    const { one, many, none } = this.form.dataset;
    const message = total === 0 ? none : total === 1 ? one : many;
    this.status.textContent = message.replace(/%[nq]/, (place) => (place === "%n" ? total : query));
    this.list.replaceChildren(...results.map((result) => this.item(result)));
    this.list.hidden = !results.length;
    this.all.href = `${this.form.action}?q=${encodeURIComponent(query)}`;
    this.all.hidden = total <= results.length;
    if (this.form.contains(document.activeElement)) this.open();
  }

  item({ url, anchor, title, excerpt, language }) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = url + (anchor ? `#${encodeURIComponent(anchor)}` : "");
    if (language !== document.documentElement.lang) link.lang = link.hreflang = language;
    const name = document.createElement("strong");
    const text = document.createElement("span");
    name.textContent = title;
    text.textContent = excerpt;
    link.append(name, text);
    item.append(link);
    return item;
  }

  /**
   * Handles keys: arrows move from the box to the results and through them; Escape closes them and
   * moves back.
   */
  move(event) {
    if (this.menu.hidden || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...this.menu.querySelectorAll("a:not([hidden])")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") {
      this.input.focus();
      this.close();
    } else if (event.key === "ArrowDown" && links[at + 1]) {
      links[at + 1].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      (links[at - 1] || this.input).focus();
    } else {
      return;
    }
    event.preventDefault();
  }
}

const box = document.querySelector("[data-search-box]");
if (box) new Box(box);

const page = document.querySelector("[data-search]");
if (page) {
  const load = () => import(page.dataset.script);
  if (new URLSearchParams(location.search).get("q") || page.querySelector("input").value) load();
  else page.addEventListener("input", load, { once: true });
}
