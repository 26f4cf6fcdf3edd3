// @ts-check

/**
 * Material starts its search in a worker that it loads by its address, which no browser
 * allows on `file://`. The worker's code stands here instead, and only that worker is
 * made from it: the engine makes its own in its own way.
 */

/** The code of Material's worker; the build puts it in this place. */
const SEARCH = 'code of the search'

const Native = window.Worker
if (Native) {
  window.Worker = class extends Native {
    /**
     * @param {string | URL} address
     * @param {WorkerOptions} [options]
     */
    constructor(address, options) {
      super(isSearch(String(address)) ? searchAddress() : address, options)
    }
  }
}

/** @param {string} address */
function isSearch(address) {
  return /\/workers\/search\.[^/]*\.js$/.test(address)
}

/** @returns {string} */
function searchAddress() {
  return URL.createObjectURL(new Blob([SEARCH], { type: 'text/javascript' }))
}
