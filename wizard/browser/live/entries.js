// @ts-check

/**
 * The entries of the browser's history that a visit makes, and the address of each.
 *
 * @import { Reply, Settings } from '../types'
 */

import { keptQuery } from './settings.js'

/** The state of the entries that are ours. */
const OURS = { wizard: true }

export class Entries {
  #settings
  /** The address, as it was written last. */
  #address = location.href

  /** @param {Settings} settings */
  constructor(settings) {
    this.#settings = settings
  }

  /**
   * Writes a walk into the address; a page without answers has its own.
   *
   * @param {Reply} reply
   * @param {'pushState' | 'replaceState'} how
   */
  write({ href, fragment }, how) {
    const isFile = location.protocol === 'file:'
    const walk = isFile || fragment.includes('=') ? `#${fragment}` : ''
    // A page that is a file may change its fragment alone.
    const page = isFile ? '' : href + keptQuery(this.#settings)
    history[how](OURS, '', page + walk)
    this.#address = location.href
  }

  /**
   * Puts the last address back, where an anchor has replaced the walk in it.
   *
   * @param {unknown} state - For the entry
   */
  restore(state = OURS) {
    history.replaceState(state, '', this.#address)
  }
}

/**
 * Whether an entry is ours; a walk that somebody wrote into the address has none.
 *
 * @param {unknown} state - That of the entry
 */
export function isOurs(state) {
  return Boolean(state && Reflect.get(Object(state), 'wizard'))
}
