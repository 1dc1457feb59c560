import { assert, describe, it } from "@effect/vitest"
import { SSF } from "@e965/xlsx"
import { formatBy } from "../src/format/builtin.ts"
import { loadFurther } from "../src/format/further.ts"
import { numberFormat } from "../src/format/NumberFormat.ts"

await loadFurther()

const show = (code: string, value: number): string => numberFormat(code).show(value, false).text
const dateBy = (code: string, value: number) => numberFormat(code).show(value, false).date

const moment = 45_186.604_166_666_664 // 2023-09-17 14:30, a Sunday

describe("number formats", () => {
  it.each([
    ["0000\\-0000000", 9_137_200_062, "0913-7200062"],
    ["000\\-00000000", 2_985_123_456, "029-85123456"],
    ["000 0000 0000", 13_800_001_101, "138 0000 1101"],
    ['0"人"', 120, "120人"],
    ['#,##0"元"', 1_234_567, "1,234,567元"],
    ["0.00%", 0.1234, "12.34%"],
    ["0;-0;;@", 0, ""],
    ["#,##0,", 1_234_567, "1,235"],
    ["0.00E+00", 12_345, "1.23E+04"],
    ['[<60]"不及格";[>=90]"优秀";"及格"', 59, "不及格"],
    ['[<60]"不及格";[>=90]"优秀";"及格"', 60, "及格"],
    ['[<60]"不及格";[>=90]"优秀";"及格"', 90, "优秀"],
    ["[$¥-804]#,##0.00", 12.5, "¥12.50"],
    ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', 0, "-"],
    ["General", 0.1 + 0.2, "0.3"],
    ["General", 610_526_199_001_011_000, "610526199001011000"],
    ["General", 1e-7, "1E-07"],
    ["G/通用格式", 13_800_001_101, "13800001101"],
    ['G/通用格式"人"', 12, "12人"],
    ["@", 12.5, "12.5"],
    ["0.00", 1.005, "1.01"],
    ["[DBNum1]General", 10_203, "一万〇二百〇三"],
    ["[DBNum1]General", 10, "十"],
    ["[DBNum1]General", 110, "一百一十"],
    ["[DBNum1]0", 120, "一二〇"],
    ["[DBNum2]General", 12, "壹拾贰"],
    ["[DBNum3]0", 12, "１２"]
  ])("%s shows %d as %s", (code, value, text) => assert.strictEqual(show(code, value), text))

  it.each([
    ['yyyy"年"m"月"d"日"', "2023年9月17日"],
    ["[DBNum1]yyyy年m月d日", "二〇二三年九月十七日"],
    ["[$-F800]dddd, mmmm dd, yyyy", "2023年9月17日"],
    ["[$-F400]h:mm:ss AM/PM", "14:30:00"],
    ["[$-804]yyyy-mm-dd aaaa", "2023-09-17 星期日"],
    ["[$-804]dddd", "星期日"],
    ["上午/下午h时mm分", "下午2时30分"],
    ["h:mm AM/PM", "2:30 PM"],
    ["yy.m.d", "23.9.17"],
    ["mmm d, yyyy", "Sep 17, 2023"],
    ["m/d h:mm", "9/17 14:30"],
    ["e年m月", "2023年9月"],
    ["[h]:mm", "1084478:30"]
  ])("%s shows a moment as %s", (code, text) => assert.strictEqual(show(code, moment), text))

  it.each([
    ["yyyy/m/d h:mm", { year: 2023, month: 9, day: 17, hour: 14, minute: 30 }],
    ["h:mm:ss m月d日", { year: 2023, month: 9, day: 17, hour: 14, minute: 30, second: 0 }],
    ["m月d日", { year: 2023, month: 9, day: 17 }],
    ["aaaa", { year: 2023, month: 9, day: 17 }],
    ["yyyy年m月", { year: 2023, month: 9 }],
    ["mmm-yy", { year: 2023, month: 9 }],
    ["yyyy年", undefined],
    ["h:mm", undefined],
    ["[m]:ss", undefined],
    ["0.00", undefined]
  ])("of what %s shows there is %o", (code, date) => assert.deepStrictEqual(dateBy(code, moment), date))

  it("knows the days that a spreadsheet has and a calendar has not", () => {
    assert.deepStrictEqual(
      [0, 1, 59, 60, 61].map((serial) => show("yyyy/m/d", serial)),
      ["1900/1/0", "1900/1/1", "1900/2/28", "1900/2/29", "1900/3/1"]
    )
    assert.deepStrictEqual(
      [0, 1, 59, 60, 61].map((serial) => dateBy("yyyy/m/d", serial)?.day),
      [undefined, 1, 28, undefined, 1]
    )
  })

  it("shows what is beyond the calendar as the number that it is", () => {
    assert.strictEqual(show("yyyy/m/d", 2_958_465), "9999/12/31")
    assert.strictEqual(show("yyyy/m/d", 2_958_466), "2958466")
    assert.strictEqual(show("yyyy/m/d", -1), "-1")
    assert.isFalse(numberFormat("yyyy/m/d").show(-1, false).isDate)
  })

  it("are not in the file where they are Chinese and built in: of months no day is told", () => {
    const shown = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [
      show(formatBy(id, new Map())!, moment),
      dateBy(formatBy(id, new Map())!, moment)?.day
    ])
    const month = ["2023年9月", undefined]
    const day = ["9月17日", 17]
    assert.deepStrictEqual(shown, [
      month,
      day,
      day,
      ["9-17-23", 17],
      ["2023年9月17日", 17],
      month,
      month,
      day,
      month,
      day,
      day,
      month,
      day
    ])
    assert.deepStrictEqual(
      [32, 33, 34, 35, 55, 56].map((id) => show(formatBy(id, new Map())!, moment)),
      ["14时30分", "14时30分00秒", "下午2时30分", "下午2时30分00秒", "下午2时30分", "下午2时30分00秒"]
    )
  })

  it("show as SheetJS does what it knows", () => {
    const codes = ["0", "0.00", "#,##0", "#,##0.00", "0%", "0.00%", "0.00E+00", "yyyy/m/d", "yyyy-mm-dd hh:mm:ss"]
    const more = ["h:mm AM/PM", "mm:ss", "[h]:mm:ss", "d-mmm-yy", "mmmm d, yyyy", "dddd", "00000000", "0.0,,", "???"]
    const values = [0.375, 1, 12.5, 45_187.375, 1_234_567.891, 59, 61, 2_958_465]
    for (const code of [...codes, ...more])
      for (const value of values)
        assert.strictEqual(show(code, value), SSF.format(code, value).trim(), `${code} ${value}`)
  })

  it("take any text without a throw, and say something", () => {
    for (const code of [
      "",
      ";",
      ";;;;",
      '"',
      "[",
      "[DBNum9]0",
      "\\",
      "*",
      "E+",
      "/",
      "0/0",
      "....",
      "[h",
      "yyyy;[",
      "@@@"
    ])
      for (const value of [-1.5, 0, 1e300, Number.MIN_VALUE]) assert.isString(show(code, value))
  })

  it("add to a text what they write around it", () => {
    assert.strictEqual(numberFormat('"编号"@').showText("7"), "编号7")
    assert.strictEqual(numberFormat("yyyy年;@").showText("待定"), "待定")
    assert.strictEqual(numberFormat(";;;").showText("在"), "在")
  })
})
