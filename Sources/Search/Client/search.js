// The search: one module without dependencies, which reads the index that Polder writes.
// docs/maintainers/search-format.md describes the files. Comments stand on lines of their own and
// are taken out when this is published.

// The format of the index that this program reads: the number stands here when this is published.
const FORMAT = 0
// The entry file stands here when this is published, so that a first search needs no request for it.
let first = null
const folder = new URL('.', import.meta.url)
const inflates = typeof DecompressionStream === 'function'

// The addresses that this document has had the program from. It is loaded from none of them twice.
const addresses = Symbol.for('polder.search')
const tried = globalThis[addresses] = globalThis[addresses] || new Set()
tried.add(import.meta.url)
// The program that this one leaves all to, once the site has an index of another format.
let successor
// What shows the search, on a page that has the places for it.
let view

// Letters without a decomposition that people type without. Folding.swift does the same.
const plain = {
  ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n',
  ſ: 's',
}

/** A text as the index compares it: lower case, no diacritics, no apostrophes, ligatures as
 *  their letters, and nothing of what has no width, such as soft hyphens. */
const fold = text =>
  text.toLowerCase().replace(/\p{Cf}+/gu, '').replace(/[\ufb00-\ufb06]/g, one => one.normalize('NFKD'))
    .normalize('NFD').replace(/\p{M}+/gu, '').normalize('NFC')
    .replace(/[ßæøœłđðþıħŧŋſ]/g, letter => plain[letter]).replace(/['’ʼ]/g, '')

const word = /[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|(?:(?![\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])[\p{L}\p{N}])+/gu
const wordsOf = text => (fold(text).match(word) || []).map(found => found.slice(0, 48))

// --- Files ---

class Failure extends Error {
  constructor(kind, entry) {
    super(kind)
    this.kind = kind
    this.entry = entry
  }
}

const wait = time => new Promise(resolve => setTimeout(resolve, time))

async function request(url, options) {
  for (let attempt = 0; ; attempt++) {
    let response
    try {
      response = await fetch(url, options)
    } catch {
      // No network: once more before giving up.
    }
    if (response && response.ok) return response
    if (response && (response.status === 404 || response.status === 410)) throw new Failure('gone')
    if (attempt) throw new Failure('network')
    await wait(400)
  }
}

/** The entry file and the files of one index; a new deployment gets a new one. */
class Index {
  constructor(entry) {
    Object.assign(this, entry)
    this.files = new Map()
    this.lists = []
    this.total = entry.runs.reduce((sum, run) => sum + run[2], 0)
    this.languageOf = new Uint8Array(this.total)
    this.kindOf = new Uint8Array(this.total)
    this.entryOf = new Uint32Array(this.total)
    let page = 0
    for (const [language, kind, count] of entry.runs) {
      this.languageOf.fill(language, page, page + count)
      this.kindOf.fill(kind, page, page + count)
      page += count
    }
    page = 0
    entry.entries.forEach(lengths => {
      // How many entries in a row have no page in a language, how many have one, and so on.
      let number = 0
      lengths.forEach((length, turn) => {
        for (let count = turn % 2 ? length : 0; count; count--) this.entryOf[page++] = number++
        if (turn % 2 === 0) number += length
      })
    })
  }

  /** A file of the index, read by `decode`; kept, unless it could not be loaded. */
  file(name, decode) {
    let file = this.files.get(name)
    if (!file) {
      file = request(new URL(this.folder + name, folder))
        .then(response => new Response(response.body.pipeThrough(new DecompressionStream('deflate'))).arrayBuffer())
        .then(buffer => decode(new Reader(buffer), this))
        .catch(failure => {
          // Some hosts send a page instead of saying that a file is gone.
          throw failure instanceof Failure ? failure : new Failure('gone')
        })
      this.files.set(name, file)
      file.catch(() => this.files.delete(name))
    }
    return file
  }

  /** The name of the file with a word; undefined while the directory that tells is not loaded. */
  nameFor(word) {
    const number = place(this.words, word)
    if (!this.span) return `w${number}.bin`
    const list = this.lists[number]
    return list && `w${number * this.span + place(list, word)}.bin`
  }

  async chunk(word) {
    if (!this.nameFor(word)) {
      const number = place(this.words, word)
      this.lists[number] = await this.file(`n${number}.bin`, reader => reader.wordList())
    }
    return this.file(this.nameFor(word), readWords)
  }

  block(page) { return this.file(`p${Math.floor(page / this.block_)}.bin`, readPages) }
}

let current

function index() {
  if (!current) {
    if (!inflates) return Promise.reject(new Failure('old'))
    const own = first
    first = null
    current = (own
      ? Promise.resolve(own)
      : request(new URL('entry.json', folder), { cache: 'no-cache' }).then(response => response.json()))
      .then(entry => {
        if (entry.format !== FORMAT) throw new Failure('version', entry)
        const { block, ...rest } = entry
        return new Index({ ...rest, block_: block })
      })
    current.catch(() => { current = undefined })
  }
  return current
}

/** The last place in a sorted list whose text is not after `text`. */
function place(list, text) {
  let low = 0
  let high = list.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (list[middle] <= text) low = middle
    else high = middle
  }
  return low
}

class Reader {
  constructor(buffer) {
    this.bytes = new Uint8Array(buffer)
    this.at = 0
    this.decoder = new TextDecoder()
  }

  number() {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = this.bytes[this.at++]
      value += (byte & 127) * factor
      if (!(byte & 128)) return value
      factor *= 128
    }
  }

  slice() {
    const length = this.number()
    return this.bytes.subarray(this.at, this.at += length)
  }

  text() { return this.decoder.decode(this.slice()) }

  list(read) { return Array.from({ length: this.number() }, read) }

  /** Sorted words, each as what it does not share with the one before. */
  wordList() {
    const bytes = new Uint8Array(256)
    return this.list(() => {
      const shared = this.number()
      const rest = this.slice()
      bytes.set(rest, shared)
      return this.decoder.decode(bytes.subarray(0, shared + rest.length))
    })
  }
}

function readWords(reader) {
  const words = reader.wordList()
  const members = words.map(() => reader.list(() => reader.number()))
  const groups = reader.list(() => {
    let page = -1
    const pages = Uint32Array.from(reader.list(() => page += reader.number() + 1))
    const impacts = reader.bytes.subarray(reader.at, reader.at += pages.length)
    const places = Uint16Array.from(pages, () => reader.number())
    return { pages, impacts, places, cards: new Map(), words: [] }
  })
  const shown = reader.list(() => ({ page: reader.number(), title: reader.text(), url: reader.text() }))
  for (const group of groups) {
    reader.list(() => {
      const { page, title, url } = shown[reader.number()]
      group.cards.set(page, { title, url, anchor: reader.text(), excerpt: reader.text() })
    })
  }
  words.forEach((word, number) => members[number].forEach(group => groups[group].words.push(word)))
  return { words, groups: members.map(list => list.map(group => groups[group])), shown }
}

function readPages(reader) {
  return reader.list(() => ({
    title: reader.text(),
    url: reader.text(),
    sections: reader.list(() => ({ anchor: reader.text(), excerpt: reader.text() })),
  }))
}

function readSpellings(reader) {
  const words = reader.wordList()
  return { words, weights: reader.bytes.subarray(reader.at) }
}

function readFacets(reader, index) {
  const entries = reader.number()
  return index.facets.map(facet => ({
    ...facet,
    values: reader.list(() => ({ key: reader.text(), names: index.languages.map(() => reader.text()) })),
    of: Array.from({ length: entries }, () => reader.list(() => reader.number())),
  }))
}

// --- Words ---

/** Words that are at most `limit` edits away (insert, delete, change, swap neighbours). */
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before = []
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2] + 1)
      }
      next.push(cost)
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    before = row
    row = next
  }
  return row[b.length]
}

const reversed = text => [...text].reverse().join('')

function near(file, text, limit, turn) {
  const found = []
  file.words.forEach((word, number) => {
    const edits = distance(text, word, limit)
    if (edits && edits <= limit) found.push({ word: turn(word), edits, weight: file.weights[number] })
  })
  return found
}

/** Words of the site that may have been meant, best first. */
async function corrections(index, text) {
  const length = text.length
  if (length < 4 || length > 32 || !index.forward.length) return []
  const limit = length < 8 ? 1 : 2
  const front = await index.file(`f${place(index.forward, text)}.bin`, readSpellings)
  let found = near(front, text, limit, word => word)
  if (!found.some(one => one.edits === 1) && index.backward.length) {
    const back = reversed(text)
    const file = await index.file(`b${place(index.backward, back)}.bin`, readSpellings)
    found = found.concat(near(file, back, limit, reversed))
  }
  const rank = one => one.edits * 8 - one.weight / 4 - (one.word[0] === text[0])
  found.sort((a, b) => rank(a) - rank(b) || (a.word < b.word ? -1 : 1))
  const least = found.length ? found[0].edits : 0
  return [...new Set(found.filter(one => one.edits === least).map(one => one.word))].slice(0, 3)
}

/** Two words of the site that were written as one. */
async function parts(index, text) {
  for (let cut = text.length - 3; cut >= 3; cut--) {
    const first = text.slice(0, cut)
    const chunk = await index.chunk(first)
    if (lookUp(chunk, first) < 0) continue
    const second = text.slice(cut)
    if (lookUp(await index.chunk(second), second) >= 0) return [first, second]
  }
}

function lookUp(chunk, text) {
  const number = place(chunk.words, text)
  return chunk.words[number] === text ? number : -1
}

/** The groups of words that a typed word means, with how much each counts. */
function meanings(chunk, text, isPrefix) {
  const found = []
  const add = (number, factor) => {
    for (const group of chunk.groups[number]) {
      const known = found.find(one => one.group === group)
      if (!known) found.push({ group, factor })
      else known.factor = Math.max(known.factor, factor)
    }
  }
  const exact = lookUp(chunk, text)
  if (exact >= 0) add(exact, 1)
  if (isPrefix) {
    let number = place(chunk.words, text)
    if (chunk.words[number] < text) number++
    for (let count = 0; number < chunk.words.length && count < 60; number++, count++) {
      if (!chunk.words[number].startsWith(text)) break
      if (number !== exact) add(number, 0.4 + 0.4 * text.length / chunk.words[number].length)
    }
  }
  return found
}

/** What one typed word finds: `{text, groups, corrected}`. */
async function find(index, text, isPrefix) {
  const chunk = await index.chunk(text)
  let groups = meanings(chunk, text, isPrefix)
  if (groups.length) return [{ text, groups }]
  const meant = await corrections(index, text)
  for (const [rank, word] of meant.entries()) {
    const more = meanings(await index.chunk(word), word, false)
    groups = groups.concat(more.map(({ group }) => ({ group, factor: rank ? 0.5 : 0.8 })))
    if (rank) break
  }
  if (groups.length) return [{ text, groups, corrected: meant[0] }]
  const split = text.length > 6 && text.length <= 48 && await parts(index, text)
  if (!split) return [{ text, groups }]
  return Promise.all(split.map(async part => (
    { text: part, groups: meanings(await index.chunk(part), part, false), corrected: part })))
}

/** What all typed words find, two of them together where the site writes them as one. */
async function findAll(index, texts, isOpen) {
  const found = []
  for (let number = 0; number < texts.length; number++) {
    found.push(find(index, texts[number], isOpen && number === texts.length - 1))
  }
  const terms = await Promise.all(found)
  for (let number = 0; number + 1 < texts.length; number++) {
    const joined = texts[number] + texts[number + 1]
    const isKnown = [terms[number], terms[number + 1]].every(term => term.length && term[0].groups.length && !term[0].corrected)
    if (isKnown && !index.files.has(index.nameFor(joined))) continue
    const groups = meanings(await index.chunk(joined), joined, false)
    if (!groups.length) continue
    for (const term of [terms[number], terms[number + 1]]) {
      if (term[0].corrected) term.splice(0, term.length, { text: joined, groups: [] })
      term[0].groups = term[0].groups.concat(groups)
    }
  }
  return terms.flat()
}

// --- Ranking ---

/** The pages that the terms find: scores, and for each page what is known of it. */
function score(index, terms) {
  const sum = new Float32Array(index.total)
  const weight = new Float32Array(index.total)
  const common = new Uint16Array(index.total).fill(0xffff)
  const known = terms.filter(term => term.groups.length)
  let all = 0
  for (const { groups } of known) {
    const best = new Float32Array(index.total)
    const where = new Uint16Array(index.total)
    let most = 0
    for (const { group, factor } of groups) {
      group.pages.forEach((page, number) => {
        best[page] = Math.max(best[page], group.impacts[number] * factor)
        where[page] |= group.places[number]
      })
    }
    for (const impact of best) most = Math.max(most, impact)
    all += most
    best.forEach((impact, page) => {
      if (!impact) return
      sum[page] += impact
      weight[page] += most
      common[page] &= where[page]
    })
  }
  const pages = []
  let most = 0
  weight.forEach((found, page) => {
    if (!found) return
    pages.push(page)
    most = Math.max(most, found)
    sum[page] *= (found / all) ** 2
    // Words in one section are near each other, and nearest in the title.
    if (known.length > 1 && common[page]) sum[page] *= common[page] & 1 ? 2.2 : 1.15
  })
  // Pages with all words; where there are hardly any, those with the weightier ones as well.
  const whole = pages.filter(page => weight[page] > most * 0.999)
  const kept = whole.length < 5 ? pages.filter(page => weight[page] > most * 0.45) : whole
  return { pages: kept, sum, common }
}

/** A page whose title is what was typed comes before all others. */
function promote(index, terms, texts, sum) {
  const phrase = texts.join(' ')
  const seen = new Set()
  for (const { groups } of terms) {
    for (const { group } of groups) {
      for (const [page, { title }] of group.cards) {
        if (seen.has(page)) continue
        seen.add(page)
        const own = wordsOf(title).join(' ')
        if (own === phrase) sum[page] *= 1.6
        else if (texts.length > 1 && ` ${own} `.includes(` ${phrase} `)) sum[page] *= 1.25
      }
    }
  }
}

/** Which pages pass the filters, and how many would for each value. */
function narrow(index, table, pages, filters, language) {
  const facets = [
    { name: 'kind', values: index.kinds.map(kind => ({ key: kind.name, names: kind.labels })), get: page => [index.kindOf[page]] },
    { name: 'language', values: index.languages.map((code, number) => ({ key: code, names: index.languages.map(() => index.names[number]) })), get: page => [index.languageOf[page]] },
    ...table.map(facet => ({ ...facet, get: page => facet.of[index.entryOf[page]] })),
  ]
  for (const facet of facets) {
    const wanted = [].concat(filters[facet.name] || [])
    facet.wanted = wanted.length ? new Set(wanted) : null
    facet.counts = facet.values.map(() => 0)
  }
  const passed = []
  for (const page of pages) {
    let failed = null
    let failures = 0
    for (const facet of facets) {
      if (facet.wanted && !facet.get(page).some(value => facet.wanted.has(facet.values[value].key))) {
        failed = facet
        failures++
      }
    }
    if (failures > 1) continue
    if (!failures) passed.push(page)
    for (const facet of failures ? [failed] : facets) {
      for (const value of facet.get(page)) facet.counts[value]++
    }
  }
  const found = facets.map(facet => ({
    name: facet.name,
    label: facet.labels && facet.labels[language],
    values: facet.values
      .map(({ key, names }, value) => ({ value: key, label: names[language], count: facet.counts[value] }))
      .filter(({ value, count }) => count || (facet.wanted && facet.wanted.has(value)))
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
  }))
  return { passed, facets: found }
}

/** What a result shows, from what came with its words or else from its block. */
async function show(index, page, terms, { sum, common }) {
  let shown
  for (const { groups } of terms) {
    for (const { group } of groups) {
      const card = group.cards.get(page)
      if (card && !(shown && shown.rarity <= group.pages.length)) {
        shown = { ...card, rarity: group.pages.length }
      }
    }
  }
  if (!shown) {
    const { title, url, sections } = (await index.block(page))[page % index.block_]
    // The first section that has all words, and not only the title.
    const all = common[page] >> 1
    const number = all ? 31 - Math.clz32(all & -all) : 0
    shown = { title, url, anchor: '', excerpt: '', ...sections[Math.min(number, sections.length - 1)] }
  }
  return {
    url: shown.url, title: shown.title, excerpt: shown.excerpt, anchor: shown.anchor,
    kind: index.kinds[index.kindOf[page]].name, language: index.languages[index.languageOf[page]],
    score: Math.round(sum[page]),
  }
}

/** Puts pages in order: best first; of those that are nearly as good, first what came with a word. */
function order(pages, terms, sum, isOwn) {
  const here = new Set()
  for (const { groups } of terms) {
    for (const { group } of groups) for (const page of group.cards.keys()) here.add(page)
  }
  const keys = new Map(pages.map(page => [page, (isOwn(page) ? 1e6 : 0) + Math.floor(Math.log(sum[page]) * 6) * 2 + here.has(page)]))
  return pages.sort((a, b) => keys.get(b) - keys.get(a) || sum[b] - sum[a] || a - b)
}

async function run(query, { language, filters = {}, limit = 10, offset = 0, others = false, facets: wantsAll = true }) {
  const texts = [...new Set(wordsOf(String(query)))].slice(0, 12)
  const empty = { total: 0, facets: [], results: [], words: [], corrections: [] }
  if (!texts.length) return empty
  const from = await index()
  const own = Math.max(0, from.languages.indexOf(language))
  // Kind and language are known of every page; the other facets have a file of their own.
  const needsTable = from.facets.length && (wantsAll || from.facets.some(({ name }) => filters[name]))
  const [terms, table] = await Promise.all([
    findAll(from, texts, !/[\s"”]$/.test(query)),
    needsTable ? from.file('facets.bin', readFacets) : [],
  ])
  const scored = score(from, terms)
  promote(from, terms, texts, scored.sum)
  const isOwn = page => from.languageOf[page] === own
  let pages = scored.pages
  if (!filters.language) {
    // A page in another language is of use where there is no translation of it.
    const entries = new Set(pages.filter(isOwn).map(page => from.entryOf[page]))
    pages = pages.filter(page => isOwn(page) || !entries.has(from.entryOf[page]))
  }
  const { passed, facets } = narrow(from, table, pages, filters, own)
  const chosen = order(others ? passed.filter(page => !isOwn(page)) : passed, terms, scored.sum, isOwn)
  const results = await Promise.all(
    chosen.slice(offset, offset + limit).map(page => show(from, page, terms, scored)))
  return {
    total: chosen.length, facets, results, hasMoreFacets: from.facets.length > 0 && !needsTable,
    own: chosen.filter(isOwn).length,
    labels: from.kinds.map(kind => [kind.name, kind.labels[own]]),
    meant: terms.map(term => term.corrected || term.text),
    words: terms.flatMap(({ groups }) => groups.flatMap(({ group }) => group.words)),
    corrections: terms.filter(term => term.corrected).map(term => [term.text, term.corrected]),
  }
}

async function ask(query, options) {
  try {
    return await run(query, options)
  } catch (failure) {
    if (failure.kind !== 'gone') throw failure
    // The site was published anew, and this index is no more.
    current = undefined
    return run(query, options)
  }
}

/**
 * Loads the program that reads the index as it is now, and leaves everything to it. The site was
 * published anew, with another format, while this page was open or a copy of the program was kept.
 */
function handOver(entry) {
  if (!successor) {
    successor = load(entry.format, entry.folder)
    successor.then(() => view && view.leave(), () => { successor = undefined })
  }
  return successor
}

async function load(format, index) {
  const url = new URL(`search.js?format=${encodeURIComponent(format)}`, folder)
  // A program that does not read what its address promises is asked for once more for each index.
  if (tried.has(url.href)) url.searchParams.set('index', index)
  if (tried.has(url.href)) throw new Failure('version')
  // A copy that the browser keeps may be the old program.
  await request(url, { cache: 'no-cache' })
  tried.add(url.href)
  return import(url.href)
}

/**
 * Searches the site.
 *
 * @param {string} query what somebody typed; its last word counts as a beginning
 * @param {{language?: string, filters?: Object<string, string[]>, limit?: number, offset?: number, facets?: boolean}} options
 *   the reader's language (its pages come first), and values to narrow down by, by facet; without
 *   `facets` only kind and language are counted, which saves a request
 * @returns {Promise<{total: number, facets: Object, results: Object[]}>} facets: by name a list of
 *   `{value, label, count}`; results: `{url, title, excerpt, anchor, kind, language, score}`
 */
export async function search(query, options = {}) {
  if (!successor) {
    try {
      const { total, facets, results } = await ask(query, { language: document.documentElement.lang, ...options })
      return { total, facets: Object.fromEntries(facets.map(({ name, values }) => [name, values])), results }
    } catch (failure) {
      if (failure.kind !== 'version') throw failure
      handOver(failure.entry)
    }
  }
  return (await successor).search(query, options)
}

// --- The page ---

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

const form = document.querySelector('[data-search]')
if (form) view = new Page(form)
