// @ts-check

/**
 * The QR code of a result: shown large in a dialog, and printed.
 *
 * @import { Drawing, QrRequest } from '../types'
 */

import { loaded, script } from '../loaded.js'
import { readSettings } from './settings.js'

const SVG = 'http://www.w3.org/2000/svg'

/** The script that draws, once it was asked for. @type {Promise<void> | undefined} */
let drawing

/** The address whose code is printed, or "". */
let printed = ''

/** Loads the script early, so that no request tells the server of a result. */
export function prepareCode() {
  if (document.querySelector('.print-qr')) {
    prepared().catch(() => {})
  }
}

/** @returns {Promise<void>} */
function prepared() {
  const { root, qr } = readSettings()
  drawing ??= loaded(script(`${root}/${qr}`)).catch((error) => {
    drawing = undefined
    throw error
  })
  return drawing
}

/**
 * Draws the code of an address.
 *
 * @param {string} address
 * @returns {Promise<SVGElement>}
 */
async function drawn(address) {
  await prepared()
  return new Promise((resolve) => {
    /** @type {QrRequest} */
    const detail = { text: address, take: (drawing) => resolve(svgOf(drawing)) }
    document.dispatchEvent(new CustomEvent('wizard-qr', { detail }))
  })
}

/**
 * Puts the code of the shown page where it is printed; a question has none. It is drawn
 * when the step is on the screen, so that no step waits for it.
 *
 * @param {string} address
 * @param {boolean} isResult
 */
export function printCode(address, isResult) {
  const $place = document.querySelector('.print-qr')
  $place?.replaceChildren()
  printed = isResult ? address : ''
  if ($place && isResult) {
    setTimeout(async () => {
      // Without the script the page is printed without a code, but with its address.
      const $code = await drawn(address).catch(() => null)
      if ($code && printed === address) {
        $place.replaceChildren($code)
      }
    })
  }
}

/**
 * Shows the code of an address large, to be scanned from the screen.
 *
 * @param {string} address
 */
export async function showCode(address) {
  const $code = await drawn(address)
  const $dialog = document.createElement('dialog')
  $dialog.className = 'wizard-qr'
  $dialog.setAttribute('aria-labelledby', 'kod-qr')
  const [$title, $address, $close] = ['h2', 'p', 'button'].map((tag) => document.createElement(tag))
  $title.id = 'kod-qr'
  $title.textContent = 'Zeskanuj kod aparatem w\u00a0telefonie'
  $address.textContent = address
  $close.textContent = 'Zamknij'
  $close.addEventListener('click', () => $dialog.close())
  $dialog.append($title, $code, $address, $close)
  $dialog.addEventListener('close', () => $dialog.remove())
  document.querySelector('.md-typeset')?.append($dialog)
  $dialog.showModal()
}

/** @param {Drawing} drawing */
function svgOf({ path, size }) {
  const [$svg, $path] = ['svg', 'path'].map((tag) => document.createElementNS(SVG, tag))
  $svg.setAttribute('viewBox', `0 0 ${size} ${size}`)
  $svg.setAttribute('role', 'img')
  $svg.setAttribute('aria-label', 'Kod QR z\u00a0adresem tej strony')
  $svg.setAttribute('shape-rendering', 'crispEdges')
  $path.setAttribute('d', path)
  $path.setAttribute('stroke', '#000')
  $svg.append($path)
  return /** @type {SVGElement} */ ($svg)
}
