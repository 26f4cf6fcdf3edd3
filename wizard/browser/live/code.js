// @ts-check

/** The script of the page for hand-over codes, on a server. */

import { bootCodes } from './codes.js'
import { fetched } from './fetched.js'

bootCodes(fetched)
