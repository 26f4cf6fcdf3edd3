// @ts-check

/**
 * The script of a question's or a result's page, on a server.
 *
 * @import { Open } from '../types'
 */

import { boot } from './boot.js'
import { DownloadError } from './receive.js'

/**
 * @type {Open}
 * @throws {DownloadError} There is no such file
 */
async function fetched(address, how) {
  const response = await fetch(address, how)
  if (!response.ok || !response.body) {
    throw new DownloadError(`${address}: status ${response.status}`)
  }
  return response.body
}

boot(fetched)
