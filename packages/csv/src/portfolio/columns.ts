import type { DeclaredValues, Opinion, Source } from "@kepu/core/portfolio"
import type { Schedule } from "@kepu/core/time"
import { readNatural, readPoints } from "../cells/natural.ts"
import { wordIn } from "../cells/words.ts"
import { readList, readText, writeList, writeText } from "./exactText.ts"
import { parseJson } from "./jsonValues.ts"
import { readExactSchedule, writeExactSchedule } from "./scheduleText.ts"

/** How a fact of a record stands in one or more columns. A fact that is not known leaves all of them blank. */
export interface Column<A> {
  readonly headings: readonly [string, ...ReadonlyArray<string>]
  /** One text for each heading, not all of them blank. */
  readonly write: (value: A) => ReadonlyArray<string>
  /** What the texts say, to be decoded by the fact's schema; `undefined` if they are not understood. */
  readonly read: (cells: ReadonlyArray<string>) => unknown
}

export const text = (heading: string): Column<string> => ({
  headings: [heading],
  write: (value) => [writeText(value)],
  read: ([cell = ""]) => readText(cell)
})

export const list = (heading: string): Column<ReadonlyArray<string>> => ({
  headings: [heading],
  write: (items) => [writeList(items)],
  read: ([cell = ""]) => readList(cell)
})

export const count = (heading: string): Column<number> => ({
  headings: [heading],
  write: (value) => [String(value)],
  read: ([cell = ""]) => readNatural(cell)
})

/** Points, with two decimals at most. */
export const points = (heading: string): Column<number> => ({
  headings: [heading],
  write: (value) => [String(value)],
  read: ([cell = ""]) => readPoints(cell)
})

/** One of a closed set of values, each written as the first of its words. */
export const word = <K extends string>(
  heading: string,
  words: Readonly<Record<K, readonly [string, ...ReadonlyArray<string>]>>
): Column<K> => ({
  headings: [heading],
  write: (value) => [words[value][0]],
  read: ([cell = ""]) => wordIn(words, cell)
})

const answerOf = new Map<string | undefined, boolean>([
  ["有", true],
  ["无", false]
])

export const yesOrNo = (heading: string): Column<boolean> => ({
  headings: [heading],
  write: (value) => [value ? "有" : "无"],
  read: ([cell]) => answerOf.get(cell)
})

export const schedule = (heading: string): Column<Schedule> => ({
  headings: [heading],
  write: (value) => [writeExactSchedule(value)],
  read: ([cell = ""]) => readExactSchedule(cell)
})

export const opinion = (heading: string): Column<Opinion> => ({
  headings: [heading, `${heading}日期`],
  write: ({ on = "", text }) => [writeText(text), on],
  read: ([cell = "", on = ""]) => ({ text: readText(cell), ...(on === "" ? {} : { on }) })
})

/** The facts that a notice declares, by their ids: as JSON, as only the notice knows their types. */
export const declared = (heading: string): Column<DeclaredValues> => ({
  headings: [heading],
  write: (values) => [JSON.stringify(values)],
  read: ([cell = ""]) => parseJson(cell)
})

const record = (value: Readonly<Record<string, string>> | undefined): string =>
  value === undefined ? "" : JSON.stringify(value)

export const source: Column<Source> = {
  headings: ["来源文件", "来源行", "来源列", "其他列", "来源表", "来源列号"],
  write: ({ columns, extra, file, letters, row, table }) => [
    writeText(file),
    String(row),
    record(columns),
    record(extra),
    table === undefined ? "" : writeText(table),
    record(letters)
  ],
  read: ([file = "", row = "", columns = "", extra = "", table = "", letters = ""]) => ({
    file: readText(file),
    ...(table === "" ? {} : { table: readText(table) }),
    row: readNatural(row),
    ...(columns === "" ? {} : { columns: parseJson(columns) }),
    ...(letters === "" ? {} : { letters: parseJson(letters) }),
    ...(extra === "" ? {} : { extra: parseJson(extra) })
  })
}
