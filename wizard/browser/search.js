// @ts-check

/**
 * The button that opens the search where the screen is too narrow for its field.
 *
 * Material hangs the search on a hidden checkbox and a label, which no keyboard
 * reaches.
 */

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

document.addEventListener('click', openOnClick)
