import { assert, describe, it } from "@effect/vitest"
import { localized } from "@kepu/core/text"
import * as Cause from "effect/Cause"
import { Ended, endingOf, Refused } from "../src/endings.ts"

describe("a run that fails", () => {
  it("through a defect says so in one line and ends with 2", () => {
    const { code, words } = endingOf(Cause.die(new Error("boom\n    at somewhere (file.ts:1:1)")))
    assert.strictEqual(code, 2)
    assert.strictEqual(words?.["zh-CN"], "程序内部出错：boom。请把所用命令和文件交给维护人员。")
    assert.notInclude(words?.en, "\n")
  })
  it("through a refusal gives the reason", () => {
    const reason = localized("不行", "no")
    assert.deepStrictEqual(endingOf(Cause.fail(new Refused({ reason }))), { code: 2, words: reason })
  })
  it("with a code of its own says nothing more", () => {
    assert.deepStrictEqual(endingOf(Cause.fail(new Ended({ code: 1 }))), { code: 1 })
  })
  it("by interruption ends as shells expect", () => {
    assert.deepStrictEqual(endingOf(Cause.interrupt(0)), { code: 130 })
  })
})
