import { assert, describe, it } from "@effect/vitest"
import { clauseTexts } from "@kepu/core/notice"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { times } from "../times.ts"

const hanDigits = "〇一二三四五六七八九"
/** 1 to 99 in Chinese digits. */
const han = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens > 1 ? hanDigits[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 || n === 0 ? hanDigits[ones] : ""}`
}
const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]

interface Way {
  /** How high it stands; what may be of any height stands under all else. */
  readonly rank: number
  readonly line: (n: number) => string
  readonly number: (n: number) => string
}
const ways: ReadonlyArray<Way> = [
  { rank: 0, line: (n) => `第${han(n)}章　总则`, number: (n) => `第${han(n)}章` },
  { rank: 1, line: (n) => `第${han(n)}节 申报`, number: (n) => `第${han(n)}节` },
  { rank: 3, line: (n) => `${han(n)}、目标任务`, number: han },
  { rank: 3, line: (n) => `${han(n)}．目标任务`, number: han },
  { rank: 4, line: (n) => `（${han(n)}）目标任务`, number: (n) => `（${han(n)}）` },
  { rank: 4, line: (n) => `(${han(n)})目标任务`, number: (n) => `（${han(n)}）` },
  { rank: 4, line: (n) => `〔${han(n)}〕目标任务`, number: (n) => `（${han(n)}）` },
  { rank: 4, line: (n) => `［ ${han(n)} ］目标任务`, number: (n) => `（${han(n)}）` },
  { rank: 5, line: (n) => `${n}.目标任务`, number: String },
  { rank: 5, line: (n) => `${n}．2026年的任务`, number: String },
  { rank: 5, line: (n) => `${n} 、目标任务`, number: String },
  { rank: 5, line: (n) => `${n} 目标任务`, number: String },
  { rank: 5, line: (n) => `${n}　项目申报`, number: String },
  { rank: 7, line: (n) => `（${n}）目标任务`, number: (n) => `（${n}）` },
  { rank: 7.5, line: (n) => `${n}）目标任务`, number: (n) => `${n}）` },
  {
    rank: 8,
    line: (n) => `${String.fromCodePoint(0x24_5f + n)}目标任务`,
    number: (n) => String.fromCodePoint(0x24_5f + n)
  },
  { rank: 9, line: (n) => `${roman[n - 1]}. 目标任务`, number: (n) => roman[n - 1]! },
  { rank: 9, line: (n) => `（${roman[n - 1]}）目标任务`, number: (n) => `（${roman[n - 1]}）` },
  { rank: 9, line: (n) => `${"abcdefghij"[n - 1]}）目标任务`, number: (n) => "abcdefghij"[n - 1]! }
]

/** Lines that begin with a year, a date, an amount, or name several, and so are no clauses. */
const bodies = [
  "2023年举办活动20场。",
  "2026 年全年开展。",
  "9月17日至23日举办。",
  "9 月 17 日前报送。",
  "12.4国家宪法日前后开展。",
  "5.12防灾减灾日、6.5环境日各1场。",
  "9.17至9.23为活动周",
  "1.5小时以上的讲座",
  "2.5万元以上",
  "3.14万人次",
  "20 人参加",
  "5 万元以下的项目",
  "3 场讲座",
  "50%以上的职工",
  "98.5%的单位",
  "二、三等奖各5名",
  "一、二年级学生",
  "5、6年级的班级",
  "11、12月份开展",
  "第三条规定的单位",
  "第二章第一节所列的内容",
  "第一节课后开展",
  "II级响应时停办",
  "〔2026〕9号文件同时废止",
  "X射线科普展"
]

const indexOf = (list: ReadonlyArray<unknown>) =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: list.length - 1 })))

/** A line with a number, how many levels it stands below the first at most, and perhaps a line of its own after it. */
const entry = Arbitrary.all({ depth: indexOf([0, 1, 2, 3]), body: indexOf([...bodies, "none", "none"]) })
const outline = Arbitrary.array(entry, { minLength: 1, maxLength: 40 })
const fourWays = Arbitrary.array(indexOf(ways), { minLength: 4, maxLength: 10 })

/** Of those that are chosen, the first of each height, the highest first. */
const levelsOf = (chosen: ReadonlyArray<number>): ReadonlyArray<Way> => {
  const found = chosen.map((n) => ways[n]!)
  return found
    .filter(({ rank }, n) => found.findIndex((way) => way.rank === rank) === n)
    .toSorted((a, b) => a.rank - b.rank)
}

describe("whatever the numbers of a notice look like", () => {
  it.prop(
    "keeps their order and what each stands under, and reads no year, date or amount as one",
    { entries: outline, chosen: fourWays },
    ({ chosen, entries }) => {
      const levels = levelsOf(chosen)
      const lines: Array<string> = []
      const numbers: Array<string> = []
      let counts: ReadonlyArray<number> = []
      for (const { body, depth } of entries) {
        const at = Math.min(depth, counts.length, levels.length - 1)
        counts = [...counts.slice(0, at), (counts[at] ?? 0) + 1]
        if (counts[at]! > 10) break
        lines.push(levels[at]!.line(counts[at]!))
        numbers.push(counts.map((n, level) => levels[level]!.number(n)).join(""))
        if (bodies[body] !== undefined) lines.push(bodies[body])
      }
      const texts = clauseTexts(["关于办好科普周的通知", ...lines].join("\n"))
      assert.deepStrictEqual(
        texts.map(({ number }) => number),
        ["通知", ...numbers]
      )
      // Nothing of the text is lost or moved.
      assert.strictEqual(texts.map(({ text }) => text).join(""), `关于办好科普周的通知${lines.join("")}`)
    },
    { arbitrary: { runs: times(1000, 20_000) } }
  )

  it.prop(
    "keeps the order of 1, 1.1 and 1.1.1, one that was left out included",
    { steps: Arbitrary.array(indexOf([0, 1, 2, 3, 4, 5]), { maxLength: 40 }) },
    ({ steps }) => {
      const numbers = ["1"]
      let at: ReadonlyArray<number> = [1]
      for (const step of steps) {
        const level = Math.min(step % 3, at.length)
        // Beside what is there already, one may have been left out.
        const by = step > 2 && level < at.length && level > 0 ? 2 : 1
        at = [...at.slice(0, level), (at[level] ?? 0) + by]
        if (at[level]! > 99) break
        numbers.push(at.join("."))
      }
      const lines = numbers.map((number) => (number.includes(".") ? `${number}目标任务` : `${number}. 目标任务`))
      const found = clauseTexts(lines.join("\n")).filter(({ text }) => text !== "")
      assert.deepStrictEqual(
        found.map(({ number }) => number),
        numbers
      )
    },
    { arbitrary: { runs: times(500, 5000) } }
  )
})
