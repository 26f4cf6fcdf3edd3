// @ts-check

/**
 * Draws QR codes (ISO/IEC 18004) for `qr-code.js`, which loads this script when a result
 * is shown: two scripts of one page share no variables, so it answers an event.
 *
 * @import { QrRequest } from '../types'
 */

import { correction, generate } from 'lean-qr/nano'

/** Light modules around a code, which scanners need. */
const MARGIN = 4

/**
 * Draws a code as the path of an SVG whose unit is one module.
 *
 * @param {string} text
 */
function drawn(text) {
  const code = generate(text, { minCorrectionLevel: correction.M })
  const sides = [...Array(code.size).keys()]
  const dark = sides.flatMap((y) =>
    sides.filter((x) => code.get(x, y)).map((x) => `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`)
  )
  return { path: dark.join(''), size: code.size + 2 * MARGIN }
}

document.addEventListener('wizard-qr', (event) => {
  if (event instanceof CustomEvent) {
    /** @type {QrRequest} */
    const { text, take } = event.detail
    take(drawn(text))
  }
})
