// @ts-check

/** The script of the clerk's desk and of the poster: nothing is stored, nothing sent. */

import { List } from './list.js'

const $desk = document.querySelector('[data-desk]')
const $query = $desk?.querySelector('[data-desk-query]')
if ($desk instanceof HTMLElement && $query instanceof HTMLInputElement) {
  listen($desk, $query)
}

for (const $button of document.querySelectorAll('[data-print]')) {
  $button.addEventListener('click', () => print())
}

/**
 * @param {HTMLElement} $desk
 * @param {HTMLInputElement} $query
 */
function listen($desk, $query) {
  const list = new List($desk, $query)
  $query.addEventListener('input', () => list.filter())
  $desk.addEventListener('keydown', (event) => {
    if (!hasModifier(event) && isDone(list, event, event.target === $query)) {
      event.preventDefault()
    }
  })
  $desk.addEventListener('click', (event) => {
    const $link = event.target instanceof Element && event.target.closest('a[href^="#"]')
    if ($link instanceof HTMLAnchorElement) {
      event.preventDefault()
      list.open($link.hash.slice(1))
    }
  })
  addEventListener('keydown', (event) => {
    if (isReturning(event)) {
      event.preventDefault()
      list.focus()
    }
  })
  list.open(location.hash.slice(1))
}

/**
 * Does what a key says.
 *
 * @param {List} list
 * @param {KeyboardEvent} event
 * @param {boolean} isInField
 * @returns {boolean} Whether the key says anything
 */
function isDone(list, { key, target }, isInField) {
  if (key === 'Escape') {
    list.clear()
  } else if (key === 'Enter' && isInField) {
    list.enter()
  } else {
    return (key === 'ArrowDown' && list.move(target, 1)) || (key === 'ArrowUp' && list.move(target, -1))
  }
  return true
}

/**
 * Whether a key returns to the field: Ctrl+/, or Command+/. WCAG 2.1.4 allows no key alone.
 *
 * @param {KeyboardEvent} event
 */
function isReturning({ key, altKey, ctrlKey, metaKey }) {
  return key === '/' && (ctrlKey || metaKey) && !altKey
}

/** @param {KeyboardEvent} event */
function hasModifier({ altKey, ctrlKey, metaKey, isComposing }) {
  return altKey || ctrlKey || metaKey || isComposing
}
