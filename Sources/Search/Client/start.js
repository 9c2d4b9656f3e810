// The search: one module without dependencies, which reads the index that Polder writes. It is written in
// parts, which `embedded.txt` joins.
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
