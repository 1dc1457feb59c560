/**
 * Packs all packages that are published and tries them as those who adopt them do: in an empty folder, from the
 * tarballs, with npm and pnpm, on two versions of Node. The packages have to be built before.
 */
import { mkdtempSync, mkdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { allConsumers, ways } from "./consumers.ts"
import { install, runIn } from "./install.ts"
import { bringNodes } from "./nodes.ts"
import { openPages } from "./open.ts"
import { packAll } from "./pack.ts"

const [only] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), "kepu-adoption-"))
const packed = join(folder, "tarballs")
const brought = join(folder, "nodes")
for (const own of [packed, brought]) mkdirSync(own)
const nodes = await bringNodes(brought)
const tarballs = packAll(packed)
const wanted = allConsumers.filter(({ name }) => only === undefined || name === only)
if (wanted.length === 0)
  throw new Error(`No such consumer: ${only}. There are ${allConsumers.map(({ name }) => name).join(", ")}.`)

let failed = 0
for (const consumer of wanted) {
  for (const way of ways) {
    const place = join(folder, `${consumer.name}-${way.manager}`)
    const began = performance.now()
    const says = (text: string) => process.stdout.write(`${consumer.name}, ${way.manager}, Node ${way.node}: ${text}\n`)
    try {
      await install(consumer, way, tarballs, place, nodes[way.node])
      await runIn(place, nodes[way.node])("npm", "run", "--silent", "check")
      for (const text of await openPages(join(place, "out"))) says(text)
      says(`works (${((performance.now() - began) / 1000).toFixed(0)} s)`)
    } catch (error) {
      failed++
      says((error as Error).message)
    }
  }
}
rmSync(folder, { recursive: true })
process.exitCode = failed === 0 ? 0 : 1
