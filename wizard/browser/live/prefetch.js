// @ts-check

/** @import { Action } from '../types' */

/**
 * Asks, while the browser is idle, for the steps that each answer leads to.
 *
 * @param {{node: string, keys: string[]}} step - The node that is shown, and its options
 * @param {(action: Action) => Promise<void>} prefetch - Asks the engine
 * @param {() => boolean} isWanted - Whether this step is still shown and nothing waits
 */
export async function prefetchAnswers({ node, keys }, prefetch, isWanted) {
  for (const key of keys) {
    await whenIdle()
    if (!isWanted()) {
      return
    }
    try {
      await prefetch({ do: 'answer', node, key })
    } catch {
      // The visitor who gives this answer gets the error.
      return
    }
  }
}

/** @returns {Promise<unknown>} */
function whenIdle() {
  return new Promise((resolve) =>
    'requestIdleCallback' in self ? requestIdleCallback(resolve) : setTimeout(resolve, 100)
  )
}
