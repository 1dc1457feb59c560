import type { Instant, InputIssue, Notice, Portfolio } from "@kepu/core"
import { versionAt } from "@kepu/core/notice"
import { fill, localized } from "@kepu/core/text"
import { ActivityStore } from "@kepu/core/port"
import { type Encoding, readPortfolio, type ReadResult } from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { readAmendments } from "./amendments.ts"
import { Ended, exitCodes, Refused } from "./endings.ts"
import { readInput } from "./input.ts"
import { sayIn, CurrentLanguage } from "./language.ts"
import { asOfMoment } from "./moment.ts"
import { findNotice, mustBeInForce } from "./notices.ts"
import { remark } from "./output.ts"
import { firstSteps } from "./report/firstSteps.ts"
import type { RowPassedOver } from "./report/passedOver.ts"
import { unusableFiles } from "./report/unusableFiles.ts"
import { bySource } from "./store/bySource.ts"
import { ledgerOf } from "./store/storeFlags.ts"
import { mustExist, parseStoreUrl, shown } from "./store/StoreUrl.ts"
import { withStore } from "./store/withStore.ts"

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
  /** The files of which nothing could be used. */
  readonly unusable: ReadonlyArray<string>
  /** The rows of the files that were taken for no record. */
  readonly passedOver: ReadonlyArray<RowPassedOver>
}

/** The moment, and the version of the notice that holds then; refused if the notice is not in force. */
const readNotice = Effect.fnUntraced(function* (flags: Pick<CountyFlags, "amendedBy" | "asOf" | "notice">) {
  const first = yield* findNotice(flags.notice)
  const asOf = yield* asOfMoment(Option.getOrUndefined(flags.asOf), first)
  const notice = versionAt(yield* readAmendments(first, flags.amendedBy), asOf)
  yield* mustBeInForce(notice, asOf)
  return { asOf, notice }
})

/** Reads a county; refused if the notice is not in force then, or if no annex-1 file can be used. */
export const readCounty = Effect.fnUntraced(function* (flags: CountyFlags) {
  const { asOf, notice } = yield* readNotice(flags)
  const paths = {
    annex1: flags.files,
    units: Option.getOrUndefined(flags.units),
    submissions: Option.getOrUndefined(flags.submissions),
    platform: Option.getOrUndefined(flags.platform)
  }
  const input = yield* readInput(paths, Option.getOrUndefined(flags.inputEncoding))
  const reading: ReadResult & { readonly passedOver?: County["passedOver"] } = readPortfolio(notice, input, {
    mergedHosts: flags.mergedHosts
  })
  const { issues, passedOver = [], portfolio, unusable } = reading
  if (input.annex1.every(({ name }) => unusable.includes(name))) {
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
  const county: County = {
    notice,
    asOf,
    portfolio,
    issues: [],
    files: 0,
    paths: new Map(),
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
