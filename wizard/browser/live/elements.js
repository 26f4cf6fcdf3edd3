// @ts-check

/**
 * Parses HTML of the engine. That is safe: templates escape every value except bodies,
 * and the build reports raw HTML in an editor's text as an error.
 *
 * @param {string} html
 */
export function parsed(html) {
  const $template = document.createElement('template')
  $template.innerHTML = html
  return $template
}

/** @param {string} className */
export function newStatus(className) {
  const $status = document.createElement('p')
  $status.className = className
  $status.dataset.status = ''
  $status.setAttribute('role', 'status')
  const [$text, $progress] = ['span', 'span'].map((tag) => document.createElement(tag))
  $progress.setAttribute('aria-hidden', 'true')
  $status.append($text, '\u00a0', $progress)
  return $status
}

/**
 * Says in a group of controls that something was done, also to screen readers.
 *
 * @param {Element} $group
 * @param {string} text
 */
export function say($group, text) {
  const $said = $group.querySelector('[role="status"]') ?? document.createElement('p')
  $said.className = 'wizard-said'
  $said.setAttribute('role', 'status')
  if (!$said.isConnected) {
    $group.append($said)
  }
  // A region that is there before its text is read by more screen readers.
  requestAnimationFrame(() => ($said.textContent = text))
}

/**
 * @param {string} part
 * @param {string} text
 */
export function errorLink(part, text) {
  const $text = document.createElement('p')
  $text.id = 'data-blad'
  $text.setAttribute('role', 'alert')
  const $link = document.createElement('a')
  $link.href = `#data-${part}`
  $link.textContent = text
  $text.append($link)
  return $text
}

/**
 * Returns a selector that finds an element of a step after it was replaced, or "".
 *
 * @param {Element | null} $element
 */
export function selectorOf($element) {
  const { option, change, back, restart } = $element instanceof HTMLElement ? $element.dataset : {}
  const hooks = Object.entries({ option, change, back, restart })
  const known = hooks.filter(([, value]) => value !== undefined)
  return known.map(([name, value]) => `[data-${name}="${value}"]`).join('')
}

/**
 * Moves focus to an element, whether or not it usually takes it; nothing scrolls.
 *
 * @param {Element | null} $element
 */
export function moveFocus($element) {
  if ($element instanceof HTMLElement) {
    if ($element.tabIndex < 0) {
      $element.tabIndex = -1
    }
    $element.focus({ preventScroll: true })
  }
}

/**
 * Waits until all elements of the page are there. The script of a page is in its head
 * where the page was saved to disk.
 *
 * @param {() => void} go
 */
export function whenParsed(go) {
  if (document.readyState === 'loading') {
    addEventListener('DOMContentLoaded', go, { once: true })
  } else {
    go()
  }
}
