// @ts-check

/**
 * Inlined in the page: links contain the visitor's answers before `start.js` (in the
 * site `live.<hash>.js`) has loaded, which is loaded from here. Later each action is
 * offered to it, by `offer.js`.
 *
 * @import { Action } from '../types'
 */

import { addressed, readable } from './address.js'
import { loadLater } from './later.js'
import { actionOf, carrying, goToAnchor, isPlain, leadsToAnchor, linkOf, remember } from './links.js'
import { offer } from './offer.js'
import { readSettings } from './settings.js'

/** The class of a page whose address has a walk from the first question. */
const FROM_START = 'from-start'

/** The node on which the first click of several was made. */
let clickedOn = ''

document.documentElement.classList.toggle(FROM_START, beginsAtStart())
document.addEventListener('click', click)
document.addEventListener('auxclick', carryOn)
document.addEventListener('contextmenu', carryOn)
loadLater()

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
  const action = carryOn(event)
  if (!$link || !action || !isPlain(event)) {
    return
  }
  if (clickedOn !== node) {
    // The second half of a double click must not answer the next question.
    event.preventDefault()
  } else if (offer({ action, instead: $link.href })) {
    event.preventDefault()
  } else {
    remember(action, tree)
  }
}

/**
 * Puts the walk into a link, however it is followed.
 *
 * @param {Event} event
 * @returns {Action | null} What the link does
 */
function carryOn(event) {
  const [$link, $wizard] = [linkOf(event), shown()]
  if (!$link || !$wizard?.contains($link)) {
    return null
  }
  const { node = '', tree = '' } = $wizard.dataset
  const action = actionOf($link, node)
  if (action) {
    $link.href = carrying($link, action, tree)
  }
  return action
}

/**
 * Whether the walk in the address began at the first question: then the link to it is
 * hidden, and nothing moves when the engine takes it out of the page.
 */
function beginsAtStart() {
  const [, , , answers = ''] = readable(addressed()) ?? []
  return answers.includes(`/${readSettings().start}=`)
}

/** @returns {HTMLElement | null} */
function shown() {
  return document.querySelector('[data-wizard]')
}
