// Matches the query with the index: words, prefixes, other spellings, synonyms.

// Letters without a decomposition, and how people type them. Folding.swift has the same.
const plain = {
  ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n',
  ſ: 's',
}

/**
 * Returns a text as the index compares it: in lower case, without diacritics, apostrophes, and
 * characters without width such as soft hyphens, and with ligatures as their letters.
 */
const fold = text =>
  text.toLowerCase().replace(/\p{Cf}+/gu, '').replace(/[\ufb00-\ufb06]/g, one => one.normalize('NFKD'))
    .normalize('NFD').replace(/\p{M}+/gu, '').normalize('NFC')
    .replace(/[ßæøœłđðþıħŧŋſ]/g, letter => plain[letter]).replace(/['’ʼ]/g, '')

const word = /[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|(?:(?![\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])[\p{L}\p{N}])+/gu
const wordsOf = text => (fold(text).match(word) || []).map(found => found.slice(0, 48))

/** Returns the edits between two words (insert, delete, change, swap), or more than `limit`. */
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

/** Returns words of the site that may have been meant, best first. */
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

/** Returns two words of the site that were written as one. */
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

/** Returns the groups of words that a typed word matches, with their weights. */
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

/** Returns the match of one typed word: `{text, groups, corrected}`. */
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

/**
 * Returns the matches of all typed words. Two words match together if the site writes them as one.
 */
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
