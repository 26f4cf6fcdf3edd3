// @ts-check

/**
 * Ties a page to a visit: its events, and when the engine starts.
 *
 * @import { Open } from '../types'
 */

import { listenToActions } from './actions.js'
import { addressed } from './address.js'
import { whenParsed } from './elements.js'
import { onOffer } from './offer.js'
import { Page } from './page.js'
import { readSettings } from './settings.js'
import { Visit } from './visit.js'

/** Delay before the loading message, in ms, so that fast starts show none. */
const QUIET = 2_000

const COMING = 'Wczytujemy program, który pokaże listę Twoich odpowiedzi. Możesz już odpowiadać.'
const STARTING = 'Włączamy program, który pokaże listę Twoich odpowiedzi. Możesz już odpowiadać.'

/**
 * Starts the engine on a page with a step.
 *
 * @param {Open} open - Opens a file of the site
 */
export function boot(open) {
  whenParsed(() => {
    const $wizard = document.querySelector('[data-wizard]')
    if ($wizard instanceof HTMLElement) {
      const settings = readSettings()
      const page = new Page($wizard, settings)
      const visit = new Visit(settings, page, open)
      listen(page, visit)
      whenWanted(() => start(page, visit))
    }
  })
}

/**
 * @param {Page} page
 * @param {Visit} visit
 */
function listen(page, visit) {
  listenToActions((offer, fields) => visit.offer(offer, fields))
  onOffer(({ action, instead }) => {
    if (visit.isReady) {
      visit.do(action, instead)
    }
    return visit.isReady
  })
  document.addEventListener('submit', (event) => {
    const $form = event.target
    if ($form instanceof HTMLFormElement && 'date' in $form.dataset) {
      event.preventDefault()
      visit.do({ do: 'date', node: page.node, typed: typedInto($form) })
    }
  })
  addEventListener('popstate', ({ state }) => {
    if (location.hash && !addressed()) {
      visit.keepAddress()
    } else {
      visit.travel(state)
    }
  })
}

/**
 * @param {HTMLFormElement} $form
 * @returns {Record<string, string>}
 */
function typedInto($form) {
  return Object.fromEntries([...new FormData($form)].map(([name, value]) => [name, String(value)]))
}

/**
 * @param {Page} page
 * @param {Visit} visit
 */
async function start(page, visit) {
  let [part, isLong] = [0, false]
  const report = () => {
    if (isLong && visit.isStarting) {
      const percent = `${Math.min(99, Math.floor(part * 100))}%`
      page.showStatus(part < 1 ? COMING : STARTING, part < 1 ? percent : '')
    }
  }
  const timer = setTimeout(() => {
    isLong = true
    report()
  }, QUIET)
  await visit.start((now) => {
    part = now
    report()
  })
  clearTimeout(timer)
}

/**
 * With Save-Data on, waits until there is an answer: only then is there a walk, of which
 * the engine can show more than the page.
 *
 * @param {() => void} go
 */
function whenWanted(go) {
  const saves = Reflect.get(navigator, 'connection')?.saveData
  if (!saves || addressed()) {
    go()
  }
}
