// @ts-check

/** How late a timer may be, in ms; a later one means that the device slept. */
const TOO_LATE = 1_000

/** Calls a function unless it is restarted or stopped in time. */
export class Watchdog {
  #onTimeout
  #within
  #timer = 0
  #due = 0

  /**
   * @param {number} within - In ms
   * @param {() => void} onTimeout
   */
  constructor(within, onTimeout) {
    this.#within = within
    this.#onTimeout = onTimeout
    this.restart()
  }

  restart() {
    this.stop()
    this.#due = performance.now() + this.#within
    this.#timer = setTimeout(() => this.#end(), this.#within)
  }

  stop() {
    clearTimeout(this.#timer)
  }

  /** Starts again if the device slept or the page was suspended. */
  #end() {
    if (performance.now() - this.#due > TOO_LATE) {
      this.restart()
    } else {
      this.#onTimeout()
    }
  }
}
