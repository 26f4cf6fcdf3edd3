// @ts-check

/** The script of the search box, which a page loads when it is first opened. */

import { listen } from './box.js'
import { loadFinder } from './find.js'

listen(loadFinder)
