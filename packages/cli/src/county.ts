import type { Instant, InputIssue, Notice, Portfolio } from "@kepu/core"
import { versionAt } from "@kepu/core/notice"
import { fill, localized } from "@kepu/core/text"
import { ActivityStore } from "@kepu/core/port"
import { type Encoding, noticeIssues, readPortfolio, tableName } from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { readAmendments } from "./amendments.ts"
import { Ended, exitCodes, Refused } from "./endings.ts"
import { readFiles, readInput } from "./input.ts"
import { sayIn, CurrentLanguage } from "./language.ts"
import { asOfMoment } from "./moment.ts"
import { findNotice, mustBeInForce } from "./notices.ts"
import { remark } from "./output.ts"
import { firstSteps } from "./report/firstSteps.ts"
import type { RowPassedOver } from "./report/Page.ts"
import { unusableFiles } from "./report/unusableFiles.ts"
import { bySource } from "./store/bySource.ts"
import { ledgerOf } from "./store/storeFlags.ts"
import { mustExist, parseStoreUrl, shown } from "./store/StoreUrl.ts"
import { withStore } from "./store/withStore.ts"
import { isWholeByName, portfolioReader, readWhole } from "./wholePortfolio.ts"

/** What the commands that look at a county are given on the command line. */
export interface CountyFlags {
  readonly files: ReadonlyArray<string>
  readonly notice: string
  /** Files of notices that amend it. */
  readonly amendedBy: ReadonlyArray<string>
  readonly units: Option.Option<string>
  readonly submissions: Option.Option<string>
  readonly platform: Option.Option<string>
  readonly asOf: Option.Option<string>
  readonly inputEncoding: Option.Option<Encoding>
  readonly mergedHosts: boolean
}

/** The same for those that also look into a store. */
export interface CountyOrStoreFlags extends CountyFlags {
  readonly store: Option.Option<string>
  readonly region: Option.Option<string>
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
  /** Those of them in which units report, as annex 1 and annex 2, by the same names. */
  readonly reported: ReadonlySet<string>
  /** The files of which nothing could be used. */
  readonly unusable: ReadonlyArray<string>
  /** The rows of the files that were taken for no record. */
  readonly passedOver: ReadonlyArray<RowPassedOver>
}

/** The moment, and the version of the notice that holds then; refused if the notice is not in force. */
export const readNotice = Effect.fnUntraced(function* (flags: Pick<CountyFlags, "amendedBy" | "asOf" | "notice">) {
  const first = yield* findNotice(flags.notice)
  const asOf = yield* asOfMoment(Option.getOrUndefined(flags.asOf), first)
  const notice = versionAt(yield* readAmendments(first, flags.amendedBy), asOf)
  yield* mustBeInForce(notice, asOf)
  return { asOf, notice }
})

const alone = localized(
  "“{path}”是报送全集，不能与其他文件一起核查",
  "“{path}” is a whole portfolio and is judged alone, without other files"
)

/** A county of which one file tells all. */
const readAlone = Effect.fnUntraced(function* (
  path: string,
  { files, platform, submissions, units }: CountyFlags,
  when: Pick<County, "asOf" | "notice">
) {
  if (files.length > 1 || [platform, submissions, units].some(Option.isSome))
    return yield* new Refused({ reason: fill(alone, { path }) })
  const [file] = [...(yield* readFiles([path])).values()].flat()
  const read = yield* readWhole(when.notice, path, file!.name, portfolioReader(path, file!)!)
  const county: County = {
    ...when,
    ...read,
    files: 1,
    paths: new Map([[file!.name, path]]),
    reported: new Set(),
    unusable: [],
    passedOver: []
  }
  return county
})

/**
 * Reads a county, from its tables or from one file that holds its portfolio; refused if the notice is not in force then, or
 * if none of its tables of activities has headings and rows.
 */
export const readCounty = Effect.fnUntraced(function* (flags: CountyFlags) {
  const { asOf, notice } = yield* readNotice(flags)
  const paths = {
    annex1: flags.files,
    units: Option.getOrUndefined(flags.units),
    submissions: Option.getOrUndefined(flags.submissions),
    platform: Option.getOrUndefined(flags.platform)
  }
  const whole = flags.files.find(isWholeByName)
  if (whole !== undefined) return yield* readAlone(whole, flags, { asOf, notice })
  const input = yield* readInput(paths, notice, Option.getOrUndefined(flags.inputEncoding))
  const { issues, passedOver, portfolio, unusable } = readPortfolio(notice, input, { mergedHosts: flags.mergedHosts })
  // Rows that stand under their headings are told one by one, also if none of them is an activity.
  const isTold = (name: string): boolean =>
    issues.some((issue) => issue.code === "rows-unread" && tableName(issue) === name)
  if (input.annex1.length > 0 && input.annex1.every(({ name }) => unusable.includes(name) && !isTold(name))) {
    return yield* new Refused({ reason: unusableFiles(unusable, issues) })
  }
  const read = [...input.annex1, ...(input.annex2 ?? []), input.units, input.submissions, input.platform].filter(
    (file) => file !== undefined
  )
  const county: County = {
    notice,
    asOf,
    portfolio,
    issues,
    files: read.length,
    paths: input.paths,
    reported: new Set([...input.annex1, ...(input.annex2 ?? [])].map(({ name }) => name)),
    unusable,
    passedOver
  }
  return county
})

const texts = {
  neither: localized(
    "没有给出要核查的表（FILE），也没有用 --store 指明存储。可以这样开始：\n\n{steps}",
    "No table (FILE) was given, and no --store. One may begin like this:\n\n{steps}"
  ),
  nothing: localized(
    "存储 {store} 中没有地区 {region} 在通知 {notice} 下的台账；请核对 --notice 和 --region",
    "The store {store} keeps no ledger of region {region} under the notice {notice}: check --notice and --region"
  ),
  both: localized(
    "有了 --store 就不再读文件；要把文件放进存储，请用 kepu store import",
    "With --store no files are read: kepu store import brings files into the store"
  )
}

/** A county as its files tell it, or as it is kept in a store. */
export const readCountyOrStore = Effect.fnUntraced(function* ({ region, store, ...flags }: CountyOrStoreFlags) {
  const tables = [...flags.files, ...[flags.units, flags.submissions, flags.platform].flatMap(Option.toArray)]
  if (Option.isNone(store)) {
    return flags.files.length > 0
      ? yield* readCounty(flags)
      : yield* new Refused({ reason: fill(texts.neither, { steps: firstSteps }) })
  }
  if (tables.length > 0) return yield* new Refused({ reason: texts.both })
  const url = yield* parseStoreUrl(store.value)
  yield* mustExist(url)
  const { asOf, notice } = yield* readNotice(flags)
  const ledger = yield* ledgerOf(notice, region)
  const portfolio = yield* withStore(
    url,
    Effect.gen(function* () {
      const kept = yield* ActivityStore
      if ((yield* kept.sequence(ledger)) === 0) {
        return yield* new Refused({ reason: fill(texts.nothing, { ...ledger, store: shown(url) }) })
      }
      return bySource(yield* kept.portfolio(ledger))
    })
  )
  // A record of a store has no row that a person sees, so it goes by its place, as one of a portfolio file does.
  const issues = noticeIssues(notice, shown(url), portfolio)
  const county: County = {
    notice,
    asOf,
    portfolio,
    issues,
    files: 0,
    paths: new Map(),
    reported: new Set(),
    unusable: [],
    passedOver: []
  }
  return county
})

/** Ends with “unusable” if some file could not be used: what was printed is not the whole county. */
export const mustBeWhole = Effect.fnUntraced(function* ({ issues, unusable }: County) {
  if (unusable.length === 0) return
  const say = sayIn(yield* CurrentLanguage)
  yield* remark(`${say(unusableFiles(unusable, issues))}\n`)
  return yield* new Ended({ code: exitCodes.unusable })
})
