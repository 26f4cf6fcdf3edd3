// @ts-check

/**
 * Finds the pages for what a visitor types. The index is made in the build, by
 * `wizard/search/`; nothing here sends or stores anything.
 *
 * @import { Finder, SearchData, SearchHit, SearchReply } from '../types'
 * @import { Meant } from './rank.js'
 */

import { loaded, script } from '../loaded.js'
import { bestLine } from './lines.js'
import { BEGUN, SLIP, SYNONYM, ranked } from './rank.js'
import { Words, wordsOf } from './words.js'

const MOST = 10

/** A word on so many times fewer pages than another is not the one that was meant. */
const FAR_LESS = 5

const DATA = 'wizard-search'

/**
 * Loads the index as a script, which works on `file://` too.
 *
 * @param {string} root - The way to the site's root
 * @param {string} data - The script, within the site
 * @returns {Promise<Finder>}
 */
export async function loadFinder(root, data) {
  let text = ''
  /** @param {Event} event */
  const take = (event) => {
    text = event instanceof CustomEvent ? event.detail : ''
  }
  document.addEventListener(DATA, take)
  try {
    await loaded(script(`${root}/${data}`))
  } finally {
    document.removeEventListener(DATA, take)
  }
  return finder(JSON.parse(text))
}

/**
 * @param {SearchData} data
 * @returns {Finder}
 */
export function finder(data) {
  const words = new Words(data)
  const stop = new Set(data.stop)
  const titles = data.pages.map(([, , title]) =>
    wordsOf(title)
      .filter(({ word }) => !stop.has(word))
      .map(({ word }) => words.exact(word))
  )
  return { find: (text) => new Query(text, data, words, stop).reply(titles) }
}

class Query {
  #data
  #words
  /** The words that count, as they were typed. @type {string[]} */
  #typed = []
  /** @type {Meant[]} */
  #meant = []
  /** @type {string[]} */
  #unknown = []
  /** The places of the lemmas that each word may mean. @type {Set<number>[]} */
  #lemmas

  /**
   * @param {string} text
   * @param {SearchData} data
   * @param {Words} words
   * @param {Set<string>} stop
   */
  constructor(text, data, words, stop) {
    this.#data = data
    this.#words = words
    const all = joined(wordsOf(text), words)
    const counting = all.filter(({ word }) => !stop.has(word))
    const isUnfinished = all.at(-1)?.end === text.length
    for (const { word, at, end } of counting) {
      const meant = this.#meaning(word, isUnfinished && end === text.length)
      if (meant.length) {
        this.#typed.push(text.slice(at, end))
        this.#meant.push(meant)
      } else {
        this.#unknown.push(text.slice(at, end))
      }
    }
    this.#lemmas = this.#meant.map((meant) => new Set(meant.map(({ lemma }) => lemma)))
  }

  /**
   * @param {number[][][]} titles - For each page the lemmas of each word of its title
   * @returns {SearchReply}
   */
  reply(titles) {
    const places = this.#meant.length ? ranked(this.#meant, this.#data, titles) : []
    const hits = places.slice(0, MOST).map((place) => this.#hit(place))
    return { hits, understood: this.#typed, unknown: this.#unknown }
  }

  /**
   * What a word may mean: its lemmas, what their synonyms name, and while it is being typed all
   * that begins so.
   *
   * @param {string} word - Folded
   * @param {boolean} isUnfinished
   * @returns {Meant}
   */
  #meaning(word, isUnfinished) {
    const exact = this.#words.exact(word)
    const begun = isUnfinished ? this.#words.begun(word) : []
    const slipped = exact.length || begun.length ? [] : this.#likely(this.#words.slipped(word))
    return [
      ...this.#weighted(exact, 1),
      ...this.#weighted(begun, BEGUN),
      ...this.#weighted(slipped, SLIP)
    ]
  }

  /**
   * Of lemmas that a typing error may have hidden, those on many pages.
   *
   * @param {number[]} lemmas
   */
  #likely(lemmas) {
    const spread = (/** @type {number} */ lemma) => this.#data.scores[lemma].length
    const most = Math.max(0, ...lemmas.map(spread))
    return lemmas.filter((lemma) => spread(lemma) * FAR_LESS >= most)
  }

  /**
   * @param {number[]} lemmas
   * @param {number} weight
   * @returns {Meant}
   */
  #weighted(lemmas, weight) {
    return lemmas.flatMap((lemma) => {
      const others = this.#data.instead[lemma]
      return [
        { lemma, weight },
        ...others.map((other) => ({ lemma: other, weight: weight * SYNONYM }))
      ]
    })
  }

  /**
   * @param {number} place
   * @returns {SearchHit}
   */
  #hit(place) {
    const [kind, href, title, lines] = this.#data.pages[place]
    return { kind, title, href, line: bestLine(lines, (word) => this.#whichWord(word)) }
  }

  /**
   * The typed word that a word of a page fits, or -1.
   *
   * @param {string} word - Folded
   */
  #whichWord(word) {
    const lemmas = this.#words.exact(word)
    return this.#lemmas.findIndex((meant) => lemmas.some((lemma) => meant.has(lemma)))
  }
}

/**
 * Joins neighbours that are a word only together: "moje ikp", "m obywatel".
 *
 * @param {ReturnType<typeof wordsOf>} all
 * @param {Words} words
 */
function joined(all, words) {
  /** @type {ReturnType<typeof wordsOf>} */
  const found = []
  for (const one of all) {
    const before = found.at(-1)
    const word = (before?.word ?? '') + one.word
    if (before && words.exact(word).length) {
      found[found.length - 1] = { word, at: before.at, end: one.end }
    } else {
      found.push(one)
    }
  }
  return found
}
