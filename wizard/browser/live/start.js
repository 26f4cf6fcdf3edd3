// @ts-check

/**
 * Ties a page to a visit: what is clicked, what is sent, where history goes.
 */

/** How long nothing is said, in ms: who is not kept waiting need not know. */
const QUIET = 2_000

const COMING = 'Pobieramy listę Twoich odpowiedzi. Możesz już odpowiadać.'
const STARTING = 'Włączamy listę Twoich odpowiedzi. Możesz już odpowiadać.'

const $found = document.querySelector('[data-wizard]')
const told = readSettings()
if ($found instanceof HTMLElement && told) {
  const page = new Page($found, told)
  const visit = new Visit(told, page)
  listen(page, visit)
  whenWanted(() => whenUsable(() => begin(page, visit)))
}

/**
 * @param {Page} page
 * @param {Visit} visit
 */
async function begin(page, visit) {
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

/**
 * @param {Page} page
 * @param {Visit} visit
 */
function listen(page, visit) {
  document.addEventListener('click', (event) => click(event, page, visit))
  for (const otherWay of ['auxclick', 'contextmenu']) {
    document.addEventListener(otherWay, (event) => carryOn(event, page, visit))
  }
  document.addEventListener('submit', (event) => submit(event, page, visit))
  addEventListener('popstate', ({ state }) => {
    // An anchor that somebody wrote into the address is none of our business.
    if (addressed() || !location.hash) {
      visit.travel(state)
    }
  })
}

/** The node on which the first click of several was made. */
let clickedOn = ''

/**
 * @param {MouseEvent} event
 * @param {Page} page
 * @param {Visit} visit
 */
function click(event, page, visit) {
  const $link = linkOf(event)
  if (!$link) {
    return
  }
  if (leadsToAnchor($link)) {
    event.preventDefault()
    goToAnchor($link)
    return
  }
  const deed = carryOn(event, page, visit)
  if (!deed || !isPlain(event)) {
    return
  }
  if (!visit.isReady) {
    remember(deed, page, visit)
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
 * @param {Page} page
 * @param {Visit} visit
 */
function carryOn(event, page, visit) {
  const $link = linkOf(event)
  const deed = $link && page.holds($link) ? deedOf($link, page.node) : null
  if ($link && deed) {
    $link.href = carrying($link, deed, visit.walk, page.version, visit.query)
  }
  return deed
}

/**
 * Records an answer here too, before its link is followed: whoever comes back finds
 * it marked.
 *
 * @param {Deed} deed
 * @param {Page} page
 * @param {Visit} visit
 */
function remember({ do: what, node, key = '' }, page, visit) {
  if (what === 'answer') {
    const answer = { question: node, key, here: node }
    history.replaceState(history.state, '', withAnswer(visit.walk, page.version, answer))
  }
}

/**
 * @param {SubmitEvent} event
 * @param {Page} page
 * @param {Visit} visit
 */
function submit(event, page, visit) {
  const $form = event.target
  if ($form instanceof HTMLFormElement && 'date' in $form.dataset) {
    event.preventDefault()
    const typed = Object.fromEntries(new FormData($form))
    visit.do({ do: 'date', node: page.node, typed })
  }
}

/** @param {Event} event */
function linkOf({ target }) {
  return target instanceof Element ? target.closest('a') : null
}
