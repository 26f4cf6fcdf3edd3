// @ts-check

/**
 * The hits as options of the field's list. Each is a link, and one of them may be marked:
 * the field keeps the focus, see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/.
 *
 * @import { SearchHit } from '../types'
 */

import { element } from './elements.js'
import { KINDS } from './texts.js'

export class Hits {
  #$input
  #$list
  /** @type {HTMLAnchorElement[]} */
  #$links = []
  #marked = -1

  /**
   * @param {HTMLInputElement} $input
   * @param {HTMLUListElement} $list
   */
  constructor($input, $list) {
    this.#$input = $input
    this.#$list = $list
  }

  /**
   * Shows links as the only hits; none of them is marked.
   *
   * @param {HTMLAnchorElement[]} $links
   */
  show($links) {
    this.#$links = $links
    $links.forEach(($link, at) => ($link.id = `szukaj-${at}`))
    this.#$list.replaceChildren(...$links.map(($link) => element('li', { role: 'none' }, $link)))
    this.#$list.hidden = !$links.length
    this.#$input.setAttribute('aria-expanded', String($links.length > 0))
    this.#mark(-1)
  }

  /**
   * Marks another hit; in front of the first and behind the last is the field itself.
   * Where a hit has the focus, the focus moves.
   *
   * @param {1 | -1} step
   */
  move(step) {
    const isAt = this.#$links.findIndex(($link) => $link === document.activeElement)
    const places = this.#$links.length + 1
    const at = ((isAt < 0 ? this.#marked : isAt) + 1 + step + places) % places - 1
    if (isAt < 0) {
      this.#mark(at)
    } else {
      ;(this.#$links[at] ?? this.#$input).focus()
    }
  }

  /** Follows the marked hit, or the first. */
  follow() {
    this.#$links[Math.max(this.#marked, 0)]?.click()
  }

  /** @param {number} at */
  #mark(at) {
    this.#marked = at
    this.#$links.forEach(($link, one) => $link.setAttribute('aria-selected', String(one === at)))
    const $link = this.#$links[at]
    if ($link) {
      this.#$input.setAttribute('aria-activedescendant', $link.id)
      $link.scrollIntoView({ block: 'nearest' })
    } else {
      this.#$input.removeAttribute('aria-activedescendant')
    }
  }
}

/**
 * @param {SearchHit} hit
 * @param {string} root
 */
export function hitLink({ kind, title, href, line }, root) {
  const $line = element('span', { class: 'search-hit__line' })
  $line.append(...line.map(([text, isFound]) => (isFound ? element('mark', {}, text) : text)))
  const attributes = { href: `${root}/${href}`, 'data-search-result': '' }
  return optionLink(attributes, title, KINDS[kind], $line)
}

/**
 * @param {Record<string, string>} attributes
 * @param {string} title
 * @param {string} kind
 * @param {HTMLElement[]} $lines
 */
export function optionLink(attributes, title, kind, ...$lines) {
  const $title = element('span', { class: 'search-hit__title' }, title)
  const $kind = element('span', { class: 'search-hit__kind' }, kind)
  // Spaces, so that a screen reader does not join the words.
  const content = [$title, ' ', $kind, ...$lines.flatMap(($line) => [' ', $line])]
  return element('a', { role: 'option', class: 'search-hit', ...attributes }, ...content)
}
