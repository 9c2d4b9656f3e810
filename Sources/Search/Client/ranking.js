// Ranks pages, and prepares their results.

/** Finds the pages for the terms, with their scores and the places of the words in them. */
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
  // Pages with all words. If there are very few, pages with the more important words are added.
  const whole = pages.filter(page => weight[page] > most * 0.999)
  const kept = whole.length < 5 ? pages.filter(page => weight[page] > most * 0.45) : whole
  return { pages: kept, sum, common }
}

/** Puts a page whose title equals the query before all others. */
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

/** Returns the pages that pass the filters, and for each value how many would. */
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

/**
 * Returns the content of a result, from the word file if it is there, otherwise from the page's
 * block.
 */
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
    // The first section that has all words itself; the title does not count.
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

/** Sorts pages by score. If scores are nearly equal, pages that a word file contains come first. */
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
  // The kind and language of every page are known. The other facets have a file of their own.
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
    // A page in another language is useful if it has no translation.
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
