// @ts-check

/**
 * The line of a page that shows why it was found.
 *
 * @import { SearchHit } from '../types'
 */

import { wordsOf } from './words.js'

/**
 * Chooses the line with the most of the words that were looked for; of several the first,
 * so the description of a page comes before its text.
 *
 * @param {string[]} lines
 * @param {(word: string) => number} whichWord - The place of the typed word that a word fits, or -1
 * @returns {SearchHit['line']}
 */
export function bestLine(lines, whichWord) {
  let [best, most] = [lines[0] ?? '', 0]
  for (const line of lines) {
    const fits = new Set(wordsOf(line).map(({ word }) => whichWord(word)))
    fits.delete(-1)
    if (fits.size > most) {
      ;[best, most] = [line, fits.size]
    }
  }
  return marked(best, whichWord)
}

/**
 * @param {string} line
 * @param {(word: string) => number} whichWord
 * @returns {SearchHit['line']}
 */
function marked(line, whichWord) {
  /** @type {SearchHit['line']} */
  const parts = []
  let done = 0
  for (const { word, at, end } of wordsOf(line)) {
    if (whichWord(word) >= 0) {
      parts.push([line.slice(done, at), false], [line.slice(at, end), true])
      done = end
    }
  }
  parts.push([line.slice(done), false])
  return parts.filter(([text]) => text)
}
