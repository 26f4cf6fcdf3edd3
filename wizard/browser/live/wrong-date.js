// @ts-check

/** @import { DateError } from '../types' */

/** What was typed is not a valid date; nothing else went wrong. */
export class WrongDate extends Error {
  /** @param {DateError} wrong */
  constructor(wrong) {
    super(wrong.text)
    this.wrong = wrong
  }
}
