// @ts-check

/**
 * The button that opens the search where the screen is too narrow for its field, and a
 * link for a hand-over code that is typed there.
 *
 * Material opens its search by a hidden checkbox with a label, which cannot be reached by
 * keyboard.
 */

import { linkToCode } from './typed-code.js'

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
 * Shows the link to the page for codes where the text may be one.
 *
 * @param {Event} event
 */
function offerCode({ target }) {
  const $link = document.querySelector('[data-search-code]')
  if ($link instanceof HTMLAnchorElement && target instanceof HTMLInputElement) {
    linkToCode($link, target.value)
  }
}

document.addEventListener('click', openOnClick)
document.querySelector('[name=query]')?.addEventListener('input', offerCode)
