// @ts-check

/**
 * How files are opened where a page may fetch nothing, not even what lies beside it, as
 * on `file://`: each stands in a script as a string (`script_of` in `wizard/offline`).
 */

/**
 * Lets a script hand over what it holds.
 *
 * @param {string} address - Of the file; the script's has `.js` at its end
 * @param {{signal: AbortSignal}} how
 * @returns {Promise<ReadableStream<Uint8Array<ArrayBuffer>>>}
 * @throws {DownloadError} There is no such script, or it holds nothing
 */
async function handed(address, { signal }) {
  // Throws in browsers that cannot unpack, before anything is read.
  const unpacking = new DecompressionStream('gzip')
  const $script = document.createElement('script')
  $script.src = `${address}.js`
  const isThere = new Promise((resolve, reject) => {
    $script.onload = resolve
    $script.onerror = () => reject(new DownloadError(`${address}.js: not there`))
    signal.onabort = () => reject(signal.reason)
  })
  document.head.append($script)
  try {
    await isThere
  } finally {
    $script.remove()
  }
  const text = Reflect.get($script, 'payload')
  if (typeof text !== 'string') {
    throw new DownloadError(`${address}.js: holds nothing`)
  }
  return new Blob([fromBase64(text)]).stream().pipeThrough(unpacking)
}

/**
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 */
function fromBase64(text) {
  const signs = atob(text)
  const bytes = new Uint8Array(signs.length)
  for (let i = 0; i < signs.length; i += 1) {
    bytes[i] = signs.charCodeAt(i)
  }
  return bytes
}

Loader.open = handed
