import { type InputIssue, UnitId } from "@kepu/core"
import { describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import type { ActivityRow } from "../src/index.ts"
import { toActivity } from "../src/activities/toActivity.ts"
import { equal, places } from "./sample.ts"

const row: ActivityRow = {
  file: "a.csv",
  row: 4,
  number: "1",
  name: "科学秀",
  host: Schema.decodeSync(UnitId)("罕井镇"),
  facts: { place: "集市" },
  columns: { images: "图片数", name: "项目名称" },
  content: () => ""
}

describe("toActivity", () => {
  it("leaves out a fact that core's schema refuses, says where it stood, and keeps the rest", () => {
    const issues: Array<InputIssue> = []
    const activity = toActivity({ ...row, facts: { ...row.facts, images: -1 } }, ["annex-1"], new Map(), issues)
    equal([activity?.place, activity?.images, activity?.annexes], ["集市", undefined, ["annex-1"]])
    equal(places({ issues }), ["field-refused 4 图片数"])
  })

  it("makes no activity without a name", () => {
    const issues: Array<InputIssue> = []
    equal(toActivity({ ...row, name: "" }, [], new Map(), issues), undefined)
    equal(places({ issues }), ["field-refused 4 项目名称"])
  })
})
