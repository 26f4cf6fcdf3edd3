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
 */
export function keptQuery({ preview }) {
  return preview ? location.search : ''
}

/**
 * The visitor's day. The engine has no clock of its own; a preview may set one.
 *
 * @param {Settings} settings
 * @returns {string} As YYYY-MM-DD
 */
export function today(settings) {
  const wished = wishedDay(settings)
  if (wished && isDay(wished)) {
    return wished
  }
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/**
 * What an editor got wrong in `?dzis=`, as a sentence.
 *
 * @param {Settings} settings
 */
export function wrongDay(settings) {
  const wished = wishedDay(settings)
  return wished && !isDay(wished)
    ? `W\u00a0adresie jest „dzis=${wished}”, a\u00a0to nie jest data. Wpisz ją tak: dzis=2026-11-24.`
    : ''
}

/** @param {Settings} settings */
function wishedDay(settings) {
  return new URLSearchParams(keptQuery(settings)).get('dzis')
}

/** @param {string} text */
function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`)
  const isOfForm = /^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)
  return isOfForm && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
