// @ts-check

/**
 * Writes walks into addresses, for links that are followed without the engine. This
 * format is also in `wizard/engine/address.py`; a test compares the two.
 *
 *     #w1/<version>/<here>/<question>=<key>/...[/~<question>=<key>/...]
 */

const LONGEST = 1500
const NAME = '[a-z0-9-]{1,60}'
const WALK = new RegExp(
  `^#?w1/([a-z0-9]{1,12})/(${NAME})((?:/${NAME}=${NAME})*)((?:/~${NAME}=${NAME}(?:/~?${NAME}=${NAME})*)?)$`
)

/**
 * Whether a fragment is a walk, also one that cannot be read, and not an anchor.
 *
 * @param {string} fragment
 */
export function isWalk(fragment) {
  return /^#?w\d+\//.test(fragment)
}

/**
 * Returns the fragment with an answer added and another node shown. Without a
 * readable walk, a new one begins. Of two answers to one question the later one counts,
 * so the earlier one is not removed. If the fragment would be too long, the answers
 * aside are left out, and then also the earlier answers.
 *
 * @param {string} fragment
 * @param {string} version - Of the page's tree
 * @param {{question: string, key: string, here: string}} answer
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
 * Returns the fragment with another node shown and all answers in it. If no answer was
 * given at that node, a new walk begins there, and all answers are aside. Returns ""
 * without a walk.
 *
 * @param {string} fragment
 * @param {string} here
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
