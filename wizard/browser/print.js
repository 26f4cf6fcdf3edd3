// @ts-check

/** What is opened for paper; `live/actions.js` has the button that prints. */

/** The fragment of a link that opens a page in order to print it. */
const TO_PRINT = '#drukuj'

const CLOSED = 'details:is(.wizard-words, .desk-entry):not([open])'

/**
 * Opens the words that a step explains below its options, and the entries of the desk,
 * since CSS can do that only in newer browsers. Closes an open popover.
 */
function openForPaper() {
  for (const $closed of document.querySelectorAll(CLOSED)) {
    $closed.toggleAttribute('open', true)
    addEventListener('afterprint', () => $closed.removeAttribute('open'), { once: true })
  }
  const $meaning = document.querySelector('.word-meaning:popover-open')
  if ($meaning instanceof HTMLElement) {
    $meaning.hidePopover()
  }
}

/** Writes the day: a page on paper does not change any more. */
function writeDay() {
  const day = new Date().toLocaleDateString('pl', { day: 'numeric', month: 'long', year: 'numeric' })
  document.querySelector('.print-day')?.replaceChildren(`Wydrukowano ${day}.`)
}

addEventListener('beforeprint', openForPaper)
addEventListener('beforeprint', writeDay)
if (location.hash === TO_PRINT) {
  addEventListener('load', () => print())
}
