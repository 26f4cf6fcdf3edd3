// @ts-check

/** The colours of the page: those of the system, or light or dark by a button. */

/** The key of the visitor's choice in the storage; without a choice there is none. */
const KEY = 'motyw'

/** What follows the system. */
const AUTO = 'auto'

/** The scheme of each `theme-color`, and when it applies without a choice. */
const SYSTEM = {
  default: '(prefers-color-scheme: light)',
  slate: '(prefers-color-scheme: dark)',
}

/**
 * Shows the chosen colours, and listens to the buttons of `partials/palette.html`.
 *
 * @param {() => Storage} storage - Throws where the browser denies storage; then the
 *   choice lasts until the page is left
 */
export function followChoice(storage) {
  show(chosen(storage))
  document.addEventListener('click', ({ target }) => {
    const $button = target instanceof Element && target.closest('[data-next-theme]')
    if ($button instanceof HTMLElement) {
      choose($button.dataset.nextTheme ?? AUTO, storage)
    }
  })
  // A page that the browser kept may be older than the choice.
  addEventListener('pageshow', ({ persisted }) => persisted && show(chosen(storage)))
}

/**
 * @param {() => Storage} storage
 * @returns {string}
 */
function chosen(storage) {
  try {
    const scheme = storage().getItem(KEY) ?? AUTO
    return Object.hasOwn(SYSTEM, scheme) ? scheme : AUTO
  } catch {
    return document.body.dataset.mdColorScheme ?? AUTO
  }
}

/**
 * @param {string} scheme
 * @param {() => Storage} storage
 */
function choose(scheme, storage) {
  show(scheme)
  // The button that was used is hidden now.
  const $now = document.querySelector(`[data-theme=${scheme}]`)
  if ($now instanceof HTMLElement) {
    $now.focus({ preventScroll: true })
  }
  try {
    if (scheme === AUTO) {
      storage().removeItem(KEY)
    } else {
      storage().setItem(KEY, scheme)
    }
  } catch {
    // Storage is denied or full.
  }
}

/** @param {string} scheme */
function show(scheme) {
  document.body.dataset.mdColorScheme = scheme
  for (const [own, media] of Object.entries(SYSTEM)) {
    const $colour = document.querySelector(`meta[data-scheme=${own}]`)
    if ($colour instanceof HTMLMetaElement) {
      $colour.media = scheme === AUTO ? media : scheme === own ? 'all' : 'not all'
    }
  }
}
