// @ts-check

/**
 * Loads a script or a style, by putting its element into the head: that works on `file://`
 * too, and the policy of the pages allows files of the site.
 *
 * @param {HTMLScriptElement | HTMLLinkElement} $element
 * @returns {Promise<void>}
 * @throws {Error} There is no such file
 */
export function loaded($element) {
  return new Promise((resolve, reject) => {
    $element.addEventListener('load', () => resolve())
    $element.addEventListener('error', () => reject(new Error('a file was not loaded')))
    document.head.append($element)
  })
}

/** @param {string} src */
export function script(src) {
  return Object.assign(document.createElement('script'), { src })
}

/** @param {string} href */
export function style(href) {
  return Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
}
