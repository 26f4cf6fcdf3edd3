// @ts-check

/** The script of a question's or a result's page, in the edition without a network. */

import { boot } from '../live/boot.js'
import { fromScript } from './from-script.js'

boot(fromScript)
