// @ts-check

/**
 * Ties a page to a visit: what is clicked, what is sent, where history goes.
 *
 * The script comes before the rest of the page, so that a link that is there to be
 * clicked already carries the walk on.
 */

/** How long nothing is said, in ms: who is not kept waiting need not know. */
const QUIET = 2_000

const COMING = 'Wczytujemy program, który pokaże listę Twoich odpowiedzi. Możesz już odpowiadać.'
const STARTING = 'Włączamy program, który pokaże listę Twoich odpowiedzi. Możesz już odpowiadać.'

/** @typedef {{page: Page, visit: Visit}} Here */

/** @type {Here | undefined} */
let here

listen()
whenParsed(() => {
  const found = arrived()
  if (found) {
    whenWanted(() => whenUsable(() => begin(found)))
  }
})

/**
 * The page and the visit; nothing as long as the page's step is not there.
 *
 * @returns {Here | undefined}
 */
function arrived() {
  const $wizard = document.querySelector('[data-wizard]')
  const settings = readSettings()
  if (!here && $wizard instanceof HTMLElement && settings) {
    const page = new Page($wizard, settings)
    here = { page, visit: new Visit(settings, page) }
  }
  return here
}

/** @param {Here} here */
async function begin({ page, visit }) {
  let [part, isLong] = [0, false]
  const tell = () => {
    if (isLong) {
      page.say(part < 1 ? COMING : STARTING, part < 1 ? `${Math.floor(part * 100)}%` : '')
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
 * Waits until everything else on the page is done.
 *
 * @param {() => void} go
 */
function whenUsable(go) {
  const soon = () => {
    if ('requestIdleCallback' in self) {
      requestIdleCallback(go, { timeout: 1_000 })
    } else {
      setTimeout(go)
    }
  }
  if (document.readyState === 'complete') {
    soon()
  } else {
    addEventListener('load', soon, { once: true })
  }
}

function listen() {
  document.addEventListener('click', click)
  document.addEventListener('auxclick', carryOn)
  document.addEventListener('contextmenu', carryOn)
  document.addEventListener('submit', submit)
  addEventListener('popstate', ({ state }) => {
    // An anchor that somebody wrote into the address is none of our business.
    if (addressed() || !location.hash) {
      here?.visit.travel(state)
    }
  })
}

/** The node on which the first click of several was made. */
let clickedOn = ''

/** @param {MouseEvent} event */
function click(event) {
  const $link = linkOf(event)
  if ($link && leadsToAnchor($link)) {
    event.preventDefault()
    goToAnchor($link)
    return
  }
  const deed = carryOn(event)
  if (!here || !$link || !deed || !isPlain(event)) {
    return
  }
  const { page, visit } = here
  if (!visit.isReady) {
    remember(deed, here)
    return
  }
  event.preventDefault()
  // The second half of a double click must not answer the next question.
  if (event.detail < 2 || clickedOn === page.node) {
    clickedOn = page.node
    visit.do(deed, $link.href)
  }
}

/**
 * Lets a link carry the walk on, however it is followed.
 *
 * @param {Event} event
 * @returns {Deed | null} What the link does
 */
function carryOn(event) {
  const $link = linkOf(event)
  const found = arrived()
  if (!$link || !found?.page.holds($link)) {
    return null
  }
  const { page, visit } = found
  const deed = deedOf($link, page.node)
  if (deed) {
    $link.href = carrying($link, deed, visit.walk, page.version, visit.query)
  }
  return deed
}

/**
 * Records an answer here too, before its link is followed: whoever comes back finds
 * it marked.
 *
 * @param {Deed} deed
 * @param {Here} here
 */
function remember({ do: what, node, key = '' }, { page, visit }) {
  if (what === 'answer') {
    const answer = { question: node, key, here: node }
    history.replaceState(history.state, '', withAnswer(visit.walk, page.version, answer))
  }
}

/** @param {SubmitEvent} event */
function submit(event) {
  const $form = event.target
  if (here && $form instanceof HTMLFormElement && 'date' in $form.dataset) {
    event.preventDefault()
    const typed = Object.fromEntries(new FormData($form))
    here.visit.do({ do: 'date', node: here.page.node, typed })
  }
}

/** @param {Event} event */
function linkOf({ target }) {
  return target instanceof Element ? target.closest('a') : null
}
