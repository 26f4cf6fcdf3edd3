// @ts-check

/**
 * On `file://` a page may fetch nothing, so each file is a string in a script of its own
 * (`script_of` in `wizard/site/offline`).
 *
 * @import { Bytes, Open } from '../types'
 */

import { DownloadError } from '../live/receive.js'

/**
 * Opens a file by loading the script that holds it, whose name has `.js` at the end.
 *
 * @type {Open}
 * @throws {DownloadError} There is no such script, or it holds nothing
 */
export async function fromScript(address, { signal }) {
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
 * @returns {Bytes}
 */
function fromBase64(text) {
  const characters = atob(text)
  const bytes = new Uint8Array(characters.length)
  for (let i = 0; i < characters.length; i += 1) {
    bytes[i] = characters.charCodeAt(i)
  }
  return bytes
}
