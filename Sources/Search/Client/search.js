// What others call: a search, also over an index of another format.

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
      const language = globalThis.document?.documentElement.lang
      const { total, facets, results } = await ask(query, { language, ...options })
      return { total, facets: Object.fromEntries(facets.map(({ name, values }) => [name, values])), results }
    } catch (failure) {
      if (failure.kind !== 'version') throw failure
      handOver(failure.entry)
    }
  }
  return (await successor).search(query, options)
}
