// @ts-check

/** How late a timer may be, in ms, before it says more about the device than us. */
const TOO_LATE = 1_000

/** Calls somebody if nobody says `again` in time. */
class Watch {
  #bark
  #within
  #timer = 0
  #due = 0

  /**
   * @param {number} within - In ms
   * @param {() => void} bark
   */
  constructor(within, bark) {
    this.#within = within
    this.#bark = bark
    this.again()
  }

  again() {
    this.end()
    this.#due = performance.now() + this.#within
    this.#timer = setTimeout(() => this.#ring(), this.#within)
  }

  end() {
    clearTimeout(this.#timer)
  }

  /** Who was asleep, as a page that one left or a shut laptop, gets all the time anew. */
  #ring() {
    if (performance.now() - this.#due > TOO_LATE) {
      this.again()
    } else {
      this.#bark()
    }
  }
}
