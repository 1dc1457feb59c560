import { assert, describe, it } from "@effect/vitest"
import { english } from "../src/texts/en.ts"
import { chinese } from "../src/texts/zh-CN.ts"
import { parseSchedule } from "../src/index.ts"
import { notice } from "./show.ts"
import { table } from "./table.ts"

const slotsOf = (texts: Readonly<Record<string, string>>): ReadonlyArray<readonly [code: string, slots: string]> =>
  Object.entries(texts).map(([code, text]) => [code, (text.match(/\{\w+\}/gu) ?? []).toSorted().join(" ")])

describe("messages", () => {
  it("have the same slots in every language", () => {
    assert.deepStrictEqual(slotsOf(english.refusals), slotsOf(chinese.refusals))
    assert.deepStrictEqual(slotsOf(english.assumptions), slotsOf(chinese.assumptions))
  })

  it("leave no slot open", () => {
    const open = table("refused").filter(([text]) => {
      const parsed = parseSchedule(text, notice)
      return !parsed.ok && /\{\w+\}/u.test(Object.values(parsed.reason).join(" ").replaceAll(text, ""))
    })
    assert.deepStrictEqual(open, [])
  })
})
