// @ts-check

/**
 * The visit to a page: the walk so far, and the queue of actions.
 *
 * The queue sends an action to the engine after the reply to the one before, with the
 * walk from that reply. So fast clicks lose no answer.
 *
 * @import { Action, Document, Open, Reply, Request, Settings } from '../types'
 * @import { Page } from './page.js'
 */

import { addressed } from './address.js'
import { Engine } from './engine.js'
import { Entries, isOurs } from './entries.js'
import { hasHistory, pageNode, remember } from './links.js'
import { prefetchAnswers } from './prefetch.js'
import { prepareCode } from './qr-code.js'
import { today, wrongDay } from './settings.js'
import { WrongDate } from './wrong-date.js'

const FAILED =
  'Pytania działają: każda odpowiedź otworzy nową stronę. Nie działa tylko program, który pokazuje listę odpowiedzi i\u00a0liczy terminy.'

export class Visit {
  #settings
  #page
  #engine
  #entries
  #state = 'static'
  /** The walk, as the engine wrote it last. */
  #fragment = ''
  /** The dates that were given; they are stored nowhere else. @type {Record<string, string>} */
  #given = {}
  /** The actions, one after the other. */
  #queue = Promise.resolve()
  /** The actions that wait, to notice a repetition. @type {string[]} */
  #waiting = []
  /** How many steps were shown. */
  #steps = 0
  /** How often the visitor went back or forth in the history. */
  #travels = 0

  /**
   * @param {Settings} settings
   * @param {Page} page
   * @param {Open} open - Opens a file of the site
   */
  constructor(settings, page, open) {
    this.#settings = settings
    this.#page = page
    this.#engine = new Engine(settings, open)
    this.#entries = new Entries(settings)
  }

  get isReady() {
    return this.#state === 'ready'
  }

  get isStarting() {
    return this.#state === 'starting'
  }

  /**
   * Starts the engine and lets it take the page over.
   *
   * @param {(part: number) => void} onProgress - Gets how much of it has arrived, of 1
   */
  async start(onProgress) {
    this.#enter('starting')
    try {
      if (!hasHistory()) {
        throw new Error('this browser has no history')
      }
      await this.#engine.start(onProgress)
      const node = pageNode(location.href)
      const reply = await this.#ask({ do: 'open', node, fragment: addressed() })
      this.#page.clearStatus()
      this.#page.adopt(reply, () => this.#write(reply, 'replaceState'))
      this.#enter('ready')
      prepareCode()
      this.#showNotice(reply)
      this.#prefetch()
    } catch (error) {
      this.#fail(error, FAILED)
    }
  }

  /**
   * Does something in place.
   *
   * @param {Action} action
   * @param {string} [instead] - The page that does the same without the engine
   */
  do(action, instead = '') {
    const [name, travels] = [JSON.stringify(action), this.#travels]
    if (this.#waiting.at(-1) === name) {
      return
    }
    this.#waiting.push(name)
    this.#queue = this.#queue.then(async () => {
      if (this.isReady) {
        await this.#perform(action, travels, instead)
      } else {
        // The engine failed since then; the link of the action does the same.
        this.#leave(action, instead)
      }
      this.#waiting.shift()
      if (this.#waiting.length === 0) {
        this.#prefetch()
      }
    })
  }

  /**
   * Asks for an offer of the result that is shown.
   *
   * @param {string} offer
   * @param {Record<string, string>} fields - What was typed or ticked beside the control
   * @returns {Promise<Document>}
   */
  async offer(offer, fields) {
    if (!this.isReady) {
      throw new Error('the engine is not ready')
    }
    const answer = await this.#answer({ do: 'offer', node: this.#page.node, offer, fields })
    if (!('document' in answer)) {
      throw new Error(`no document for ${offer}`)
    }
    return answer.document
  }

  /**
   * Follows the visitor to another entry of the history.
   *
   * @param {unknown} state - That of the entry
   */
  travel(state) {
    const node = pageNode(location.href)
    if (this.isReady) {
      this.#travels += 1
      // A walk that somebody wrote into the address begins with that alone.
      this.do({ do: isOurs(state) ? 'revisit' : 'open', node, fragment: addressed() })
    } else if (node !== this.#page.node || !this.isStarting) {
      // The page shows another node than the address, and no engine will correct it.
      location.reload()
    }
  }

  /** Takes an anchor out of the address, where it has replaced the walk. */
  keepAddress() {
    if (this.isReady) {
      this.#entries.restore()
    } else if (this.isStarting) {
      this.#entries.restore(history.state)
    }
  }

  /**
   * @param {Action} action
   * @param {number} travels - As they were when it was done
   * @param {string} instead
   */
  async #perform(action, travels, instead) {
    const isTravel = action.do === 'open' || action.do === 'revisit'
    const isOvertaken = () => !isTravel && travels !== this.#travels
    try {
      const reply = await this.#ask(action)
      if (isOvertaken()) {
        // Back came first: the answer is kept, and shown by what comes next.
        this.#keep(reply)
      } else {
        const isDay = action.do === 'date' && reply.node === action.node
        const how = isTravel || isDay ? 'replaceState' : 'pushState'
        this.#page.show(reply, () => this.#write(reply, how), isDay)
        this.#showNotice(reply)
      }
    } catch (error) {
      if (error instanceof WrongDate) {
        this.#page.showDateError(error.wrong)
      } else {
        this.#fail(error, action.do === 'date' ? this.#page.noDate : FAILED)
        if (isTravel || isOvertaken()) {
          // The address is that of the page already.
          location.reload()
        } else {
          this.#leave(action, instead)
        }
      }
    }
  }

  /**
   * Lets a page do what the engine could not.
   *
   * @param {Action} action
   * @param {string} instead
   */
  #leave(action, instead) {
    if (instead) {
      remember(action, this.#page.$wizard.dataset.tree ?? '')
      location.assign(instead)
    }
  }

  /**
   * @param {Action} action
   * @returns {Promise<Reply>}
   */
  async #ask(action) {
    const answer = await this.#answer(action)
    if ('error' in answer) {
      throw new WrongDate(answer.error)
    }
    if ('document' in answer) {
      throw new Error('a document in place of a step')
    }
    return answer
  }

  /** @param {Action} action */
  #answer(action) {
    return this.#engine.ask(this.#request(action))
  }

  /**
   * @param {Action} action
   * @returns {Request}
   */
  #request(action) {
    return {
      fragment: this.#fragment,
      ...action,
      latest: this.#fragment,
      given: this.#given,
      today: today(this.#settings)
    }
  }

  #prefetch() {
    const shown = (this.#steps += 1)
    prefetchAnswers(
      this.#page,
      (action) => this.#engine.prefetch(this.#request(action)),
      () => shown === this.#steps && this.#waiting.length === 0 && this.isReady
    )
  }

  /** @param {Reply} reply */
  #keep({ fragment, given }) {
    this.#fragment = fragment
    this.#given = given
  }

  /**
   * @param {Reply} reply
   * @param {'pushState' | 'replaceState'} how
   */
  #write(reply, how) {
    this.#keep(reply)
    this.#entries.write(reply, how)
  }

  /** @param {Reply} reply */
  #showNotice({ notice }) {
    const sentence = notice || wrongDay(this.#settings)
    if (sentence) {
      this.#page.showNotice(sentence)
    }
  }

  /**
   * @param {unknown} reason - For developers
   * @param {string} sentence - For the visitor
   */
  #fail(reason, sentence) {
    console.info(`the engine is given up: ${reason}`)
    this.#engine.stop(new Error('given up'))
    this.#enter('failed')
    this.#page.removeFields()
    this.#page.showStatus(sentence)
  }

  /** @param {'starting' | 'ready' | 'failed'} state */
  #enter(state) {
    this.#state = state
    this.#page.engine = state
  }
}
