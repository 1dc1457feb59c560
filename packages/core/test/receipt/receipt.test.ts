import { assert, describe, it } from "@effect/vitest"
import { assess, noticeFromData, version } from "@kepu/core"
import { Notice, Receipt } from "@kepu/core/schema"
import { receiptOf, replay } from "@kepu/core/receipt"
import { arbitraries } from "@kepu/testing"
import * as Schema from "effect/Schema"
import { readFileSync } from "node:fs"
import { activity, instant, portfolio, pucheng } from "../sample.ts"

const at = { asOf: instant("2023-09-24T00:00:00+08:00") }
const given = portfolio({
  activities: [activity({ platform: "published", contactName: "王老师", contactPhone: "7200001" })]
})
const receipt = receiptOf(pucheng, given, assess(pucheng, given, at))
const parts = (now: ReturnType<typeof replay>) => now.differences.map(({ part }) => part)

describe("receipt", () => {
  it("names the version that the package names", () => {
    const { version: packaged } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))
    assert.strictEqual(version, packaged)
  })

  it("holds no name and no phone", () => {
    const json = JSON.stringify(Schema.encodeSync(Receipt)(receipt))
    for (const personal of ["王老师", "7200001", "科普讲座"]) assert.notInclude(json, personal)
  })

  it.prop(
    "replays to nothing that differs, whatever was assessed",
    { some: arbitraries.portfolio(pucheng), asOf: arbitraries.asOf(pucheng) },
    ({ asOf, some }) => {
      const made = receiptOf(pucheng, some, assess(pucheng, some, { asOf: instant(asOf) }))
      const read = Schema.decodeUnknownSync(Receipt)(JSON.parse(JSON.stringify(Schema.encodeSync(Receipt)(made))))
      assert.deepStrictEqual(parts(replay(read, pucheng, some)), [])
    }
  )

  it("says what differs", () => {
    const other = portfolio({ activities: [activity({ platform: "rejected" })] })
    const data = structuredClone(Schema.encodeSync(Notice)(pucheng))
    const moved = noticeFromData({ ...data, windows: [{ ...data.windows[0], end: "2023-09-24" }] })
    assert.deepStrictEqual(parts(replay(receipt, pucheng, given)), [])
    assert.deepStrictEqual(parts(replay(receipt, pucheng, other)), ["portfolio", "assessment"])
    assert.deepStrictEqual(parts(replay(receipt, moved, given)), ["notice", "assessment"])
    assert.deepStrictEqual(parts(replay(receipt, pucheng, given, "sha256-0")), ["weights"])
    assert.deepStrictEqual(parts(replay({ ...receipt, version: "0.0.9" }, pucheng, given)), ["version"])
  })
})
