// @ts-check

/**
 * Brings files, and lets none through that is not the one that was built.
 */

/** How long nothing at all may arrive before downloads count as stuck, in ms. */
const PATIENCE = 20_000

/** How long to wait before the second try, in ms. */
const PAUSE = 1_000

/** Why a file could not be had; `message` is for developers. */
class DownloadError extends Error {}

/** Brings some files at once; a byte of any of them is progress of all. */
class Loader {
  /** How files are opened: the edition without a network has a way of its own. */
  static open = fetched

  #root
  #end = new AbortController()
  #watch
  /** @type {Set<AbortController>} */
  #tries = new Set()
  #whole
  /** How much is here, by name. @type {Map<string, number>} */
  #here = new Map()
  #onProgress

  /**
   * @param {RuntimeFile[]} files - All that will be asked for
   * @param {string} root - The way to the site's root
   * @param {(part: number) => void} onProgress - Told how much is here, of 1
   */
  constructor(files, root, onProgress) {
    this.#root = root
    this.#whole = sum(files.map(({ bytes }) => bytes))
    this.#onProgress = onProgress
    this.#watch = new Watch(PATIENCE, () => this.#giveUpTries())
  }

  /**
   * Brings a file; where that fails, tries once more, past every cache.
   *
   * @param {RuntimeFile} file
   * @returns {Promise<Uint8Array<ArrayBuffer>>}
   * @throws {DownloadError} When the second try fails too
   */
  async bring(file) {
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
   * Ends all that is on its way.
   *
   * @param {Error} reason
   */
  stop(reason) {
    this.#watch.end()
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
    this.#watch.again()
    try {
      const address = `${this.#root}/${file.name}`
      const content = await Loader.open(address, { cache, signal: abort.signal })
      const reader = content.getReader()
      // Who waits for more is told that there is none, wherever it is stuck.
      abort.signal.addEventListener('abort', () => reader.cancel().catch(() => {}))
      return await receive(file, reader, (bytes) => {
        this.#watch.again()
        this.#here.set(file.name, bytes)
        this.#onProgress(sum([...this.#here.values()]) / this.#whole)
      })
    } finally {
      this.#tries.delete(abort)
      abort.abort()
      if (this.#tries.size === 0) {
        this.#watch.end()
      }
    }
  }

  #giveUpTries() {
    const stuck = new DownloadError(`nothing came for ${PATIENCE} ms`)
    this.#tries.forEach((abort) => abort.abort(stuck))
  }
}

/**
 * @param {string} address
 * @param {{cache: RequestCache, signal: AbortSignal}} how
 * @returns {Promise<ReadableStream<Uint8Array<ArrayBuffer>>>}
 * @throws {DownloadError} There is no such file
 */
async function fetched(address, how) {
  const response = await fetch(address, how)
  if (!response.ok || !response.body) {
    throw new DownloadError(`${address}: status ${response.status}`)
  }
  return response.body
}

/**
 * Puts a file together as it arrives, and stops as soon as it is a wrong one.
 *
 * @param {RuntimeFile} file
 * @param {{read(): Promise<{done: boolean, value?: Uint8Array<ArrayBuffer>}>}} reader
 * @param {(bytes: number) => void} onProgress - Told how much of it is here
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 * @throws {DownloadError} It is not the file that was built
 */
async function receive(file, reader, onProgress) {
  const content = new Uint8Array(file.bytes)
  let [length, crc] = [0, 0]
  for (;;) {
    const { value } = await reader.read()
    if (!value) {
      break
    }
    if (length + value.length > file.bytes) {
      throw new DownloadError(`${file.name}: longer than ${file.bytes} bytes`)
    }
    content.set(value, length)
    length += value.length
    if (!file.begins.startsWith(hexadecimal(content.subarray(0, Math.min(4, length))))) {
      throw new DownloadError(`${file.name}: something else came in its place`)
    }
    crc = crc32(value, crc)
    onProgress(length)
  }
  if (length < file.bytes) {
    throw new DownloadError(`${file.name}: ended after ${length} of ${file.bytes} bytes`)
  }
  if (crc !== file.crc) {
    throw new DownloadError(`${file.name}: wrong checksum`)
  }
  return content
}

/** @param {Uint8Array} bytes */
function hexadecimal(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0)
}

/** For each of eight bytes in a row what it makes of a CRC: 256 words for each. */
const CRC_TABLES = new Uint32Array(8 * 256)
for (let byte = 0; byte < 256; byte += 1) {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) {
    crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  CRC_TABLES[byte] = crc
}
for (let i = 256; i < CRC_TABLES.length; i += 1) {
  const before = CRC_TABLES[i - 256]
  CRC_TABLES[i] = (before >>> 8) ^ CRC_TABLES[before & 0xff]
}

/**
 * CRC-32 as in zip and PNG (ISO 3309), carried on from the bytes before, eight of them
 * at a time ("slicing by eight"). A page that is not secure (plain http in a clinic's
 * network) has no `crypto.subtle`.
 *
 * @param {Uint8Array} bytes
 * @param {number} before - 0 at the beginning
 * @returns {number}
 */
function crc32(bytes, before) {
  const t = CRC_TABLES
  const whole = bytes.length - (bytes.length % 8)
  let crc = ~before
  let i = 0
  for (; i < whole; i += 8) {
    crc ^= bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24)
    crc =
      t[1792 + (crc & 0xff)] ^
      t[1536 + ((crc >>> 8) & 0xff)] ^
      t[1280 + ((crc >>> 16) & 0xff)] ^
      t[1024 + (crc >>> 24)] ^
      t[768 + bytes[i + 4]] ^
      t[512 + bytes[i + 5]] ^
      t[256 + bytes[i + 6]] ^
      t[bytes[i + 7]]
  }
  for (; i < bytes.length; i += 1) {
    crc = t[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8)
  }
  return ~crc >>> 0
}
