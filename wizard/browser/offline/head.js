// @ts-check

/** The script in the head of each page of the edition without a network. */

import './storage.js'
import './search-worker.js'
import './edition.js'
