// Reads the index: loads its files on demand, and decodes them.

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
      // The network failed: try once more before giving up.
    }
    if (response && response.ok) return response
    if (response && (response.status === 404 || response.status === 410)) throw new Failure('gone')
    if (attempt) throw new Failure('network')
    await wait(400)
  }
}

/** The entry file and the files of one index. A new deployment has a new one. */
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

  /** Loads a file of the index and reads it with `decode`. It is cached, unless loading fails. */
  file(name, decode) {
    let file = this.files.get(name)
    if (!file) {
      file = request(new URL(this.folder + name, folder))
        .then(response => new Response(response.body.pipeThrough(new DecompressionStream('deflate'))).arrayBuffer())
        .then(buffer => decode(new Reader(buffer), this))
        .catch(failure => {
          // Some hosts send a page in place of an error for a missing file.
          throw failure instanceof Failure ? failure : new Failure('gone')
        })
      this.files.set(name, file)
      file.catch(() => this.files.delete(name))
    }
    return file
  }

  /**
   * Returns the name of the file with a word; undefined until the directory with that name is
   * loaded.
   */
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

/** Returns the last position in a sorted list whose text does not come after `text`. */
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

  /** Reads sorted words, each stored without the prefix that it shares with the one before. */
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
