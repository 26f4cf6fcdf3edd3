// @ts-check

/**
 * Shows that there may be a newer edition, if this one is old by the device's clock.
 */

/** In days: from this age on. */
const OLD = 180

document.addEventListener('DOMContentLoaded', () => {
  const $old = document.querySelector('[data-edition]')
  if ($old instanceof HTMLElement) {
    $old.hidden = age($old.dataset.edition ?? '') < OLD
  }
})

/**
 * @param {string} edition - As YYYY-MM-DD
 * @returns {number} In days, by the calendar of the device
 */
function age(edition) {
  const now = new Date()
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  return Math.round((today - Date.parse(`${edition}T00:00:00Z`)) / 86_400_000)
}
