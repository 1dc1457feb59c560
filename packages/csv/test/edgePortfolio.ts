import { type Notice } from "@kepu/core"
import { Portfolio } from "@kepu/core/schema"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"

/** What breaks tables: separators, quotes, breaks, signs of formulas, digits, blanks, what no encoding holds, our own signs. */
const pieces = [
  "科普",
  '"',
  '""',
  ",",
  "，",
  ";",
  "\t",
  "\n",
  "\r\n",
  "\r",
  "=1+1",
  "+",
  "-",
  "@",
  "＝",
  "＋",
  "－",
  "＠",
  "'",
  "0913",
  "00012345678901234567890",
  "1.38E+10",
  "０９１３",
  " ",
  "\u3000",
  "\u200B",
  "\uFEFF",
  "\0",
  "\uD83D",
  "🎪",
  "无",
  "、",
  "\\",
  '"无"',
  "{}",
  "项目名称",
  "登记簿,编号,名称"
] as const

/** Texts that a table can easily lose or change. */
export const edgeText: Arbitrary.Arbitrary<string> = Arbitrary.map(
  Arbitrary.all({
    first: arbitraries.oneOf(pieces),
    rest: Arbitrary.array(arbitraries.oneOf(pieces), { maxLength: 3 })
  }),
  ({ first, rest }) => [first, ...rest].join("")
)

const free = new Set([
  "name",
  "timeText",
  "place",
  "contactName",
  "contactPhone",
  "address",
  "remark",
  "content",
  "text",
  "by",
  "rule"
])
const ids = new Set(["id", "host", "coHosts", "unit", "activity"])

interface Renaming {
  readonly text: () => string
  readonly id: (id: string) => string
}

/** The same data with other texts, and other ids throughout. */
const renamed = (data: unknown, { id, text }: Renaming, key = ""): unknown => {
  if (typeof data === "string") return free.has(key) ? text() : ids.has(key) ? id(data) : data
  if (Array.isArray(data)) return data.map((item) => renamed(item, { id, text }, key))
  if (typeof data !== "object" || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, renamed(value, { id, text }, name)]))
}

const source = (text: string, row: number) =>
  [
    undefined,
    { file: text, row: row + 1 },
    { file: "", row: row + 1, columns: {} },
    { file: "附件1.csv", row: row + 1, columns: { name: text, [text]: "" }, extra: { [text]: text } }
  ][row % 4]

/** Portfolios of every register whose texts and ids are such, with sources and records that could not be read. */
export const edgePortfolio = (notice: Notice): Arbitrary.Arbitrary<Portfolio> =>
  Arbitrary.map(
    Arbitrary.all({
      plain: arbitraries.portfolio(notice),
      texts: Arbitrary.array(edgeText, { minLength: 8, maxLength: 24 }),
      unread: arbitraries.oneOf([undefined, [], ["activities"], ["submissions", "activities"]] as const),
      sources: arbitraries.oneOf([0, 1, 2, 3])
    }),
    ({ plain, sources, texts, unread }) => {
      let taken = 0
      const known = new Map<string, string>()
      const text = () => texts[taken++ % texts.length]!
      const id = (old: string): string => {
        // Behind the text stands what tells it from other ids.
        if (!known.has(old)) known.set(old, `${text()}${old}`)
        return known.get(old)!
      }
      const made = renamed(plain, { id, text }) as typeof Portfolio.Encoded
      const withSources = Object.fromEntries(
        Object.entries(made).map(([register, records]) => [
          register,
          records.map((record: object, n: number) => {
            const from = source(text(), n + sources)
            return from === undefined ? record : { ...record, source: from }
          })
        ])
      )
      return Schema.decodeUnknownSync(Portfolio)({
        ...withSources,
        ...(unread === undefined
          ? {}
          : { unread: unread.map((register, n) => (n === 0 ? { register } : { register, unit: made.units[0]!.id })) })
      })
    }
  )
