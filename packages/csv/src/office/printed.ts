import type { Notice } from "@kepu/core"
import { factsDeclared } from "@kepu/core/notice"
import type { Choices, PrintedColumn, PrintedTable } from "@kepu/office/write"
import { asCellText } from "../guard.ts"
import { columnsOf, headingKey } from "../table/findHeader.ts"
import { type ActivityColumn, type Headings, headings, rowOf } from "../table/headings.ts"
import { wordsOfNotice } from "../table/labels.ts"
import { acceptedWords } from "../write/acceptedWords.ts"
import type { Form } from "../write/names.ts"
import type { FilledSheet } from "../write/Sheet.ts"
import { registerOf, type TemplateKind } from "../write/templateKinds.ts"
import { titleOf } from "./titleOf.ts"

/** How wide the column of a fact is printed, in characters of half width; others take what their content does. */
const widths: Readonly<Record<string, number>> = {
  number: 7,
  name: 30,
  host: 22,
  time: 20,
  place: 22,
  contactName: 11,
  contactPhone: 18,
  remark: 12,
  content: 44,
  unit: 24,
  unitOpinion: 24,
  officeOpinion: 24
}
/** So many rows tell what a column holds. */
const looked = 200

const centred = new Set(["number", "time", "contactName", "contactPhone", "receivedAt"])

/** What stands beside a cell that takes some words only. */
const prompts = { one: "请从列表中选一项", several: "可填多项，用“、”隔开；没有的填“无”" } as const

/** What is written above the columns of a table, by fact. */
export const wordsOf = (kind: TemplateKind, notice: Notice): Headings => {
  switch (kind) {
    case "annex1":
    case "platform": {
      const own = wordsOfNotice(notice)
      return Object.fromEntries(
        Object.entries(headings.activity).map(([fact, words]) => [fact, [...(own[fact] ?? []), ...words]])
      )
    }
    case "annex2":
      return headings.recommendation
    case "units":
      return headings.unit
    case "submissions":
      return headings.submission
  }
}

/** Columns without a fact that is known, such as those of a ranking: by their content alone. */
export const plainColumns = (
  headings: ReadonlyArray<string>,
  rows: FilledSheet["rows"]
): ReadonlyArray<PrintedColumn> =>
  headings.map((heading, n) => {
    const isText = rows.slice(0, looked).some((row) => typeof row[n] === "string" && row[n] !== "")
    return { heading, align: isText ? "left" : "center", isText }
  })

const isCount = (fact: string | undefined): boolean =>
  fact === "number" || (fact !== undefined && rowOf(fact as ActivityColumn)?.type === "count")

/** The columns of a table as they are printed, with the words that the notice leaves to choose from. */
const columnsFor = (
  sheet: FilledSheet,
  kind: TemplateKind,
  notice: Notice,
  form?: Form
): ReadonlyArray<PrintedColumn> => {
  const known = columnsOf(sheet.headings, wordsOf(kind, notice))
  const factAt = new Map(Object.entries(known).map(([fact, at]) => [at, fact]))
  const numbers = new Set(
    factsDeclared(notice.vocabulary, registerOf[kind])
      .filter(({ type }) => type === "number")
      .map(({ name }) => headingKey(name["zh-CN"]))
  )
  const accepted = new Map(acceptedWords(notice, kind, form).map((one) => [headingKey(one.heading), one]))
  return sheet.headings.map((heading, n): PrintedColumn => {
    const fact = factAt.get(n)
    const key = headingKey(heading)
    const words = accepted.get(key)
    const isNumber = isCount(fact) || numbers.has(key)
    const align = isNumber || centred.has(fact ?? "") ? "center" : "left"
    const width = widths[fact ?? ""]
    const column = { heading, align, isText: !isNumber, ...(width === undefined ? {} : { width }) } as const
    if (words === undefined) return column
    const several = words.several === true
    const choices: Choices = {
      words: words.words.map((word) => word["zh-CN"]),
      isClosed: !several,
      prompt: several ? prompts.several : prompts.one
    }
    return { ...column, choices }
  })
}

/** Further lines that are to be filled in, so that lists and formats hold for them too. */
const linesToCome = 300

/** A table of records as it is printed: the notice's own title and lines, and columns by what stands in them. */
export const printedTable = (
  sheet: FilledSheet,
  kind: TemplateKind,
  notice: Notice,
  { form, name }: { readonly form?: Form | undefined; readonly name: string }
): PrintedTable => {
  const [title, ...lines] = sheet.above.map(([line = ""]) => line)
  const isShort = lines.length === 2
  return {
    name,
    ...(title === undefined ? {} : titleOf(title)),
    lines: isShort ? [lines] : lines.map((line) => [line]),
    columns: columnsFor(sheet, kind, notice, form),
    rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === "string" ? asCellText(cell) : cell))),
    rowsToCome: linesToCome
  }
}
