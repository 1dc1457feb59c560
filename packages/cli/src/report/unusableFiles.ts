import type { InputIssue, Localized } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { tableName } from "@kepu/csv"

const line = localized("文件“{name}”无法使用：{why}", "The file “{name}” cannot be used: {why}")
const nothing = localized(
  "其中没有可以读出的内容；请用表格软件打开核对，另存为“CSV UTF-8”",
  "nothing in it could be read; open it in a spreadsheet, check it and save it as “CSV UTF-8”"
)

/** Says of which files nothing could be read, and why. */
export const unusableFiles = (names: ReadonlyArray<string>, issues: ReadonlyArray<InputIssue>): Localized =>
  names
    .map((name) => fill(line, { name, why: issues.find((issue) => tableName(issue) === name)?.message ?? nothing }))
    .reduce((text, next) => fill(localized("{text}\n{next}", "{text}\n{next}"), { text, next }))
