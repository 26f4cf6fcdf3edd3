// @ts-check

/**
 * Which pages fit the words that were typed, best first.
 *
 * @import { SearchData } from '../types'
 * @typedef {{lemma: number, weight: number}[]} Meant - What one typed word may mean
 */

/** How much a synonym counts, beside the word itself. */
export const SYNONYM = 0.8

/** How much a word counts of which only the beginning was typed. */
export const BEGUN = 0.6

/** How much a word counts that was typed with an error. */
export const SLIP = 0.7

/**
 * A page counts up to twice as much, by the share of its title that was typed: with a
 * short title that was typed whole, nothing else is meant.
 *
 * @param {Meant[]} words - For each word that counts
 * @param {SearchData} data
 * @param {number[][][]} titles - For each page the lemmas of each word of its title
 * @returns {number[]} The places of pages
 */
export function ranked(words, data, titles) {
  const typed = new Set(words.flatMap((meant) => meant.map(({ lemma }) => lemma)))
  const found = words.map((meant) => scoresOf(meant, data))
  const weights = found.map((pages) => Math.log(1 + data.pages.length / (1 + pages.size)))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  /** @type {Map<number, {score: number, met: number, count: number}>} */
  const totals = new Map()
  found.forEach((pages, i) => {
    for (const [page, score] of pages) {
      const total = totals.get(page) ?? { score: 0, met: 0, count: 0 }
      total.score += score
      total.met += weights[i]
      total.count += 1
      totals.set(page, total)
    }
  })
  const rated = [...totals].map(([page, { score, met, count }]) => {
    const rate = ((score * met) / all) * (1 + covered(titles[page], typed))
    return { page, hasAll: count === words.length, rate }
  })
  rated.sort((a, b) => Number(b.hasAll) - Number(a.hasAll) || b.rate - a.rate || a.page - b.page)
  return rated.map(({ page }) => page)
}

/**
 * The share of the words of a title that were typed.
 *
 * @param {number[][]} title
 * @param {Set<number>} typed
 */
function covered(title, typed) {
  const met = title.filter((lemmas) => lemmas.some((lemma) => typed.has(lemma)))
  return title.length ? met.length / title.length : 0
}

/**
 * The best score of each page for one typed word.
 *
 * @param {Meant} meant
 * @param {SearchData} data
 */
function scoresOf(meant, { scores }) {
  /** @type {Map<number, number>} */
  const best = new Map()
  for (const { lemma, weight } of meant) {
    const list = scores[lemma] ?? []
    for (let i = 0; i < list.length; i += 2) {
      best.set(list[i], Math.max(best.get(list[i]) ?? 0, list[i + 1] * weight))
    }
  }
  return best
}
