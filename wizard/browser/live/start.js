// @ts-check

/** The script of a question's or a result's page, on a server. */

import { boot } from './boot.js'
import { fetched } from './fetched.js'

boot(fetched)
