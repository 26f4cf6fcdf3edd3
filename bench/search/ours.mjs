/**
 * Answer queries with the site's own search:
 * `node ours.mjs FIND < {data, queries}.json > paths.json`
 */

import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const { finder } = await import(pathToFileURL(process.argv[2]))
const { data, queries } = JSON.parse(readFileSync(0, 'utf8'))
const search = finder(data)
console.log(JSON.stringify(queries.map(query => search.find(query).hits.map(({ href }) => href))))
