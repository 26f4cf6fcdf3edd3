// @ts-check

/**
 * Material starts its search in a worker that it loads by its address, which no browser
 * allows on `file://`. Only that worker is made from its code, which the build puts into
 * this script: the engine makes its own worker.
 */

import SEARCH from 'material-search-worker.txt'

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
