// @ts-check

/**
 * The one rule of addresses that is written twice: here, for links that are
 * followed without the engine, and in `wizard/engine/address.py`, which reads
 * what this writes. A test holds the two together.
 *
 *     #w1/<version>/<here>/<question>=<key>/...[/~<question>=<key>/...]
 */

const LONGEST = 1500
const NAME = '[a-z0-9-]{1,60}'
const WALK = new RegExp(
  `^#?w1/([a-z0-9]{1,12})/(${NAME})((?:/${NAME}=${NAME})*)((?:/~${NAME}=${NAME}(?:/~?${NAME}=${NAME})*)?)$`
)

/**
 * Tells a walk, readable or not, from an ordinary anchor on a page.
 *
 * @param {string} fragment
 * @returns {boolean}
 */
export function isWalk(fragment) {
  return /^#?w\d+\//.test(fragment)
}

/**
 * Adds an answer to a walk and shows another node of it. Where there is no walk
 * that can be read, one begins. An answer given twice counts as given last, so the
 * earlier one need not be found; what is kept aside gives way where the whole
 * would be too long, and then the earlier answers.
 *
 * @param {string} fragment
 * @param {string} version - Of the page's tree
 * @param {{question: string, key: string, here: string}} answer
 * @returns {string}
 */
export function withAnswer(fragment, version, { question, key, here }) {
  const [, made = version, , answers = '', aside = ''] = readable(fragment) ?? []
  const added = `${answers}/${question}=${key}`
  const choices = [
    `#w1/${made}/${here}${added}${aside}`,
    `#w1/${made}/${here}${added}`,
    `#w1/${version}/${here}/${question}=${key}`
  ]
  return choices.find(isShortEnough) ?? ''
}

/**
 * Goes back to a node of a walk, and keeps all answers. A node that the walk does
 * not meet begins a new one, and the answers wait aside until that meets them.
 * Without a walk there is nothing to keep.
 *
 * @param {string} fragment
 * @param {string} here
 * @returns {string}
 */
export function withNode(fragment, here) {
  const [, made, , answers = '', aside = ''] = readable(fragment) ?? []
  const all = (answers + aside).split(/\/~?/).slice(1).join('/')
  const isMet = `${answers}/`.includes(`/${here}=`)
  const changed = `#w1/${made}/${here}${isMet ? answers + aside : `/~${all}`}`
  return all && isShortEnough(changed) ? changed : ''
}

/** @param {string} fragment */
export function readable(fragment) {
  return isShortEnough(fragment) ? WALK.exec(fragment) : null
}

/** @param {string} fragment */
function isShortEnough(fragment) {
  return fragment.length <= LONGEST + 1
}

/** The walk in the address of the page, or nothing. */
export function addressed() {
  let fragment = location.hash
  try {
    fragment = decodeURIComponent(fragment)
  } catch {
    // Cut in the middle of a character; the engine will say that it is broken.
  }
  return isWalk(fragment) ? fragment : ''
}
