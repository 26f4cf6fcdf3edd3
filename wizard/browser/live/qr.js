// @ts-check

/**
 * Draws QR codes (ISO/IEC 18004) for `qr-code.js`, which loads this script when a result
 * is shown: two scripts of one page share no variables, so it answers an event.
 *
 * @import { Drawing, QrRequest } from '../types'
 */

import { correction, generate } from 'lean-qr/nano'

/** Light modules around a code, which scanners need. */
const MARGIN = 4

/**
 * Draws a code as the path of an SVG whose unit is one module. Each row is lines along
 * its middle, with one line for modules side by side, so that no gap shows between them.
 *
 * @param {string} text
 * @returns {Drawing}
 */
function drawn(text) {
  const code = generate(text, { minCorrectionLevel: correction.M })
  const rows = [...Array(code.size).keys()].map((y) => {
    const row = [...Array(code.size).keys()].map((x) => (code.get(x, y) ? '1' : '0'))
    const runs = row.join('').matchAll(/1+/g)
    return [...runs].map(({ 0: run, index }) => `M${MARGIN + index} ${MARGIN + y}.5h${run.length}`)
  })
  return { path: rows.flat().join(''), size: code.size + 2 * MARGIN }
}

document.addEventListener('wizard-qr', (event) => {
  if (event instanceof CustomEvent) {
    /** @type {QrRequest} */
    const { text, take } = event.detail
    take(drawn(text))
  }
})
