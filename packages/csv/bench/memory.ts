// pnpm bench:csv-memory [ROWS]: the most memory that a stream of that many rows takes, and how fast it goes.
import { notice } from "@kepu/core/notices/pucheng-2023"
import { streamAnnex1, unitBook } from "../src/index.ts"
import { annex1 } from "./annex1.ts"

const rows = Number(process.argv[2] ?? 1_000_000)
const piece = annex1(1000)
const ends = new TextEncoder().encode("\r\n")
const body = piece.subarray(piece.indexOf(10) + 1)

/** The same thousand rows over and over, below one row of headings. */
async function* source(): AsyncGenerator<Uint8Array> {
  yield piece
  for (let n = 1000; n < rows; n += 1000) {
    yield ends
    yield body
  }
}

let read = 0
let wrong = 0
let peak = 0
const start = performance.now()
const file = { name: "附件1.csv", source: source() }
for await (const { issues, records } of streamAnnex1(notice, file, unitBook(notice), {
  onProgress: () => (peak = Math.max(peak, process.memoryUsage.rss()))
})) {
  read += records.length
  wrong += issues.length
}
const seconds = (performance.now() - start) / 1000
process.stdout.write(
  `${read} activities, ${wrong} issues: at most ${(peak / 2 ** 20).toFixed(0)} MiB, ${(read / seconds / 1000).toFixed(0)} thousand rows a second\n`
)
if (read !== rows) process.exitCode = 1
