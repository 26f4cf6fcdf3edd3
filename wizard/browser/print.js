// @ts-check

/**
 * The button that prints a result, and the address that stands on paper.
 *
 * Listens on the document, because a live step replaces the button; where no
 * script runs, site.css hides it.
 */

/** The folders of the two kinds of node; the same as `FOLDERS` in the engine. */
const FOLDERS = { question: 'sprawdz/pytanie', result: 'sprawdz/wynik' }

/** @param {MouseEvent} event */
function printOnClick(event) {
  const $target = event.target
  if ($target instanceof Element && $target.closest('[data-action="print"]')) {
    window.print()
  }
}

/** Write the address of the step that is shown, which need not be the page that was opened. */
function updatePageAddress() {
  const $address = document.querySelector('[data-page-address]')
  const $wizard = document.querySelector('[data-wizard]')
  if ($address instanceof HTMLElement && $wizard instanceof HTMLElement) {
    const { kind, node } = $wizard.dataset
    const folder = kind === 'result' ? FOLDERS.result : FOLDERS.question
    $address.textContent = `${$address.dataset.site}${folder}/${node}/`
  }
}

document.addEventListener('click', printOnClick)
window.addEventListener('beforeprint', updatePageAddress)
