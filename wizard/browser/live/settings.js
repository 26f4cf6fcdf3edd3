// @ts-check

/**
 * What the build tells a page about itself.
 *
 * @typedef {object} RuntimeFile
 * @property {string} label - What the worker calls it
 * @property {string} name - Its place in the site
 * @property {number} bytes - Its size
 * @property {number} crc - Its CRC-32
 * @property {string} begins - Its first bytes, as hexadecimal digits
 *
 * @typedef {object} Settings
 * @property {string} root - The way from this page to the site's root
 * @property {string} style - How the site names its pages
 * @property {string} site - The public address of the site; may be empty
 * @property {string} suffix - What follows a heading in the title
 * @property {boolean} preview - Whether `?dzis=` may set today
 * @property {RuntimeFile[]} scripts - The worker's code, to be joined in order
 * @property {RuntimeFile[]} data - What the worker is handed
 */

/** @returns {Settings | null} */
function readSettings() {
  const $settings = document.getElementById('wizard-settings')
  return $settings && JSON.parse($settings.textContent)
}

/**
 * The visitor's day, as YYYY-MM-DD. The engine has no clock of its own.
 *
 * @param {Settings} settings
 * @returns {string}
 */
function today(settings) {
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
 * @returns {string}
 */
function wrongDay(settings) {
  const wished = wishedDay(settings)
  return wished && !isDay(wished)
    ? `W adresie jest „dzis=${wished}”, a to nie jest data. Wpisz ją tak: dzis=2026-11-24.`
    : ''
}

/**
 * What follows a page in its address: a preview keeps its day, and all else goes,
 * such as marks by which others follow people from site to site.
 *
 * @param {Settings} settings
 * @returns {string}
 */
function keptQuery({ preview }) {
  return preview ? location.search : ''
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
