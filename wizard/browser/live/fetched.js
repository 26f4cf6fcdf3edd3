// @ts-check

/** @import { Open } from '../types' */

import { DownloadError } from './receive.js'

/**
 * Opens a file of the site on a server.
 *
 * @type {Open}
 * @throws {DownloadError} There is no such file
 */
export async function fetched(address, how) {
  const response = await fetch(address, how)
  if (!response.ok || !response.body) {
    throw new DownloadError(`${address}: status ${response.status}`)
  }
  return response.body
}
