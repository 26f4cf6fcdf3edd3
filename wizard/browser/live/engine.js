// @ts-check

/**
 * Starts the engine in its worker, sends it requests, and stops it. Each call ends with
 * a reply or an error, within a time limit.
 *
 * @import { Answer, Boot, Bytes, Open, Question, Request, RuntimeFile, Settings, WorkerReply } from '../types'
 */

import { Loader } from './download.js'
import { Watchdog } from './watchdog.js'

/** How long Python may take to start and to answer, in ms. */
const STARTS_WITHIN = 60_000
const ANSWERS_WITHIN = 5_000

/** The smallest WebAssembly module: its magic number and version. */
const NO_WASM = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])

export class Engine {
  #settings
  #open
  /** @type {Worker | undefined} */
  #worker
  /** @type {Map<number, {resolve: (reply: string) => void, reject: (reason: Error) => void}>} */
  #pending = new Map()
  #last = 0
  /** Answers to what may be asked next, by request. @type {Map<string, Promise<Answer>>} */
  #prefetched = new Map()
  /** @type {Loader | undefined} */
  #loader

  /**
   * @param {Settings} settings
   * @param {Open} open - Opens a file of the site
   */
  constructor(settings, open) {
    this.#settings = settings
    this.#open = open
  }

  /**
   * Loads all files and starts Python. Each file is used while the others arrive: the
   * worker reads its code, and the browser compiles.
   *
   * @param {(part: number) => void} onProgress - Gets how much has arrived, of 1
   * @throws {Error} When this browser cannot run it, or a file cannot be loaded
   */
  async start(onProgress) {
    // Nothing is loaded where one of these is missing, or a policy forbids it.
    new WebAssembly.Module(NO_WASM)
    if (!('Worker' in self)) {
      throw new Error('this browser has no workers')
    }
    const { root, style, runtime, scripts, data } = this.#settings
    this.#loader = new Loader([...scripts, ...data], { root, open: this.#open, onProgress })
    const isStock = runtime === 'stock'
    // In the order of the requests: what takes longest comes first.
    const started = this.#loadAll(scripts).then((code) => this.#startWorker(code))
    const compiled = isStock ? null : this.#compiled(data.filter(isWasm))
    // It may fail before or after somebody waits for it.
    compiled?.catch(() => {})
    const others = this.#namedContents(data.filter((file) => isStock || !isWasm(file)))
    const [contents] = await Promise.all([others, started])
    this.#send({ data: contents, root, style }, Object.values(contents).flat())
    await this.#request({ wasm: await compiled }, STARTS_WITHIN)
  }

  /**
   * @param {RuntimeFile[]} files
   * @returns {Promise<Bytes[]>}
   */
  #loadAll(files) {
    return Promise.all(files.map((file) => this.#load(file)))
  }

  /** @param {RuntimeFile} file */
  #load(file) {
    if (!this.#loader) {
      throw new Error('stopped')
    }
    return this.#loader.load(file)
  }

  /**
   * @param {RuntimeFile[]} files
   * @returns {Promise<Record<string, Bytes[]>>} Parts by label
   */
  async #namedContents(files) {
    const contents = await this.#loadAll(files)
    /** @type {Record<string, Bytes[]>} */
    const named = {}
    files.forEach(({ label }, i) => (named[label] ??= []).push(contents[i]))
    return named
  }

  /**
   * Compiles on another thread, once all parts are loaded. With streaming compilation,
   * Firefox blocks a thread until the rest arrives, even if the page was left; after
   * some such pages no page of the site can compile.
   *
   * @param {RuntimeFile[]} parts
   * @returns {Promise<WebAssembly.Module>}
   */
  async #compiled(parts) {
    const contents = await this.#loadAll(parts)
    const whole = await new Blob(contents).arrayBuffer()
    return this.#inTime(WebAssembly.compile(whole), STARTS_WITHIN)
  }

  /**
   * @param {Request} request
   * @returns {Promise<Answer>}
   */
  ask(request) {
    const text = JSON.stringify(request)
    const answer = this.#prefetched.get(text) ?? this.#answer(text)
    if (request.do !== 'offer') {
      // A document changes no walk, so what was prefetched for this step still fits.
      this.#prefetched.clear()
    }
    return answer
  }

  /**
   * Sends a request in advance; `ask` returns its reply if the visitor acts so.
   *
   * @param {Request} request
   */
  async prefetch(request) {
    const text = JSON.stringify(request)
    const answer = this.#answer(text)
    this.#prefetched.set(text, answer)
    await answer
  }

  /**
   * @param {string} request
   * @returns {Promise<Answer>}
   */
  async #answer(request) {
    return JSON.parse(await this.#request({ request }, ANSWERS_WITHIN))
  }

  /**
   * Stops permanently; all that was asked fails.
   *
   * @param {Error} reason
   */
  stop(reason) {
    this.#loader?.stop(reason)
    this.#worker?.terminate()
    this.#worker = undefined
    this.#pending.forEach(({ reject }) => reject(reason))
    this.#pending.clear()
  }

  /**
   * Makes the worker from a Blob: the policy of a page does not bind a worker that is
   * loaded from an address.
   *
   * @param {Bytes[]} code
   */
  #startWorker(code) {
    const lines = code.flatMap((part) => [part, '\n'])
    const address = URL.createObjectURL(new Blob(lines, { type: 'text/javascript' }))
    this.#worker = new Worker(address)
    this.#worker.onmessage = ({ data }) => this.#onMessage(data)
    this.#worker.onerror = ({ message }) => this.stop(new Error(`the worker failed: ${message}`))
    URL.revokeObjectURL(address)
  }

  /** @param {WorkerReply} message */
  #onMessage(message) {
    const pending = this.#pending.get(message.id)
    if ('error' in message) {
      pending?.reject(new Error(message.error))
    } else {
      pending?.resolve(message.reply)
    }
  }

  /**
   * Sends a message and waits for its reply.
   *
   * @param {{wasm: WebAssembly.Module | null} | {request: string}} message
   * @param {number} within
   * @returns {Promise<string>}
   */
  async #request(message, within) {
    const id = (this.#last += 1)
    /** @type {Promise<string>} */
    const reply = new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }))
    try {
      this.#send({ ...message, id })
      return await this.#inTime(reply, within)
    } finally {
      this.#pending.delete(id)
    }
  }

  /**
   * Waits for a promise, and stops the engine when it takes too long.
   *
   * @template T
   * @param {Promise<T>} promise
   * @param {number} within
   * @returns {Promise<T>}
   */
  #inTime(promise, within) {
    return new Promise((resolve, reject) => {
      const watchdog = new Watchdog(within, () => {
        const late = new Error(`no answer in ${within} ms`)
        this.stop(late)
        reject(late)
      })
      promise.then(resolve, reject).finally(() => watchdog.stop())
    })
  }

  /**
   * @param {Boot | Question} message
   * @param {Bytes[]} transferred - Contents that the worker gets and this page loses
   */
  #send(message, transferred = []) {
    if (!this.#worker) {
      throw new Error('there is no worker')
    }
    this.#worker.postMessage(message, transferred.map(({ buffer }) => buffer))
  }
}

/** @param {RuntimeFile} file */
function isWasm({ name }) {
  return name.endsWith('.wasm')
}
