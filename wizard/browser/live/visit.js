// @ts-check

/**
 * One visitor's stay on a page: the walk so far, what was done, what comes next.
 *
 * All that is done goes through one queue, and each is asked of the engine with
 * the walk as it is by then: so no answer is lost, however fast they come.
 */

const FAILED =
  'Pytania działają: każda odpowiedź otworzy nową stronę. Nie działa tylko program, który pokazuje listę odpowiedzi i\u00a0liczy terminy.'
const NO_DATE = 'Nie udało się sprawdzić daty, więc wybierz jedną z odpowiedzi powyżej.'

/** Marks the entries of the history that are ours. */
const OURS = { wizard: true }

class Visit {
  #settings
  #page
  #engine
  #state = 'static'
  /** The walk, as the engine wrote it last. */
  #fragment = ''
  /** The address, as it was written last. */
  #address = location.href
  /** Dates that were given. They are nowhere else. @type {Record<string, string>} */
  #given = {}
  /** What is done one after the other. */
  #queue = Promise.resolve()
  /** What waits, to know a repetition. @type {string[]} */
  #waiting = []
  /** How many steps were shown. */
  #steps = 0
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

  get isStarting() {
    return this.#state === 'starting'
  }

  /**
   * Brings the engine and lets it take the page over.
   *
   * @param {(part: number) => void} onProgress - Told how much of it is here, of 1
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
      this.#page.hush()
      this.#page.adopt(reply, () => this.#write(reply, 'replaceState'))
      this.#enter('ready')
      this.#notice(reply)
      this.#lookAhead()
    } catch (error) {
      this.#fail(error, FAILED)
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
      } else {
        // Given up since: its link does the same.
        this.#leave(deed, instead)
      }
      this.#waiting.shift()
      if (this.#waiting.length === 0) {
        this.#lookAhead()
      }
    })
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
      const isOurs = Boolean(state && Reflect.get(Object(state), 'wizard'))
      // Somebody who wrote another walk into the address begins with that alone.
      this.do({ do: isOurs ? 'revisit' : 'open', node, fragment: addressed() })
    } else if (node !== this.#page.node || !this.isStarting) {
      // What is shown is no longer what the address says, and nobody is about to read it.
      location.reload()
    }
  }

  /** Takes an anchor out of the address again, where it stands in the walk's place. */
  keepAddress() {
    if (this.isReady) {
      history.replaceState(OURS, '', this.#address)
    } else if (this.isStarting) {
      history.replaceState(history.state, '', this.#address)
    }
  }

  /**
   * @param {Deed} deed
   * @param {number} travels - As they were when it was done
   * @param {string} instead
   */
  async #perform(deed, travels, instead) {
    const isTravel = deed.do === 'open' || deed.do === 'revisit'
    const isOvertaken = () => !isTravel && travels !== this.#travels
    try {
      const reply = await this.#ask(deed)
      if (isOvertaken()) {
        // Back came first: the answer is kept, and shown by what comes next.
        this.#keep(reply)
      } else {
        const how = isTravel ? 'replaceState' : 'pushState'
        this.#page.show(reply, () => this.#write(reply, how))
        this.#notice(reply)
      }
    } catch (error) {
      if (error instanceof WrongDate) {
        this.#page.showDateError(error.wrong)
      } else {
        this.#fail(error, deed.do === 'date' ? NO_DATE : FAILED)
        if (isTravel || isOvertaken()) {
          // The address is that of the page already.
          location.reload()
        } else {
          this.#leave(deed, instead)
        }
      }
    }
  }

  /**
   * Lets a page do what the engine could not.
   *
   * @param {Deed} deed
   * @param {string} instead
   */
  #leave(deed, instead) {
    if (instead) {
      remember(deed, this.#page.$wizard.dataset.tree ?? '')
      location.assign(instead)
    }
  }

  /**
   * @param {Deed} deed
   * @returns {Promise<Reply>}
   */
  async #ask(deed) {
    const reply = await this.#engine.ask(this.#request(deed))
    if ('error' in reply) {
      throw new WrongDate(reply.error)
    }
    return reply
  }

  /**
   * @param {Deed} deed
   * @returns {object} As `wizard.engine.live` describes it
   */
  #request(deed) {
    return {
      fragment: this.#fragment,
      ...deed,
      latest: this.#fragment,
      given: this.#given,
      today: today(this.#settings)
    }
  }

  /** Asks, while nobody is waiting, for the steps that each answer leads to. */
  async #lookAhead() {
    const shown = (this.#steps += 1)
    const { node, keys } = this.#page
    for (const key of keys) {
      await whenIdle()
      if (shown !== this.#steps || this.#waiting.length || !this.isReady) {
        return
      }
      try {
        await this.#engine.foresee(this.#request({ do: 'answer', node, key }))
      } catch {
        // Whoever gives this answer will hear of it.
        return
      }
    }
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
    const page = isFile ? '' : reply.href + keptQuery(this.#settings)
    history[how](OURS, '', page + fragment)
    this.#address = location.href
  }

  /** @param {Reply} reply */
  #notice({ notice }) {
    const sentence = notice || wrongDay(this.#settings)
    if (sentence) {
      this.#page.warn(sentence)
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
    this.#page.removeDate()
    this.#page.say(sentence)
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

/** @returns {Promise<unknown>} */
function whenIdle() {
  return new Promise((resolve) =>
    'requestIdleCallback' in self ? requestIdleCallback(resolve) : setTimeout(resolve, 100)
  )
}
