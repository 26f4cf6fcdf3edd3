// @ts-check

/** The list of the clerk's desk: its filter, its keys, and its links between entries. */

import { linkToCode } from '../typed-code.js'
import { find, wordsOf } from './find.js'

/** Delay before the count is announced, in ms: a screen reader reads it once, not per key. */
const QUIET = 400

const NOTHING =
  'Nic nie znaleziono. Zostaw jedno słowo albo sam jego początek, na przykład „zgłoś”.'
const CODE = 'To kod. Enter przenosi do odpowiedzi tej osoby.'

export class List {
  #$query
  #$count
  #$code
  #$groups
  #$entries
  #words
  #timer = 0

  /**
   * @param {Element} $desk
   * @param {HTMLInputElement} $query
   */
  constructor($desk, $query) {
    this.#$query = $query
    this.#$count = $desk.querySelector('[data-desk-count]')
    const $code = $desk.querySelector('[data-desk-code]')
    this.#$code = $code instanceof HTMLAnchorElement ? $code : null
    this.#$groups = [...$desk.querySelectorAll('[data-desk-group]')]
    this.#$entries = [...$desk.querySelectorAll('details')]
    this.#words = this.#$entries.map(($entry) => wordsOf(textOf($entry)))
  }

  /** Shows the entries that the query finds, and announces their number. */
  filter() {
    const query = this.#$query.value
    const found = new Set(find(query, this.#words))
    this.#$entries.forEach(($entry, at) => ($entry.hidden = !found.has(at)))
    for (const $group of this.#$groups) {
      $group.toggleAttribute('hidden', !$group.querySelector('details:not([hidden])'))
    }
    if (this.#$code) {
      linkToCode(this.#$code, query)
    }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#say(query, found.size), QUIET)
  }

  /** Shows and closes all entries, for the next call. */
  clear() {
    this.#$query.value = ''
    this.filter()
    this.#$entries.forEach(($entry) => ($entry.open = false))
    this.focus()
  }

  /** Moves the focus to the field. */
  focus() {
    this.#$query.focus()
    this.#$query.select()
  }

  /**
   * Opens an entry, also one that the query does not find.
   *
   * @param {string} id
   */
  open(id) {
    const $entry = this.#$entries.find((one) => one.id === id)
    if ($entry) {
      this.#$query.value = ''
      this.filter()
      $entry.open = true
      summaryOf($entry)?.focus()
    }
  }

  /** Opens what the field asks for: the page of a code, or the first entry found. */
  enter() {
    const $first = this.#$entries.find((one) => !one.hidden)
    if (this.#$code && !this.#$code.hidden) {
      this.#$code.click()
    } else if ($first) {
      $first.open = true
      summaryOf($first)?.focus()
    }
  }

  /**
   * Moves the focus over the field and the shown entries.
   *
   * @param {EventTarget | null} $from
   * @param {number} by
   * @returns {boolean} Whether the focus was on one of them
   */
  move($from, by) {
    const $shown = this.#$entries.filter((one) => !one.hidden)
    const $stops = [this.#$query, ...$shown.map(summaryOf)]
    const at = $stops.findIndex(($stop) => $stop === $from)
    if (at >= 0) {
      $stops[Math.min(at + by, $stops.length - 1)]?.focus()
    }
    return at >= 0
  }

  /**
   * @param {string} query
   * @param {number} count
   */
  #say(query, count) {
    const said = count ? `Pasujące wyniki i\u00a0pytania: ${count}.` : NOTHING
    const isCode = this.#$code && !this.#$code.hidden
    this.#$count?.replaceChildren(isCode ? CODE : query.trim() ? said : '')
  }
}

/**
 * What is searched of an entry: its title, its answers, its first paragraph.
 *
 * @param {Element} $entry
 */
function textOf($entry) {
  return [...$entry.querySelectorAll('[data-find]')].map((one) => one.textContent).join(' ')
}

/** @param {Element} $entry */
function summaryOf($entry) {
  return $entry.querySelector('summary')
}
