import { afterAll, assert, describe, expect, it } from "@effect/vitest"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { packageFolder, run } from "./run.ts"

/** What a town writes into its empty table: a name that lacks its word, times that say little, a row without a name. */
const rows = [
  "1,舌尖上的安全,孙镇,9月18日9:00-11:00,镇文化广场,李老师,0913-7200061,",
  "2,科普大篷车进校园,,9月下旬,孙镇中学,王老师,１３９ 1234 5678,",
  "3,,孙镇,9月20日,镇政府,赵老师,7200063,",
  "4,反邪教讲座,,近日,镇政府,张老师,7200062,",
  "5,气象观测体验,,9月19日、9月20日,气象站,刘老师,7200064,",
  "6,,,,,,,",
  "7,,,,,,,"
]
const register = ["1,孙镇,镇/街道,食品安全", "2,县教育局,成员单位,无"]

const texts = {
  "zh-CN": {
    title:
      "# 从空表到下一步\n\n下面是镇上经办人的全过程，由程序自己写出。重新生成：`npx vitest run packages/cli/test/journey.test.ts -u`。\n",
    steps: ["取空表", "填表", "核查", "代改", "看还要做什么", "再核查一次", "县里把表退回单位"],
    asOf: "9月24日",
    into: "改好",
    back: "退回",
    book: "县里收到的是 Excel 或 Word 文件时，给有问题的单元格加上批注，原样退回。这里先把表转成 .xlsx：",
    filled: "附件1-孙镇.csv 填好以后：",
    alsoFilled: "单位名册.csv 填好以后："
  },
  en: {
    title:
      "# From an empty table to what is next\n\nThe whole way of a town's clerk, as the program itself tells it. To write it anew: `npx vitest run packages/cli/test/journey.test.ts -u`.\n",
    steps: [
      "An empty table",
      "Fill it in",
      "Check",
      "Mend",
      "What is next",
      "Check once more",
      "The county returns the table"
    ],
    asOf: "2023-09-24",
    into: "mended",
    back: "returned",
    book: "A table that came as Excel or Word goes back as it is, with notes in the cells at issue. Here it is made .xlsx first:",
    filled: "附件1-孙镇.csv, filled in:",
    alsoFilled: "单位名册.csv, filled in:"
  }
} as const

type Language = keyof typeof texts

const block = (text: string): string =>
  `\`\`\`text\n${text
    .replace(/^\uFEFF/u, "")
    .replaceAll("\r\n", "\n")
    .trimEnd()}\n\`\`\`\n`

const journey = (language: Language): string => {
  const folder = mkdtempSync(join(tmpdir(), "kepu-journey-"))
  afterAll(() => rmSync(folder, { recursive: true }))
  const { alsoFilled, asOf, back, book, filled, into, steps, title } = texts[language]
  const [table, units] = ["附件1-孙镇.csv", "单位名册.csv"]
  const said: Array<string> = [title]
  const step = (n: number): void => void said.push(`## ${steps[n]}\n`)
  const kepu = (expected: number, ...args: ReadonlyArray<string>): void => {
    const words = [...args, ...(language === "en" ? ["--lang", "en"] : [])]
    const { code, stderr, stdout } = run(words, {}, folder)
    assert.strictEqual(code, expected, stderr)
    said.push(block(`$ kepu ${words.join(" ")}\n${stdout}${stderr}`))
  }
  const fill = (name: string, above: RegExp, lines: ReadonlyArray<string>): void => {
    const empty = readFileSync(join(folder, name), "utf8")
    const kept = empty.slice(0, above.exec(empty)!.index + above.exec(empty)![0].length)
    writeFileSync(join(folder, name), `${kept}${lines.join("\r\n")}\r\n`)
    said.push(block(readFileSync(join(folder, name), "utf8")))
  }
  step(0)
  kepu(0, "template", "附件1", "--unit", "孙镇", "-o", table)
  kepu(0, "template", "单位名册", "-o", units)
  step(1)
  said.push(`${filled}\n`)
  fill(table, /^序号.*\r\n/mu, rows)
  said.push(`${alsoFilled}\n`)
  fill(units, /^\uFEFF?序号.*\r\n/mu, register)
  step(2)
  const county = ["--units", units, "--as-of", asOf]
  kepu(1, "check", table, ...county)
  step(3)
  kepu(0, "fix", table, ...county, "-o", into)
  step(4)
  kepu(0, "next", table, ...county, "--unit", "孙镇")
  step(5)
  kepu(1, "check", join(into, table), ...county)
  step(6)
  said.push(`${book}\n`)
  kepu(0, "convert", join(into, table), "附件1-孙镇.xlsx", "--to", "annex1")
  kepu(0, "return", "附件1-孙镇.xlsx", ...county, "-o", back)
  return said.join("\n")
}

describe("the clerk's journey", () => {
  it.each(Object.keys(texts) as ReadonlyArray<Language>)("%s: is as the page has it", async (language) => {
    const told = journey(language)
    await expect(told).toMatchFileSnapshot(join(packageFolder, `../../docs/journey.${language}.md`))
    // What is not true, or nobody would write.
    for (const words of ["未能读入的记录", "npx", "ELIFECYCLE", "node -C", "undefined"]) {
      assert.notInclude(told.replaceAll(/重新生成.*|To write it anew.*/gu, ""), words)
    }
  })
})
