// @ts-check

/**
 * How `early.js` offers each action to the script that loads the engine: two scripts of
 * one page share no variables, so it is a cancelable event on the document.
 *
 * @import { OfferedAction } from '../types'
 */

const ACTION = 'wizard-action'

/**
 * @param {OfferedAction} detail
 * @returns {boolean} Whether somebody does it in place
 */
export function offer(detail) {
  return !document.dispatchEvent(new CustomEvent(ACTION, { cancelable: true, detail }))
}

/**
 * Listens for offered actions.
 *
 * @param {(offered: OfferedAction) => boolean} take - Returns whether it does the action
 */
export function onOffer(take) {
  document.addEventListener(ACTION, (event) => {
    if (event instanceof CustomEvent && take(event.detail)) {
      event.preventDefault()
    }
  })
}
