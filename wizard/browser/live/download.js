// @ts-check

/**
 * Brings files, and lets none through that is not the one that was built.
 */

/** How long nothing may arrive before a download counts as stuck, in ms. */
const PATIENCE = 20_000

/** How long to wait before the second try, in ms. */
const PAUSE = 1_000

/** Why a file could not be had; `message` is for developers. */
class DownloadError extends Error {}

/**
 * Brings a file; where that fails, tries once more, past every cache.
 *
 * @param {RuntimeFile} file
 * @param {string} root - The way to the site's root
 * @param {AbortSignal} end - Ends it
 * @param {(bytes: number) => void} onProgress - Told how much of it is here
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 * @throws {DownloadError} When the second try fails too
 */
async function download(file, root, end, onProgress) {
  const address = `${root}/${file.name}`
  try {
    return await attempt(file, address, 'default', end, onProgress)
  } catch (error) {
    console.info(`once more: ${error}`)
  }
  await new Promise((resolve) => setTimeout(resolve, PAUSE))
  return attempt(file, address, 'reload', end, onProgress)
}

/**
 * @param {RuntimeFile} file
 * @param {string} address
 * @param {RequestCache} cache
 * @param {AbortSignal} end
 * @param {(bytes: number) => void} onProgress
 */
async function attempt(file, address, cache, end, onProgress) {
  end.throwIfAborted()
  const abort = new AbortController()
  const give = () => abort.abort(end.reason)
  const watch = new Watch(() => abort.abort(new DownloadError(`${file.name}: stuck`)))
  end.addEventListener('abort', give)
  try {
    const response = await fetch(address, { cache, signal: abort.signal })
    if (!response.ok || !response.body) {
      throw new DownloadError(`${file.name}: status ${response.status}`)
    }
    return await receive(file, response.body.getReader(), (bytes) => {
      watch.again()
      onProgress(bytes)
    })
  } finally {
    watch.end()
    end.removeEventListener('abort', give)
    abort.abort()
  }
}

/**
 * Puts a file together as it arrives, and stops as soon as it is a wrong one.
 *
 * @param {RuntimeFile} file
 * @param {ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>} reader
 * @param {(bytes: number) => void} onProgress
 */
async function receive(file, reader, onProgress) {
  const content = new Uint8Array(file.bytes)
  let [length, crc] = [0, 0]
  for (;;) {
    const { done, value } = await reader.read()
    if (done) {
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

/** Calls somebody if nobody says `again` in time. */
class Watch {
  #timer = 0
  #bark

  /** @param {() => void} bark */
  constructor(bark) {
    this.#bark = bark
    this.again()
  }

  again() {
    this.end()
    this.#timer = setTimeout(this.#bark, PATIENCE)
  }

  end() {
    clearTimeout(this.#timer)
  }
}

/** @param {Uint8Array} bytes */
function hexadecimal(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit += 1) {
    byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1
  }
  return byte
})

/**
 * CRC-32 as in zip and PNG (ISO 3309), carried on from the bytes before. A page
 * that is not secure (plain http in a clinic's network) has no `crypto.subtle`.
 *
 * @param {Uint8Array} bytes
 * @param {number} before - 0 at the beginning
 * @returns {number}
 */
function crc32(bytes, before) {
  let crc = ~before
  for (const byte of bytes) {
    crc = CRC_TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8)
  }
  return ~crc >>> 0
}
