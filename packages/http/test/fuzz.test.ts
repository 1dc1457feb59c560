import { expect, it } from "vitest"
import { fuzz } from "../fuzz/fuzz.ts"
import { languageFault } from "../fuzz/languages.ts"

it("requests that the OpenAPI document suggests, however odd, are answered as it says, never with a fault, and whole in both languages", async () => {
  const { answered, faults, statuses } = await fuzz(700, 1)
  expect(faults).toEqual([])
  // Requests that are all refused would prove little.
  expect(statuses["200"]).toBeGreaterThan(100)
  expect(answered.size).toBeGreaterThan(30)
  for (const status of ["400", "401", "403", "404", "405", "412", "415", "422", "428"]) {
    expect(statuses, status).toHaveProperty(status)
  }
})

it("a message with another language in it is a fault, and names and quoted data are none", () => {
  expect(languageFault({ "zh-CN": "不合要求：Expected a string", en: "is not as required" })).toContain("with English")
  expect(languageFault({ "zh-CN": "Missing key", en: "is missing" })).toContain("no Chinese")
  expect(languageFault({ "zh-CN": "缺少", en: "缺少" })).toContain("with Chinese")
  expect(languageFault({ "zh-CN": "", en: "" })).toBeDefined()
  expect(languageFault({ "zh-CN": "连不上存储：unreachable。请再试", en: "x y" })).toContain("with English")
  const quoted = { "zh-CN": "内容不符合要求：“Expected string”", en: "is not as required" }
  expect(languageFault(quoted, "POST /v1/x {}")).toContain("in quotes")
  expect(languageFault(quoted, 'PUT /v1/expected%20string {"name":"Expected string"}')).toBeUndefined()
  const whole = { "zh-CN": "没有“no such unit”，见 issues", en: "there is no “县教育局”: see issues" }
  expect(languageFault(whole)).toBeUndefined()
})
