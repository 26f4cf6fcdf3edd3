// @ts-check

/** The parts of the search box that are always there. */

import { ASKING } from './texts.js'

export const LIST = 'szukaj-wyniki'

/**
 * Makes an element with attributes and content.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} content
 */
export function element(tag, attributes = {}, ...content) {
  const $element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    $element.setAttribute(name, value)
  }
  $element.append(...content)
  return $element
}

/**
 * Makes the closed dialog: a form with the field, a status for screen readers, the hits,
 * and a place for what is there in their stead.
 */
export function newBox() {
  const $input = element('input', {
    id: 'szukaj',
    type: 'search',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': LIST,
    'aria-expanded': 'false',
    autocomplete: 'off',
    autocapitalize: 'none',
    autocorrect: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search'
  })
  const $close = element('button', { type: 'button', class: 'search-box__close' }, 'Zamknij')
  const $label = element('label', { id: 'szukaj-nazwa', for: $input.id }, ASKING)
  const $form = element('form', { role: 'search', class: 'search-box__form' }, $label, $close, $input)
  const $status = element('p', { role: 'status', class: 'wizard-hidden' })
  const $note = element('div', { class: 'search-box__note' })
  const $list = element('ul', { id: LIST, role: 'listbox', 'aria-label': 'Wyniki', hidden: '' })
  const $rest = element('div', { class: 'search-box__rest' }, $note, $list)
  const $dialog = element(
    'dialog',
    { class: 'search-box', 'aria-labelledby': $label.id },
    element('div', { class: 'search-box__inner' }, $form, $status, $rest)
  )
  return { $dialog, $form, $input, $close, $status, $note, $list }
}
