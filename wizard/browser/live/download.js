// @ts-check

/**
 * Loads files, and accepts only those that were built.
 *
 * @import { Bytes, Open, RuntimeFile } from '../types'
 */

import { DownloadError, receive } from './receive.js'
import { Watchdog } from './watchdog.js'

/** How long no byte at all may arrive before downloads count as stuck, in ms. */
const PATIENCE = 20_000

/** How long to wait before the second try, in ms. */
const PAUSE = 1_000

/** Loads some files at once; a byte of any of them is progress of all. */
export class Loader {
  #root
  #open
  #end = new AbortController()
  #watchdog
  /** @type {Set<AbortController>} */
  #tries = new Set()
  #whole
  /** How many bytes have arrived, by name. @type {Map<string, number>} */
  #here = new Map()
  #onProgress

  /**
   * @param {RuntimeFile[]} files - All that will be asked for
   * @param {object} how
   * @param {string} how.root - The way to the site's root
   * @param {Open} how.open - Opens a file
   * @param {(part: number) => void} how.onProgress - Gets how much has arrived, of 1
   */
  constructor(files, { root, open, onProgress }) {
    this.#root = root
    this.#open = open
    this.#whole = sum(files.map(({ bytes }) => bytes))
    this.#onProgress = onProgress
    this.#watchdog = new Watchdog(PATIENCE, () => this.#giveUpTries())
  }

  /**
   * Loads a file; where that fails, tries once more, past every cache.
   *
   * @param {RuntimeFile} file
   * @returns {Promise<Bytes>}
   * @throws {DownloadError} When the second try fails too
   */
  async load(file) {
    try {
      return await this.#try(file, 'default')
    } catch (error) {
      this.#end.signal.throwIfAborted()
      console.info(`once more: ${error}`)
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    return this.#try(file, 'reload')
  }

  /**
   * Ends all downloads.
   *
   * @param {Error} reason
   */
  stop(reason) {
    this.#watchdog.stop()
    this.#end.abort(reason)
    this.#tries.forEach((abort) => abort.abort(reason))
  }

  /**
   * @param {RuntimeFile} file
   * @param {RequestCache} cache
   */
  async #try(file, cache) {
    this.#end.signal.throwIfAborted()
    const abort = new AbortController()
    this.#tries.add(abort)
    this.#watchdog.restart()
    try {
      const address = `${this.#root}/${file.name}`
      const content = await this.#open(address, { cache, signal: abort.signal })
      const reader = content.getReader()
      // Ends the stream for its reader, wherever it is stuck.
      abort.signal.addEventListener('abort', () => reader.cancel().catch(() => {}))
      const whole = await receive(file, reader, (bytes) => {
        this.#watchdog.restart()
        this.#here.set(file.name, bytes)
        this.#onProgress(sum([...this.#here.values()]) / this.#whole)
      })
      // Cancelling ends the stream too: between the last byte and the end of the
      // response, a worker would be started that nobody stops.
      this.#end.signal.throwIfAborted()
      return whole
    } finally {
      this.#tries.delete(abort)
      abort.abort()
      if (this.#tries.size === 0) {
        this.#watchdog.stop()
      }
    }
  }

  #giveUpTries() {
    const stuck = new DownloadError(`nothing came for ${PATIENCE} ms`)
    this.#tries.forEach((abort) => abort.abort(stuck))
  }
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0)
}
