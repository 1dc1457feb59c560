// Weighs what a page gets of the built package for rows of cells; its sources are weighed in test/size.test.ts.
import { join } from "node:path"
import { weighAtOnce } from "@kepu/real-parts/chromium"

const most = 57.8
const script = `import { readCells } from "./exports/cells.js"
globalThis.all = readCells`

const { kilobytes, modules } = await weighAtOnce(join(import.meta.dirname, "../dist/files"), script)
const needless = modules.filter((id) => /\/effect\/|csv-parse|files\/words\/(?:en|zh-CN|pieces)/u.test(id))
process.stdout.write(`rows of cells to a portfolio: ${kilobytes} kB of at most ${most}\n`)
for (const id of needless) process.stdout.write(`which has ${id}\n`)
if (kilobytes > most || needless.length > 0) process.exitCode = 1
