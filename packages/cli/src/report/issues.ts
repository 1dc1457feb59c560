import { fill, localized } from "@kepu/core/text"
import { hanging } from "../text/hanging.ts"
import { heading, type Section } from "./Page.ts"

/** So many are shown; the rest is counted. */
const atMost = 20

const named = localized("文件中的问题", "Problems in the files")
const total = localized("共 {total} 处，能用的内容已照常使用", "{total} in all; what could be used was used")
/** The message names the row and the column itself. */
const line = localized("{file}：{message}", "{file}: {message}")
const rest = localized("……另有 {rest} 处，用 --format json 查看全部", "… and {rest} more: --format json shows all")

/** What of the input could not be used as it stands, and where. */
export const issues: Section = (page) => {
  const { issues: all, language, paint } = page
  if (all.length === 0) return []
  const lines = all.slice(0, atMost).flatMap(({ file, message }) => hanging(fill(line, { file, message })[language]))
  const left = all.length - atMost
  return [
    heading(page, named, fill(total, { total: all.length })),
    ...lines,
    ...(left > 0 ? [paint("dim", `  ${fill(rest, { rest: left })[language]}`)] : [])
  ]
}
