/**
 * The contract between the scripts, the worker and Python.
 *
 * `Request`, the replies and `DateError` are what `wizard/engine/` reads and writes;
 * `Settings` and `RuntimeFile` are what `bundle` and `served_files` in `wizard/runtime/`
 * describe. A test (`tests/runtime/test_contract.py`) compares all but `DateError` with
 * Python.
 */

/** What the visitor did; see `Request` in `wizard/engine/live.py`. */
export interface Request {
  do:
    | 'open'
    | 'answer'
    | 'date'
    | 'change'
    | 'back'
    | 'restart'
    | 'revisit'
    | 'offer'
    | 'code'
  node: string
  today: string
  fragment?: string
  key?: string
  latest?: string
  typed?: Record<string, string>
  given?: Record<string, string>
  offer?: string
  fields?: Record<string, string>
  code?: string
}

/** Where a hand-over code leads; see `CodeReply` in `wizard/engine/code/reply.py`. */
export interface CodeReply {
  href: string
  error: string
}

/** What the page then shows; see `Reply` in `wizard/engine/live.py`. */
export interface Reply {
  html: string
  date: string
  blanks: Record<string, string>
  node: string
  kind: string
  title: string
  page: string
  href: string
  fragment: string
  given: Record<string, string>
  notice: string
}

/** What is wrong with a date that was typed. */
export interface DateError {
  parts: string[]
  text: string
}

/** What an offer gives; see `wizard/engine/offers/document.py`. */
export interface Document {
  name: string
  media: string
  text: string
}

/** What the engine answers with. */
export type Answer = Reply | { document: Document } | { error: DateError }

/** A QR code as the path of an SVG; one unit is one module. */
export interface Drawing {
  path: string
  /** The side of the code with its margin */
  size: number
}

/** The detail of the event that asks `live/qr.js` for a code. */
export interface QrRequest {
  text: string
  take: (drawing: Drawing) => void
}

/** Asks the engine for an offer of the result that is shown. */
export type Ask = (offer: string, fields: Record<string, string>) => Promise<Document>

/** The part of a request that a link, a form or the history gives. */
export type Action = Pick<
  Request,
  'do' | 'node' | 'key' | 'fragment' | 'typed' | 'offer' | 'fields'
>

/** The detail of an event that offers an action to the engine. */
export interface OfferedAction {
  action: Action
  /** The address that does the same without the engine */
  instead: string
}

/** A file of the runtime, or a part of one. */
export interface RuntimeFile {
  /** What the worker calls it; parts of one file share it */
  label: string
  /** Its place in the site */
  name: string
  /** Its size */
  bytes: number
  /** Its CRC-32 */
  crc: number
  /** Its first bytes, as hexadecimal digits */
  begins: string
}

/** What the build tells a page about itself. */
export interface Settings {
  /** The way from this page to the site's root */
  root: string
  /** How the site names its pages */
  style: 'dir/' | 'file.html'
  /** The public address of the site; may be empty */
  site: string
  /** What follows a heading in the title */
  suffix: string
  /** The script that starts the engine, within the site */
  live: string
  /** The style of what the engine shows, within the site, or "" if the page has it */
  later: string
  /** The script that draws QR codes, within the site */
  qr: string
  /** Whether `?dzis=` may set today */
  preview: boolean
  /** The id of the first question */
  start: string
  /** How Python starts */
  runtime: 'snapshot' | 'stock'
  /** The worker's code, to be joined in this order */
  scripts: RuntimeFile[]
  /** The files that the worker gets */
  data: RuntimeFile[]
}

export type Bytes = Uint8Array<ArrayBuffer>

/** Opens a file of the site: by `fetch`, or from a script on `file://`. */
export type Open = (
  address: string,
  how: { cache: RequestCache; signal: AbortSignal }
) => Promise<ReadableStream<Bytes>>

/** The first message to the worker: everything but the compiled WebAssembly. */
export interface Boot {
  /** Parts of files, by label */
  data: Record<string, Bytes[]>
  root: string
  style: string
}

/** The other messages to the worker; each is answered under its id. */
export type Question =
  | { id: number; wasm: WebAssembly.Module | null }
  | { id: number; request: string }

/** The worker's answers. */
export type WorkerReply = { id: number; reply: string } | { id: number; error: string }

/** A page or a word that the search found. */
export interface SearchHit {
  kind: 'result' | 'question' | 'article' | 'word'
  title: string
  /** Within the site, from its root */
  href: string
  /** A line that shows why: its parts, and whether they are what was looked for */
  line: [text: string, isFound: boolean][]
}

export interface SearchReply {
  /** At most ten, best first */
  hits: SearchHit[]
  /** The words that were looked for, as they were typed */
  understood: string[]
  /** The words that the site does not know */
  unknown: string[]
}

export interface Finder {
  /** Finds pages; the last word may be unfinished. */
  find(text: string): SearchReply
}

/** The index, as `wizard/search/index.py` makes it. Numbers are places in its lists. */
export interface SearchData {
  pages: [kind: SearchHit['kind'], href: string, title: string, lines: string[]][]
  /** Lists of endings, joined by "|" */
  endings: string[]
  /** For each lemma its stems, each with its list of endings */
  lemmas: string[]
  /** For each lemma: page, score, page, score and so on */
  scores: number[][]
  /** For each lemma others that a synonym names */
  instead: number[][]
  /** Words that do not count */
  stop: string[]
}

/** Loads the script `data` within the site, and makes a finder of it. */
export type LoadFinder = (root: string, data: string) => Promise<Finder>
