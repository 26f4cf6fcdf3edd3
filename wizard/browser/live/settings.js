// @ts-check

/** @import { Settings } from '../types' */

/** @returns {Settings} */
export function readSettings() {
  return JSON.parse(document.getElementById('wizard-settings')?.textContent ?? '{}')
}

/**
 * The query that a page keeps in its address: the day in a preview, and nothing
 * elsewhere, so that tracking parameters disappear.
 *
 * @param {Settings} settings
 * @returns {string}
 */
export function keptQuery({ preview }) {
  return preview ? location.search : ''
}
