import { assert, describe, it } from "@effect/vitest"
import { data, source } from "../../core/test/notice/invented.ts"
import { docxOf } from "../../office/test/document.ts"
import { odtOf } from "../../office/test/odt.ts"
import { code, object, ofd } from "../../office/test/ofd.ts"
import { hex, pageOf, shown } from "../../office/test/pdf.ts"
import { filesOf, run } from "./run.ts"

/** The text of a notice as each program saves it, a paragraph or a printed line each. */
const kinds: Readonly<Record<string, (lines: ReadonlyArray<string>) => Uint8Array>> = {
  docx: (lines) => docxOf({ body: lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("") }),
  odt: (lines) => odtOf({ body: lines.map((line) => `<text:p>${line}</text:p>`).join("") }),
  ofd: (lines) => ofd([lines.map((line, n) => object(`20 ${20 + 10 * n} 170 8`, code(line))).join("")]),
  pdf: (lines) => pageOf(lines.map((line, n) => shown(hex(line), 50, 780 - 20 * n)).join(""))
}

const lines = source.split("\n").filter((line) => line !== "")
const changed = lines.map((line) => line.replace("1 场", "2 场"))
const notice = filesOf({ "notice.json": JSON.stringify(data) })["notice.json"]

describe.each(Object.keys(kinds))("kepu notice trace of a notice as .%s", (kind) => {
  const trace = (from: ReadonlyArray<string>) => {
    const path = filesOf({ [`通知.${kind}`]: kinds[kind]!(from) })[`通知.${kind}`]!
    return run(["notice", "trace", notice, "--source", path])
  }
  const text = (from: ReadonlyArray<string>) =>
    run(["notice", "trace", notice, "--source", filesOf({ "通知.txt": from.join("\n") })["通知.txt"]])

  it("says what it says of the text alone, which it finds whole", () => {
    const told = trace(lines)
    assert.deepStrictEqual(told, text(lines))
    assert.strictEqual(told.code, 0, told.stderr)
    assert.include(told.stdout, "未交代 0")
  })
  it("finds the one number that was changed", () => {
    const told = trace(changed)
    assert.deepStrictEqual(told, text(changed))
    assert.deepStrictEqual([told.code, /二（一）：文字与编码所据的不同/u.test(told.stdout)], [1, true])
  })
  it("says what a file is of which there is no text", () => {
    const told = trace([])
    assert.deepStrictEqual([told.code, told.stdout], [2, ""])
    assert.match(told.stderr, /没有文字|扫描/u)
  })
})
