// pnpm fuzz [N] [SEED]: N random and mutated files and texts through all readers. Nothing may throw or take a second, a
// good row must be read whatever stands around it, and every row must be told of.
import { Portfolio, Schedule } from "@kepu/core/schema"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { parseSchedule } from "@kepu/schedule"
import * as Schema from "effect/Schema"
import {
  type CsvFile,
  readAnnex1,
  readPortfolio,
  readPortfolioCsv,
  readPortfolioJson,
  readPortfolioNdjson,
  type ReadResult,
  streamAnnex1,
  unitBook
} from "../src/index.ts"
import { anyInput, anyText, type Input, type Kind, mutated } from "./inputs.ts"
import { lostRows } from "./lostRows.ts"
import { type Random, randomFrom } from "../../office/fuzz/random.ts"

const count = Number(process.argv[2] ?? 1_000_000)
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31)
const longest = 1000

const isPortfolio = Schema.is(Portfolio)
const isSchedule = Schema.is(Schedule)
const unit = "种下的单位"
const time = { sessions: [{ start: "2023-09-18" }] }
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Whether the good row of a kind of table was read as it stands. */
const isThere: Record<Kind, (portfolio: ReadResult["portfolio"]) => boolean> = {
  annex1: ({ activities }) =>
    activities.some(
      ({ contactName, contactPhone, host, name, place, time: told }) =>
        same([name, host, place, contactName, contactPhone], ["种下的活动", unit, "礼堂", "钱老师", "13909130913"]) &&
        same(told, time)
    ),
  units: ({ units }) =>
    units.some(({ kinds, name, responsibilities }) =>
      same([name, kinds, responsibilities], [unit, ["member-unit"], ["ecology"]])
    ),
  submissions: ({ submissions = [] }) =>
    submissions.some(({ document, receivedAt, unit: sender }) =>
      same([sender, document, receivedAt], [unit, "photos", "2023-09-07T08:15"])
    ),
  platform: ({ activities }) =>
    activities.some(({ host, images, name, platform, time: told }) =>
      same([name, host, platform, images, told], ["种下的活动", unit, "published", 6, time])
    )
}

const filesOf = (file: CsvFile, planted: Kind | undefined) =>
  planted === undefined
    ? { annex1: [file], units: file, submissions: file, platform: file }
    : { annex1: [], [planted]: planted === "annex1" ? [file] : file }

/** What is wrong with the reading of a file; `undefined` if nothing is. */
const faultOf = ({ bytes, planted }: Input, n: number): string | undefined => {
  const file = { name: "a.csv", bytes }
  const result = readPortfolio(notice, filesOf(file, planted))
  const { portfolio } = result
  if (planted !== undefined && !isThere[planted](portfolio)) return `the good row of ${planted} is lost`
  const lost = planted === "annex1" ? lostRows(file, result) : []
  if (lost.length > 0) return `nothing is told of rows ${lost.join(", ")}`
  return n % 20 === 0 && !isPortfolio(portfolio) ? "no portfolio" : undefined
}

const faultOfTime = (text: string): string | undefined => {
  const parsed = parseSchedule(text, { year: 2023, window: notice.windows[0] })
  return parsed.ok && !isSchedule(parsed.schedule) ? "no schedule" : undefined
}

async function* cut(bytes: Uint8Array, random: Random): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const end = at + 1 + random.below(60)
    yield bytes.subarray(at, end)
    at = end
  }
}

/** Whether what stands below a row tells whose it is: merged hosts, a line 填报单位 below the table. A stream has not seen it. */
const needsWhole = ({ issues, reporters, rows }: ReturnType<typeof readAnnex1>): boolean =>
  issues.some(({ code }) => code === "host-from-above" || code === "host-above-open") ||
  reporters.some(({ row }) => row > (rows.at(-1)?.cells.number ?? 0))

/** Whether a stream, however it is cut, tells the same as the whole file. */
const faultOfStream = async ({ bytes }: Input, random: Random): Promise<string | undefined> => {
  const whole = readAnnex1(notice, { name: "a.csv", bytes }, unitBook(notice))
  if (needsWhole(whole)) return undefined
  const names: Array<string> = []
  const codes: Array<string> = []
  for await (const reading of streamAnnex1(notice, { name: "a.csv", source: cut(bytes, random) }, unitBook(notice))) {
    names.push(...reading.records.map(({ name }) => name))
    codes.push(...reading.issues.map(({ code, row }) => `${row} ${code}`))
  }
  // A stream passes second tables over, and says so.
  const isOwn = (code: string): boolean => !code.endsWith(" table-unread")
  const expected = whole.issues.map(({ code, row }) => `${row} ${code}`)
  const isSame =
    same(
      names,
      whole.rows.map(({ activity }) => activity.name)
    ) && same(codes.filter(isOwn).toSorted(), expected.filter(isOwn).toSorted())
  return isSame ? undefined : "the stream tells something else"
}

const plantedUnit = { id: "u", name: "Unit" }
const plantedLine = new TextEncoder().encode(`\n${JSON.stringify({ register: "units", record: plantedUnit })}\n`)

/** Whether a line of a portfolio is read whatever stands around it, and any bytes are read as any form. */
const faultOfPortfolio = ({ bytes }: Input): string | undefined => {
  const forms = [readPortfolioCsv, readPortfolioJson, readPortfolioNdjson].map((read) => read({ name: "a", bytes }))
  if (forms.some(({ issues, portfolio }) => portfolio === undefined && issues.length === 0))
    return "refused without a word"
  const around = Buffer.concat([plantedLine, bytes, plantedLine])
  const { portfolio } = readPortfolioNdjson({ name: "a", bytes: around })
  return portfolio?.units.some((unit) => same(unit, plantedUnit)) ? undefined : "the good line is lost"
}

// Nobody reads where the errors were made by which csv-parse says no.
Error.stackTraceLimit = 0

let slowest = 0
let faults = 0
const report = (n: number, fault: string, input: string | Uint8Array): void => {
  faults++
  const shown = typeof input === "string" ? JSON.stringify(input) : Buffer.from(input).toString("base64")
  process.stdout.write(`input ${n} of seed ${seed}: ${fault}: ${shown}\n`)
}

process.stdout.write(`fuzz: ${count} inputs, seed ${seed}\n`)
const began = performance.now()
for (let n = 0; n < count; n++) {
  const random = randomFrom(seed + n)
  const text = mutated(random, anyText(random))
  const input = anyInput(random)
  const read = async (): Promise<void> => {
    const timeFault = faultOfTime(text)
    if (timeFault !== undefined) report(n, timeFault, text)
    const fault =
      faultOf(input, n) ??
      (n % 20 === 1 ? await faultOfStream(input, random) : n % 4 === 2 ? faultOfPortfolio(input) : undefined)
    if (fault !== undefined) report(n, fault, input.bytes)
  }
  const start = performance.now()
  try {
    await read()
    let took = performance.now() - start
    // Whether it was slow, or the machine had other work, tells the time of this process alone.
    if (took > slowest) {
      const own = process.cpuUsage()
      await read()
      const { system, user } = process.cpuUsage(own)
      took = Math.min(took, (system + user) / 1000)
    }
    slowest = Math.max(slowest, took)
    if (took > longest) report(n, `took ${took.toFixed(0)} ms`, input.bytes)
  } catch (error) {
    report(n, `threw ${String(error)}; text ${JSON.stringify(text)}`, input.bytes)
  }
  if (faults >= 20) break
  if ((n + 1) % 10_000 === 0)
    process.stdout.write(`fuzz: ${n + 1} of ${count}; ${faults} faults; the slowest took ${slowest.toFixed(0)} ms\n`)
}
const seconds = ((performance.now() - began) / 1000).toFixed(0)
process.stdout.write(`fuzz: ${faults} faults; the slowest input took ${slowest.toFixed(0)} ms, all took ${seconds} s\n`)
if (faults > 0) process.exitCode = 1
