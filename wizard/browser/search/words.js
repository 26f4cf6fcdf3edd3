// @ts-check

/**
 * The forms of words, from the table that `wizard/search/table.py` writes.
 *
 * @import { SearchData } from '../types'
 */

import { folded, sharedLength } from '../folded.js'

/** Words of this length and longer may have one typing error. */
const LONG_ENOUGH = 5

/** A shorter beginning of a word says nothing. */
const SHORTEST_PREFIX = 2

const WORD = /[\p{L}\p{N}]+/gu

/**
 * The words of a text with their places in it.
 *
 * @param {string} text
 * @returns {{word: string, at: number, end: number}[]}
 */
export function wordsOf(text) {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    return { word: folded(word), at: index, end: index + word.length }
  })
}

export class Words {
  /** The places of the lemmas of each form. @type {Map<string, number[]>} */
  #forms = new Map()
  /** @type {[stem: string, endings: string[], lemma: number][]} */
  #stems = []
  /** What was found for words that are not forms. @type {Map<string, number[]>} */
  #slips = new Map()

  /** @param {SearchData} data */
  constructor({ endings, lemmas }) {
    const lists = endings.map((list) => list.split('|'))
    lemmas.forEach((line, lemma) => {
      const parts = line.split(' ')
      for (let i = 0; i < parts.length; i += 2) {
        this.#add(parts[i], lists[Number(parts[i + 1])], lemma)
      }
    })
  }

  /**
   * @param {string} stem
   * @param {string[]} list
   * @param {number} lemma
   */
  #add(stem, list, lemma) {
    this.#stems.push([stem, list, lemma])
    for (const ending of list) {
      const form = stem + ending
      const known = this.#forms.get(form)
      if (known) {
        known.push(lemma)
      } else {
        this.#forms.set(form, [lemma])
      }
    }
  }

  /**
   * The lemmas of a form.
   *
   * @param {string} word - Folded
   * @returns {number[]}
   */
  exact(word) {
    return this.#forms.get(word) ?? []
  }

  /**
   * The lemmas with a form that begins so.
   *
   * @param {string} prefix - Folded
   * @returns {number[]}
   */
  begun(prefix) {
    if (prefix.length < SHORTEST_PREFIX) {
      return []
    }
    const found = this.#stems.filter(([stem, list]) =>
      stem.length < prefix.length
        ? prefix.startsWith(stem) && list.some((one) => one.startsWith(prefix.slice(stem.length)))
        : stem.startsWith(prefix)
    )
    return [...new Set(found.map(([, , lemma]) => lemma))]
  }

  /**
   * The lemmas with a form that differs from a long word by one typing error.
   *
   * @param {string} word - Folded
   * @returns {number[]}
   */
  slipped(word) {
    const known = word.length < LONG_ENOUGH ? [] : this.#slips.get(word)
    if (known) {
      return known
    }
    const close = this.#stems.filter(
      ([stem, list]) =>
        canBeStem(stem, word) && list.some((ending) => isOneSlip(stem + ending, word))
    )
    const found = [...new Set(close.map(([, , lemma]) => lemma))]
    this.#slips.set(word, found)
    return found
  }
}

/**
 * Whether a word may begin with a stem, with one typing error: most stems are refused
 * here, before any of their forms is compared.
 *
 * @param {string} stem
 * @param {string} word
 */
function canBeStem(stem, word) {
  const at = sharedLength(stem, word)
  const rest = stem.slice(at + 1)
  return (
    at >= stem.length - 1 ||
    word.startsWith(rest, at + 1) ||
    word.startsWith(rest, at) ||
    word.startsWith(stem.slice(at), at + 1) ||
    word.startsWith(stem.slice(at + 2), at + 2)
  )
}

/**
 * Whether two words differ by one letter more, less or other, or by two that changed
 * places.
 *
 * @param {string} one
 * @param {string} other
 */
function isOneSlip(one, other) {
  if (Math.abs(one.length - other.length) > 1) {
    return false
  }
  const at = sharedLength(one, other)
  const [a, b] = [one.slice(at), other.slice(at)]
  return (
    a.slice(1) === b.slice(1) ||
    a === b.slice(1) ||
    a.slice(1) === b ||
    (a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0])
  )
}
