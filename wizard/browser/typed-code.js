// @ts-check

/**
 * Hand-over codes in fields that are for something else. A fragment is sent to no server,
 * and `live/codes.js` takes this one out of the address at once.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTWXYZ'

/**
 * Shows a link to the page for codes, with the code in a text, where there is one.
 *
 * @param {HTMLAnchorElement} $link
 * @param {string} text
 */
export function linkToCode($link, text) {
  const code = codeIn(text)
  $link.hidden = !code
  $link.hash = code && `kod=${code}`
}

/**
 * The code in a text, or "": it has a digit or a dash, as most words have not, and its
 * check character fits. The rule of the check character is also in
 * `wizard/engine/code/characters.py`.
 *
 * @param {string} text
 */
function codeIn(text) {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const sum = [...code].reduce((all, one) => (all * 2 + ALPHABET.indexOf(one)) % 31, 0)
  return /[\d-]/.test(text) && /^[0-9A-HJKMNP-TW-Z]{8,16}$/.test(code) && sum === 1 ? code : ''
}
