// @ts-check

/**
 * The controls of a result: `[data-action]`. The engine writes what they copy, send and
 * save; until it is ready, and after it failed, the text comes from the mail link.
 *
 * @import { Ask, Document } from '../types'
 */

import { say } from './elements.js'
import { listenToBlanks, printGroup } from './letters.js'
import { showCode } from './qr-code.js'

const COPIED = 'Skopiowano. Wklej tekst tam, gdzie chcesz go wysłać lub zapisać.'
const NOT_COPIED = 'Nie udało się skopiować. Wybierz „Wyślij e-mail” albo „Wydrukuj”.'
const NO_FILE = 'Nie udało się przygotować pliku, więc zapisz ten dzień w\u00a0kalendarzu.'
const NO_CODE = 'Nie udało się narysować kodu. Sprawdź, czy masz połączenie z\u00a0internetem.'

/** A group of controls, with the fields that belong to them. */
const GROUP = '[data-take], [data-letter], .wizard-due'

/**
 * Does what the buttons say.
 *
 * @param {Ask} ask
 */
export function listenToActions(ask) {
  document.documentElement.classList.toggle('can-share', 'share' in navigator)
  document.addEventListener('click', ({ target }) => {
    const $button = target instanceof Element ? target.closest('button[data-action]') : null
    const $group = $button?.closest(GROUP)
    if ($button instanceof HTMLElement && $group instanceof HTMLElement) {
      act($button.dataset.action ?? '', $group, ask)
    }
  })
  listenToBlanks(($letter) => fill($letter, ask))
  document.addEventListener('change', ({ target }) => {
    const $group = target instanceof Element ? target.closest(GROUP) : null
    if ($group) {
      refreshLinks($group, ask)
    }
  })
}

/**
 * Writes what was typed or ticked into the links beside it.
 *
 * @param {Element} $group
 * @param {Ask} ask
 */
function refreshLinks($group, ask) {
  for (const $link of $group.querySelectorAll('a[data-action]')) {
    if ($link instanceof HTMLAnchorElement && $group instanceof HTMLElement) {
      ask($link.dataset.action ?? '', fieldsOf($group)).then(
        ({ text }) => ($link.href = text),
        // The link of the page stays; it says all but the answers.
        () => {}
      )
    }
  }
}

/**
 * Shows a letter with what was typed.
 *
 * @param {HTMLElement} $letter
 * @param {Ask} ask
 */
async function fill($letter, ask) {
  const { text } = await ask('letter', fieldsOf($letter))
  $letter.querySelector('[data-letter-text]')?.replaceChildren(text)
  refreshLinks($letter, ask)
}

/**
 * @param {string} action
 * @param {HTMLElement} $group
 * @param {Ask} ask
 */
async function act(action, $group, ask) {
  const asked = () => ask(action, fieldsOf($group)).catch(() => fromMail($group))
  if (action === 'print') {
    printGroup($group)
  } else if (action === 'copy') {
    say($group, (await copied(asked)) ? COPIED : NOT_COPIED)
  } else if (action === 'share') {
    const { name, text } = await asked()
    // A visitor who closes the sheet has changed their mind: that is no error.
    navigator.share({ title: name, text }).catch(() => {})
  } else if (action === 'qr') {
    const { text } = await ask(action, fieldsOf($group)).catch(ofPage)
    showCode(text).catch(() => say($group, NO_CODE))
  } else if (action === 'save') {
    save(await asked())
  } else if (action === 'calendar') {
    ask(action, {}).then(save, () => say($group, NO_FILE))
  }
}

/**
 * What was typed and ticked beside a control.
 *
 * @param {HTMLElement} $group
 * @returns {Record<string, string>}
 */
function fieldsOf($group) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const $inputs = $group.querySelectorAll('input, select, textarea')
  const given = [...$inputs].filter(
    ({ type, checked }) => checked || (type !== 'checkbox' && type !== 'radio')
  )
  const { letter } = $group.dataset
  return Object.fromEntries([
    ...(letter ? [['letter', letter]] : []),
    ...given.map(({ name, value }) => [name, value])
  ])
}

/**
 * The text of the group's mail link, without the engine.
 *
 * @param {HTMLElement} $group
 * @returns {Document}
 */
function fromMail($group) {
  const $mail = $group.querySelector('a[data-action="mail"]')
  const link = $mail instanceof HTMLAnchorElement ? $mail.href : ''
  const [, subject = '', body = ''] = /\?subject=(.*)&body=(.*)/.exec(link) ?? []
  const text = decodeURIComponent(body).replaceAll('\r\n', '\n')
  return { name: decodeURIComponent(subject), media: 'text/plain', text }
}

/**
 * The public address of the page, without the engine.
 *
 * @returns {Document}
 */
function ofPage() {
  const text = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? ''
  return { name: '', media: 'text/uri-list', text }
}

/**
 * Copies a text; Safari allows it only with a promise that is made during the click.
 *
 * @param {() => Promise<Document>} asked
 * @returns {Promise<boolean>} Whether it could
 */
async function copied(asked) {
  const text = asked().then((document) => document.text)
  try {
    if ('ClipboardItem' in window) {
      const blob = text.then((plain) => new Blob([plain], { type: 'text/plain' }))
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
    } else {
      await navigator.clipboard.writeText(await text)
    }
    return true
  } catch {
    return copiedBySelection(await text)
  }
}

/**
 * Copies as browsers did before they had a clipboard for scripts.
 *
 * @param {string} text
 */
function copiedBySelection(text) {
  const $focused = document.activeElement
  const $field = document.createElement('textarea')
  $field.value = text
  $field.setAttribute('readonly', '')
  document.body.append($field)
  $field.select()
  const isCopied = document.execCommand('copy')
  $field.remove()
  if ($focused instanceof HTMLElement) {
    $focused.focus({ preventScroll: true })
  }
  return isCopied
}

/** @param {Document} document */
function save({ name, media, text }) {
  const $link = document.createElement('a')
  $link.href = URL.createObjectURL(new Blob([text], { type: `${media};charset=utf-8` }))
  $link.download = name
  $link.click()
  setTimeout(() => URL.revokeObjectURL($link.href), 60_000)
}
