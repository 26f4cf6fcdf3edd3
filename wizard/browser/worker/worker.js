// @ts-check

/**
 * Runs the engine in a worker, and is all that the browser knows of Pyodide's
 * version; `wizard/pyodide.py` is its twin in the build.
 *
 * The worker is made from one Blob of Pyodide's two scripts and this file, for a
 * policy in a page binds such a worker, and it can be made on `file://` too. It
 * loads nothing: all data is handed to it, and `fetch` answers from that alone.
 *
 * A newer line of Pyodide: 314 ships its asm.js as a module only, which Chromium
 * refuses from a Blob on `file://`, and its wasm is larger. Until that changes,
 * 0.29 it is.
 *
 * @typedef {import('pyodide').PyodideAPI} Pyodide
 * @typedef {{reply(request: string): string}} Session
 * @typedef {object} Boot
 * @property {number} id - Comes back when all is ready
 * @property {Record<string, Uint8Array<ArrayBuffer>>} data - Files by label
 * @property {string} root - The way from the page to the site's root
 * @property {string} style - How the site names its pages
 * @typedef {object} Question
 * @property {number} id - Comes back with the answer
 * @property {string} request - For `wizard.engine.live`
 */

const NOWHERE = 'https://memory.invalid/'

/** What pyodide-lock.json says of this version, without any packages. */
const NO_PACKAGES = {
  info: {
    abi_version: '2025_0',
    arch: 'wasm32',
    platform: 'emscripten_4_0_9',
    python: '3.13.2',
    version: '0.29.5'
  },
  packages: {}
}

/** @type {Session | undefined} */
let session

addEventListener('message', async ({ data: message }) => {
  try {
    if ('data' in message) {
      session = await boot(message)
    }
    postMessage({ id: message.id, reply: 'data' in message ? '' : answer(message) })
  } catch (error) {
    postMessage({ id: message.id, error: String(error) })
  }
})

/**
 * Starts Python and the engine.
 *
 * @param {Boot} boot
 * @returns {Promise<Session>}
 */
async function boot({ data, root, style }) {
  answerFetchFrom(data)
  /** @type {typeof import('pyodide').loadPyodide} */
  const loadPyodide = Reflect.get(self, 'loadPyodide')
  const pyodide = await loadPyodide({
    indexURL: NOWHERE,
    // @ts-expect-error - It also takes the object itself.
    lockFileContents: NO_PACKAGES
  })
  pyodide.FS.writeFile('/engine.zip', data['engine.zip'])
  pyodide.runPython('import sys; sys.path.insert(0, "/engine.zip")')
  forgetTheNetwork()
  const live = pyodide.pyimport('wizard.engine.live')
  return live.Live(new TextDecoder().decode(data['tree.json']), root, style)
}

/**
 * @param {Question} question
 * @returns {string}
 */
function answer({ request }) {
  if (!session) {
    throw new Error('asked before it was ready')
  }
  return session.reply(request)
}

/** Takes away all that could ask somebody for something: what is here is enough. */
function forgetTheNetwork() {
  for (const name of ['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts']) {
    Object.defineProperty(self, name, { value: undefined })
  }
}

/**
 * Hands to Pyodide what it asks for by name; everything else is not to be had.
 *
 * @param {Record<string, Uint8Array<ArrayBuffer>>} data
 */
function answerFetchFrom(data) {
  self.fetch = async (input) => {
    const name = String(input instanceof Request ? input.url : input).replace(NOWHERE, '')
    const content = data[name]
    if (!content) {
      throw new TypeError(`nothing is loaded here, not even ${name}`)
    }
    const type = name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream'
    return new Response(content, { headers: { 'Content-Type': type } })
  }
}
