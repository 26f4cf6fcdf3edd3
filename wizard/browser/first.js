// @ts-check

/**
 * The first script of a page, inlined in its header: no page is drawn in other colours
 * first, and the buttons work without another file.
 */

import { followChoice } from './theme.js'

document.documentElement.classList.remove('no-js')
followChoice(() => localStorage)
