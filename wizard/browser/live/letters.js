// @ts-check

/** Letters of a result: the fields for their blanks, and printing one of them alone. */

import { moveFocus, parsed } from './elements.js'

const LETTER = '[data-letter]'
const FIELDS = '.wizard-blanks'
const PRINTS = 'prints-letter'

/**
 * Adds the fields, which need the engine. They are never rendered again, so that nothing
 * typed is lost.
 *
 * @param {Element} $wizard
 * @param {Record<string, string>} blanks - The HTML of the fields of each letter
 */
export function addBlanks($wizard, blanks) {
  const $empty = [...lettersIn($wizard)].filter(($letter) => !$letter.querySelector(FIELDS))
  for (const $letter of $empty) {
    const $fields = parsed(blanks[$letter.dataset.letter ?? ''] ?? '').content
    $letter.querySelector('.wizard-letter-paper')?.before($fields)
  }
}

/**
 * Moves the letters into a step that shows the same ones, with what was typed.
 *
 * @param {Element} $wizard
 * @param {DocumentFragment} $step
 */
export function keepLetters($wizard, $step) {
  for (const $letter of lettersIn($wizard)) {
    $step.querySelector(`[data-letter="${$letter.dataset.letter}"]`)?.replaceWith($letter)
  }
}

/**
 * Removes the fields; the letters keep what was typed. Focus goes to the letter.
 *
 * @param {Element} $wizard
 */
export function removeBlanks($wizard) {
  for (const $letter of lettersIn($wizard)) {
    const $fields = $letter.querySelector(FIELDS)
    const hadFocus = $fields?.contains(document.activeElement)
    $fields?.remove()
    if (hadFocus) {
      moveFocus($letter.querySelector('summary'))
    }
  }
}

/**
 * Calls `fill` for the letter of each input event: one call after the other, and again
 * when something was typed meanwhile.
 *
 * @param {($letter: HTMLElement) => Promise<void>} fill
 */
export function listenToBlanks(fill) {
  const [busy, stale] = [new WeakSet(), new WeakSet()]
  document.addEventListener('input', async ({ target }) => {
    const $blank = target instanceof Element ? target.closest('[data-blank]') : null
    const $letter = $blank?.closest(LETTER)
    if (!($letter instanceof HTMLElement)) {
      return
    }
    stale.add($letter)
    if (busy.has($letter)) {
      return
    }
    busy.add($letter)
    try {
      while (stale.delete($letter)) {
        await fill($letter)
      }
    } catch {
      // The engine failed; the page says so, and removes the fields.
    } finally {
      busy.delete($letter)
    }
  })
}

/**
 * Prints the page, or only the letter whose button was used.
 *
 * @param {HTMLElement} $group
 */
export function printGroup($group) {
  const classes = document.documentElement.classList
  const restore = () => {
    classes.remove(PRINTS)
    $group.classList.remove(PRINTS)
  }
  if ($group.matches(LETTER)) {
    classes.add(PRINTS)
    $group.classList.add(PRINTS)
    addEventListener('afterprint', restore, { once: true })
  }
  print()
}

/**
 * @param {Element} $wizard
 * @returns {NodeListOf<HTMLElement>}
 */
function lettersIn($wizard) {
  return $wizard.querySelectorAll(LETTER)
}
