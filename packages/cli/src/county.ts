import type { Instant, InputIssue, Notice, Portfolio } from "@kepu/core"
import { readPortfolio } from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Ended, exitCodes, Refused } from "./endings.ts"
import { readInput } from "./input.ts"
import { sayIn, CurrentLanguage } from "./language.ts"
import { readMoment } from "./moment.ts"
import { findNotice, mustBeInForce } from "./notices.ts"
import { remark } from "./output.ts"
import { unusableFiles } from "./report/unusableFiles.ts"

/** What the commands that look at a county are given on the command line. */
export interface CountyFlags {
  readonly files: ReadonlyArray<string>
  readonly notice: string
  readonly units: Option.Option<string>
  readonly submissions: Option.Option<string>
  readonly platform: Option.Option<string>
  readonly asOf: Option.Option<string>
}

/** A county as its files tell it, under a notice and at a moment. */
export interface County {
  readonly notice: Notice
  readonly asOf: Instant
  readonly portfolio: Portfolio
  readonly issues: ReadonlyArray<InputIssue>
  /** How many files were read. */
  readonly files: number
  /** Where each file is, by the name that it has in findings and issues. */
  readonly paths: ReadonlyMap<string, string>
  /** The files of which nothing could be used. */
  readonly unusable: ReadonlyArray<string>
}

/** Reads a county; refused if the notice is not in force then, or if no annex-1 file can be used. */
export const readCounty = Effect.fnUntraced(function* (flags: CountyFlags) {
  const notice = yield* findNotice(flags.notice)
  const asOf = yield* readMoment(Option.getOrUndefined(flags.asOf), notice.zone)
  yield* mustBeInForce(notice, asOf)
  const input = yield* readInput({
    annex1: flags.files,
    units: Option.getOrUndefined(flags.units),
    submissions: Option.getOrUndefined(flags.submissions),
    platform: Option.getOrUndefined(flags.platform)
  })
  const { issues, portfolio, unusable } = readPortfolio(notice, input)
  if (input.annex1.every(({ name }) => unusable.includes(name))) {
    return yield* new Refused({ reason: unusableFiles(unusable, issues) })
  }
  const read = [...input.annex1, input.units, input.submissions, input.platform].filter((file) => file !== undefined)
  const county: County = { notice, asOf, portfolio, issues, files: read.length, paths: input.paths, unusable }
  return county
})

/** Ends with “unusable” if some file could not be used: what was printed is not the whole county. */
export const mustBeWhole = Effect.fnUntraced(function* ({ issues, unusable }: County) {
  if (unusable.length === 0) return
  const say = sayIn(yield* CurrentLanguage)
  yield* remark(`${say(unusableFiles(unusable, issues))}\n`)
  return yield* new Ended({ code: exitCodes.unusable })
})
