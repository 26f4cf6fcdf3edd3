// @ts-check

/** @import { Bytes, RuntimeFile } from '../types' */

/** Eight tables of 256 words: the effect of a byte on a CRC, by its place in eight bytes. */
const CRC_TABLES = tables()

function tables() {
  const found = new Uint32Array(8 * 256)
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    }
    found[byte] = crc
  }
  for (let i = 256; i < found.length; i += 1) {
    const before = found[i - 256]
    found[i] = (before >>> 8) ^ found[before & 0xff]
  }
  return found
}

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

/**
 * CRC-32 as in zip and PNG (ISO 3309), continued from the bytes before, eight of them
 * at a time ("slicing by eight"). A page that is not secure (plain http in a clinic's
 * network) has no `crypto.subtle`.
 *
 * @param {Uint8Array} bytes
 * @param {number} before - 0 at the beginning
 * @returns {number}
 */
export function crc32(bytes, before) {
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
