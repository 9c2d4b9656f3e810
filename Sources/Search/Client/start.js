// The search: one module without dependencies, which reads the index that Polder writes. Its parts
// are joined as `embedded.txt` lists them. docs/maintainers/search-format.md describes the files.
// Each comment is on a line of its own, because lines with comments are removed when this is
// published.

// The format of the index that this program reads. The number is inserted when this is published.
const FORMAT = 0
// The entry file, which is inserted when this is published, so that a first search needs no request
// for it.
let first = null
const folder = new URL('.', import.meta.url)
const inflates = typeof DecompressionStream === 'function'

// The addresses from which this document has loaded the program. It loads the program from each
// only once.
const addresses = Symbol.for('polder.search')
const tried = globalThis[addresses] = globalThis[addresses] || new Set()
tried.add(import.meta.url)
// The program to which this one hands over, once the index of the site has another format.
let successor
// The view of the search, on a page that has elements for it.
let view
