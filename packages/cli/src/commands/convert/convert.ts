import type { InputIssue, Language } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import {
  encodings,
  type Encoding,
  headings,
  type Headings,
  rewriteCells,
  type TableKind,
  tableKindOf,
  tableKinds,
  writePortfolioCsv,
  writePortfolioJson,
  writePortfolioNdjson
} from "@kepu/csv"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import { Refused } from "../../endings.ts"
import { listFiles } from "../../folder.ts"
import { readFiles } from "../../input.ts"
import { CurrentLanguage, type Say } from "../../language.ts"
import { findNotice } from "../../notices.ts"
import { remark } from "../../output.ts"
import { saveBytes, savePieces } from "../../save.ts"
import type { Target } from "../../target.ts"
import { noticeFlag, readingFlags } from "../countyFlags.ts"
import { forceFlag } from "../outputFlag.ts"
import { endingOf } from "./ending.ts"
import { readTables } from "./readTables.ts"
import { fillOwnForm, writeOffice } from "./writeOffice.ts"
import { tableOf } from "./writeTable.ts"

const texts = {
  files: localized(
    "要读的文件或文件夹，可以多个；最后一个是要写的文件（.csv、.xlsx、.docx、.json 或 .ndjson）",
    "files or folders to read, one or more; the last one is the file to write (.csv, .xlsx, .docx, .json or .ndjson)"
  ),
  to: localized(
    "写成哪种表：annex1 活动表，annex2 推荐表，units 单位名册，submissions 收件登记，platform 平台导出，portfolio 报送全集；默认与读入的一张表相同，否则为报送全集",
    "which table to write: annex1 of activities, annex2 of recommendations, units, submissions, platform or portfolio, which holds all; by default that of the one table that is read, else portfolio"
  ),
  encoding: localized(
    "写 CSV 用的编码；默认 utf-8（带 BOM），Excel 和 WPS 都能打开",
    "encoding of the CSV; utf-8 with BOM by default, which Excel and WPS open"
  ),
  form: localized(
    "填入县里自己的表样（.xlsx 或 .docx），写成一份新的；按表头辨认各列",
    "fill in a form of the county's own (.xlsx or .docx), as a new file; its columns are told by their headings"
  ),
  formEnding: localized(
    "表样“{form}”和要写的“{path}”应是同一种文件",
    "The form “{form}” and the file to write, “{path}”, must be of one kind"
  ),
  ofForm: localized("填进县里自己的表样", "fill in the county's own form"),
  unit: localized("只写这个单位的", "only what is of this unit"),
  noOutput: localized(
    "还要给出要写的文件，例如 kepu convert {path} 全集.json",
    "Name the file to write too, such as kepu convert {path} all.json"
  ),
  exists: localized(
    "最后一个文件“{path}”是要写的文件，它已存在，未覆盖；请在最后另给一个文件名，确要覆盖的加 --force",
    "The last file is the one to write, and “{path}” is there already and is left as it is: name another one last, or add --force to write over it"
  ),
  badEnding: localized(
    "不知道“{path}”要写成什么；请用 .csv、.xlsx、.docx、.json 或 .ndjson 结尾",
    "It is not clear what “{path}” shall be: let it end in .csv, .xlsx, .docx, .json or .ndjson"
  ),
  onlyTable: localized("--to 只用于 .csv、.xlsx 和 .docx", "--to is for .csv, .xlsx and .docx only"),
  onlyCsv: localized("--encoding 只用于 .csv", "--encoding is for .csv only"),
  recode: localized("把 Excel 存的活动表改成 UTF-8", "make UTF-8 of a table of activities that Excel saved"),
  workbook: localized("把一个文件夹的表合成一个工作簿", "make one workbook of the tables in a folder"),
  gather: localized("把一个文件夹的表合成报送全集", "make one portfolio of the tables in a folder"),
  extract: localized("从报送全集取出一个单位的活动表", "take the table of activities of one unit out of a portfolio")
}

const refuse = (text: (typeof texts)[keyof typeof texts], slots: Parameters<typeof fill>[1] = {}) =>
  new Refused({ reason: fill(text, slots) })

const headingsOf = (kind: TableKind): Headings | undefined => {
  switch (kind) {
    case "annex1":
    case "platform":
      return headings.activity
    case "annex2":
      return headings.recommendation
    case "units":
      return headings.unit
    case "submissions":
      return headings.submission
    case "portfolio":
      return undefined
  }
}

/** So many issues are told; the rest is counted. */
const most = 20

const issueLine = localized("{file}：{message}\n", "{file}: {message}\n")
const further = localized("……另有 {rest} 处\n", "… and {rest} more\n")

const tellIssues = (issues: ReadonlyArray<InputIssue>, language: Language): string => {
  const lines = issues.slice(0, most).map(({ file, message }) => fill(issueLine, { file, message }))
  const rest = issues.length > most ? [fill(further, { rest: issues.length - most })] : []
  return [...lines, ...rest].map((text) => text[language]).join("")
}

/** `kepu convert`: the same in another form. */
export const convert = (say: Say) =>
  Command.make(
    "convert",
    {
      files: Argument.String("IN... OUT").pipe(
        Argument.withDescription(say(texts.files)),
        Argument.variadic({ min: 1 })
      ),
      to: Flag.Literals("to", tableKinds).pipe(
        Flag.withMetavar(tableKinds.join("|")),
        Flag.withDescription(say(texts.to)),
        Flag.optional
      ),
      encoding: Flag.Literals("encoding", encodings).pipe(
        Flag.withMetavar(encodings.join("|")),
        Flag.withDescription(say(texts.encoding)),
        Flag.optional
      ),
      unit: Flag.String("unit").pipe(Flag.withMetavar("NAME"), Flag.withDescription(say(texts.unit)), Flag.optional),
      form: Flag.String("form").pipe(Flag.withMetavar("FILE"), Flag.withDescription(say(texts.form)), Flag.optional),
      force: forceFlag(say),
      ...readingFlags(say),
      notice: noticeFlag(say)
    },
    Effect.fnUntraced(function* ({
      encoding,
      files: paths,
      force,
      form,
      inputEncoding,
      mergedHosts,
      notice: id,
      to,
      unit
    }) {
      const output = paths.at(-1)!
      const target: Target = { path: output, force }
      const inputs = paths.slice(0, -1)
      if (inputs.length === 0) return yield* refuse(texts.noOutput, { path: output })
      const ending = endingOf(output)
      if (ending === undefined) return yield* refuse(texts.badEnding, { path: output })
      if (Option.isSome(to) && (ending === "json" || ending === "ndjson")) return yield* refuse(texts.onlyTable)
      if (Option.isSome(form) && ending !== "xlsx" && ending !== "docx")
        return yield* refuse(texts.formEnding, { form: form.value, path: output })
      if (Option.isSome(encoding) && ending !== "csv") return yield* refuse(texts.onlyCsv)
      const fs = yield* FileSystem.FileSystem
      if (!force && (yield* Effect.orElseSucceed(fs.exists(output), () => false)))
        return yield* refuse(texts.exists, { path: output })
      const notice = yield* findNotice(id)
      const { found, given, ignored } = yield* listFiles(inputs)
      const files = yield* readFiles([...given, ...found], { encoding: Option.getOrUndefined(inputEncoding), notice })
      const charset: Encoding = Option.getOrElse(encoding, () => "utf-8" as const)

      const [first] = [...files.values()].flat()
      const text =
        files.size === 1 && first !== undefined && "bytes" in first && endingOf(given[0] ?? found[0]!) === "csv"
          ? first
          : undefined
      const kind = text && tableKindOf(text, notice)
      const only = files.size === 1 && [...files.values()].flat().length === 1 ? tableKindOf(first!, notice) : undefined
      const own = kind === undefined ? undefined : headingsOf(kind)
      const isKept =
        ending === "csv" && Option.isNone(unit) && Option.getOrElse(to, () => kind) === kind && !mergedHosts
      if (isKept && text !== undefined && own !== undefined) {
        const rewritten = rewriteCells({ ...text, name: target.path }, own, [])
        if (rewritten !== undefined) return yield* savePieces(target, [rewritten.text], charset)
      }
      const { issues, portfolio } = yield* readTables(notice, files, new Set(found), ignored, { mergedHosts })
      const language = yield* CurrentLanguage
      if (issues.length > 0) yield* remark(tellIssues(issues, language))
      switch (ending) {
        case "json":
          return yield* savePieces(target, writePortfolioJson(portfolio), "utf-8")
        case "ndjson":
          return yield* savePieces(target, writePortfolioNdjson(portfolio), "utf-8")
        case "csv": {
          const written = Option.getOrElse(to, () => "portfolio" as const)
          if (written === "portfolio") return yield* savePieces(target, writePortfolioCsv(portfolio), charset)
          return yield* savePieces(target, (yield* tableOf(notice, portfolio, written, unit)).pieces(), charset)
        }
        case "xlsx":
        case "docx": {
          if (Option.isSome(form)) {
            if (endingOf(form.value) !== ending)
              return yield* refuse(texts.formEnding, { form: form.value, path: output })
            const written = Option.getOrElse(to, () => "annex1" as const)
            return yield* saveBytes(
              target,
              yield* fillOwnForm(notice, portfolio, { form: form.value, kind: written, unit })
            )
          }
          const usual = only ?? (ending === "xlsx" ? "portfolio" : "annex1")
          const how = { format: ending, kind: Option.getOrElse(to, () => usual), unit }
          return yield* saveBytes(target, yield* writeOffice(notice, portfolio, how))
        }
      }
    })
  ).pipe(
    Command.withExamples([
      { command: "kepu convert 附件1-孙镇.csv 孙镇.csv", description: say(texts.recode) },
      { command: "kepu convert 报送材料/ 全县.xlsx", description: say(texts.workbook) },
      { command: "kepu convert 报送材料/ 全集.json", description: say(texts.gather) },
      { command: "kepu convert 全集.json 附件1.xlsx --form 县里的表样.xlsx", description: say(texts.ofForm) },
      { command: "kepu convert 全集.json 附件1-孙镇.csv --to annex1 --unit 孙镇", description: say(texts.extract) }
    ])
  )
