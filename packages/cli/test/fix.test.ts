import { assert, describe, it } from "@effect/vitest"
import { mkdtempSync, readdirSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { annex1, filesOf, run } from "./run.ts"

const table = annex1(
  "1,放心肉进社区,县商务局,9月18日,广场,王老师,０９１３－7200061,",
  "2,讲座,县商务局,9月19日,礼堂,,138 0000 1101,=同上"
)
const platform =
  "活动名称,举办单位,状态,主题分类\n放心肉进社区,县商务局,已发布,食品安全\n放心奶,县商务局,已发布,食品安全\n"
const folder = () => join(mkdtempSync(join(tmpdir(), "kepu-fix-")), "mended")

describe("kepu fix", () => {
  const paths = filesOf({ "附件1.csv": table, "platform.csv": platform })
  const args = [paths["附件1.csv"], "--platform", paths["platform.csv"], "--as-of", "2023-09-17"]

  it("mends a copy, lists each change, and leaves the originals and the export alone", () => {
    const into = folder()
    const { code, stdout } = run(["fix", ...args, "-o", into])
    assert.strictEqual(code, 0)
    assert.deepStrictEqual(stdout.split("\n").slice(0, 4), [
      "附件1.csv",
      "  第2行“联系电话”：０９１３－7200061 → 0913-7200061",
      "  第3行“联系电话”：138 0000 1101 → 13800001101",
      "  第2行“项目名称”：放心肉进社区 → 放心肉进社区（食品安全）"
    ])
    assert.deepStrictEqual(readdirSync(into), ["附件1.csv"])
    assert.strictEqual(readFileSync(paths["附件1.csv"], "utf8"), table)
    assert.strictEqual(
      readFileSync(join(into, "附件1.csv"), "utf8"),
      `\uFEFF${table
        .replace("放心肉进社区", "放心肉进社区（食品安全）")
        .replace("０９１３－7200061", "0913-7200061")
        .replace("138 0000 1101", "13800001101")
        .replace("=同上", "'=同上")
        .replaceAll("\n", "\r\n")}`
    )
  })

  it("renames nothing that was held", () => {
    const { stdout } = run(["fix", ...args.with(args.length - 1, "2023-09-19"), "-o", folder()])
    assert.include(stdout, "联系电话")
    assert.notInclude(stdout, "项目名称")
  })

  it("has nothing more to mend in what it mended, and never writes over a file", () => {
    const into = folder()
    run(["fix", ...args, "-o", into])
    const again = run(["fix", join(into, "附件1.csv"), "--as-of", "2023-09-20", "-o", folder(), "--lang", "en"])
    assert.deepStrictEqual([again.code, again.stdout], [0, "There is nothing that is safe to mend.\n"])
    const occupied = run(["fix", ...args, "-o", into])
    assert.deepStrictEqual([occupied.code, occupied.stdout], [2, ""])
    assert.include(occupied.stderr, "附件1.csv”已存在")
  })

  it("tells a program the same", () => {
    const { stdout } = run(["fix", ...args, "-o", folder(), "--format", "json"])
    const { files, format } = JSON.parse(stdout)
    assert.strictEqual(format, "kepu.fixes/1")
    assert.deepStrictEqual(files[0].changes[2], {
      row: 2,
      column: "项目名称",
      before: "放心肉进社区",
      text: "放心肉进社区（食品安全）"
    })
  })
})
