// @ts-check

/**
 * The button that opens the search where the screen is too narrow for its field, and a
 * link for a hand-over code that is typed there. A fragment is sent to no server, and
 * `live/codes.js` takes this one out of the address at once.
 *
 * Material opens its search by a hidden checkbox with a label, which cannot be reached by
 * keyboard.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTWXYZ'

/** @param {MouseEvent} event */
function openOnClick(event) {
  const $target = event.target
  const $toggle = document.getElementById('__search')
  if (
    $target instanceof Element &&
    $target.closest('.search-open') &&
    $toggle instanceof HTMLInputElement
  ) {
    $toggle.click()
    const $query = document.querySelector('[data-md-component="search-query"]')
    if ($query instanceof HTMLElement) {
      $query.focus()
    }
  }
}

/**
 * Shows the link to the page for codes where the text may be one: it has a digit or a
 * dash, as most words have not, and its check character fits.
 *
 * @param {Event} event
 */
function offerCode({ target }) {
  const $link = document.querySelector('[data-search-code]')
  if ($link instanceof HTMLAnchorElement && target instanceof HTMLInputElement) {
    const code = codeIn(target.value)
    $link.hidden = !code
    $link.hash = code && `kod=${code}`
  }
}

/**
 * The code in a text, or "". The rule of the check character is also in
 * `wizard/engine/code/characters.py`.
 *
 * @param {string} text
 */
function codeIn(text) {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const sum = [...code].reduce((all, one) => (all * 2 + ALPHABET.indexOf(one)) % 31, 0)
  return /[\d-]/.test(text) && /^[0-9A-HJKMNP-TW-Z]{8,16}$/.test(code) && sum === 1 ? code : ''
}

document.addEventListener('click', openOnClick)
document.querySelector('[name=query]')?.addEventListener('input', offerCode)
