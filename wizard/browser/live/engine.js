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
  /** @type {Loader | undefined} */
  #loader

  /** @param {Settings} settings */
  constructor(settings) {
    this.#settings = settings
  }

  /**
   * Brings all files and starts Python.
   *
   * @param {(part: number) => void} onProgress - Told how much is here, of 1
   * @throws {Error} When this browser cannot run it, or a file cannot be had
   */
  async start(onProgress) {
    // Throws where there is no WebAssembly, or a policy forbids it.
    new WebAssembly.Module(NO_WASM)
    const { root, style, scripts, data } = this.#settings
    const loader = new Loader([...scripts, ...data], root, onProgress)
    this.#loader = loader
    const [code, contents] = await Promise.all([
      Promise.all(scripts.map((file) => loader.bring(file))),
      Promise.all(data.map((file) => loader.bring(file)))
    ])
    const lines = code.flatMap((part) => [part, '\n'])
    const address = URL.createObjectURL(new Blob(lines, { type: 'text/javascript' }))
    this.#worker = this.#hire(address)
    const named = Object.fromEntries(data.map(({ label }, i) => [label, contents[i]]))
    await this.#tell({ data: named, root, style }, STARTS_WITHIN, contents)
    URL.revokeObjectURL(address)
  }

  /**
   * @param {object} request - As `wizard.engine.live` describes it
   * @returns {Promise<Reply | DateError>}
   */
  async ask(request) {
    const { reply } = await this.#tell({ request: JSON.stringify(request) }, ANSWERS_WITHIN)
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
   * @param {string} address - Of the Blob
   */
  #hire(address) {
    const worker = new Worker(address)
    worker.onmessage = ({ data }) => this.#hear(data)
    worker.onerror = (event) => this.stop(new Error(`the worker failed: ${event.message}`))
    return worker
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
   * @param {Uint8Array<ArrayBuffer>[]} given - What is handed over for good
   * @returns {Promise<any>}
   */
  async #tell(message, within, given = []) {
    const id = (this.#last += 1)
    const answer = new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject }))
    const watch = new Watch(within, () => this.stop(new Error(`no answer in ${within} ms`)))
    try {
      if (!this.#worker) {
        throw new Error('there is no worker')
      }
      this.#worker.postMessage({ ...message, id }, given.map(({ buffer }) => buffer))
      return await answer
    } finally {
      watch.end()
      this.#asked.delete(id)
    }
  }
}
