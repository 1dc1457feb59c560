import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { formatBy, isOfFigures } from "../src/format/builtin.ts"
import { needsFurther } from "../src/format/further.ts"
import { numberFormat } from "../src/format/NumberFormat.ts"
import { readOffice } from "../src/index.ts"
import { workbook } from "./workbook.ts"

// Nothing here loads what few formats need but the last test, so that whatever is shown before does without.
const values = [0, 1, -1, 0.5, 60, 45_186.604_166, -45_186.6, 2_958_466, 1e22, 1e-9, 123_456.789]
const pieces = [
  "yyyy",
  "m",
  "mm",
  "mmm",
  "mmmm",
  "d",
  "dd",
  "ddd",
  "aaa",
  "h",
  "ss",
  ".0",
  "/",
  "-",
  "年",
  "月",
  ";",
  "@"
]
const more = ["[DBNum1]", "[$-804]", "[h]", "General", "0", "#,##0", "AM/PM", '"0"', "\\0", "E+0", "?", "[Red]", "[>1]"]
const Code = Schema.Array(Schema.Literals([...pieces, ...more]))

describe("formats that need nothing further", () => {
  it.prop("show any number without it", { parts: Code }, ({ parts }) => {
    const code = parts.join("")
    if (needsFurther(code)) return
    for (const value of values) {
      numberFormat(code).show(value, false)
      numberFormat(code).show(value, true)
    }
  })

  it.each([
    "yyyy/m/d",
    'yyyy"年"m"月"d"日"',
    "[$-804]yyyy/m/d;@",
    "h:mm AM/PM",
    "@",
    "General",
    "[h]:mm:ss",
    "mm:ss.0"
  ])("are those of dates and text: %s", (code) => assert.isFalse(needsFurther(code)))
  it.each(["0", "#,##0.00", "[DBNum1]yyyy年", "d-mmm-yy", "aaaa", "0.00E+00", "yyyy/m/d;0"])("are not %s", (code) =>
    assert.isTrue(needsFurther(code))
  )
  it("are among those that are built in, and told of figures before they are asked for", () => {
    for (let id = 0; id < 100; id++) {
      if (isOfFigures(id)) continue
      const code = formatBy(id, new Map())
      if (code !== undefined && !needsFurther(code)) numberFormat(code).show(45_186, false)
    }
    assert.isTrue(isOfFigures(3))
    assert.isFalse(isOfFigures(14))
  })
})

it("a workbook loads what its formats need", async () => {
  const cells = ["0000", '[DBNum1]m"月"', "mmmm", undefined].map((code, n) => [code, n] as const)
  const declared = cells.flatMap(([code, n]) =>
    code === undefined ? [] : [`<numFmt numFmtId="${200 + n}" formatCode="${code.replaceAll('"', "&quot;")}"/>`]
  )
  const styles = `<numFmts>${declared.join("")}</numFmts><cellXfs><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="202"/><xf numFmtId="3"/></cellXfs>`
  const row = cells.map(([, n]) => `<c r="${"ABCD"[n]}1" s="${n}"><v>${n === 3 ? 1234 : 30}</v></c>`).join("")
  const bytes = workbook({ sheet: `<sheetData><row r="1">${row}</row></sheetData>`, styles })
  const result = await readOffice(new Uint8Array(bytes))
  assert.deepStrictEqual(result.ok && result.tables[0]!.rows[0]!.cells.map((cell) => cell?.text), [
    "0030",
    "一月",
    "January",
    "1,234"
  ])
})
