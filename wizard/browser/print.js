// @ts-check

/**
 * The button that prints a result.
 *
 * Listens on the document, so that it need not know when a button is replaced;
 * where no script runs, site.css hides it.
 */

/** @param {MouseEvent} event */
function printOnClick(event) {
  const $target = event.target
  if ($target instanceof Element && $target.closest('[data-action="print"]')) {
    window.print()
  }
}

document.addEventListener('click', printOnClick)
