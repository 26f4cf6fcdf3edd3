// @ts-check

/**
 * The page for hand-over codes: its form is there only while the engine starts or runs.
 * What was typed goes to the engine alone, and leaves the field with the page.
 *
 * @import { CodeReply, Open } from '../types'
 */

import { moveFocus, parsed, whenParsed } from './elements.js'
import { Engine } from './engine.js'
import { readSettings, today } from './settings.js'

const STARTING = 'Program jeszcze się włącza, więc poczekaj chwilę.'

/**
 * Shows the form and starts the engine, once the page is parsed.
 *
 * @param {Open} open - Opens a file of the site
 */
export function bootCodes(open) {
  whenParsed(() => new CodePage(open))
}

class CodePage {
  #settings = readSettings()
  #engine
  #started
  #isReady = false
  #$form
  #$off = document.querySelector('[data-code-off]')

  /** @param {Open} open */
  constructor(open) {
    const $template = document.querySelector('template[data-code-form]')
    if (!($template instanceof HTMLTemplateElement)) {
      throw new Error('there is no form')
    }
    $template.after($template.content.cloneNode(true))
    this.#$form = /** @type {HTMLFormElement} */ ($template.nextElementSibling)
    this.#$off?.toggleAttribute('hidden', true)
    this.#$form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#submit('assign')
    })
    this.#engine = new Engine(this.#settings, open)
    this.#started = this.#engine.start(() => {})
    this.#started.then(
      () => (this.#isReady = true),
      (error) => this.#fail(error)
    )
    addEventListener('hashchange', () => this.#takeFromAddress())
    this.#takeFromAddress()
  }

  /** Submits a code that the search box put into the address, and removes it there. */
  #takeFromAddress() {
    const [, code] = /^#kod=(\w+)$/.exec(location.hash) ?? []
    const $input = this.#$form.querySelector('input')
    if (code && $input) {
      history.replaceState(history.state, '', '#')
      $input.value = code
      this.#submit('replace')
    }
  }

  /** @param {'assign' | 'replace'} how - What becomes of this page in the history */
  async #submit(how) {
    const code = String(new FormData(this.#$form).get('code'))
    this.#status = this.#isReady ? '' : STARTING
    try {
      await this.#started
      const { href, error } = await this.#ask(code)
      if (href) {
        this.#$form.reset()
        location[how](href)
      } else {
        this.#show(error)
      }
      this.#status = ''
    } catch (error) {
      this.#fail(error)
    }
  }

  /**
   * @param {string} code
   * @returns {Promise<CodeReply>}
   */
  async #ask(code) {
    const request = { do: /** @type {const} */ ('code'), node: '', code, today: today(this.#settings) }
    /** @type {unknown} */
    const reply = await this.#engine.ask(request)
    return /** @type {CodeReply} */ (reply)
  }

  /** @param {string} error - As HTML of the engine */
  #show(error) {
    const [$input, $error] = ['input', 'error'].map((name) =>
      this.#$form.querySelector(`[data-code-${name}]`)
    )
    $error?.replaceChildren(parsed(error).content)
    $input?.setAttribute('aria-invalid', 'true')
    if ($input instanceof HTMLElement) {
      $input.focus()
    }
  }

  /**
   * The text of the page says what to do without a code.
   *
   * @param {unknown} reason - For developers
   */
  #fail(reason) {
    console.info(`the engine is given up: ${reason}`)
    this.#engine.stop(new Error('given up'))
    const hadFocus = this.#$form.contains(document.activeElement)
    this.#$form.remove()
    this.#$off?.removeAttribute('hidden')
    if (hadFocus) {
      moveFocus(this.#$off)
    }
  }

  /** @param {string} text */
  set #status(text) {
    this.#$form.querySelector('[data-status]')?.replaceChildren(text)
  }
}
