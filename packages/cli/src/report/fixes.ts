import type { Language, Localized } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import type { CellChange } from "@kepu/csv"
import { hanging } from "../text/hanging.ts"
import type { Paint } from "../text/paint.ts"

/** What was mended in a file, and what has to be mended in it by hand. */
export interface FixedFile {
  readonly name: string
  readonly changes: ReadonlyArray<CellChange>
  readonly left: ReadonlyArray<CellChange>
}

const texts = {
  nothing: localized("没有可以放心代改的地方。", "There is nothing that is safe to mend."),
  change: localized("{place}“{column}”：{before} → {text}", "{place}, {column}: {before} → {text}"),
  left: localized(
    "{place}“{column}”：{before} 应改为 {text}，但这一格由公式算出、或不是单纯的文字，没有代改；请在原件中改",
    "{place}, {column}: {before} should be {text}, but a formula counts the cell or it is no plain text: mend it by hand"
  ),
  row: localized("第{row}行", "row {row}"),
  rowIn: localized("{table} 第{row}行", "{table}, row {row}"),
  cellIn: localized("{table} {cell}", "{table} {cell}"),
  done: localized(
    "共改 {changes} 处，{files} 个文件已存入 {folder}；原件未动。",
    "cells mended: {changes}; files in {folder}: {files}; the originals are as they were."
  ),
  renamed: localized("改了名称的，请同时在平台上改。", "What was renamed must be renamed on the platform too."),
  byHand: localized("另有 {left} 处要自己改。", "{left} more are left to you.")
}

const isName = ({ column }: CellChange): boolean => column.includes("名称")

const placeOf = ({ cell, row, table }: CellChange): Localized => {
  if (table === undefined) return fill(texts.row, { row })
  return cell === undefined ? fill(texts.rowIn, { table, row }) : fill(texts.cellIn, { table, cell })
}

/** Each change of each file, what is left to a person, and where the mended copies are. */
export const renderFixes = (
  files: ReadonlyArray<FixedFile>,
  folder: string,
  language: Language,
  paint: Paint
): string => {
  if (files.length === 0) return `${texts.nothing[language]}\n`
  const lineOf = (text: Localized) => (change: CellChange) =>
    hanging(fill(text, { ...change, place: placeOf(change) })[language])
  const sum = (of: (file: FixedFile) => number): number => files.reduce((all, file) => all + of(file), 0)
  const changes = sum((file) => file.changes.length)
  const left = sum((file) => file.left.length)
  const mended = files.filter((file) => file.changes.length > 0).length
  return [
    ...files.flatMap((file) => [
      paint("bold", file.name),
      ...file.changes.flatMap(lineOf(texts.change)),
      ...file.left.flatMap(lineOf(texts.left)),
      ""
    ]),
    ...(mended === 0 ? [] : [fill(texts.done, { changes, files: mended, folder })[language]]),
    ...(files.some((file) => file.changes.some(isName)) ? [texts.renamed[language]] : []),
    ...(left === 0 ? [] : [fill(texts.byHand, { left })[language]]),
    ""
  ].join("\n")
}
