import { type InputIssue, type Localized, type Notice, parsePortfolio, type Portfolio } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { noticeIssues, readPortfolio } from "@kepu/csv"
import type { ImportOptions } from "@kepu/storage/transfer"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import { readData } from "../../dataFile.ts"
import { Ended, exitCodes, Refused } from "../../endings.ts"
import type { CountyFlags } from "../../county.ts"
import { readInput } from "../../input.ts"
import type { Say } from "../../language.ts"
import { findNotice } from "../../notices.ts"
import { unusableFiles } from "../../report/unusableFiles.ts"
import { collector } from "../../store/differences.ts"
import { importNdjson } from "../../store/importNdjson.ts"
import { importPortfolio } from "../../store/importPortfolio.ts"
import { noteNow } from "../../store/note.ts"
import { ledgerOf, regionFlag, storeFlag } from "../../store/storeFlags.ts"
import { mustExist, parseStoreUrl } from "../../store/StoreUrl.ts"
import { withStore } from "../../store/withStore.ts"
import { countyFlags, readingFlags } from "../countyFlags.ts"
import { tellOutcome } from "./outcome.ts"

const texts = {
  description: localized(
    "把一县的各表（CSV、Excel、Word），或 JSON、NDJSON 导入存储；再导一次不会重复，更正过的文件只改不同之处",
    "Import a county's tables (CSV, Excel, Word), or JSON or NDJSON; once more changes nothing, and a corrected file changes what differs"
  ),
  files: localized(
    "活动表（CSV、Excel 或 Word），可以多个；或一个 .json（报送全集）、.ndjson（导出）",
    "tables of activities (CSV, Excel or Word), one or more; or one .json (a portfolio) or .ndjson (an export)"
  ),
  dryRun: localized("只看会有什么不同，不写入", "only show what would differ, and write nothing"),
  by: localized("记入历史的经办单位；默认 kepu", "the office that the history names; kepu by default"),
  whyOne: localized("导入 {file}", "import of {file}"),
  whyMany: localized("导入 {file} 等", "import of {file} and others"),
  alone: localized("一个 .json 或 .ndjson 文件须单独导入", "A .json or .ndjson file is imported on its own"),
  issue: localized("{file}：{message}", "{file}: {message}"),
  csv: localized("导入一县的文件", "import the files of a county"),
  preview: localized("先看更正过的文件有何不同", "see first what a corrected file changes")
}

/** What is to be imported into one ledger, and what of the files could not be used. */
interface Given {
  readonly portfolio: Portfolio
  readonly files: ReadonlySet<string>
  readonly issues: ReadonlyArray<InputIssue>
  readonly unusable: ReadonlyArray<string>
}

const readJson = Effect.fnUntraced(function* (notice: Notice, path: string) {
  const portfolio = yield* readData(path, parsePortfolio)
  const issues = noticeIssues(notice, path, portfolio)
  return { portfolio, files: new Set<string>(), issues, unusable: [] } satisfies Given
})

type Reading = Pick<CountyFlags, "inputEncoding" | "mergedHosts">

const readTables = Effect.fnUntraced(function* (
  notice: Notice,
  paths: Parameters<typeof readInput>[0],
  { inputEncoding, mergedHosts }: Reading
) {
  const input = yield* readInput(paths, notice, Option.getOrUndefined(inputEncoding))
  // What a folder's unread files leave open is of this moment: a ledger that lasts would not be rid of it.
  const { issues, portfolio, unusable } = readPortfolio(notice, { ...input, aside: [] }, { mergedHosts })
  if (input.annex1.length > 0 && input.annex1.every(({ name }) => unusable.includes(name))) {
    return yield* new Refused({ reason: unusableFiles(unusable, issues) })
  }
  return { portfolio, files: new Set(input.paths.keys()), issues, unusable } satisfies Given
})

const sayIssue = ({ file, message }: InputIssue): Localized => fill(texts.issue, { file, message })

/** `kepu store import`: what was read goes into the ledger of the notice and the region. */
export const importFiles = (say: Say) => {
  const { asOf: _, files, notice, platform, submissions, units } = countyFlags(say)
  return Command.make(
    "import",
    {
      files: files.pipe(Argument.withDescription(say(texts.files))),
      store: storeFlag(say),
      notice,
      region: regionFlag(say),
      units,
      submissions,
      platform,
      ...readingFlags(say),
      by: Flag.String("by").pipe(Flag.withMetavar("OFFICE"), Flag.withDescription(say(texts.by)), Flag.optional),
      dryRun: Flag.Boolean("dry-run").pipe(Flag.withDescription(say(texts.dryRun)), Flag.withDefault(false))
    },
    Effect.fnUntraced(function* ({ by, dryRun, files, store, ...flags }) {
      const url = yield* parseStoreUrl(store)
      const { basename } = yield* Path.Path
      if (dryRun) yield* mustExist(url)
      const whole = files.find((file) => /\.(?:json|ndjson|jsonl)$/iu.test(file))
      if (whole !== undefined && files.length > 1) return yield* new Refused({ reason: texts.alone })
      const { differences, note: remember } = collector(dryRun)
      const options: ImportOptions = {
        note: yield* noteNow(by, files.length > 1 ? texts.whyMany : texts.whyOne, basename(files[0]!)),
        dryRun,
        onDifference: (difference) => Effect.sync(() => remember(difference))
      }
      if (whole !== undefined && !/\.json$/iu.test(whole)) {
        const named = yield* findNotice(flags.notice)
        const { outcome, problems, remarks } = yield* withStore(url, importNdjson(whole, options, named))
        yield* tellOutcome(say, differences, outcome, [...problems, ...remarks], dryRun)
        if (problems.length > 0) return yield* new Ended({ code: exitCodes.unusable })
        return
      }
      const found = yield* findNotice(flags.notice)
      const ledger = yield* ledgerOf(found, flags.region)
      const given: Given =
        whole === undefined
          ? yield* readTables(
              found,
              {
                annex1: files,
                units: Option.getOrUndefined(flags.units),
                submissions: Option.getOrUndefined(flags.submissions),
                platform: Option.getOrUndefined(flags.platform)
              },
              flags
            )
          : yield* readJson(found, whole)
      const outcome = yield* withStore(url, importPortfolio(ledger, given.portfolio, given.files, options))
      yield* tellOutcome(say, differences, outcome, given.issues.map(sayIssue), dryRun)
      if (given.unusable.length > 0) return yield* new Ended({ code: exitCodes.unusable })
    })
  ).pipe(
    Command.withDescription(say(texts.description)),
    Command.withExamples([
      {
        command: "kepu store import 附件1-*.csv --units units.csv --store sqlite:county.db",
        description: say(texts.csv)
      },
      {
        command: "kepu store import 附件1-孙镇.csv --store sqlite:county.db --dry-run",
        description: say(texts.preview)
      }
    ])
  )
}
