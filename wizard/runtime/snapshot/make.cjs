// @ts-check

/**
 * Starts Pyodide in Node, lets it import the engine, forget and warm up, and writes
 * its memory: `node make.cjs <folder> <file to write>`. The folder holds Pyodide, the
 * engine's archive and the Python that runs here.
 *
 * Nothing in it may depend on where or when it is made, or on chance.
 */

const fs = require('node:fs')
const path = require('node:path')

const [folder, written] = process.argv.slice(2)

/** What the memory may hold when it is restored: the heap as it is by default. */
const HEAP = 20_971_520

/** What Pyodide is told first. Files are read into names of their own, which go. */
const LOOK = `
import sys
sys.path.insert(0, "/engine.zip")
import wizard.engine.live
from wizard.engine.render import environment
for name in environment().list_templates():
    environment().get_template(name)
environment().auto_reload = False
def names_of(name):
    names = {"__name__": name}
    with open(f"/{name}.py", encoding="utf-8") as file:
        exec(compile(file.read(), name, "exec", dont_inherit=True), names)
    return names
warm, rest, dead = map(names_of, ("warm", "forget", "dead"))
for name in ("frozen", "codec_maps"):
    with open(f"/{name}", "w") as file:
        file.write(" ".join(dead[name]()))
del wizard, environment, name, names_of, dead, file
`

/** What it is told then: whatever is needed and forgotten ends it. */
const REST = `
rest["forget"]()
rest["strip"]()
warm["warm"]()
import gc
del warm, rest, sys
for _ in range(3):
    gc.collect()
del gc, _
`

/** By these JavaScript holds on to what Python would forget. */
const PROXIES = ['package_loader', 'pyodide_base', 'pyodide_code', 'pyodide_ffi', 'pyodide_py']

makeTheSame()
main()

async function main() {
  const { loadPyodide } = require(path.join(folder, 'pyodide.js'))
  const pyodide = await loadPyodide({
    indexURL: folder + path.sep,
    packageCacheDir: folder,
    _makeSnapshot: true,
    // No docstrings, no assertions; no columns of code for tracebacks.
    args: ['-OO', '-X', 'no_debug_ranges'],
    env: { HOME: '/', PYTHONHASHSEED: '0' }
  })
  for (const name of ['engine.zip', 'dead.py', 'forget.py', 'warm.py']) {
    pyodide.FS.writeFile(`/${name}`, fs.readFileSync(path.join(folder, name)))
  }
  for (const name of PROXIES) {
    pyodide._api[name].destroy()
  }
  run(pyodide, LOOK)
  const dead = deadConstants(pyodide)
  run(pyodide, REST)
  wipe(pyodide._module, dead)
  const memory = pyodide.makeMemorySnapshot()
  if (pyodide._module.HEAPU8.length !== HEAP) {
    throw new Error(`the memory grew to ${pyodide._module.HEAPU8.length} bytes`)
  }
  fs.writeFileSync(written, memory)
  process.exit(0)
}

/**
 * @param {any} pyodide
 * @param {string} code
 * @throws {Error} With what Python says of it
 */
function run(pyodide, code) {
  const [failed, said] = pyodide._api.rawRun(code)
  if (failed) {
    throw new Error(said)
  }
}

/**
 * @typedef {{at: number, length: number}} Piece - Of memory
 *
 * Says where the constants are that `dead.py` found.
 *
 * @param {any} pyodide
 * @returns {Piece[]}
 */
function deadConstants(pyodide) {
  const [frozen, maps] = ['frozen', 'codec_maps'].map((name) =>
    pyodide.FS.readFile(`/${name}`, { encoding: 'utf8' }).split(' ')
  )
  const { HEAPU8, ___stack_low: end } = pyodide._module
  const constants = Buffer.from(HEAPU8.buffer, 0, end)
  const codes = frozen.map((/** @type {string} */ digits) => Buffer.from(digits, 'hex'))
  const places = codes.map((/** @type {Buffer} */ code) => ({
    at: constants.indexOf(code),
    length: code.length
  }))
  const found = places.filter((/** @type {Piece} */ { at }) => at >= 0)
  return [...found, ...maps.flatMap((/** @type {string} */ at) => tablesOf(pyodide._module, Number(at)))]
}

/**
 * Follows a capsule to the tables of its map: 256 times where one is, and for which
 * of the 256 second bytes (`cjkcodecs.h` in CPython).
 *
 * @param {any} module - Of Emscripten
 * @param {number} capsule - Its address
 * @returns {Piece[]}
 */
function tablesOf(module, capsule) {
  const word = (/** @type {number} */ at) => module.HEAPU32[at >> 2]
  const map = word(capsule + 8)
  const indexes = [word(map + 4), word(map + 8)].filter(Boolean)
  const entries = indexes.flatMap((at) => Array.from({ length: 256 }, (_, i) => at + 8 * i))
  return entries
    .filter((at) => word(at))
    .map((at) => {
      const [bottom, top] = [module.HEAPU8[at + 4], module.HEAPU8[at + 5]]
      return { at: word(at), length: 2 * (top - bottom + 1) }
    })
}

/**
 * Writes zeros over all that nobody will read: memory that is free, the stack, and
 * dead constants.
 *
 * @param {any} module - Of Emscripten
 * @param {Piece[]} dead
 */
function wipe(module, dead) {
  /** @type {Uint8Array} */
  const heap = module.HEAPU8
  const [low, high] = [module.___stack_low, module.stackSave()]
  for (const { at, length } of dead) {
    if (at <= 0 || at + length > low) {
      throw new Error(`${at} is no place of a constant`)
    }
    heap.fill(0, at, at + length)
  }
  heap.fill(0, low, high)
  wipeFree(module, heap)
  heap.fill(0, module._sbrk(0))
}

/**
 * Takes all free memory, in ever smaller pieces, wipes it and gives it back.
 *
 * @param {any} module - Of Emscripten
 * @param {Uint8Array} heap
 */
function wipeFree(module, heap) {
  const taken = []
  const limit = module._malloc_footprint_limit()
  module._malloc_set_footprint_limit(module._malloc_footprint())
  for (let size = 1 << 22; size >= 8; size = smaller(size)) {
    for (;;) {
      const place = module._emscripten_builtin_malloc(size)
      if (!place) {
        break
      }
      heap.fill(0, place, place + module._malloc_usable_size(place))
      taken.push(place)
    }
  }
  taken.forEach((place) => module._emscripten_builtin_free(place))
  module._malloc_set_footprint_limit(limit || 2 ** 32 - 1)
}

/** @param {number} size */
function smaller(size) {
  return size > 64 ? Math.floor(size / 10) * 8 : size - 8
}

/** Takes chance, time and place from all that runs here. */
function makeTheSame() {
  // Python keeps the name of its program.
  process.argv[1] = 'pyodide'
  const then = 315_532_800_000
  Date.now = () => then
  // @ts-expect-error - Only what Pyodide asks of it.
  globalThis.Date = class extends Date {
    /** @param {any[]} given */
    constructor(...given) {
      // @ts-expect-error - As many as were given.
      super(...(given.length ? given : [then]))
    }
  }
  performance.now = () => 0
  crypto.getRandomValues = (/** @type {any} */ bytes) => bytes.fill(7)
}
