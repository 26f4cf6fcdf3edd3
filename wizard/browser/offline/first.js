// @ts-check

/**
 * The same in the edition without a network. Nothing stays on the device: at a desk, the
 * next person must not meet what the one before has chosen. The choice ends with the tab.
 */

import { followChoice } from '../theme.js'

document.documentElement.classList.remove('no-js')
followChoice(() => sessionStorage)
