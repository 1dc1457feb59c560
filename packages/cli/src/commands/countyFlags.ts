import { fill, localized } from "@kepu/core/text"
import { encodings } from "@kepu/csv"
import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"
import type { Say } from "../language.ts"
import { defaultNotice, noticeIds } from "../notices.ts"
import { regionFlag } from "../store/storeFlags.ts"

const texts = {
  files: localized(
    "活动表（CSV、Excel 或 Word，如蒲城的附件1），可以多个；或文件夹，其中各表按表头辨认；或一个报送全集（.json、.ndjson）",
    "tables of activities (CSV, Excel or Word, as Pucheng's annex 1), one or more; or folders, whose tables are told by their headings; or a portfolio (.json, .ndjson)"
  ),
  notice: localized(
    "通知编号（可用：{known}）或 JSON 文件；默认 {usual}",
    "id of the notice (known are: {known}) or a JSON file; {usual} by default"
  ),
  amendedBy: localized(
    "修改该通知的通知（JSON 文件），可重复；自其印发之日起适用",
    "a notice that amends it (a JSON file), may be repeated; it holds from its day of issue"
  ),
  units: localized("单位名册：单位名称、单位类型、职责、简称", "the units: name, kinds, responsibilities, short names"),
  submissions: localized("收件登记：单位名称、材料、收到时间", "what was received: unit, document, time"),
  platform: localized(
    "平台导出的表：活动名称、举办单位、状态等",
    "the platform's table: activity, unit, state and so on"
  ),
  store: localized(
    "不给文件时从存储读取：sqlite:文件 或 postgres://…",
    "read from a store instead of files: sqlite:FILE or postgres://…"
  ),
  filesOrStore: localized("{files}；或用 --store", "{files}; or --store"),
  inputEncoding: localized("各表的编码；默认按文件自身辨认", "encoding of the tables; by default each tells its own"),
  mergedHosts: localized(
    "举办单位空白时沿用上一行（拆开合并单元格留下的空白）",
    "a blank host takes that of the row above, as merged cells leave it"
  ),
  asOf: localized(
    "核查时点，如 2023-09-24 或 2023-09-24T09:00+08:00；默认现在",
    "moment to judge for, like 2023-09-24 or 2023-09-24T09:00+08:00; now by default"
  )
}

const file = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar("FILE"), Flag.withDescription(description), Flag.optional)

/** The notice to go by. */
export const noticeFlag = (say: Say) =>
  Flag.String("notice").pipe(
    Flag.withMetavar("ID|FILE"),
    Flag.withDescription(say(fill(texts.notice, { known: noticeIds.join(", "), usual: defaultNotice }))),
    Flag.withDefault<string>(defaultNotice)
  )

/** How the tables are to be read. */
export const readingFlags = (say: Say) => ({
  inputEncoding: Flag.Literals("input-encoding", encodings).pipe(
    Flag.withMetavar(encodings.join("|")),
    Flag.withDescription(say(texts.inputEncoding)),
    Flag.optional
  ),
  mergedHosts: Flag.Boolean("merged-hosts").pipe(
    Flag.withoutNegation,
    Flag.withDescription(say(texts.mergedHosts)),
    Flag.withDefault(false)
  )
})

/** The arguments and flags of every command that looks at a county. */
export const countyFlags = (say: Say) => ({
  ...readingFlags(say),
  files: Argument.String("FILE").pipe(Argument.withDescription(say(texts.files)), Argument.variadic({ min: 1 })),
  notice: noticeFlag(say),
  amendedBy: Flag.String("amended-by").pipe(
    Flag.withMetavar("FILE"),
    Flag.withDescription(say(texts.amendedBy)),
    Flag.atLeast(0)
  ),
  units: file("units", say(texts.units)),
  submissions: file("submissions", say(texts.submissions)),
  platform: file("platform", say(texts.platform)),
  asOf: Flag.String("as-of").pipe(Flag.withMetavar("TIME"), Flag.withDescription(say(texts.asOf)), Flag.optional)
})

/** The same for the commands that also look at a county that is kept in a store. */
export const countyOrStoreFlags = (say: Say) => ({
  ...countyFlags(say),
  files: Argument.String("FILE").pipe(
    Argument.withDescription(say(fill(texts.filesOrStore, { files: texts.files }))),
    Argument.variadic()
  ),
  store: Flag.String("store").pipe(Flag.withMetavar("STORE"), Flag.withDescription(say(texts.store)), Flag.optional),
  region: regionFlag(say)
})
