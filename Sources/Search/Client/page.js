// The search of a page: the query, results, filters and the URL.

/**
 * Adds a text to an element, with `mark` elements around the found words. The text is never parsed
 * as HTML.
 */
function highlight(element, text, words) {
  const found = new Set(words)
  let at = 0
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}'’ʼ]+/gu)) {
    if (!found.has(fold(match[0]).slice(0, 48))) continue
    element.append(text.slice(at, match.index))
    const mark = document.createElement('mark')
    mark.textContent = match[0]
    element.append(mark)
    at = match.index + match[0].length
  }
  element.append(text.slice(at))
}

const make = (name, className, text) => {
  const element = document.createElement(name)
  if (className) element.className = className
  if (text) element.textContent = text
  return element
}

/** Returns a result as an item of a list. */
function item(result, words, labels, language) {
  const li = make('li', 'search-result')
  const link = make('a')
  link.href = result.url + (result.anchor ? `#${encodeURIComponent(result.anchor)}` : '')
  highlight(link, result.title, words)
  const heading = make('h3')
  heading.append(link)
  const excerpt = make('p', 'search-excerpt')
  highlight(excerpt, result.excerpt, words)
  li.append(heading, make('p', 'search-kind', labels.get(result.kind)), excerpt)
  if (result.language !== language) {
    for (const part of [heading, excerpt]) part.lang = result.language
    link.hreflang = result.language
  }
  return li
}

/** The search of a page that has the elements for it. */
class Page {
  constructor(form) {
    this.form = form
    this.input = form.querySelector('input')
    this.language = document.documentElement.lang
    this.turn = 0
    this.filters = {}
    for (const name of ['area', 'status', 'again', 'facets', 'results', 'more', 'others', 'index']) {
      this[name] = document.querySelector(`[data-search-${name}]`)
    }
    this.listeners = new AbortController()
    const listen = (target, type, listener) => {
      target.addEventListener(type, listener, { signal: this.listeners.signal })
    }
    listen(form, 'submit', event => {
      event.preventDefault()
      this.update()
    })
    const later = () => {
      clearTimeout(this.timer)
      // A single letter is seldom the whole query.
      this.timer = setTimeout(() => this.update(), this.input.value.length > 1 ? 120 : 500)
    }
    listen(this.input, 'input', later)
    listen(this.more.querySelector('button'), 'click', () => this.add())
    listen(this.again.querySelector('button'), 'click', () => this.update())
    listen(window, 'popstate', () => this.restore())
    listen(document, 'keydown', event => this.move(event))
    // More results are loaded when the visitor scrolls near the end of the first ones.
    this.end = make('div')
    this.more.before(this.end)
    this.watch = new IntersectionObserver(seen => seen.at(-1).isIntersecting && this.reach())
    this.watch.observe(this.end)
    this.facets.open = matchMedia('(min-width: 60rem)').matches
    listen(this.facets, 'toggle', () => this.fillMore())
    // Keep what was typed while this was loading, even if another program controlled the page
    // before.
    const asked = new URLSearchParams(location.search).get('q')
    if (this.input.value && this.input.value !== asked) later()
    else this.restore()
  }

  /** Hands the page over to another program. */
  leave() {
    this.turn++
    clearTimeout(this.timer)
    this.listeners.abort()
    this.watch.disconnect()
    this.end.remove()
  }

  word(name, value = '') {
    return (this.form.dataset[`search${name}`] || '').replace(/%[qn]/, () => value)
  }

  /** Reads the state from the URL. */
  restore() {
    const parameters = new URLSearchParams(location.search)
    this.input.value = parameters.get('q') || ''
    parameters.delete('q')
    this.filters = {}
    for (const name of parameters.keys()) this.filters[name] = parameters.getAll(name)
    this.show()
  }

  /** Reads the state from the page, and writes it to the URL. */
  update() {
    const parameters = new URLSearchParams()
    if (this.input.value) parameters.set('q', this.input.value)
    for (const [name, values] of Object.entries(this.filters)) {
      for (const value of values) parameters.append(name, value)
    }
    const query = parameters.toString()
    history.replaceState(null, '', query ? `?${query}` : location.pathname)
    this.show()
  }

  // First show two: as many as the word files contain. They fill a phone, and more would take more
  // requests.
  options(more) { return { language: this.language, filters: this.filters, limit: 2, facets: false, ...more } }

  async show() {
    const turn = ++this.turn
    const query = this.input.value
    const isEmpty = !wordsOf(query).length
    this.index.hidden = !isEmpty
    this.area.hidden = isEmpty
    this.again.hidden = true
    if (isEmpty) return
    try {
      const found = await ask(query, this.options())
      if (turn === this.turn) this.fill(query, found)
    } catch (failure) {
      if (turn === this.turn) this.fail(failure)
    }
  }

  async fail(failure) {
    if (failure.kind === 'version') {
      const { turn } = this
      try {
        // From here on the other program controls the page, and it shows the current search.
        await handOver(failure.entry)
        return
      } catch {
        if (turn !== this.turn) return
      }
    }
    this.status.textContent = this.word(failure.kind === 'old' ? 'Old' : 'Failed')
    this.results.replaceChildren()
    this.others.hidden = this.more.hidden = this.facets.hidden = true
    this.index.hidden = false
    this.again.hidden = failure.kind === 'old'
  }

  fill(query, found) {
    this.labels = new Map(found.labels)
    const own = found.results.filter(result => result.language === this.language || this.filters.language)
    this.results.replaceChildren(...own.map(result => item(result, found.words, this.labels, this.language)))
    this.shown = own.length
    this.count = this.filters.language ? found.total : found.own
    this.more.hidden = this.shown >= this.count
    this.index.hidden = found.total > 0
    const message = this.count
      ? this.count === 1 ? this.word('One') : this.word('Many', this.count)
      : this.word(found.total ? 'Other' : 'None', query)
    const corrected = found.corrections.length && found.total
      ? this.word('Corrected', [...new Set(found.meant)].join(' ')) + ' ' : ''
    this.status.textContent = corrected + message
    this.hasMore = found.total > 1 && found.hasMoreFacets
    this.fillFacets(found.facets)
    this.others.hidden = true
    this.rest = found
    // Observe it again, to be notified again of an end that is already visible.
    this.watch.unobserve(this.end)
    this.watch.observe(this.end)
    this.fillMore()
  }

  /** Loads the results after the first ones: more of them, and those in other languages. */
  async reach() {
    const { rest } = this
    this.rest = undefined
    if (!rest) return
    try {
      if (this.shown < this.count) await this.append(8)
      if (rest.total > rest.own && !this.filters.language) await this.fillOthers()
    } catch {
      // The first results are there, and a button for the others.
    }
  }

  /** Loads the facets with a file of their own, once they are visible. */
  async fillMore() {
    if (!this.hasMore || !this.facets.open || this.facets.hidden) return
    const turn = this.turn
    try {
      const { facets } = await ask(this.input.value, this.options({ facets: true, limit: 0 }))
      if (turn !== this.turn) return
      this.hasMore = false
      this.fillFacets(facets)
    } catch {
      // The results are there; the next search tries again.
    }
  }

  async fillOthers() {
    const turn = this.turn
    const list = this.others.querySelector('ol')
    const { results, words } = await ask(this.input.value, this.options({ others: true }))
    if (turn !== this.turn) return
    list.replaceChildren(...results.map(result => item(result, words, this.labels, this.language)))
    this.others.hidden = false
  }

  async add() {
    try {
      const items = await this.append(10)
      if (items.length) items[0].querySelector('a').focus()
    } catch (failure) {
      this.fail(failure)
    }
  }

  /** Appends more results to the current ones. */
  async append(limit) {
    const { turn, shown } = this
    const found = await ask(this.input.value, this.options({ offset: shown, limit }))
    if (turn !== this.turn || shown !== this.shown) return []
    const own = found.results.filter(result => result.language === this.language || this.filters.language)
    const items = own.map(result => item(result, found.words, this.labels, this.language))
    this.results.append(...items)
    this.shown += own.length
    this.more.hidden = this.shown >= this.count || !own.length
    return items
  }

  fillFacets(facets) {
    const groups = []
    for (const { name, label, values } of facets) {
      const wanted = this.filters[name] || []
      if (values.length < 2 && !wanted.length) continue
      const group = make('fieldset')
      group.append(make('legend', '', label || this.word(name[0].toUpperCase() + name.slice(1))))
      for (const { value, label: text, count } of values.slice(0, 12)) {
        const row = make('label')
        const box = make('input')
        box.type = 'checkbox'
        box.checked = wanted.includes(value)
        box.id = `facet-${name}-${value}`
        box.addEventListener('change', () => this.filter(name, value, box.checked))
        row.append(box, ` ${text} `, make('span', 'search-count', `${count}`))
        group.append(row)
      }
      groups.push(group)
    }
    const focused = document.activeElement && document.activeElement.id
    this.facets.hidden = !groups.length && !this.hasMore
    this.facets.lastElementChild.replaceChildren(...groups)
    // The boxes are new. If one of them had the focus, focus the new one.
    if (focused && focused.startsWith('facet-')) {
      const box = document.getElementById(focused)
      if (box) box.focus()
    }
  }

  filter(name, value, isOn) {
    const others = (this.filters[name] || []).filter(other => other !== value)
    this.filters[name] = isOn ? [...others, value] : others
    if (!this.filters[name].length) delete this.filters[name]
    this.update()
  }

  /**
   * Handles keys: arrows move from the box to the results and through them, and Escape moves back.
   */
  move(event) {
    const links = [...this.area.querySelectorAll('.search-result a')]
    const at = links.indexOf(document.activeElement)
    const isInput = document.activeElement === this.input
    if (event.altKey || event.ctrlKey || event.metaKey || (at < 0 && !isInput)) return
    let target
    if (event.key === 'ArrowDown') target = links[at + 1]
    else if (event.key === 'ArrowUp' && at >= 0) target = links[at - 1] || this.input
    else if (event.key === 'Escape' && at >= 0) target = this.input
    if (!target) return
    event.preventDefault()
    target.focus()
  }
}

// A worker can search too, but has no document.
const form = globalThis.document?.querySelector('[data-search]')
if (form) view = new Page(form)
