import { compareStates, noticeDigest } from "@kepu/core/notice"
import { fill, localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import { type County, type CountyFlags, mustBeWhole, readCounty, readNotice } from "../county.ts"
import { Refused } from "../endings.ts"
import { CurrentLanguage, type Say } from "../language.ts"
import { findNotice } from "../notices.ts"
import { print, printAll } from "../output.ts"
import { renderDocument } from "../report/renderDocument.ts"
import { renderShifts } from "../report/shifts.ts"
import { forStdout } from "../text/paint.ts"
import { isWholeByName } from "../wholePortfolio.ts"
import { countyFlags } from "./countyFlags.ts"
import { formatFlag } from "./formatFlag.ts"

const texts = {
  before: localized(
    "之前的表、文件夹或报送全集，可重复；文件夹和报送全集要自带名册和收件登记。默认与现在的相同",
    "the tables, folder or portfolio of before, may be repeated; a folder or a portfolio has its own registers. By default they are those of now"
  ),
  since: localized(
    "之前的时点，写法同 --as-of；按当时有效的通知版本核查。默认与现在的相同",
    "the moment of before, written as --as-of; the version of the notice is used that held then. By default it is that of now"
  ),
  nothing: localized(
    "没有可比的：请给出 --before（之前的表）、--since（之前的时点）或 --amended-by（修改通知）",
    "There is nothing to compare with: give --before (tables of before), --since (an earlier moment) or --amended-by (a notice that amends)"
  ),
  notYet: localized(
    "修改通知在 {asOf} 尚未印发，所以没有变化；请用 --as-of 指定其后的时点",
    "No amendment holds at {asOf}, so nothing differs: name a later moment with --as-of"
  ),
  amended: localized("延期通知使哪些结果变了", "what an extension makes of the findings"),
  mended: localized("退回修改以后，各单位哪些结果变了", "what the mended tables have changed"),
  passed: localized("一周来哪些结果变了，为什么", "what has changed within a week, and why")
}

/** What is compared with the county of now. */
interface Before {
  readonly before: ReadonlyArray<string>
  readonly since: Option.Option<string>
}

/** Whether a path tells all of a county, registers included. */
const tellsAll = Effect.fnUntraced(function* (path: string) {
  if (isWholeByName(path)) return true
  const fs = yield* FileSystem.FileSystem
  const info = yield* Effect.option(fs.stat(path))
  return Option.isSome(info) && info.value.type === "Directory"
})

/** What was reported before, read by the notice of now: what differs is then what was reported. */
const readBefore = Effect.fnUntraced(function* (files: ReadonlyArray<string>, flags: CountyFlags) {
  const isAlone = (yield* Effect.forEach(files, tellsAll)).includes(true)
  const none = { units: Option.none(), submissions: Option.none(), platform: Option.none() }
  return yield* readCounty({ ...flags, ...(isAlone ? none : {}), files })
})

/** The version of the notice and the moment of before; where nothing else is asked for, the notice without amendments. */
const versionBefore = Effect.fnUntraced(function* (
  { before, since }: Before,
  flags: CountyFlags,
  { asOf, notice }: County
) {
  if (Option.isSome(since)) return yield* readNotice({ ...flags, asOf: since })
  if (before.length > 0) return { asOf, notice }
  if (flags.amendedBy.length === 0) return yield* new Refused({ reason: texts.nothing })
  const first = yield* findNotice(flags.notice)
  if (noticeDigest(first) === noticeDigest(notice)) return yield* new Refused({ reason: fill(texts.notYet, { asOf }) })
  return { asOf, notice: first }
})

const named = ({ asOf, notice }: Pick<County, "asOf" | "notice">) => ({
  notice: { id: notice.id, digest: noticeDigest(notice) },
  asOf
})

/** `kepu compare`: what has become otherwise, and why. */
export const compare = (say: Say) =>
  Command.make(
    "compare",
    {
      ...countyFlags(say),
      before: Flag.String("before").pipe(
        Flag.withMetavar("FILE"),
        Flag.withDescription(say(texts.before)),
        Flag.atLeast(0)
      ),
      since: Flag.String("since").pipe(Flag.withMetavar("TIME"), Flag.withDescription(say(texts.since)), Flag.optional),
      format: formatFlag(say, ["text", "json"])
    },
    Effect.fnUntraced(function* ({ before: files, format, since, ...flags }) {
      const now = yield* readCounty(flags)
      const version = yield* versionBefore({ before: files, since }, flags, now)
      const former = files.length === 0 ? now : yield* readBefore(files, flags)
      const [before, after] = [{ ...version, portfolio: former.portfolio }, now]
      const { shifts, ...found } = compareStates(before, after)
      const findings = [...found.before.findings, ...found.after.findings]
      yield* format === "json"
        ? printAll(renderDocument({ format: "kepu.shifts/1", before: named(before), after: named(after), shifts }))
        : print(renderShifts({ before, after, shifts, findings, language: yield* CurrentLanguage, paint: forStdout }))
      yield* mustBeWhole(now)
      yield* mustBeWhole(former)
    })
  ).pipe(
    Command.withExamples([
      {
        command: "kepu compare 附件1-*.csv --units units.csv --notice notice.json --amended-by extended.json",
        description: say(texts.amended)
      },
      {
        command: "kepu compare 附件1-改.csv --before 附件1.csv --units units.csv",
        description: say(texts.mended)
      },
      {
        command: "kepu compare 本周/ --before 上周/ --since 2023-09-17 --as-of 2023-09-24",
        description: say(texts.passed)
      }
    ])
  )
