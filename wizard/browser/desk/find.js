// @ts-check

/** Which entries of the desk a query finds: in any case and form, without Polish letters. */

import { folded, sharedLength } from '../folded.js'

/** The fewest letters that two forms of a word share at their beginning. */
const SHORTEST_STEM = 4

/** The least part of the longer form that they share: "noworodek", "noworodka". */
const SHARED = 0.6

/**
 * The folded words of a text, each once.
 *
 * @param {string} text
 */
export function wordsOf(text) {
  return [...new Set(folded(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean))]
}

/**
 * The positions of the entries that have each word of a query; all without any word.
 *
 * @param {string} query
 * @param {string[][]} entries - The words of each entry
 * @returns {number[]}
 */
export function find(query, entries) {
  const asked = wordsOf(query)
  return [...entries.keys()].filter((at) =>
    asked.every((word) => entries[at].some((one) => one.startsWith(word) || isForm(word, one)))
  )
}

/**
 * Whether two folded words may be forms of one, by a rule that needs no dictionary.
 *
 * @param {string} word
 * @param {string} other
 */
function isForm(word, other) {
  const shared = sharedLength(word, other)
  const longer = Math.max(word.length, other.length)
  return shared >= SHORTEST_STEM && shared >= SHARED * longer
}
