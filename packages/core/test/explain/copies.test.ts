import { assert, describe, it } from "@effect/vitest"
import { type FormData, findingsOf, portfolio } from "../sample.ts"

const counted = (asked: Partial<FormData & { readonly _tag: "Count" }>): FormData => ({
  _tag: "Count",
  bound: { _tag: "EveryUnit" },
  of: { _tag: "Submissions", document: "summary" },
  ...asked
})
const told = (form: FormData, copies: number) => {
  const submissions = Array.from({ length: copies }, () => ({
    unit: "u1",
    document: "summary",
    receivedAt: "2023-09-20T09:00:00+08:00" as const
  }))
  const [{ message, remedies, status } = { message: { "zh-CN": "" }, remedies: [], status: "" }] = findingsOf(
    form,
    portfolio({ submissions })
  )
  return [status, message["zh-CN"], remedies[0]?.text["zh-CN"] ?? ""]
}

/** Copies of a document that are counted are not late: no number of them says when one was due. */
describe("copies of a document that are counted", () => {
  const quota = counted({ atMost: 3 })
  it.each([
    [2, "met", ""],
    [3, "met", ""],
    [4, "unmet", "核对所计入的各项，超出 1 份"]
  ])("%i of at most 3: %s", (copies, status, remedy) => {
    const [found, message, first] = told(quota, copies)
    assert.deepStrictEqual([found, first], [status, remedy])
    assert.notMatch(message!, /按时|收到/u)
  })

  const both = counted({ atLeast: 1, atMost: 1 })
  it.each([
    [0, "pending", "已计入 0 份，还差 1 份", "再报送活动总结 1 份"],
    [1, "met", "计入 1 份", ""],
    [2, "unmet", "计入 2 份，超过 1 份", "核对所计入的各项，超出 1 份"]
  ])("%i of 1 and no more: %s", (copies, status, message, remedy) => {
    const found = told(both, copies)
    assert.deepStrictEqual([found[0], found[2]], [status, remedy])
    assert.include(found[1], message)
  })
})
