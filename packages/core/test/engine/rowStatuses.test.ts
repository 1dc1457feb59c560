import { assert, it } from "@effect/vitest"
import { assess } from "@kepu/core"
import { count, eachActivity, everyUnit, fact, recommendations } from "@kepu/core/author"
import type { UnitId } from "@kepu/core/portfolio"
import { rowsOf } from "../../src/engine/rowStatuses.ts"
import { unitsIn } from "../../src/engine/Units.ts"
import { activity, instant, noticeWith, portfolio, pucheng } from "../sample.ts"

it.each([1, 31, 32, 33, 255, 256, 257, 300, 512])("each of %s activities is judged, and nothing else", (count) => {
  const notice = noticeWith(eachActivity(fact("images").atLeast(1)))
  const given = portfolio({
    activities: Array.from({ length: count }, (_, n) =>
      activity({ id: `a${n}`, ...(n % 3 === 0 ? {} : { images: 1 }) })
    )
  })
  const { counts, findings } = assess(notice, given, { asOf: instant("2023-09-20T00:00:00+08:00") })
  const open = Math.ceil(count / 3)
  assert.strictEqual(counts.undetermined, open)
  assert.strictEqual(counts.met, count - open)
  assert.deepStrictEqual(
    findings.map(({ status, subject }) => [subject.id, status]),
    given.activities.map(({ id }, n) => [id, n % 3 === 0 ? "undetermined" : "met"])
  )
})

it("what an unknown unit holds or recommends is no other unit's", () => {
  const notice = noticeWith(count(recommendations(), { bound: everyUnit, atMost: 0 }))
  const known = portfolio({ units: ["u1", "u2", "u3"].map((id) => ({ id, name: id })), activities: [activity()] })
  const [one] = known.activities
  const stranger = "nobody" as UnitId
  const units = unitsIn(known.units)
  assert.deepStrictEqual(
    [...rowsOf([{ ...one!, host: stranger }], units, { notice: pucheng, today: "2023-09-20" as never }).hosts],
    [-1]
  )
  const given = { ...known, recommendations: [{ unit: stranger, activity: one!.id }] }
  const { findings } = assess(notice, given, { asOf: instant("2023-09-24T00:00:00+08:00") })
  assert.strictEqual(findings.length, 3)
  assert.strictEqual(new Set(findings.map(({ status }) => status)).size, 1)
})
