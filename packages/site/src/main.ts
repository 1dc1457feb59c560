// Renders the site into a folder: `node src/main.ts [FOLDER]`, `packages/site/dist` if none is named.
import { join, resolve } from "node:path"
import { build } from "./build.ts"

const out = resolve(process.argv[2] ?? join(import.meta.dirname, "../dist"))
const { files, pages } = await build(out)
process.stdout.write(`${pages} pages and ${files} files in ${out}\n`)
