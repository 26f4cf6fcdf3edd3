// @ts-check

/**
 * What the build tells a page about itself.
 *
 * @typedef {object} RuntimeFile
 * @property {string} label - What the worker calls it; parts of one file share it
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
 * @property {string} start - The id of the first question
 * @property {boolean} preview - Whether `?dzis=` may set today
 * @property {'snapshot' | 'stock'} runtime - How Python starts
 * @property {RuntimeFile[]} scripts - The worker's code, to be joined in order
 * @property {RuntimeFile[]} data - What the worker is handed
 */

/** @returns {Settings} */
function readSettings() {
  return JSON.parse(document.getElementById('wizard-settings')?.textContent ?? '{}')
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
