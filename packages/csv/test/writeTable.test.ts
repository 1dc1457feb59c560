import { assert, describe, it } from "@effect/vitest"
import { writeTable } from "@kepu/csv"

const cellOf = (text: string) => writeTable([[text, "x"]]).slice(1, -4)

describe("writeTable", () => {
  it("begins with a BOM and ends each line with CRLF", () => {
    assert.strictEqual(
      writeTable([
        ["单位", "得分"],
        ["孙镇", 3]
      ]),
      "\uFEFF单位,得分\r\n孙镇,3\r\n"
    )
  })
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1", "＋1", "－1", "＠x"])(
    "keeps %j from being a formula",
    (text) => {
      assert.strictEqual(cellOf(text), `'${text}`)
    }
  )
  it.each(["\rx", "\n=1"])("so too, and quoted, %j", (text) => {
    assert.strictEqual(cellOf(text), `"'${text}"`)
  })
  it("leaves numbers, and such signs further on", () => {
    assert.strictEqual(writeTable([[-1, "a=1", "3–5", ""]]), "\uFEFF-1,a=1,3–5,\r\n")
  })
  it("quotes separators, quotes and line breaks", () => {
    assert.strictEqual(writeTable([["a,b", 'c"d', "e\nf", "g\rh"]]), '\uFEFF"a,b","c""d","e\nf","g\rh"\r\n')
  })
})
