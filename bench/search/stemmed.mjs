/**
 * Answer queries with MiniSearch, over words that are already stemmed and folded:
 * `node stemmed.mjs < {pages, queries}.json > {found, index}.json`
 */

import { readFileSync } from 'node:fs'
import MiniSearch from 'minisearch'

const WEIGHTS = { title: 8, headings: 3, text: 1 }
const SLIPS = 0.2 // wrong characters, as a share of a word's length

const { pages, queries } = JSON.parse(readFileSync(0, 'utf8'))
const search = new MiniSearch({
  idField: 'path',
  fields: Object.keys(WEIGHTS),
  tokenize: words => words.split(' '),
  processTerm: word => word,
  searchOptions: { boost: WEIGHTS, fuzzy: SLIPS }
})
search.addAll(pages)
const found = queries.map(words => search.search(words).map(({ id }) => id))
console.log(JSON.stringify({ found, index: JSON.stringify(search) }))
