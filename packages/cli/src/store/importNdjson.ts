import type { Localized, Notice, Portfolio } from "@kepu/core"
import { failuresIn, parseJson } from "@kepu/core/schema"
import { portfolioProblems } from "@kepu/core/notice"
import { fill, localized } from "@kepu/core/text"
import type { Ledger } from "@kepu/core/port"
import type { ImportOptions, Line, Outcome } from "@kepu/storage/transfer"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Refused } from "../endings.ts"
import { knownNoticeBy } from "../notices.ts"
import { makeCounter } from "./counter.ts"
import { thrifty } from "./thrifty.ts"

/** Lines of one transaction. */
const batch = 500

const unreadable = localized(
  "无法读取“{path}”，请核对路径和权限",
  "“{path}” cannot be read: check the path and your rights"
)
const wrongLine = localized("{path} 第 {row} 行无法使用：{detail}", "{path}, line {row} cannot be used: {detail}")
const wrongPlace = localized(
  "{path} 第 {row} 行 {place} 无法使用：{detail}",
  "{path}, line {row}, {place} cannot be used: {detail}"
)
const ineffective = localized("{path} 第 {row} 行 {place}：{text}", "{path}, line {row}, {place}: {text}")
const importing = localized("正在导入第 {done} 条", "importing record {done}")

/** What came of a file, its lines that are none, and what of the others has no effect under its notice. */
export interface NdjsonOutcome {
  readonly outcome: Outcome
  readonly problems: ReadonlyArray<Localized>
  readonly remarks: ReadonlyArray<Localized>
}

/** A line of the file by its number. */
interface Numbered extends Line {
  readonly row: number
}

/** What of a record, as its line leaves it, has no effect under its notice. */
const problemsIn = ({ history, register, row }: Numbered, notice: Notice | undefined, path: string) => {
  const value = history.findLast((step) => step.value !== undefined)?.value
  if (notice === undefined || history.at(-1)?.kind === "removed" || value === undefined) return []
  const whole = { units: [], activities: [], [register]: [value] } as unknown as Portfolio
  return portfolioProblems(notice, whole).map((problem) =>
    fill(ineffective, { path, row, place: problem.path.replace(/^\w+\[0\]\./u, ""), text: problem.text })
  )
}

const ledgerId = ({ notice, region }: Ledger) => `${region} ${notice}`

/**
 * Imports an export line by line, in memory that does not grow with the file. A line that is none is told with its
 * number, and one that points at what comes later is tried again at the end; neither costs the others. What has no effect
 * under its notice is told and taken; of a notice that is neither the named one nor known to the program nothing is told.
 */
export const importNdjson = Effect.fnUntraced(function* (path: string, options: ImportOptions, named?: Notice) {
  const { Head, importLines, Line, nothing, plus } = yield* Effect.promise(() => import("@kepu/storage/transfer"))
  yield* thrifty
  const fs = yield* FileSystem.FileSystem
  const counter = yield* makeCounter(importing)
  const problems: Array<Localized> = []
  const remarks: Array<Localized> = []
  const notices = new Map<string, Notice | undefined>(named === undefined ? [] : [[named.id, named]])
  const decode = Schema.decodeUnknownResult(Schema.Union([Line, Head]))
  let row = 0
  let outcome: Outcome = nothing
  let again: Array<Numbered> = []

  const parse = (text: string): ReadonlyArray<Numbered> => {
    row += 1
    if (text.trim() === "") return []
    const line = Result.flatMap(parseJson(text), (data) =>
      Result.mapError(decode(data), ({ issue }) => failuresIn(issue))
    )
    if (Result.isSuccess(line)) return "format" in line.success ? [] : [{ ...line.success, row }]
    const [{ path: place, text: detail }] = line.failure
    problems.push(fill(place === "" ? wrongLine : wrongPlace, { path, row, place, detail }))
    return []
  }
  const bring = Effect.fnUntraced(function* (lines: ReadonlyArray<Numbered>, isLastTry: boolean) {
    for (const id of new Set(lines.map(({ notice }) => notice)))
      if (!notices.has(id)) notices.set(id, yield* knownNoticeBy(id))
    if (!isLastTry) for (const line of lines) remarks.push(...problemsIn(line, notices.get(line.notice), path))
    for (const id of new Set(lines.map(ledgerId))) {
      const ofLedger = lines.filter((line) => ledgerId(line) === id)
      const { notice, region } = ofLedger[0]!
      const { rejected, ...done } = yield* importLines({ region, notice }, ofLedger, options)
      outcome = plus(outcome, { ...done, rejected: isLastTry ? rejected : [] })
      const refused = new Set(rejected.map(({ key, register }) => `${register}/${key}`))
      if (!isLastTry) again.push(...ofLedger.filter(({ key, register }) => refused.has(`${register}/${key}`)))
    }
    yield* counter.add(lines.length)
  })

  yield* fs.stream(path).pipe(
    Stream.decodeText,
    Stream.splitLines,
    Stream.map(parse),
    Stream.flattenIterable,
    Stream.grouped(batch),
    Stream.runForEach((lines) => bring(lines, false)),
    Effect.catchTag("PlatformError", () => Effect.fail(new Refused({ reason: fill(unreadable, { path }) }))),
    Effect.ensuring(counter.clear)
  )
  const rest = again.toReversed()
  again = []
  if (rest.length > 0) yield* bring(rest, true)
  return { outcome, problems, remarks } satisfies NdjsonOutcome
})
