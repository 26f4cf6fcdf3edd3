// @ts-check

/**
 * The button that prints a result, and what is opened for paper.
 *
 * Listens on the document, since a step and its button are replaced while the page is
 * open. Where no script runs, `css/header.css` hides the button.
 */

const CLOSED = 'details.wizard-words:not([open])'

/** @param {MouseEvent} event */
function printOnClick(event) {
  const $target = event.target
  if ($target instanceof Element && $target.closest('[data-action="print"]')) {
    window.print()
  }
}

/**
 * Opens the words that a step explains below its options, since CSS can do that only in
 * newer browsers. Closes an open popover.
 */
function openForPaper() {
  for (const $words of document.querySelectorAll(CLOSED)) {
    $words.toggleAttribute('open', true)
    addEventListener('afterprint', () => $words.removeAttribute('open'), { once: true })
  }
  const $meaning = document.querySelector('.word-meaning:popover-open')
  if ($meaning instanceof HTMLElement) {
    $meaning.hidePopover()
  }
}

document.addEventListener('click', printOnClick)
addEventListener('beforeprint', openForPaper)
