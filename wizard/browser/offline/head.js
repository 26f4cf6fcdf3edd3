// @ts-check

/** The script in the head of each page of the edition without a network. */

/** In days: an edition of this age shows that there may be a newer one. */
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
