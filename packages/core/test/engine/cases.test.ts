import { assert, it } from "@effect/vitest"
import { assess } from "@kepu/core"
import { activities, count, everyUnit, facilities, per } from "@kepu/core/author"
import { assessByReference } from "@kepu/core/reference"
import { recordsOf } from "../../src/engine/cases.ts"
import { registersOf } from "../../src/engine/Registers.ts"
import { activity, instant, noticeWith, portfolio } from "../sample.ts"

it("an activity of which no co-hosts are known is told of every unit, also where joint activities are held against another number", () => {
  const notice = noticeWith(
    count(activities({ credit: "all-hosts" as const }), { bound: everyUnit, atLeast: per(1).of(facilities()) })
  )
  const given = portfolio({
    units: ["u1", "u2"].map((id) => ({ id, name: id })),
    activities: [activity({ host: "u2" })],
    facilities: [{ unit: "u1", name: "科普馆", kind: notice.vocabulary.facilities[0]!.id }]
  })
  const options = { asOf: instant("2023-09-20T00:00:00+08:00") }
  const { findings } = assess(notice, given, options)
  assert.deepStrictEqual(
    findings.map(({ status, subject }) => [subject.id, status]),
    [
      ["u1", "undetermined"],
      ["u2", "met"]
    ]
  )
  assert.isNotEmpty(findings[0]!.missing)
  assert.deepStrictEqual(
    findings.map((one) => ({ ...one })),
    assessByReference(notice, given, options).findings
  )
})

it("the region has the records of all, and a unit its own", () => {
  const { facilities: list } = portfolio({
    units: ["u1", "u2"].map((id) => ({ id, name: id })),
    facilities: ["u1", "u2"].map((unit) => ({ unit, name: unit, kind: "hall" }))
  })
  const registers = registersOf({ facilities: list! }, (id) => ["u1", "u2"].indexOf(id))
  const namesOf = (unit?: number) => recordsOf(unit, registers, () => []).facilities?.map(({ name }) => name)
  assert.deepStrictEqual(namesOf(), ["u1", "u2"])
  assert.deepStrictEqual(namesOf(0), ["u1"])
  assert.deepStrictEqual(namesOf(1), ["u2"])
})
