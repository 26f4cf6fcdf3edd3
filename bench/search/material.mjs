/**
 * Answer queries with Material's own search worker, as a page of its theme does:
 * `node material.mjs WORKER INDEX < queries.json > paths.json`
 */

import { readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'

const SETUP = 0
const QUERY = 2
const [worker, file] = process.argv.slice(2)
const index = JSON.parse(readFileSync(file, 'utf8'))

let handle
let answer
globalThis.self = globalThis
globalThis.addEventListener = (_, listener) => (handle = listener)
globalThis.postMessage = message => (answer = message)
console.warn = () => {}
runInThisContext(readFileSync(worker, 'utf8'))

await handle({ data: { type: SETUP, data: { ...index, options: { suggest: false } } } })
const found = []
for (const query of JSON.parse(readFileSync(0, 'utf8'))) {
  await handle({ data: { type: QUERY, data: query } })
  found.push(answer.data.items.map(([{ location }]) => location))
}
console.log(JSON.stringify(found))
