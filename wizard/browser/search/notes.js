// @ts-check

/**
 * What the box shows in place of hits, or above them.
 *
 * @import { SearchReply } from '../types'
 */

import { element } from './elements.js'
import * as texts from './texts.js'

/**
 * Before anything is typed: what can be, with examples that fill the field.
 *
 * @param {(example: string) => void} take
 */
export function emptyNote(take) {
  const $examples = texts.EXAMPLES.map((example) => {
    const $button = element('button', { type: 'button', class: 'search-box__example' }, example)
    $button.addEventListener('click', () => take(example))
    return element('li', {}, $button)
  })
  return [element('p', {}, texts.HOW), element('ul', { class: 'search-box__examples' }, ...$examples)]
}

/** @param {string} text */
export function plainNote(text) {
  return text ? [element('p', {}, text)] : []
}

/** @param {() => void} again */
export function failedNote(again) {
  const $again = element('button', { type: 'button', class: 'search-box__again' }, texts.AGAIN)
  $again.addEventListener('click', again)
  return [heading(texts.FAILED), $again, ...ways()]
}

/** @param {SearchReply} reply */
export function nothingNote(reply) {
  const $texts = texts.nothingTexts(reply).map((text) => element('p', {}, text))
  return [heading(texts.NOTHING), ...$texts, ...ways()]
}

/** @param {string} text */
function heading(text) {
  return element('p', { class: 'search-box__heading' }, text)
}

/** The other ways to help, which the page has in a template. */
function ways() {
  const $ways = document.querySelector('[data-search-ways]')
  const found = $ways instanceof HTMLTemplateElement ? [$ways.content.cloneNode(true)] : []
  return found.length ? [element('p', {}, texts.INSTEAD), ...found] : []
}
