import { safeFixes } from "@kepu/core/remedy"
import { fill, localized } from "@kepu/core/text"
import { headings, rewriteCells } from "@kepu/csv"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { type County, mustBeWhole, readCounty } from "../county.ts"
import { Refused } from "../endings.ts"
import { readBytes } from "../input.ts"
import { CurrentLanguage, type Say, sayIn } from "../language.ts"
import { print, printAll, remark } from "../output.ts"
import { mendedCells } from "../report/mendedCells.ts"
import { renderDocument } from "../report/renderDocument.ts"
import { renderFixes, type FixedFile } from "../report/fixes.ts"
import { existsAlready, openingOf } from "../target.ts"
import { forStdout } from "../text/paint.ts"
import { countyFlags } from "./countyFlags.ts"
import { formatFlag } from "./formatFlag.ts"
import { forceFlag } from "./outputFlag.ts"

const texts = {
  output: localized("存放改好的文件的文件夹", "the folder for the mended files"),
  example: localized("改好的文件存到 改好/ 文件夹", "put the mended files into the folder mended/"),
  sameName: localized(
    "有两个文件都叫“{name}”，存到一个文件夹会互相覆盖；请分开处理",
    "Two files are called “{name}” and would overwrite each other in one folder: mend them one by one"
  ),
  unwritten: localized(
    "“{name}”不是文字完整的 CSV，没有代改；请照 kepu check 的结果在原表中改",
    "“{name}” is no CSV with its text whole, so nothing is mended for you: see kepu check, and mend the table itself"
  ),
  unwritable: localized("无法写入文件夹“{path}”", "The folder “{path}” cannot be written to")
}

/** Writes the mended copies: all of them, or none if one of them would be written over a file. */
const writeAll = Effect.fnUntraced(function* (folder: string, files: ReadonlyArray<FixedFile>, force: boolean) {
  const fs = yield* FileSystem.FileSystem
  const { basename, join } = yield* Path.Path
  const unwritable = () => new Refused({ reason: fill(texts.unwritable, { path: folder }) })
  yield* Effect.mapError(fs.makeDirectory(folder, { recursive: true }), unwritable)
  const copies = new Map<string, { readonly text: string; readonly flag: "w" | "wx" }>()
  for (const { name, text } of files) {
    const path = join(folder, basename(name))
    if (copies.has(path)) return yield* new Refused({ reason: fill(texts.sameName, { name: basename(name) }) })
    copies.set(path, { text, flag: yield* openingOf({ path, force }) })
  }
  for (const [path, { flag, text }] of copies) {
    yield* Effect.mapError(fs.writeFileString(path, text, { flag }), ({ reason }) =>
      reason._tag === "AlreadyExists" ? existsAlready(path) : unwritable()
    )
  }
})

/** What can be mended in the files, file by file; those in which nothing can be are not among them. */
const mend = Effect.fnUntraced(function* (county: County) {
  const fixes = safeFixes(county.notice, county.portfolio, county)
  const say = sayIn(yield* CurrentLanguage)
  const files: Array<FixedFile> = []
  let areAllLookedAt = true
  for (const [name, cells] of mendedCells(county.portfolio, fixes)) {
    const file = county.paths.get(name)
    if (file === undefined) continue
    const rewritten = rewriteCells({ name, bytes: yield* readBytes(file) }, headings.activity, cells)
    if (rewritten === undefined) {
      areAllLookedAt = false
      yield* remark(`${say(fill(texts.unwritten, { name }))}\n`)
    } else if (rewritten.changes.length > 0) files.push({ name, ...rewritten })
  }
  return { areAllLookedAt, files }
})

/** `kepu fix`: a mended copy of each file in which something can be mended. */
export const fix = (say: Say) =>
  Command.make(
    "fix",
    {
      ...countyFlags(say),
      output: Flag.String("output").pipe(
        Flag.withAlias("o"),
        Flag.withMetavar("DIR"),
        Flag.withDescription(say(texts.output))
      ),
      force: forceFlag(say),
      format: formatFlag(say, ["text", "json"])
    },
    Effect.fnUntraced(function* ({ force, format, output, ...flags }) {
      const county = yield* readCounty(flags)
      const { areAllLookedAt, files } = yield* mend(county)
      yield* writeAll(output, files, force)
      const language = yield* CurrentLanguage
      const changed = files.map(({ changes, name }) => ({ name, changes }))
      if (format === "json") yield* printAll(renderDocument({ format: "kepu.fixes/1", folder: output, files: changed }))
      // Of a file that was not looked at it cannot be said that there is nothing to mend.
      else if (files.length > 0 || areAllLookedAt) yield* print(renderFixes(files, output, language, forStdout))
      yield* mustBeWhole(county)
    })
  ).pipe(
    Command.withExamples([
      { command: "kepu fix 附件1-*.csv --platform platform.csv -o 改好", description: say(texts.example) }
    ])
  )
