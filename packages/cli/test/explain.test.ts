import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { exampleFolder, filesOf, run } from "./run.ts"

const file = (name: string) => join(exampleFolder, name)
const county = [
  file("附件1-县教育局.csv"),
  file("附件1-县农业农村局.csv"),
  "--units",
  file("units.csv"),
  "--platform",
  file("platform.csv"),
  "--as-of",
  "2023-09-24"
]

describe("kepu explain", () => {
  it.each(["三（五）5", "三(五)5", "food-safety-name"])(
    "says what %s asks for, with modality, form and reading",
    (what) => {
      const { code, stdout } = run(["explain", what])
      assert.strictEqual(code, 0)
      assert.include(stdout, "[必须] 食品安全活动的名称含有“食品安全”四个字")
      assert.include(stdout, "理解：主题以单位申报为准")
    }
  )

  it("speaks English, and refuses what the notice does not have", () => {
    assert.include(
      run(["explain", "三（二）", "--lang", "en"]).stdout,
      "[must] a member unit holds at least 1 activity"
    )
    const { code, stderr, stdout } = run(["explain", "九（九）"])
    assert.deepStrictEqual([code, stdout], [2, ""])
    assert.include(stderr, "没有条款或规则“九（九）”")
  })
})

describe("kepu check --why", () => {
  it("shows the path that decided, for one unit", () => {
    const { code, stdout } = run(["check", ...county, "--why", "food-safety-name:农业农村局"])
    assert.strictEqual(code, 1)
    assert.include(stdout, "不符合，依据三（五）5")
    assert.match(stdout, /● 是 主题属于“食品安全”/u)
    assert.match(stdout, /● 否 活动名称含“食品安全”［活动名称：/u)
    assert.notInclude(stdout, "教育局")
  })

  it.each(["no-such-rule", "food-safety-name:没有这个单位"])("refuses %s", (why) => {
    const { code, stderr, stdout } = run(["check", ...county, "--why", why])
    assert.deepStrictEqual([code, stdout], [2, ""])
    assert.include(stderr, "kepu notice show")
  })
})

describe("kepu replay", () => {
  const { "receipt.json": receipt, "broken.json": broken } = filesOf({ "receipt.json": "", "broken.json": "{}" })
  const checked = () => run(["check", ...county, "--format", "json", "--receipt", receipt, "--force"])

  it("gives the same bytes from the same files, in another time zone too", () => {
    const { stdout } = checked()
    const replayed = run(["replay", receipt, ...county.slice(0, -2)], { TZ: "America/New_York" })
    assert.strictEqual(replayed.code, 0)
    assert.strictEqual(replayed.stdout, stdout)
    assert.notInclude(readFileSync(receipt, "utf8"), "老师")
  })

  it("says what differs, and prints no assessment then", () => {
    checked()
    const { code, stderr, stdout } = run(["replay", receipt, county[0]!, ...county.slice(2, -2)])
    assert.deepStrictEqual([code, stdout], [1, ""])
    assert.include(stderr, "报送数据不同")
    assert.notInclude(stderr, "通知数据不同")
  })

  it("refuses what is no receipt, and says where", () => {
    const { code, stderr } = run(["replay", broken, county[0]!])
    assert.strictEqual(code, 2)
    assert.include(stderr, "assessment：缺少这一项")
  })
})
