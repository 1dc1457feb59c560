// pnpm prove:http [N]: N connections that say nothing, 10,000 if it is not said, and what the service does meanwhile.
import { startApart } from "./apart.ts"
import { crowd } from "./crowd.ts"

const size = Number(process.argv[2] ?? 10_000)
const service = await startApart({ burst: 1e6 })
const told = await crowd(service, size)
await service.stop()
const { answers, before, closedAfter, opened } = told
const at = (share: number): string => answers[Math.ceil(answers.length * share) - 1]!.toFixed(1)
const each = ((told.with - before) * 1000) / opened
process.stdout.write(
  `prove:http: ${opened} idle connections; memory ${before.toFixed(0)} → ${told.with.toFixed(0)} MB (${each.toFixed(1)} kB each); ` +
    `${answers.length} requests meanwhile: median ${at(0.5)} ms, p99 ${at(0.99)} ms; all closed after ${closedAfter.toFixed(1)} s\n`
)
if (opened < size || each > 20 || closedAfter > 20) {
  process.stdout.write("prove:http: fewer open, more memory (20 kB) or later closed (20 s) than they may be\n")
  process.exitCode = 1
}
