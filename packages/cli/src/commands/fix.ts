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
import { CurrentLanguage, type Say } from "../language.ts"
import { print, printAll } from "../output.ts"
import { mendedCells } from "../report/mendedCells.ts"
import { renderDocument } from "../report/renderDocument.ts"
import { renderFixes, type FixedFile } from "../report/fixes.ts"
import { forStdout } from "../text/paint.ts"
import { countyFlags } from "./countyFlags.ts"
import { formatFlag } from "./formatFlag.ts"

const texts = {
  output: localized("存放改好的文件的文件夹", "the folder for the mended files"),
  example: localized("改好的文件存到 改好/ 文件夹", "put the mended files into the folder mended/"),
  occupied: localized(
    "“{path}”已有文件“{name}”，为免覆盖请换一个文件夹",
    "There is a file “{name}” in “{path}” already: name another folder, so that it is not overwritten"
  ),
  unwritable: localized("无法写入文件夹“{path}”", "The folder “{path}” cannot be written to")
}

/** Writes the mended copies, never over a file. */
const writeAll = Effect.fnUntraced(function* (folder: string, files: ReadonlyArray<FixedFile>) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const unwritable = () => new Refused({ reason: fill(texts.unwritable, { path: folder }) })
  yield* Effect.mapError(fs.makeDirectory(folder, { recursive: true }), unwritable)
  for (const { name, text } of files) {
    yield* Effect.mapError(
      fs.writeFileString(path.join(folder, path.basename(name)), text, { flag: "wx" }),
      ({ reason }) =>
        reason._tag === "AlreadyExists"
          ? new Refused({ reason: fill(texts.occupied, { path: folder, name: path.basename(name) }) })
          : unwritable()
    )
  }
})

/** What can be mended in the files, file by file; those in which nothing can be are not among them. */
const mend = Effect.fnUntraced(function* (county: County) {
  const fixes = safeFixes(county.notice, county.portfolio, county)
  const files: Array<FixedFile> = []
  for (const [name, cells] of mendedCells(county.portfolio, fixes)) {
    const file = county.paths.get(name)
    const rewritten = file && rewriteCells({ name, bytes: yield* readBytes(file) }, headings.activity, cells)
    if (rewritten && rewritten.changes.length > 0) files.push({ name, ...rewritten })
  }
  return files
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
      format: formatFlag(say, ["text", "json"])
    },
    Effect.fnUntraced(function* ({ format, output, ...flags }) {
      const county = yield* readCounty(flags)
      const files = yield* mend(county)
      yield* writeAll(output, files)
      const language = yield* CurrentLanguage
      const changed = files.map(({ changes, name }) => ({ name, changes }))
      yield* format === "json"
        ? printAll(renderDocument({ format: "kepu.fixes/1", folder: output, files: changed }))
        : print(renderFixes(files, output, language, forStdout))
      yield* mustBeWhole(county)
    })
  ).pipe(
    Command.withExamples([
      { command: "kepu fix 附件1-*.csv --platform platform.csv -o 改好", description: say(texts.example) }
    ])
  )
