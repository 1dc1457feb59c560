import { assert, describe, it } from "@effect/vitest"
import { annex1, filesOf, run } from "./run.ts"

const paths = filesOf({
  "附件1.csv": annex1("1,讲座,县商务局,9月18日,广场,王老师,7200061,"),
  "units.csv": "单位名称,单位类型,职责\n县商务局,成员单位,无\n县科技馆,科技馆,无\n",
  "submissions.csv": "单位名称,材料,收到时间\n县商务局,活动总结,2023-09-20\n"
})
const args = [paths["附件1.csv"], "--units", paths["units.csv"], "--submissions", paths["submissions.csv"]]
const next = (asOf: string, ...more: ReadonlyArray<string>) => run(["next", ...args, "--as-of", asOf, ...more])

describe("kepu next", () => {
  it("says what a unit has to do, under which clause, and how long there is", () => {
    const { code, stdout } = next("2023-09-23T22:30:00+08:00", "--unit", "商务局")
    assert.strictEqual(code, 0)
    const lines = stdout.split("\n").map((line) => line.trim())
    const photos = lines.findIndex((line) => line.includes("报送活动照片"))
    assert.match(lines[photos]!, /^\d+\. 必须/u)
    assert.strictEqual(lines[photos + 1], "五（二）　还有 0 天 1 小时")
    assert.notInclude(stdout, "县科技馆")
    assert.notMatch(stdout, /报送活动总结/u)
  })

  it.each([
    ["a second before the deadline", "2023-09-23T23:59:59+08:00", false],
    ["at the deadline", "2023-09-24T00:00:00+08:00", true]
  ])("tells what is overdue: %s", (_, asOf, overdue) => {
    const { units } = JSON.parse(next(asOf, "--format", "json").stdout)
    const steps = units.find(({ who }: any) => who.name === "县商务局").steps
    const photos = steps.find(({ settles }: any) => settles.some(({ rule }: any) => rule === "photos-due"))
    assert.strictEqual(photos.overdue, overdue)
    assert.strictEqual(photos.by, "2023-09-24T00:00:00+08:00")
  })

  it("puts what must be done before what should be, and shows three steps of each unit at first", () => {
    const { units } = JSON.parse(next("2023-09-18", "--format", "json").stdout)
    for (const { steps } of units) {
      const modalities: ReadonlyArray<string> = steps.map(({ modality }: any) => modality)
      assert.deepStrictEqual(
        modalities,
        modalities.toSorted((a, b) => Number(b === "must") - Number(a === "must"))
      )
    }
    const { stdout } = next("2023-09-18", "--lang", "en")
    assert.include(stdout, "more: see --unit 县商务局")
    assert.notMatch(stdout, /^ {3}4\./mu)
  })

  it("refuses a unit that has nothing to do", () => {
    const { code, stderr } = next("2023-09-18", "--unit", "没有这个单位")
    assert.strictEqual(code, 2)
    assert.include(stderr, "没有这个单位")
  })
})
