// @ts-check

/**
 * One visitor's stay on a page: the walk so far, what was done, what comes next.
 *
 * All that is done goes through one queue, and each is asked of the engine with
 * the walk as it is by then: so no answer is lost, however fast they come.
 *
 * @typedef {object} Deed - See `Request` in `wizard/engine/live.py`
 * @property {'open' | 'answer' | 'date' | 'change' | 'back' | 'restart' | 'revisit'} do
 * @property {string} node
 * @property {string} [key]
 * @property {string} [fragment]
 * @property {Record<string, FormDataEntryValue>} [typed]
 */

const FAILED =
  'Nie udało się włączyć programu, który pokazuje listę Twoich odpowiedzi, ale pytania działają dalej: każda odpowiedź otworzy nową stronę.'

/** Marks the entries of the history that are ours. */
const OURS = { wizard: true }

class Visit {
  #settings
  #page
  #engine
  #state = 'static'
  /** The walk, as the engine wrote it last. */
  #fragment = ''
  /** Dates that were given. They are nowhere else. @type {Record<string, string>} */
  #given = {}
  /** What is done one after the other. */
  #queue = Promise.resolve()
  /** What waits, to know a repetition. @type {string[]} */
  #waiting = []
  /** How often the visitor went back or forth in the history. */
  #travels = 0

  /**
   * @param {Settings} settings
   * @param {Page} page
   */
  constructor(settings, page) {
    this.#settings = settings
    this.#page = page
    this.#engine = new Engine(settings)
  }

  get isReady() {
    return this.#state === 'ready'
  }

  /** The walk that a link has to carry on. */
  get walk() {
    return this.isReady ? this.#fragment : addressed()
  }

  /** What follows a page in its address. */
  get query() {
    return keptQuery(this.#settings)
  }

  /**
   * Brings the engine and lets it take the page over.
   *
   * @param {(part: number) => void} onProgress - Told how much of it is here, of 1
   */
  async start(onProgress) {
    this.#enter('starting')
    try {
      await this.#engine.start(onProgress)
      const node = pageNode(location.href)
      const reply = await this.#ask({ do: 'open', node, fragment: addressed() })
      this.#page.hush()
      this.#page.adopt(reply, () => this.#write(reply, 'replaceState'))
      this.#enter('ready')
      this.#notice(reply)
    } catch (error) {
      this.#fail(error)
    }
  }

  /**
   * Does something in place.
   *
   * @param {Deed} deed
   * @param {string} [instead] - The page that does the same without the engine
   */
  do(deed, instead = '') {
    const [name, travels] = [JSON.stringify(deed), this.#travels]
    if (this.#waiting.at(-1) === name) {
      return
    }
    this.#waiting.push(name)
    this.#queue = this.#queue.then(async () => {
      if (this.isReady) {
        await this.#perform(deed, travels, instead)
      }
      this.#waiting.shift()
    })
  }

  /**
   * Follows the visitor to another entry of the history.
   *
   * @param {unknown} state - That of the entry
   */
  travel(state) {
    const node = pageNode(location.href)
    if (!this.isReady) {
      if (node !== this.#page.node) {
        // What is shown is no longer the page of the address.
        location.reload()
      }
      return
    }
    this.#travels += 1
    const own = Boolean(state && Reflect.get(Object(state), 'wizard'))
    // Somebody who wrote another walk into the address begins with that alone.
    this.do({ do: own ? 'revisit' : 'open', node, fragment: addressed() })
  }

  /**
   * @param {Deed} deed
   * @param {number} travels - As they were when it was done
   * @param {string} instead
   */
  async #perform(deed, travels, instead) {
    const isTravel = deed.do === 'open' || deed.do === 'revisit'
    try {
      const reply = await this.#ask(deed)
      if (isTravel) {
        this.#page.show(reply, () => this.#write(reply, 'replaceState'))
      } else if (travels === this.#travels) {
        this.#page.show(reply, () => this.#write(reply, 'pushState'))
      } else {
        // Back came first: the answer is kept, and shown by what comes next.
        this.#keep(reply)
      }
      this.#notice(reply)
    } catch (error) {
      if (error instanceof WrongDate) {
        this.#page.showDateError(error.wrong)
        return
      }
      this.#fail(error)
      if (isTravel) {
        location.reload()
      } else if (instead) {
        location.assign(instead)
      }
    }
  }

  /**
   * @param {Deed} deed
   * @returns {Promise<Reply>}
   */
  async #ask(deed) {
    const reply = await this.#engine.ask({
      fragment: this.#fragment,
      ...deed,
      latest: this.#fragment,
      given: this.#given,
      today: today(this.#settings)
    })
    if ('error' in reply) {
      throw new WrongDate(reply.error)
    }
    return reply
  }

  /** @param {Reply} reply */
  #keep({ fragment, given }) {
    this.#fragment = fragment
    this.#given = given
  }

  /**
   * Writes the walk into the address; a page without answers has its own.
   *
   * @param {Reply} reply
   * @param {'pushState' | 'replaceState'} how
   */
  #write(reply, how) {
    this.#keep(reply)
    const isFile = location.protocol === 'file:'
    const fragment = isFile || reply.fragment.includes('=') ? `#${reply.fragment}` : ''
    // A page that is a file may change its fragment alone.
    const page = isFile ? '' : reply.href + this.query
    history[how](OURS, '', page + fragment)
  }

  /** @param {Reply} reply */
  #notice({ notice }) {
    const sentence = notice || wrongDay(this.#settings)
    if (sentence) {
      this.#page.warn(sentence)
    }
  }

  /** @param {unknown} reason */
  #fail(reason) {
    console.info(`the engine is given up: ${reason}`)
    this.#engine.stop(new Error('given up'))
    this.#enter('failed')
    this.#page.removeDate()
    this.#page.say(FAILED)
  }

  /** @param {'starting' | 'ready' | 'failed'} state */
  #enter(state) {
    this.#state = state
    this.#page.engine = state
  }
}

/** A date that is none; nothing else went wrong. */
class WrongDate extends Error {
  /** @param {DateError['error']} wrong */
  constructor(wrong) {
    super(wrong.text)
    this.wrong = wrong
  }
}
