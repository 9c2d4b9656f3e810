// The public interface: a search, even if the index has another format.

async function ask(query, options) {
  try {
    return await run(query, options)
  } catch (failure) {
    if (failure.kind !== 'gone') throw failure
    // The site was published again, and this index no longer exists.
    current = undefined
    return run(query, options)
  }
}

/**
 * Loads the program that can read the current index, and hands everything over to it.
 *
 * The site was published again with another format, while this page was open or a copy of the
 * program was cached.
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
  // If the program at an address cannot read its index, request it once more for each index.
  if (tried.has(url.href)) url.searchParams.set('index', index)
  if (tried.has(url.href)) throw new Failure('version')
  // The browser's cached copy may be the old program.
  await request(url, { cache: 'no-cache' })
  tried.add(url.href)
  return import(url.href)
}

/**
 * Searches the site.
 *
 * @param {string} query the typed text; its last word counts as a prefix
 * @param {{language?: string, filters?: Object<string, string[]>, limit?: number, offset?: number, facets?: boolean}} options
 *   the reader's language (its pages come first), and the values to filter by, for each facet;
 *   without `facets` only kind and language are counted, which saves a request
 * @returns {Promise<{total: number, facets: Object, results: Object[]}>} facets: for each name a
 *   list of `{value, label, count}`; results: `{url, title, excerpt, anchor, kind, language, score}`
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
