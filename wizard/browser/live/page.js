// @ts-check

/**
 * What the page shows: a step, a date's error, what the engine is doing.
 */

/** Nothing that one may be aiming at moves when the status comes: it stands below. */
const BELOW_THE_STEP = '.wizard-trail, .wizard-sources'

class Page {
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

  /** @param {'starting' | 'ready' | 'failed'} state */
  set engine(state) {
    this.$wizard.dataset.engine = state
  }

  /**
   * Puts a step in the place of the one that is shown, and moves focus to its
   * heading: that is how somebody who listens hears of it, and only once.
   *
   * @param {Reply} reply
   * @param {() => void} writeAddress - Called in between, so that all of it is one task
   */
  show(reply, writeAddress) {
    this.$wizard.replaceChildren(parsed(reply.html).content)
    this.#addDate(reply)
    document.title = reply.title + this.#settings.suffix
    this.#sign(reply)
    writeAddress()
    this.$wizard.querySelector('h1')?.focus({ preventScroll: true })
    scrollTo(0, this.#top())
    this.#label(reply)
  }

  /**
   * Takes over the page that was opened. Whoever reads it is not disturbed: what
   * is the same stays, and what has the focus keeps it. Only what they have to know,
   * another step or a dropped answer, is shown like any other step.
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
    const focused = nameOf(document.activeElement)
    this.#merge($step.content)
    if (focused && !this.$wizard.contains(document.activeElement)) {
      moveFocus(this.$wizard.querySelector(focused))
    }
    this.#addDate(reply)
    writeAddress()
    this.#label(reply)
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
   * @param {DateError['error']} error
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

  /** Takes away what works only while the engine runs, but not the focus with it. */
  removeDate() {
    const $date = this.$wizard.querySelector('[data-date]')
    const hadFocus = $date?.contains(document.activeElement)
    $date?.remove()
    document.title = document.title.replace(WRONG, '')
    if (hadFocus) {
      moveFocus(this.$wizard.querySelector('h1'))
    }
  }

  /**
   * Says what the engine is doing, below the step and in nobody's way.
   *
   * @param {string} text
   * @param {string} [progress] - For the eye only, so that nobody has to listen to it
   */
  say(text, progress = '') {
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
   * Says something about this very step, above it.
   *
   * @param {string} text
   */
  warn(text) {
    this.hush()
    const $status = newStatus('wizard-notice')
    this.$wizard.prepend($status)
    $status.children[0].textContent = text
  }

  /** Says nothing any more. */
  hush() {
    this.$wizard.querySelector('[data-status]')?.remove()
  }

  /** Where the step begins for the eye: in a preview, below what is to be mended. */
  #top() {
    const isBelow = document.querySelector('[data-problem]')
    return isBelow ? this.$wizard.getBoundingClientRect().top + scrollY : 0
  }

  /** @param {Reply} reply */
  #addDate({ date }) {
    this.$wizard.querySelector('.wizard-options')?.after(parsed(date).content)
  }

  /**
   * Changes the public address of the page where it is written, if it has one.
   *
   * @param {Reply} reply
   */
  #sign({ page }) {
    const address = `${this.#settings.site}${page}/`
    document.querySelector('link[rel=canonical]')?.setAttribute('href', address)
    document.querySelector('.print-address > span')?.replaceChildren(address)
  }

  /**
   * Names the step; the node comes last, for whoever waits for it.
   *
   * @param {Reply} reply
   */
  #label({ kind, node }) {
    Object.assign(this.$wizard.dataset, { kind, rendered: 'engine' })
    this.$wizard.dataset.node = node
  }
}

const WRONG = 'Błąd: '

/**
 * Makes elements of what the engine rendered, which escapes all but bodies, and
 * lets no HTML of an editor through.
 *
 * @param {string} html
 */
function parsed(html) {
  const $template = document.createElement('template')
  $template.innerHTML = html
  return $template
}

/** @param {string} className */
function newStatus(className) {
  const $status = document.createElement('p')
  $status.className = className
  $status.dataset.status = ''
  $status.setAttribute('role', 'status')
  const [$text, $progress] = ['span', 'span'].map((tag) => document.createElement(tag))
  $progress.setAttribute('aria-hidden', 'true')
  $status.append($text, '\u00a0', $progress)
  return $status
}

/**
 * @param {string} part
 * @param {string} text
 */
function errorLink(part, text) {
  const $text = document.createElement('p')
  $text.id = 'data-blad'
  $text.setAttribute('role', 'alert')
  const $link = document.createElement('a')
  $link.href = `#data-${part}`
  $link.textContent = text
  $text.append($link)
  return $text
}

/**
 * A selector that finds an element of a step again after it was replaced.
 *
 * @param {Element | null} $element
 */
function nameOf($element) {
  const { option, change, back, restart } = $element instanceof HTMLElement ? $element.dataset : {}
  const hooks = Object.entries({ option, change, back, restart })
  const known = hooks.filter(([, value]) => value !== undefined)
  return known.map(([name, value]) => `[data-${name}="${value}"]`).join('')
}
