// @ts-check

/** The script of the page for hand-over codes, in the edition without a network. */

import { bootCodes } from '../live/codes.js'
import { fromScript } from './from-script.js'

bootCodes(fromScript)
