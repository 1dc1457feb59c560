import type { Notice } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { type ReadOptions, readPortfolio, tableName, type TableFile } from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import { Refused } from "../../endings.ts"
import { asidesOf, pathsByName, tellIgnored } from "../../input.ts"
import type { Ignored } from "../../leftAside.ts"
import { sortOut } from "../../sortOut.ts"
import { cannotUse, type Found, portfolioReader, readWhole } from "../../wholePortfolio.ts"

const texts = {
  alone: localized("“{path}”是报送全集，只能单独转换", "“{path}” is a whole portfolio and can only be converted alone"),
  nothing: localized("没有可以读入的表：{files}", "There is no table that could be read: {files}")
}

/** What files say: one that holds a whole portfolio, or the tables of a county. Those in `found` lay in a folder. */
export const readTables = Effect.fnUntraced(function* (
  notice: Notice,
  files: ReadonlyMap<string, ReadonlyArray<TableFile>>,
  found: ReadonlySet<string>,
  unlisted: ReadonlyArray<Ignored>,
  options: ReadOptions
) {
  const entries = [...files].flatMap(([path, tables]) => tables.map((table) => [path, table] as const))
  for (const [path, file] of entries) {
    const read = portfolioReader(path, file)
    if (read === undefined) continue
    if (files.size > 1) return yield* new Refused({ reason: fill(texts.alone, { path }) })
    return yield* readWhole(notice, path, file.name, read)
  }
  const { annex1, annex2, ignored, registers } = sortOut(
    entries.filter(([path]) => !found.has(path)).map(([, file]) => file),
    entries.filter(([path]) => found.has(path)).map(([, file]) => file),
    {},
    notice,
    { needsList: false }
  )
  const pathOf = pathsByName(files)
  const unused = [
    ...unlisted,
    ...ignored.map(({ file, ...why }): Ignored => ({ path: pathOf.get(file.name)!, ...why }))
  ]
  yield* tellIgnored(unused)
  const aside = asidesOf(unused, yield* Path.Path)
  const { issues, portfolio, unusable } = readPortfolio(notice, { annex1, annex2, ...registers, aside }, options)
  const [name] = unusable
  if (name !== undefined) {
    const why = issues.find((issue) => tableName(issue) === name)?.message ?? ""
    return yield* cannotUse(name, why)
  }
  if (ignored.length === entries.length)
    return yield* new Refused({ reason: fill(texts.nothing, { files: [...files.keys()].join("、") }) })
  const reading: Found = { portfolio, issues }
  return reading
})
