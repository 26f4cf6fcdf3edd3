// @ts-check

/** @import { Bytes, RuntimeFile } from '../types' */

import { crc32 } from './checksum.js'

/** Why a file could not be loaded; `message` is for developers. */
export class DownloadError extends Error {}

/**
 * Puts a file together as it arrives, and stops as soon as it is a wrong one.
 *
 * @param {RuntimeFile} file
 * @param {{read(): Promise<{done: boolean, value?: Bytes}>}} reader
 * @param {(bytes: number) => void} onProgress - Gets how many bytes have arrived
 * @returns {Promise<Bytes>}
 * @throws {DownloadError} It is not the file that was built
 */
export async function receive(file, reader, onProgress) {
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
