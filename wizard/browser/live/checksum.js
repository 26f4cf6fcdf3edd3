// @ts-check

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
