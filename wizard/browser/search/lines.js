// @ts-check

/**
 * The line of a page that shows why it was found.
 *
 * @import { SearchHit } from '../types'
 */

import { wordsOf } from './words.js'

/** In characters: about three rows on a phone, and one or two on a wide screen. */
const LONGEST = 130

/** How much of a long line is left before the first word that was looked for. */
const BEFORE = 40

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
  return marked(shortened(best, whichWord), whichWord)
}

/**
 * A long line, cut between words around the first that was looked for.
 *
 * @param {string} line
 * @param {(word: string) => number} whichWord
 */
function shortened(line, whichWord) {
  if (line.length <= LONGEST) {
    return line
  }
  const words = wordsOf(line)
  const first = words.find(({ word }) => whichWord(word) >= 0)?.at ?? 0
  const begin = first > BEFORE ? (words.find(({ at }) => at >= first - BEFORE)?.at ?? 0) : 0
  const ends = words.map(({ end }) => end).filter((end) => end <= begin + LONGEST)
  const end = ends.at(-1) ?? line.length
  const [before, after] = [begin ? '…' : '', end < line.length - 1 ? '…' : line.slice(end)]
  return before + line.slice(begin, end) + after
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
