import type { Language, Notice } from "@kepu/core"
import { showNotice } from "@kepu/core/notice"
import { escaped, slugOf } from "./html.ts"
import { words } from "./words.ts"

interface Item {
  readonly text: string
  readonly items: Array<Item>
}

/** Lines whose depth is told by two blanks each, as a tree. */
const treeOf = (lines: ReadonlyArray<string>): ReadonlyArray<Item> => {
  const root: Array<Item> = []
  const open: Array<Array<Item>> = [root]
  for (const line of lines) {
    const depth = /^(?: {2})*/u.exec(line)![0].length / 2
    const item: Item = { text: line.trim(), items: [] }
    open[Math.min(depth, open.length - 1)]!.push(item)
    open.length = Math.min(depth, open.length - 1) + 1
    open.push(item.items)
  }
  return root
}

const listOf = (items: ReadonlyArray<Item>): string =>
  items.length === 0
    ? ""
    : `<ul>${items.map(({ items, text }) => `<li>${escaped(text)}${listOf(items)}</li>`).join("\n")}</ul>`

/** A notice in words, made of its data: a section for each of its parts and clauses. */
export const noticePage = (notice: Notice, language: Language): string => {
  const [identity = "", ...sections] = showNotice(notice, language).trimEnd().split("\n\n")
  const [title = "", ...facts] = identity.split("\n")
  const bodies = sections.map((section) => {
    const [heading = "", ...lines] = section.split("\n")
    return `<h2 id="${slugOf(heading)}">${escaped(heading)}</h2>\n${listOf(treeOf(lines.map((line) => line.slice(2))))}`
  })
  const intro = [words.inWordsIntro, ...(notice.illustrative === true ? [words.illustrative] : [])]
  return [
    `<h1 lang="zh-CN">${escaped(title)}</h1>`,
    `<p>${intro.map((text) => text[language]).join(language === "en" ? " " : "")}</p>`,
    listOf(treeOf(facts)),
    ...bodies
  ].join("\n")
}
