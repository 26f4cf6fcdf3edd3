// @ts-check

/**
 * The search box: a dialog with a field, which a finder answers after each key. Nothing
 * that is typed leaves the page, and nothing stays in the box when it closes.
 *
 * @import { Finder, LoadFinder } from '../types'
 */

import { linkToCode } from '../typed-code.js'
import { newBox } from './elements.js'
import { Hits, hitLink, optionLink } from './hits.js'
import * as notes from './notes.js'
import { OPENING } from './opening.js'
import { CODE, FAILED, LOADING, MORE, NOTHING, countText, unknownText } from './texts.js'

/** Delay before a count is announced, in ms: a screen reader reads it once, not per key. */
const QUIET = 700

/** A beginning of a word of this length is judged while it is typed. */
const TELLING = 3

/**
 * Makes a box when its button first asks for it, and opens it each time.
 *
 * @param {LoadFinder} loadFinder
 */
export function listen(loadFinder) {
  /** @type {Box | undefined} */
  let box
  document.addEventListener(OPENING, (event) => {
    if (event instanceof CustomEvent) {
      box ??= new Box(event.detail, loadFinder)
      box.open()
    }
  })
}

class Box {
  #parts = newBox()
  #hits = new Hits(this.#parts.$input, this.#parts.$list)
  #loadFinder
  #root
  #data
  #codePage
  /** @type {Finder | 'loading' | 'failed' | undefined} */
  #finder
  #timer = 0

  /**
   * @param {HTMLElement} $button
   * @param {LoadFinder} loadFinder
   */
  constructor($button, loadFinder) {
    const { searchRoot = '', searchData = '', searchCodePage = '' } = $button.dataset
    this.#root = searchRoot
    this.#data = searchData
    this.#codePage = searchCodePage
    this.#loadFinder = loadFinder
    const { $dialog, $form, $input, $close } = this.#parts
    $input.addEventListener('input', () => this.#answer())
    $close.addEventListener('click', () => $dialog.close())
    $form.addEventListener('submit', (event) => event.preventDefault())
    $dialog.addEventListener('keydown', (event) => this.#onKey(event))
    $dialog.addEventListener('click', (event) => this.#onClick(event))
    $dialog.addEventListener('close', () => this.#clear())
    // A page that a browser shows again from its cache has no open box.
    addEventListener('pagehide', () => {
      $dialog.close()
      this.#clear()
    })
    document.body.append($dialog)
  }

  open() {
    const { $dialog, $input } = this.#parts
    if (!$dialog.open) {
      this.#load()
      this.#answer()
      $dialog.showModal()
      $input.focus()
    }
  }

  async #load() {
    if (this.#finder === undefined || this.#finder === 'failed') {
      this.#finder = 'loading'
      this.#finder = await this.#loadFinder(this.#root, this.#data).catch(() => 'failed')
      if (this.#parts.$dialog.open) {
        this.#answer()
      }
    }
  }

  /** Shows what there is for the text in the field. */
  #answer() {
    const { $input, $note, $status } = this.#parts
    const text = $input.value.trim()
    const { note = [], hits = [], status } = this.#reply(text)
    $note.replaceChildren(...note)
    this.#hits.show(hits)
    // An equal count of other hits is announced too.
    $status.textContent = ''
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => ($status.textContent = status), QUIET)
  }

  /**
   * @param {string} text
   * @returns {{ note?: Node[], hits?: HTMLAnchorElement[], status: string }}
   */
  #reply(text) {
    const $code = this.#code(text)
    if ($code) {
      return { hits: [$code], status: CODE }
    }
    if (this.#finder === 'failed') {
      return { note: notes.failedNote(() => this.#retry()), status: FAILED }
    }
    if (!text) {
      return { note: notes.emptyNote((example) => this.#take(example)), status: '' }
    }
    return typeof this.#finder === 'object'
      ? this.#found(this.#finder, text)
      : { note: notes.plainNote(LOADING), status: LOADING }
  }

  /**
   * @param {Finder} finder
   * @param {string} text
   */
  #found(finder, text) {
    const { hits, understood, unknown } = finder.find(text)
    // The last word may be unfinished, so nothing is said of it too early.
    const last = /[\p{L}\p{N}]*$/u.exec(this.#parts.$input.value)?.[0] ?? ''
    if (hits.length) {
      const note = notes.plainNote(unknownText(unknown.filter((word) => word !== last)))
      const $links = hits.map((hit) => hitLink(hit, this.#root))
      return { note, hits: $links, status: countText(hits.length) }
    }
    const sure = unknown.filter((word) => word !== last || word.length >= TELLING)
    return understood.length || sure.length
      ? { note: notes.nothingNote({ hits, understood, unknown }), status: NOTHING }
      : { note: notes.plainNote(MORE), status: MORE }
  }

  /**
   * The link to the step of a hand-over code, where the text is one.
   *
   * @param {string} text
   */
  #code(text) {
    const attributes = { href: this.#codePage, 'data-search-code': '' }
    const $code = optionLink(attributes, 'Przejdź do odpowiedzi z\u00a0kodu', 'Kod')
    linkToCode($code, text)
    return this.#codePage && !$code.hidden ? $code : null
  }

  #retry() {
    this.#load()
    this.#take(this.#parts.$input.value)
  }

  /** @param {string} text */
  #take(text) {
    const { $input } = this.#parts
    $input.value = text
    $input.focus()
    this.#answer()
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const { key, target, isComposing } = event
    const { $input } = this.#parts
    if (isComposing || !this.#isDone(key, target === $input)) {
      return
    }
    event.preventDefault()
  }

  /**
   * Does what a key says.
   *
   * @param {string} key
   * @param {boolean} isInField
   * @returns {boolean} Whether the key says anything
   */
  #isDone(key, isInField) {
    const { $dialog, $input } = this.#parts
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      this.#hits.move(key === 'ArrowDown' ? 1 : -1)
    } else if (key === 'Enter' && isInField) {
      this.#hits.follow()
    } else if (key === 'Escape' && $input.value) {
      this.#take('')
    } else if (key === 'Escape') {
      $dialog.close()
    } else {
      return false
    }
    return true
  }

  /**
   * Closes when a hit is followed in this tab, or at a click beside the box.
   *
   * @param {MouseEvent} event
   */
  #onClick({ target, altKey, ctrlKey, metaKey, shiftKey }) {
    const { $dialog } = this.#parts
    const isFollowed = target instanceof Element && target.closest('a')
    const isElsewhere = altKey || ctrlKey || metaKey || shiftKey
    if (target === $dialog || (isFollowed && !isElsewhere)) {
      $dialog.close()
    }
  }

  #clear() {
    this.#parts.$input.value = ''
    this.#answer()
    clearTimeout(this.#timer)
  }
}
