// @ts-check

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
