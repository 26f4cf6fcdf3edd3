// @ts-check

/**
 * Links of a step: what each of them does, and where it leads without the engine.
 *
 * @typedef {object} Deed - See `Request` in `wizard/engine/live.py`
 * @property {'open' | 'answer' | 'date' | 'change' | 'back' | 'restart' | 'revisit'} do
 * @property {string} node
 * @property {string} [key]
 * @property {string} [fragment]
 * @property {Record<string, FormDataEntryValue>} [typed]
 */

/** @param {Event} event */
function linkOf({ target }) {
  return target instanceof Element ? target.closest('a') : null
}

/**
 * Says what a link of a step does; a link of a text does nothing special.
 *
 * @param {HTMLAnchorElement} $link
 * @param {string} node - The node that is shown
 * @returns {Deed | null}
 */
function deedOf($link, node) {
  const { option, change, back, restart } = $link.dataset
  if (option) {
    return { do: 'answer', node, key: option }
  }
  if (change || $link.closest('[data-entry]')) {
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
 * @param {Deed} deed - What the link does
 * @param {string} version - Of the page's tree
 * @returns {string}
 */
function carrying($link, deed, version) {
  const page = $link.href.replace(/[?#].*/, '') + keptQuery(readSettings())
  if (deed.do === 'restart') {
    return page
  }
  if (deed.do === 'answer') {
    const answer = { question: deed.node, key: deed.key ?? '', here: pageNode(page) }
    return page + withAnswer(addressed(), version, answer)
  }
  return page + withNode(addressed(), pageNode(page))
}

/**
 * Records an answer here too, before its link is followed: whoever comes back finds
 * it marked.
 *
 * @param {Deed} deed
 * @param {string} version - Of the page's tree
 */
function remember({ do: what, node, key = '' }, version) {
  if (what === 'answer' && hasHistory()) {
    const answer = { question: node, key, here: node }
    history.replaceState(history.state, '', withAnswer(addressed(), version, answer))
  }
}

/** Tells a browser in which the address can change without a new page. */
function hasHistory() {
  return Boolean(window.history?.pushState)
}

/**
 * The id in the address of a node's page.
 *
 * @param {string} address
 * @returns {string}
 */
function pageNode(address) {
  const path = new URL(address).pathname.replace(/\/(index\.html)?$/, '')
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.html$/, '')
}

/**
 * Tells a link to a place on this page, which must not touch the address: that
 * holds the walk.
 *
 * @param {HTMLAnchorElement} $link
 */
function leadsToAnchor($link) {
  const [here, there] = [new URL(location.href), new URL($link.href)]
  const isSame = here.origin === there.origin && here.pathname === there.pathname
  return isSame && there.hash !== '' && !isWalk(there.hash)
}

/**
 * Goes to the place that such a link names, as soon as others have had their say:
 * the search, when it shuts, scrolls back to where one was.
 *
 * @param {HTMLAnchorElement} $link
 */
function goToAnchor($link) {
  const $target = document.getElementById(decodeURIComponent($link.hash.slice(1)))
  moveFocus($target)
  setTimeout(() => $target?.scrollIntoView())
}

/**
 * Moves focus to an element, whether or not it usually takes it; nothing scrolls.
 *
 * @param {Element | null} $element
 */
function moveFocus($element) {
  if ($element instanceof HTMLElement) {
    if ($element.tabIndex < 0) {
      $element.tabIndex = -1
    }
    $element.focus({ preventScroll: true })
  }
}

/**
 * Tells a click that stays in this tab from one that opens another.
 *
 * @param {MouseEvent} event
 */
function isPlain({ button, altKey, ctrlKey, metaKey, shiftKey }) {
  return button === 0 && !(altKey || ctrlKey || metaKey || shiftKey)
}
