// @ts-check

/**
 * Loads what the first question does not need: the script that starts the engine, and the
 * style of what the engine shows.
 */

import { script, style } from '../loaded.js'
import { readSettings } from './settings.js'

/**
 * Loads them once the page can be read and used: it is parsed, its style is there, and
 * the browser has painted it.
 */
export function loadLater() {
  document.addEventListener('DOMContentLoaded', () => {
    // A frame begins only after the one before it was painted.
    requestAnimationFrame(() => requestAnimationFrame(load))
  })
}

function load() {
  const { root, live, later } = readSettings()
  const styles = later ? [style(`${root}/${later}`)] : []
  document.head.append(...styles, script(`${root}/${live}`))
}
