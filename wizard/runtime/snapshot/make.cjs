// @ts-check

/**
 * Writes a snapshot: `node make.cjs <folder> <file to write>`. Starts Pyodide in Node,
 * imports the engine, runs forget.py and warm.py, and writes the memory. The folder has
 * Pyodide, the engine's archive and the Python files of this folder.
 *
 * The memory is reproducible: it does not depend on the time, the path or randomness.
 */

const fs = require('node:fs')
const path = require('node:path')

const [folder, written] = process.argv.slice(2)

/** The size of the memory in bytes: INITIAL_MEMORY of Pyodide, which must not grow. */
const HEAP = 20_971_520

/** Runs first: imports the engine, loads the other files, and finds dead constants. */
const PREPARE = `
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

/** Runs last: fails if something was removed that the engine needs. */
const FINISH = `
rest["forget"]()
rest["strip"]()
warm["warm"]()
import gc
del warm, rest, sys
for _ in range(3):
    gc.collect()
del gc, _
`

/** The proxies in Pyodide's JavaScript that keep modules of Python alive. */
const PROXIES = ['package_loader', 'pyodide_base', 'pyodide_code', 'pyodide_ffi', 'pyodide_py']

makeDeterministic()
main()

async function main() {
  const { loadPyodide } = require(path.join(folder, 'pyodide.js'))
  const pyodide = await loadPyodide({
    indexURL: folder + path.sep,
    packageCacheDir: folder,
    _makeSnapshot: true,
    // No docstrings, no assertions, and no column numbers for tracebacks.
    args: ['-OO', '-X', 'no_debug_ranges'],
    env: { HOME: '/', PYTHONHASHSEED: '0' }
  })
  for (const name of ['engine.zip', 'dead.py', 'forget.py', 'warm.py']) {
    pyodide.FS.writeFile(`/${name}`, fs.readFileSync(path.join(folder, name)))
  }
  for (const name of PROXIES) {
    pyodide._api[name].destroy()
  }
  run(pyodide, PREPARE)
  const dead = deadConstants(pyodide)
  run(pyodide, FINISH)
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
 * @throws {Error} With the traceback of Python
 */
function run(pyodide, code) {
  const [failed, output] = pyodide._api.rawRun(code)
  if (failed) {
    throw new Error(output)
  }
}

/**
 * @typedef {{at: number, length: number}} Piece - A range of the memory, in bytes
 *
 * Returns the ranges of the constants that `dead.py` found.
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
 * Returns the tables of a codec's map. A map has an index of 256 entries, one for each
 * first byte, with the address of a table and the range of second bytes in it: see
 * https://github.com/python/cpython/blob/3.13/Modules/cjkcodecs/cjkcodecs.h
 *
 * @param {any} module - The module of Emscripten
 * @param {number} capsule - The address of the capsule
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
 * Overwrites everything that is never read again with zeros, which compress well: free
 * memory, the stack, and dead constants.
 *
 * @param {any} module - The module of Emscripten
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
 * Overwrites all free memory: allocates it in smaller and smaller blocks, without letting
 * the heap grow, and frees them.
 *
 * @param {any} module - The module of Emscripten
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

/**
 * Returns the next smaller size of a block, a multiple of 8.
 *
 * @param {number} size
 */
function smaller(size) {
  return size > 64 ? Math.floor(size / 10) * 8 : size - 8
}

/** Makes the process deterministic: a fixed time, random bytes and program name. */
function makeDeterministic() {
  // The memory contains the name of the program.
  process.argv[1] = 'pyodide'
  const then = 315_532_800_000
  Date.now = () => then
  // @ts-expect-error - Has only what Pyodide uses.
  globalThis.Date = class extends Date {
    /** @param {any[]} given */
    constructor(...given) {
      // @ts-expect-error - Any number of arguments.
      super(...(given.length ? given : [then]))
    }
  }
  performance.now = () => 0
  crypto.getRandomValues = (/** @type {any} */ bytes) => bytes.fill(7)
}
