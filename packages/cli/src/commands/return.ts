import { assess } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { returnFile, returnsOf } from "@kepu/csv"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import { type Copy, writeCopies } from "../copies.ts"
import { type County, mustBeWhole, readCounty } from "../county.ts"
import { readBytes } from "../input.ts"
import { CurrentLanguage, type Say } from "../language.ts"
import { print, printAll } from "../output.ts"
import { renderDocument } from "../report/renderDocument.ts"
import { showInstant } from "../report/title.ts"
import { type NotReturned, renderReturns, type Returned } from "../report/returns.ts"
import { forStdout } from "../text/paint.ts"
import { countFlag, readCount } from "./countFlag.ts"
import { countyFlags } from "./countyFlags.ts"
import { formatFlag } from "./formatFlag.ts"
import { forceFlag } from "./outputFlag.ts"

const texts = {
  output: localized("存放退回文件的文件夹", "the folder for the files that go back"),
  round: localized(
    "第几轮；默认按文件里上一轮的说明接着数，内容未改的仍算同一轮",
    "which round it is; by default the one after that of the file, or the same if nothing was changed"
  ),
  ofTown: localized("退回一个镇的活动表", "return the table of one town"),
  ofAll: localized("退回一个文件夹里各单位的表", "return the tables of all units in a folder"),
  asOf: localized("核查时点 {moment}", "judged as of {moment}")
}

/** Names in one folder: the files' own, with the folders that they lie in where two are called the same. */
const namesOf = (paths: ReadonlyArray<string>, { basename, dirname, relative, resolve, sep }: Path.Path) => {
  const bare = paths.map((path) => basename(path))
  if (new Set(bare).size === bare.length) return bare
  let common = dirname(resolve(paths[0]!))
  while (!paths.every((path) => resolve(path).startsWith(common.endsWith(sep) ? common : common + sep)))
    common = dirname(common)
  return paths.map((path) => relative(common, resolve(path)))
}

/** What goes back of a county, and what does not. */
const returnAll = Effect.fnUntraced(function* (county: County, round: number | undefined) {
  const language = yield* CurrentLanguage
  const { findings } = assess(county.notice, county.portfolio, county)
  const { files, open, without } = returnsOf({ ...county, findings, files: county.reported, language })
  const about = [county.notice.title, fill(texts.asOf, { moment: showInstant(county.asOf) })[language]]
  const copies: Array<Copy> = []
  const returned: Array<Returned> = []
  const left: Array<NotReturned> = []
  const clean: Array<string> = []
  const paths = [...files.keys()].map((name) => county.paths.get(name)!)
  const names = namesOf(paths, yield* Path.Path)
  for (const [n, [name, said]] of [...files].entries()) {
    const bytes = yield* readBytes(paths[n]!)
    const given = { about, language, ...(round === undefined ? {} : { round }) }
    const result = yield* Effect.promise(() => returnFile(bytes, said, given))
    const items = said.whole.reduce((sum, unit) => sum + unit.items.length, 0)
    if (!result.ok) left.push({ name, why: result.why, notes: said.notes.length + items })
    else if (result.bytes === undefined) clean.push(name)
    else {
      copies.push({ name: names[n]!, content: result.bytes })
      const unmarked = result.unmarked.map(({ cell, row, text }) => ({ place: cell ?? String(row), text }))
      returned.push({ name, round: result.round, cells: result.cells, items, unmarked })
    }
  }
  return { clean, copies, left, open, returned, without }
})

/** `kepu return`: the units' own files, with notes in the cells at issue. */
export const returnTables = (say: Say) =>
  Command.make(
    "return",
    {
      ...countyFlags(say),
      output: Flag.String("output").pipe(
        Flag.withAlias("o"),
        Flag.withMetavar("DIR"),
        Flag.withDescription(say(texts.output))
      ),
      round: countFlag("round", "N", say(texts.round)),
      force: forceFlag(say),
      format: formatFlag(say, ["text", "json"])
    },
    Effect.fnUntraced(function* ({ force, format, output, round, ...flags }) {
      const number = yield* readCount("round", round)
      const county = yield* readCounty(flags)
      const { copies, ...result } = yield* returnAll(county, number)
      yield* writeCopies(output, copies, force)
      if (format === "json") yield* printAll(renderDocument({ format: "kepu.returns/1", folder: output, ...result }))
      else yield* print(renderReturns(result, output, yield* CurrentLanguage, forStdout))
      yield* mustBeWhole(county)
    })
  ).pipe(
    Command.withExamples([
      { command: "kepu return 附件1-孙镇.xlsx -o 退回", description: say(texts.ofTown) },
      { command: "kepu return 报送材料/ -o 退回", description: say(texts.ofAll) }
    ])
  )
