// @ts-check

/**
 * Links of a step: what each of them does, and where it leads without the engine.
 *
 * @import { Action } from '../types'
 */

import { addressed, isWalk, withAnswer, withNode } from './address.js'
import { moveFocus } from './elements.js'
import { keptQuery, readSettings } from './settings.js'

/** @param {Event} event */
export function linkOf({ target }) {
  return target instanceof Element ? target.closest('a') : null
}

/**
 * Returns what a link of a step does; a link in a text does nothing special.
 *
 * @param {HTMLAnchorElement} $link
 * @param {string} node - The node that is shown
 * @returns {Action | null}
 */
export function actionOf($link, node) {
  const { option, change, again, back, restart } = $link.dataset
  if (option) {
    return { do: 'answer', node, key: option }
  }
  if (change || again !== undefined || $link.closest('[data-entry]')) {
    return { do: 'change', node: pageNode($link.href) }
  }
  if (back !== undefined) {
    return { do: 'back', node }
  }
  return restart === undefined ? null : { do: 'restart', node }
}

/**
 * The address of a link with the walk in it, so that nothing is lost where it
 * leads: before the engine is ready, after it failed, in another tab.
 *
 * @param {HTMLAnchorElement} $link
 * @param {Action} action - What the link does
 * @param {string} version - Of the page's tree
 */
export function carrying($link, action, version) {
  const page = $link.href.replace(/[?#].*/, '') + keptQuery(readSettings())
  if (action.do === 'restart') {
    return page
  }
  if (action.do === 'answer') {
    const answer = { question: action.node, key: action.key ?? '', here: pageNode(page) }
    return page + withAnswer(addressed(), version, answer)
  }
  return page + withNode(addressed(), pageNode(page))
}

/**
 * Records an answer in the current entry too, before its link is followed: a visitor
 * who comes back finds it marked.
 *
 * @param {Action} action
 * @param {string} version - Of the page's tree
 */
export function remember({ do: what, node, key = '' }, version) {
  if (what === 'answer' && hasHistory()) {
    const answer = { question: node, key, here: node }
    history.replaceState(history.state, '', withAnswer(addressed(), version, answer))
  }
}

/** Whether this browser can change the address without loading a page. */
export function hasHistory() {
  return Boolean(window.history?.pushState)
}

/**
 * The id in the address of a node's page.
 *
 * @param {string} address
 */
export function pageNode(address) {
  const path = new URL(address).pathname.replace(/\/(index\.html)?$/, '')
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.html$/, '')
}

/**
 * Whether a link leads to a place on this page; it must not change the address, which
 * holds the walk.
 *
 * @param {HTMLAnchorElement} $link
 */
export function leadsToAnchor($link) {
  const [here, there] = [new URL(location.href), new URL($link.href)]
  const isSame = here.origin === there.origin && here.pathname === there.pathname
  return isSame && there.hash !== '' && !isWalk(there.hash)
}

/**
 * Goes to the place that such a link names, after the other listeners: the search
 * scrolls back to the earlier place when it closes.
 *
 * @param {HTMLAnchorElement} $link
 */
export function goToAnchor($link) {
  const $target = document.getElementById(decodeURIComponent($link.hash.slice(1)))
  moveFocus($target)
  setTimeout(() => $target?.scrollIntoView())
}

/**
 * Whether a click stays in this tab.
 *
 * @param {MouseEvent} event
 */
export function isPlain({ button, altKey, ctrlKey, metaKey, shiftKey }) {
  return button === 0 && !(altKey || ctrlKey || metaKey || shiftKey)
}
