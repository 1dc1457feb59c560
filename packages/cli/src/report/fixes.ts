import type { Language } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import type { Rewritten } from "@kepu/csv"
import { hanging } from "../text/hanging.ts"
import type { Paint } from "../text/paint.ts"

/** A file that was mended. */
export interface FixedFile extends Rewritten {
  readonly name: string
}

const texts = {
  nothing: localized("没有可以放心代改的地方。", "There is nothing that is safe to mend."),
  change: localized("第{row}行“{column}”：{before} → {text}", "row {row}, {column}: {before} → {text}"),
  done: localized(
    "共改 {changes} 处，{files} 个文件已存入 {folder}；原件未动。改了名称的，请同时在平台上改。",
    "{changes} changes; {files} files are in {folder}, the originals are as they were. What was renamed must be renamed on the platform too."
  )
}

/** Each change of each file, and where the mended copies are. */
export const renderFixes = (
  files: ReadonlyArray<FixedFile>,
  folder: string,
  language: Language,
  paint: Paint
): string => {
  if (files.length === 0) return `${texts.nothing[language]}\n`
  const changes = files.reduce((sum, file) => sum + file.changes.length, 0)
  return [
    ...files.flatMap((file) => [
      paint("bold", file.name),
      ...file.changes.flatMap((change) => hanging(fill(texts.change, { ...change })[language])),
      ""
    ]),
    fill(texts.done, { changes, files: files.length, folder })[language],
    ""
  ].join("\n")
}
