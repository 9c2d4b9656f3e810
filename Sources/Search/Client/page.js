// The search of a page: what is typed, its results, filters, the URL.

/** Puts a text into an element, the words that were found in marks. Nothing becomes markup. */
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

/** A result as an item of a list. */
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

/** The search of a page that has the places for it. */
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
      // A single letter is seldom all that somebody means to type.
      this.timer = setTimeout(() => this.update(), this.input.value.length > 1 ? 120 : 500)
    }
    listen(this.input, 'input', later)
    listen(this.more.querySelector('button'), 'click', () => this.add())
    listen(this.again.querySelector('button'), 'click', () => this.update())
    listen(window, 'popstate', () => this.restore())
    listen(document, 'keydown', event => this.move(event))
    // What stands below the first results is loaded when somebody comes near it.
    this.end = make('div')
    this.more.before(this.end)
    this.watch = new IntersectionObserver(seen => seen.at(-1).isIntersecting && this.reach())
    this.watch.observe(this.end)
    this.facets.open = matchMedia('(min-width: 60rem)').matches
    listen(this.facets, 'toggle', () => this.fillMore())
    // What was typed while this was loading stays, also where another program had the page before.
    const asked = new URLSearchParams(location.search).get('q')
    if (this.input.value && this.input.value !== asked) later()
    else this.restore()
  }

  /** Leaves the page to another program. */
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

  /** Takes the state from the URL. */
  restore() {
    const parameters = new URLSearchParams(location.search)
    this.input.value = parameters.get('q') || ''
    parameters.delete('q')
    this.filters = {}
    for (const name of parameters.keys()) this.filters[name] = parameters.getAll(name)
    this.show()
  }

  /** Takes the state from the page, and puts it into the URL. */
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

  // Two at first, as many as come with a word: they fill a phone, and more would take more requests.
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
        // From here on the page is the other program's, which shows what is searched.
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
    // An end that is in sight already is told of once more.
    this.watch.unobserve(this.end)
    this.watch.observe(this.end)
    this.fillMore()
  }

  /** Loads what comes after the first results: some more, and those in other languages. */
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

  /** The facets with a file of their own, once somebody can see them. */
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

  /** Puts further results behind those that are there. */
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
    // The boxes are new ones; whoever was in one stays in it.
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

  /** Arrows lead from the box to the results and along them, Escape leads back. */
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

// A worker searches too, and has no document.
const form = globalThis.document?.querySelector('[data-search]')
if (form) view = new Page(form)
