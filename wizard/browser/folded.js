// @ts-check

/**
 * Writes a text in small letters without marks: "Żółw" becomes "zolw". Unicode does not
 * decompose "ł", all other Polish letters it does. As `folded` in
 * `wizard/search/dictionary.py`.
 *
 * @param {string} text
 */
export function folded(text) {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\u0142', 'l')
}

/**
 * The number of letters that two words share at their beginning.
 *
 * @param {string} one
 * @param {string} other
 */
export function sharedLength(one, other) {
  let length = 0
  while (length < one.length && one[length] === other[length]) {
    length += 1
  }
  return length
}
