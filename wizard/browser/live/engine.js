// @ts-check

/**
 * The engine as the page sees it: started, asked, given up.
 *
 * It always ends: ready, or with an error that says why.
 *
 * @typedef {object} Reply - As `wizard.engine.live` describes it
 * @property {string} html
 * @property {string} date
 * @property {string} node
 * @property {string} kind
 * @property {string} title
 * @property {string} page
 * @property {string} href
 * @property {string} fragment
 * @property {Record<string, string>} given
 * @property {string} notice
 *
 * @typedef {{error: {parts: string[], text: string}}} DateError
 */

/** How long Python may take to start and to answer, in ms. */
const STARTS_WITHIN = 60_000
const ANSWERS_WITHIN = 5_000

/** The smallest module there is. */
const NO_WASM = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])

class Engine {
  #settings
  /** @type {Worker | undefined} */
  #worker
  /** @type {Map<number, {resolve: (answer: any) => void, reject: (reason: Error) => void}>} */
  #asked = new Map()
  #last = 0
  /** Replies to what may be asked next, by request. @type {Map<string, Promise<any>>} */
  #foreseen = new Map()
  /** @type {Loader | undefined} */
  #loader

  /** @param {Settings} settings */
  constructor(settings) {
    this.#settings = settings
  }

  /**
   * Brings all files and starts Python. What is here is put to use while the rest is on
   * its way: the worker reads its code, and the browser compiles.
   *
   * @param {(part: number) => void} onProgress - Told how much is here, of 1
   * @throws {Error} When this browser cannot run it, or a file cannot be had
   */
  async start(onProgress) {
    // Throws where there is no WebAssembly, or a policy forbids it.
    new WebAssembly.Module(NO_WASM)
    const { root, style, runtime, scripts, data } = this.#settings
    this.#loader = new Loader([...scripts, ...data], root, onProgress)
    const isStock = runtime === 'stock'
    // In the order in which they are asked for: who needs longest comes first.
    const hired = this.#allOf(scripts).then((code) => this.#hire(code))
    const compiled = isStock ? null : this.#compiled(data.filter(isWasm))
    // Nobody may be waiting yet when it fails, or any more.
    compiled?.catch(() => {})
    const others = this.#namedContents(data.filter((file) => isStock || !isWasm(file)))
    const [contents] = await Promise.all([others, hired])
    const given = Object.values(contents).flat()
    this.#send({ data: contents, root, style }, given)
    await this.#tell({ wasm: await compiled }, STARTS_WITHIN)
  }

  /**
   * @param {RuntimeFile[]} files
   * @returns {Promise<Uint8Array<ArrayBuffer>[]>}
   */
  #allOf(files) {
    return Promise.all(files.map((file) => this.#bring(file)))
  }

  /** @param {RuntimeFile} file */
  #bring(file) {
    if (!this.#loader) {
      throw new Error('stopped')
    }
    return this.#loader.bring(file)
  }

  /**
   * @param {RuntimeFile[]} files
   * @returns {Promise<Record<string, Uint8Array<ArrayBuffer>[]>>} Parts by label
   */
  async #namedContents(files) {
    const contents = await this.#allOf(files)
    /** @type {Record<string, Uint8Array<ArrayBuffer>[]>} */
    const named = {}
    files.forEach(({ label }, i) => (named[label] ??= []).push(contents[i]))
    return named
  }

  /**
   * Compiles off this thread, once all parts are here. Not while they arrive: Firefox
   * keeps a thread waiting for the rest, even when the page has been left, and after
   * some such pages compiles nothing any more in any page of the site.
   *
   * @param {RuntimeFile[]} parts
   * @returns {Promise<WebAssembly.Module>}
   */
  async #compiled(parts) {
    const contents = await this.#allOf(parts)
    const whole = await new Blob(contents).arrayBuffer()
    return this.#inTime(WebAssembly.compile(whole), STARTS_WITHIN)
  }

  /**
   * @param {object} request - As `wizard.engine.live` describes it
   * @returns {Promise<Reply | DateError>}
   */
  ask(request) {
    const text = JSON.stringify(request)
    const reply = this.#foreseen.get(text) ?? this.#answer(text)
    this.#foreseen.clear()
    return reply
  }

  /**
   * Asks for something before anybody wants it, so that the reply is here by then.
   *
   * @param {object} request
   */
  async foresee(request) {
    const text = JSON.stringify(request)
    const reply = this.#answer(text)
    this.#foreseen.set(text, reply)
    await reply
  }

  /** @param {string} request */
  async #answer(request) {
    const { reply } = await this.#tell({ request }, ANSWERS_WITHIN)
    return JSON.parse(reply)
  }

  /**
   * Ends for good; whatever was asked fails.
   *
   * @param {Error} reason
   */
  stop(reason) {
    this.#loader?.stop(reason)
    this.#worker?.terminate()
    this.#worker = undefined
    this.#asked.forEach(({ reject }) => reject(reason))
    this.#asked.clear()
  }

  /**
   * Makes the worker from a Blob: a policy in a page does not bind one that is
   * loaded from an address.
   *
   * @param {Uint8Array<ArrayBuffer>[]} code
   */
  #hire(code) {
    const lines = code.flatMap((part) => [part, '\n'])
    const address = URL.createObjectURL(new Blob(lines, { type: 'text/javascript' }))
    this.#worker = new Worker(address)
    this.#worker.onmessage = ({ data }) => this.#hear(data)
    this.#worker.onerror = ({ message }) => this.stop(new Error(`the worker failed: ${message}`))
    URL.revokeObjectURL(address)
  }

  /**
   * @param {{id: number, error?: string}} message
   */
  #hear(message) {
    const waiting = this.#asked.get(message.id)
    if (message.error) {
      waiting?.reject(new Error(message.error))
    } else {
      waiting?.resolve(message)
    }
  }

  /**
   * @param {object} message
   * @param {number} within
   * @returns {Promise<any>}
   */
  async #tell(message, within) {
    const id = (this.#last += 1)
    const answer = new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject }))
    try {
      this.#send({ ...message, id })
      return await this.#inTime(answer, within)
    } finally {
      this.#asked.delete(id)
    }
  }

  /**
   * Waits for something, and gives up for good when it does not come.
   *
   * @template T
   * @param {Promise<T>} coming
   * @param {number} within
   * @returns {Promise<T>}
   */
  #inTime(coming, within) {
    return new Promise((resolve, reject) => {
      const watch = new Watch(within, () => {
        const late = new Error(`no answer in ${within} ms`)
        this.stop(late)
        reject(late)
      })
      coming.then(resolve, reject).finally(() => watch.end())
    })
  }

  /**
   * @param {object} message
   * @param {Uint8Array<ArrayBuffer>[]} given - What is handed over for good
   */
  #send(message, given = []) {
    if (!this.#worker) {
      throw new Error('there is no worker')
    }
    this.#worker.postMessage(message, given.map(({ buffer }) => buffer))
  }
}

/** @param {RuntimeFile} file */
function isWasm({ name }) {
  return name.endsWith('.wasm')
}
