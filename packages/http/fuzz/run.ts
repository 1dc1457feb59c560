// pnpm fuzz:http [N] [SEED]: N requests, made from the OpenAPI document and spoilt, to a real server. None may be
// answered with a fault of the service, and every answer must be as the document says.
import { operations } from "./document.ts"
import { fuzz } from "./fuzz.ts"

const count = Number(process.argv[2] ?? 100_000)
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31)

process.stdout.write(`fuzz:http: ${count} requests to ${operations.length} operations, seed ${seed}\n`)
const began = performance.now()
const { answered, faults, slowest, statuses } = await fuzz(count, seed, (done) => {
  if (done % 10_000 === 0) process.stdout.write(`${done} …\n`)
})
for (const fault of faults) process.stdout.write(`${fault}\n`)
const seconds = ((performance.now() - began) / 1000).toFixed(0)
process.stdout.write(`${JSON.stringify(statuses)}; ${answered.size} operations answered with 2xx\n`)
process.stdout.write(
  `fuzz:http: ${faults.length} faults; the slowest answer took ${slowest.toFixed(0)} ms, all took ${seconds} s\n`
)
if (faults.length > 0) process.exitCode = 1
