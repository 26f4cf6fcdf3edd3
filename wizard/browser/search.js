// @ts-check

/**
 * The button that opens the search where the screen is too narrow for its field.
 *
 * Material opens its search by a hidden checkbox with a label, which cannot be reached by
 * keyboard.
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
