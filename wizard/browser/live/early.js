// @ts-check

/**
 * Links carry the walk on from the first moment: this stands in the page itself,
 * since whoever is faster than the script that brings the engine must not lose
 * what they answered. Once there, that script is offered each deed.
 */

/** What is done, offered to whoever can do it in place. */
const DEED = 'wizard-deed'

/** Set on the page where the address says that the walk began at the first question. */
const FROM_START = 'from-start'

/** The node on which the first click of several was made. */
let clickedOn = ''

document.documentElement.classList.toggle(FROM_START, beginsAtStart())
document.addEventListener('click', click)
document.addEventListener('auxclick', carryOn)
document.addEventListener('contextmenu', carryOn)

/** @param {MouseEvent} event */
function click(event) {
  const { node = '', tree = '' } = shown()?.dataset ?? {}
  if (event.detail < 2) {
    clickedOn = node
  }
  const $link = linkOf(event)
  if ($link && node && leadsToAnchor($link)) {
    event.preventDefault()
    goToAnchor($link)
    return
  }
  const deed = carryOn(event)
  if (!$link || !deed || !isPlain(event)) {
    return
  }
  const detail = { deed, instead: $link.href }
  if (clickedOn !== node) {
    // The second half of a double click must not answer the next question.
    event.preventDefault()
  } else if (!document.dispatchEvent(new CustomEvent(DEED, { cancelable: true, detail }))) {
    event.preventDefault()
  } else {
    remember(deed, tree)
  }
}

/**
 * Lets a link carry the walk on, however it is followed.
 *
 * @param {Event} event
 * @returns {Deed | null} What the link does
 */
function carryOn(event) {
  const [$link, $wizard] = [linkOf(event), shown()]
  if (!$link || !$wizard?.contains($link)) {
    return null
  }
  const { node = '', tree = '' } = $wizard.dataset
  const deed = deedOf($link, node)
  if (deed) {
    $link.href = carrying($link, deed, tree)
  }
  return deed
}

/**
 * Says whether the walk in the address began at the first question: then the way
 * there is not shown, and nothing moves when the engine takes it out of the page.
 */
function beginsAtStart() {
  const [, , , answers = ''] = readable(addressed()) ?? []
  return answers.includes(`/${readSettings().start}=`)
}

/** @returns {HTMLElement | null} */
function shown() {
  return document.querySelector('[data-wizard]')
}
