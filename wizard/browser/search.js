// @ts-check

/**
 * Opens the search box: by its button on every page, or by Ctrl+K. Nothing of the
 * box is loaded before; its script then listens to `OPENING`.
 */

import { loaded, script, style } from './loaded.js'
import { OPENING } from './search/opening.js'

/** The script and the style of the box. @type {Promise<unknown> | undefined} */
let box

/** @param {HTMLElement} $button */
async function open($button) {
  const { searchRoot, searchScript, searchStyle, searchInstead } = $button.dataset
  $button.setAttribute('aria-busy', 'true')
  try {
    box ??= Promise.all([
      loaded(script(`${searchRoot}/${searchScript}`)),
      // Without its style, the box is plain but usable.
      loaded(style(`${searchRoot}/${searchStyle}`)).catch(() => {})
    ])
    await box
    document.dispatchEvent(new CustomEvent(OPENING, { detail: $button }))
  } catch {
    box = undefined
    location.assign(searchInstead ?? '')
  } finally {
    $button.removeAttribute('aria-busy')
  }
}

/**
 * Whether a key opens the box: Ctrl+K, or Command+K. WCAG 2.1.4 allows no key alone.
 *
 * @param {KeyboardEvent} event
 */
function isAsking({ key, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented }) {
  const isFree = !defaultPrevented && !document.querySelector('dialog[open]')
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey && isFree
}

const $button = document.querySelector('button.search-open')
if ($button instanceof HTMLElement) {
  $button.addEventListener('click', () => open($button))
  document.addEventListener('keydown', (event) => {
    if (isAsking(event)) {
      event.preventDefault()
      open($button)
    }
  })
}
