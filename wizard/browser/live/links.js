// @ts-check

/**
 * Links of a step: what each of them does, and where it leads without the engine.
 */

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
 * @param {string} walk - So far
 * @param {string} version - Of the page's tree
 * @param {string} query - What follows the page
 * @returns {string}
 */
function carrying($link, deed, walk, version, query) {
  const page = $link.href.replace(/[?#].*/, '') + query
  if (deed.do === 'restart') {
    return page
  }
  if (deed.do === 'answer') {
    const answer = { question: deed.node, key: deed.key ?? '', here: pageNode(page) }
    return page + withAnswer(walk, version, answer)
  }
  return page + withNode(walk, pageNode(page))
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

/** The walk in the address of the page, or nothing. */
function addressed() {
  let fragment = location.hash
  try {
    fragment = decodeURIComponent(fragment)
  } catch {
    // Cut in the middle of a sign; the engine will say that it is broken.
  }
  return isWalk(fragment) ? fragment : ''
}

/**
 * Tells a link to a place on this page, which must not touch the address: that
 * holds the walk.
 *
 * @param {HTMLAnchorElement} $link
 */
function leadsToAnchor($link) {
  const [here, there] = [new URL(location.href), new URL($link.href)]
  return there.hash !== '' && !isWalk(there.hash) && same(here, there)
}

/**
 * @param {URL} here
 * @param {URL} there
 */
function same(here, there) {
  return here.origin === there.origin && here.pathname === there.pathname
}

/**
 * Goes to the place that such a link names.
 *
 * @param {HTMLAnchorElement} $link
 */
function goToAnchor($link) {
  const $target = document.getElementById(decodeURIComponent($link.hash.slice(1)))
  $target?.scrollIntoView()
  moveFocus($target)
}

/**
 * Tells a click that stays in this tab from one that opens another.
 *
 * @param {MouseEvent} event
 */
function isPlain({ button, altKey, ctrlKey, metaKey, shiftKey }) {
  return button === 0 && !(altKey || ctrlKey || metaKey || shiftKey)
}
