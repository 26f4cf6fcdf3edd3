// @ts-check

/**
 * Ties a page to a visit: what is done on it, and when the engine comes.
 */

/** How long nothing is said, in ms: who is not kept waiting need not know. */
const QUIET = 2_000

const COMING = 'Wczytujemy program, który pokaże listę Twoich odpowiedzi. Możesz już odpowiadać.'
const STARTING = 'Włączamy program, który pokaże listę Twoich odpowiedzi. Możesz już odpowiadać.'

whenParsed(() => {
  const $wizard = document.querySelector('[data-wizard]')
  if ($wizard instanceof HTMLElement) {
    const settings = readSettings()
    const page = new Page($wizard, settings)
    const visit = new Visit(settings, page)
    listen(page, visit)
    whenWanted(() => whenUsable(() => begin(page, visit)))
  }
})

/**
 * @param {Page} page
 * @param {Visit} visit
 */
function listen(page, visit) {
  document.addEventListener('wizard-deed', (event) => {
    if (visit.isReady && event instanceof CustomEvent) {
      event.preventDefault()
      visit.do(event.detail.deed, event.detail.instead)
    }
  })
  document.addEventListener('submit', (event) => {
    const $form = event.target
    if ($form instanceof HTMLFormElement && 'date' in $form.dataset) {
      event.preventDefault()
      const typed = Object.fromEntries(new FormData($form))
      visit.do({ do: 'date', node: page.node, typed })
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
 * @param {Page} page
 * @param {Visit} visit
 */
async function begin(page, visit) {
  let [part, isLong] = [0, false]
  const tell = () => {
    if (isLong && visit.isStarting) {
      page.say(part < 1 ? COMING : STARTING, part < 1 ? `${Math.min(99, Math.floor(part * 100))}%` : '')
    }
  }
  const timer = setTimeout(() => {
    isLong = true
    tell()
  }, QUIET)
  await visit.start((now) => {
    part = now
    tell()
  })
  clearTimeout(timer)
}

/** @param {() => void} go */
function whenParsed(go) {
  if (document.readyState === 'loading') {
    addEventListener('DOMContentLoaded', go, { once: true })
  } else {
    go()
  }
}

/**
 * Waits, for somebody who saves data, until they have answered: only then is there
 * a walk, of which the engine can show more than the page.
 *
 * @param {() => void} go
 */
function whenWanted(go) {
  const saves = Reflect.get(navigator, 'connection')?.saveData
  if (!saves || addressed()) {
    go()
  }
}

/**
 * Waits until the page can be read and used: it is parsed, its style is there, and the
 * browser has painted it.
 *
 * @param {() => void} go
 */
function whenUsable(go) {
  // A frame begins only after the one before it was painted.
  requestAnimationFrame(() => requestAnimationFrame(() => go()))
}
