// @ts-check

/**
 * Runs the engine in a worker. The only script of the pages that depends on Pyodide's
 * version; in the build, `wizard/runtime/pyodide.py` and `snapshot/` do.
 *
 * The worker is made from one Blob of Pyodide's two scripts and this one: the policy of
 * a page binds such a worker, and it can be made on `file://` too. It loads nothing: it
 * gets all data in messages, and its `fetch` answers from that alone.
 *
 * Pyodide 314 ships its asm.js as a module only, which Chromium refuses from a Blob on
 * `file://`, and its wasm is larger. Until that changes, this stays at 0.29.
 *
 * @import { PyodideAPI } from 'pyodide'
 * @import { Boot, Bytes, Question, WorkerReply } from '../types'
 * @typedef {{reply(request: string): string}} Session
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

/** @type {(wasm: WebAssembly.Module | null) => void} */
let takeWasm

/**
 * What the page compiled while other files were on their way; it comes last, and its id
 * is answered when all is ready. For stock Pyodide it is null.
 *
 * @type {Promise<WebAssembly.Module | null>}
 */
const compiled = new Promise((resolve) => {
  takeWasm = resolve
})

/** What the page waits for once it has sent everything. @type {Promise<Session>} */
let starting

addEventListener('message', ({ data }) => {
  /** @type {Boot | Question} */
  const message = data
  if ('data' in message) {
    starting = boot(message)
    // The page gets the error when it asks.
    starting.catch(() => {})
  } else {
    answer(message).then(
      (reply) => send({ id: message.id, reply }),
      (error) => send({ id: message.id, error: String(error) })
    )
  }
})

/**
 * @param {Question} question
 * @returns {Promise<string>}
 */
async function answer(question) {
  if ('wasm' in question) {
    takeWasm(question.wasm)
    session = await starting
    return ''
  }
  if (!session) {
    throw new Error('asked before it was ready')
  }
  return session.reply(question.request)
}

/** @param {WorkerReply} reply */
function send(reply) {
  postMessage(reply)
}

/**
 * Starts Python and the engine.
 *
 * @param {Boot} boot
 * @returns {Promise<Session>}
 */
async function boot({ data, root, style }) {
  const files = Object.fromEntries(
    Object.entries(data).map(([label, parts]) => [label, joined(parts)])
  )
  const memory = files['memory.bin']
  const pyodide = memory ? await restored(memory) : await started(files)
  forgetTheNetwork()
  const live = pyodide.pyimport('wizard.engine.live')
  return live.Live(new TextDecoder().decode(files['tree.json']), root, style)
}

/**
 * Starts stock Pyodide.
 *
 * @param {Record<string, Bytes>} files
 */
async function started(files) {
  answerFetchFrom(files)
  const pyodide = await load({})
  pyodide.FS.writeFile('/engine.zip', files['engine.zip'])
  pyodide.runPython('import sys; sys.path.insert(0, "/engine.zip")')
  return pyodide
}

/**
 * Restores the memory of a Python that had started already.
 *
 * @param {Bytes} memory
 */
function restored(memory) {
  // The memory holds the modules, so there is no library.
  const nothing = new Uint8Array()
  answerFetchFrom({ 'pyodide.asm.wasm': nothing, 'python_stdlib.zip': nothing })
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = /** @type {WebAssembly.Module} */ (await compiled)
    return { module, instance: await WebAssembly.instantiate(module, imports) }
  }
  keepHowToCall()
  return load({ _loadSnapshot: unpacked(memory) })
}

/**
 * Corrects one value in the restored memory: the place, in the table of functions, of
 * the function with which CPython counts the parameters of a C function. Pyodide finds it
 * for this browser, but then restores the memory, with the value of the Node that took
 * the snapshot. In WebKit another function has that place; on an iPhone, and in browsers
 * whose WebAssembly has no garbage collection, the place is empty.
 */
function keepHowToCall() {
  const create = Reflect.get(self, '_createPyodideModule')
  const made = async (/** @type {object} */ settings) => {
    const module = await create(settings)
    const { API, HEAP32 } = module
    const restore = API.restoreSnapshot
    API.restoreSnapshot = (/** @type {Uint8Array} */ memory) => {
      const config = restore(memory)
      const offset = HEAP32[module.__PyEM_EMSCRIPTEN_COUNT_ARGS_OFFSET >> 2]
      HEAP32[(module.__PyRuntime + offset) >> 2] = module._PyEM_CountArgsPtr
      return config
    }
    return module
  }
  Reflect.set(self, '_createPyodideModule', made)
}

/**
 * @param {object} options
 * @returns {Promise<PyodideAPI>}
 */
function load(options) {
  const loadPyodide = Reflect.get(self, 'loadPyodide')
  return loadPyodide({ indexURL: NOWHERE, lockFileContents: NO_PACKAGES, ...options })
}

/**
 * Writes a memory from its pieces; see `packed` in `wizard/runtime/snapshot`.
 *
 * @param {Bytes} packed
 */
function unpacked(packed) {
  const [size, count] = new Uint32Array(packed.buffer, 0, 2)
  const places = new Uint32Array(packed.buffer, 8, 2 * count)
  const memory = new Uint8Array(size)
  let from = places.byteOffset + places.byteLength
  for (let i = 0; i < places.length; i += 2) {
    const [at, length] = [places[i], places[i + 1]]
    memory.set(packed.subarray(from, from + length), at)
    from += length
  }
  return memory
}

/**
 * @param {Bytes[]} parts
 * @returns {Bytes}
 */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((all, { length }) => all + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Removes all that could send a request: nothing else is needed. */
function forgetTheNetwork() {
  for (const name of ['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts']) {
    Object.defineProperty(self, name, { value: undefined })
  }
}

/**
 * Answers Pyodide's requests by name from what is here; all others fail.
 *
 * @param {Record<string, Bytes>} data
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
