// @ts-check

/**
 * What the page shows: a step, a date's error, what the engine is doing.
 *
 * @import { DateError, Reply, Settings } from '../types'
 */

import { errorLink, moveFocus, newStatus, parsed, selectorOf } from './elements.js'
import { addBlanks, keepLetters, removeBlanks } from './letters.js'
import { printCode } from './qr-code.js'

/** The status goes before these, below the options: its arrival moves no option. */
const BELOW_THE_STEP = '.wizard-trail, .wizard-sources'

/** Begins the title of a page with a date that is wrong. */
const WRONG = 'Błąd: '

const NO_DATE = 'Nie udało się sprawdzić daty, więc wybierz jedną z odpowiedzi powyżej.'
const NO_DAY = 'Nie udało się policzyć dnia, więc znajdź go w\u00a0kalendarzu.'

/**
 * Leaves what is below a step out of its first frame, so that a long list of answers does
 * not delay the question. Nothing moves: no option is below it.
 */
const leaveForTheNextFrame = () => {
  const { dataset } = document.documentElement
  dataset.firstFrame = ''
  requestAnimationFrame(() => setTimeout(() => delete dataset.firstFrame))
}

export class Page {
  #settings
  #built

  /**
   * @param {HTMLElement} $wizard
   * @param {Settings} settings
   */
  constructor($wizard, settings) {
    this.$wizard = $wizard
    this.#settings = settings
    this.#built = [...$wizard.children].map(($part) => ({ $part, as: $part.cloneNode(true) }))
  }

  /** The id of the node that is shown. */
  get node() {
    return this.$wizard.dataset.node ?? ''
  }

  /** The keys of the options that are shown. */
  get keys() {
    /** @type {NodeListOf<HTMLElement>} */
    const $options = this.$wizard.querySelectorAll('[data-option]')
    return [...$options].map(({ dataset }) => dataset.option ?? '')
  }

  /** What to say if the engine fails while it counts from a date. */
  get noDate() {
    return this.$wizard.dataset.kind === 'result' ? NO_DAY : NO_DATE
  }

  /** @param {'starting' | 'ready' | 'failed'} state */
  set engine(state) {
    this.$wizard.dataset.engine = state
  }

  /**
   * Puts a step in the place of the one that is shown, and moves focus to its
   * heading: screen readers then read it, and only once. After the date of a deadline
   * was entered on its result, the page stays where it is, with focus on the deadline.
   *
   * @param {Reply} reply
   * @param {() => void} writeAddress - Called in between, so that all of it is one task
   * @param {boolean} [isDay] - Whether it is the same result, with a day
   */
  show(reply, writeAddress, isDay = false) {
    const before = scrollY
    const $step = parsed(reply.html).content
    if (isDay) {
      keepLetters(this.$wizard, $step)
    }
    this.$wizard.replaceChildren($step)
    if (!isDay) {
      leaveForTheNextFrame()
    }
    this.#addFields(reply)
    document.title = reply.title + this.#settings.suffix
    this.#writePublicAddress(reply)
    writeAddress()
    const $focus = this.$wizard.querySelector(isDay ? '[data-deadline]' : 'h1')
    moveFocus($focus)
    scrollTo(0, isDay ? before : this.#top())
    if (isDay) {
      $focus?.scrollIntoView({ block: 'nearest' })
    }
    this.#setHooks(reply)
  }

  /**
   * Takes over the page that was opened, and disturbs nobody who reads it: parts that
   * are the same stay, and the focus too. Only another step, or a dropped answer, is
   * shown like any other step.
   *
   * @param {Reply} reply
   * @param {() => void} writeAddress
   */
  adopt(reply, writeAddress) {
    const $step = parsed(reply.html)
    if (reply.node !== this.node || $step.content.querySelector('[data-dropped]')) {
      this.show(reply, writeAddress)
      return
    }
    const focused = selectorOf(document.activeElement)
    this.#merge($step.content)
    if (focused && !this.$wizard.contains(document.activeElement)) {
      moveFocus(this.$wizard.querySelector(focused))
    }
    this.#addFields(reply)
    writeAddress()
    this.#setHooks(reply)
  }

  /**
   * Changes the parts of the page that differ from those of a step. The others
   * stay as they are, with their focus, and with a finger on them.
   *
   * @param {DocumentFragment} $step
   */
  #merge($step) {
    const left = [...this.#built]
    for (const $new of [...$step.children]) {
      const at = left.findIndex(({ as }) => as.isEqualNode($new))
      const gone = left.splice(0, at + 1)
      const kept = gone.pop()
      gone.forEach(({ $part }) => $part.remove())
      if (!kept) {
        this.$wizard.insertBefore($new, left[0]?.$part ?? null)
      }
    }
    left.forEach(({ $part }) => $part.remove())
  }

  /**
   * Names what is wrong with a date; what was typed stays.
   *
   * @param {DateError} error
   */
  showDateError({ parts, text }) {
    const $date = this.$wizard.querySelector('[data-date]')
    const $error = $date?.querySelector('[data-error]')
    if (!$date || !($error instanceof HTMLElement)) {
      return
    }
    for (const $input of $date.querySelectorAll('input')) {
      $input.removeAttribute('aria-invalid')
      $input.removeAttribute('aria-describedby')
      if (parts.includes($input.name)) {
        $input.setAttribute('aria-invalid', 'true')
        $input.setAttribute('aria-describedby', 'data-blad')
      }
    }
    $error.replaceChildren(errorLink(parts[0], text))
    if (!document.title.startsWith(WRONG)) {
      document.title = WRONG + document.title
    }
    $error.focus()
  }

  /** Removes the fields, which need the engine; focus in a date goes to the heading. */
  removeFields() {
    removeBlanks(this.$wizard)
    const $date = this.$wizard.querySelector('[data-date]')
    const hadFocus = $date?.contains(document.activeElement)
    $date?.remove()
    document.title = document.title.replace(WRONG, '')
    if (hadFocus) {
      moveFocus(this.$wizard.querySelector('h1'))
    }
  }

  /**
   * Shows what the engine is doing, below the step.
   *
   * @param {string} text
   * @param {string} [progress] - Shown, and not read by screen readers
   */
  showStatus(text, progress = '') {
    const $status = this.$wizard.querySelector('[data-status]') ?? newStatus('wizard-status')
    if (!$status.isConnected) {
      this.$wizard.insertBefore($status, this.$wizard.querySelector(BELOW_THE_STEP))
    }
    const [$text, $progress] = $status.children
    if ($text.textContent !== text) {
      $text.textContent = text
    }
    $progress.textContent = progress
  }

  /**
   * Shows a sentence about this step, above it.
   *
   * @param {string} text
   */
  showNotice(text) {
    this.clearStatus()
    const $status = newStatus('wizard-notice')
    this.$wizard.prepend($status)
    $status.children[0].textContent = text
  }

  clearStatus() {
    this.$wizard.querySelector('[data-status]')?.remove()
  }

  /** Where to scroll to: in a preview, below the problems. */
  #top() {
    const isBelow = document.querySelector('[data-problem]')
    return isBelow ? this.$wizard.getBoundingClientRect().top + scrollY : 0
  }

  /**
   * Adds the fields of letters, and the date field: below the options of a question, or
   * below the deadline of a result and the button that belongs to it.
   *
   * @param {Reply} reply
   */
  #addFields({ date, blanks }) {
    const $due = this.$wizard.querySelector('.wizard-due')
    const $after = $due ?? this.$wizard.querySelector('.wizard-options')
    $after?.after(parsed(date).content)
    addBlanks(this.$wizard, blanks)
  }

  /**
   * Changes the public address of the page where it is written, if it has one.
   *
   * @param {Reply} reply
   */
  #writePublicAddress({ kind, page }) {
    const address = `${this.#settings.site}${page}/`
    document.querySelector('link[rel=canonical]')?.setAttribute('href', address)
    document.querySelector('.print-address > span')?.replaceChildren(address)
    printCode(address, kind === 'result')
  }

  /**
   * Sets the hooks of the step; the node comes last, for tests that wait for it.
   *
   * @param {Reply} reply
   */
  #setHooks({ kind, node }) {
    Object.assign(this.$wizard.dataset, { kind, rendered: 'engine' })
    this.$wizard.dataset.node = node
  }
}
