// @ts-check

/**
 * The button that prints a result, and what is opened for paper.
 *
 * Listens on the document, so that it need not know when a step is replaced;
 * where no script runs, site.css hides the button.
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
 * Opens the words that a step explains below its options: site.css can do that in
 * newer browsers alone. An open popover is closed.
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
