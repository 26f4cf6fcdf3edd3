/** Index a built site with Pagefind: `node pagefind.mjs SITE INTO` */

import { close, createIndex } from 'pagefind'

const [path, outputPath] = process.argv.slice(2)
const { index } = await createIndex({ rootSelector: 'main' })
await index.addDirectory({ path })
await index.writeFiles({ outputPath })
await close()
