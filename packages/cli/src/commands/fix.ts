import { safeFixes } from "@kepu/core/remedy"
import { fill, localized } from "@kepu/core/text"
import { type CellText, foreignKind, headings, rewriteCells, rewriteOffice } from "@kepu/csv"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import { type Copy, writeCopies } from "../copies.ts"
import { type County, mustBeWhole, readCounty } from "../county.ts"
import { readBytes } from "../input.ts"
import { CurrentLanguage, type Say, sayIn } from "../language.ts"
import { print, printAll, remark } from "../output.ts"
import { mendedCells } from "@kepu/view/mended"
import { renderDocument } from "../report/renderDocument.ts"
import { renderFixes, type FixedFile } from "../report/fixes.ts"
import { forStdout } from "../text/paint.ts"
import { countyFlags } from "./countyFlags.ts"
import { formatFlag } from "./formatFlag.ts"
import { forceFlag } from "./outputFlag.ts"

const texts = {
  output: localized("存放改好的文件的文件夹", "the folder for the mended files"),
  example: localized("改好的文件存到 改好/ 文件夹", "put the mended files into the folder mended/"),
  unwritten: localized(
    "“{name}”不是文字完整的 CSV，没有代改；请照 kepu check 的结果在原表中改",
    "“{name}” is no CSV with its text whole, so nothing is mended for you: see kepu check, and mend the table itself"
  ),
  refused: localized("“{name}”没有代改：{why}", "“{name}” is not mended: {why}")
}

/** A file with its cells mended, or why it is as it was. */
const rewritten = Effect.fnUntraced(function* (name: string, bytes: Uint8Array, cells: ReadonlyArray<CellText>) {
  if (foreignKind(bytes) === undefined) {
    const done = rewriteCells({ name, bytes }, headings.activity, cells)
    if (done === undefined) return fill(texts.unwritten, { name })
    return { content: done.text, changes: done.changes, left: [] }
  }
  const done = yield* Effect.promise(() => rewriteOffice(bytes, cells))
  return done.ok
    ? { content: done.bytes, changes: done.changes, left: done.left }
    : fill(texts.refused, { name, why: done.why })
})

/** What can be mended in the files, file by file; those in which nothing can be are not among them. */
const mend = Effect.fnUntraced(function* (county: County) {
  const fixes = safeFixes(county.notice, county.portfolio, county)
  const say = sayIn(yield* CurrentLanguage)
  const files: Array<FixedFile & Pick<Copy, "content">> = []
  let areAllLookedAt = true
  for (const [name, cells] of mendedCells(county.portfolio, fixes)) {
    const file = county.paths.get(name)
    if (file === undefined) continue
    const done = yield* rewritten(name, yield* readBytes(file), cells)
    if (!("content" in done)) {
      areAllLookedAt = false
      yield* remark(`${say(done)}\n`)
    } else if (done.changes.length + done.left.length > 0) files.push({ name, ...done })
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
      const { basename } = yield* Path.Path
      yield* writeCopies(
        output,
        files.flatMap(({ changes, content, name }) =>
          changes.length === 0 ? [] : [{ name: basename(name), content }]
        ),
        force
      )
      const language = yield* CurrentLanguage
      const changed = files.map(({ changes, left, name }) => ({ name, changes, left }))
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
