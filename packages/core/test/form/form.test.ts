import { assert, describe, it } from "@effect/vitest"
import { assess, portfolioFromData } from "@kepu/core"
import { byField, type FormSchema, formSchema, withoutEmpty } from "@kepu/core/form"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { pucheng } from "../sample.ts"

const json = Arbitrary.schema(Schema.Json)

const issuesOf = (schema: FormSchema<"activities">, value: unknown) => {
  const result = schema["~standard"].validate(value)
  if (result instanceof Promise) throw new Error("forms are read at once")
  return result.issues?.map(({ message, path }) => [path as ReadonlyArray<string | number>, message] as const)
}

describe("the form of a record", () => {
  const activities = formSchema("activities", { notice: pucheng })

  it("takes what was left empty as not known", () => {
    const given = {
      id: "1",
      name: " 食品安全讲座 ",
      host: "edu",
      place: "",
      topics: ["food-safety", ""],
      time: { sessions: [] }
    }
    const result = activities["~standard"].validate(given)
    const value: unknown = { id: "1", name: "食品安全讲座", host: "edu", topics: ["food-safety"] }
    assert.deepStrictEqual<unknown>(result, { value })
  })

  it("tells what is wrong at its field, in the language that is asked for", () => {
    const wrong = { id: "1", name: "", host: "edu", topics: ["food"], time: { sessions: [{ start: "2023-09-31" }] } }
    const english = issuesOf(formSchema("activities", { notice: pucheng, language: "en" }), wrong)
    const chinese = issuesOf(activities, wrong)
    const paths = ["name", "time.sessions.0.start"]
    for (const issues of [chinese, english]) {
      assert.deepStrictEqual(issues?.map(([path]) => path?.join(".")).toSorted(), paths)
    }
    for (const [, message] of chinese ?? []) assert.match(message, /\p{Script=Han}/u)
    for (const [, message] of english ?? [])
      assert.notMatch(message.replaceAll(/[“"(（][^”")）]*[”")）]/gu, ""), /\p{Script=Han}/u)
  })

  it("knows the words of the notice", () => {
    const record = { id: "1", name: "讲座", host: "edu", topics: ["food-safty"] }
    const [issue, ...others] = issuesOf(activities, record) ?? []
    assert.deepStrictEqual(others, [])
    assert.deepStrictEqual(issue?.[0], ["topics", 0])
    assert.include(issue?.[1], "food-safety")
    assert.isUndefined(issuesOf(formSchema("activities"), record))
  })

  it("looks ids up only where it is told what there is", () => {
    const record = { id: "1", name: "讲座", host: "edcu" }
    assert.isUndefined(issuesOf(activities, record))
    const among = { units: [{ id: "edu", name: "县教育局" }], activities: [{ id: "1", name: "旧", host: "edu" }] }
    const issues = issuesOf(formSchema("activities", { among }), record)
    assert.deepStrictEqual(
      issues?.map(([path]) => path),
      [["host"]]
    )
    assert.isUndefined(issuesOf(formSchema("activities", { among }), { ...record, host: "edu" }))
  })

  it.prop(
    "of what is no record at all is refused or read, whatever it is",
    {
      value: json,
      register: Arbitrary.schema(Schema.Literals(["units", "activities", "submissions", "recommendations"]))
    },
    ({ register, value }) => {
      const result = formSchema(register)["~standard"].validate(value)
      assert.isTrue("issues" in result || "value" in result)
    }
  )

  it.prop("has nothing empty left, and what is left has nothing more to lose", { value: json }, ({ value }) => {
    const left = withoutEmpty(value)
    assert.deepStrictEqual(withoutEmpty(left), left)
    const isEmpty = (one: unknown): boolean =>
      one === null || one === "" || (typeof one === "object" && Object.keys(one).length === 0)
    const look = (one: unknown): void => {
      assert.isFalse(isEmpty(one))
      if (typeof one === "object" && one !== null) Object.values(one).forEach(look)
    }
    if (left !== undefined) look(left)
  })
})

describe("findings by field", () => {
  it("stand at what is missing, else at what they rest on", () => {
    const portfolio = portfolioFromData({
      units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }],
      activities: [{ id: "1", name: "营养讲座", host: "edu", topics: ["food-safety"] }]
    })
    const { findings } = assess(pucheng, portfolio, { asOf: "2023-09-10" })
    const notes = byField(
      findings.filter(({ subject }) => subject.id === "1"),
      { language: "en" }
    )
    assert.include(notes.get("name")?.map(({ rule }) => rule) ?? [], "food-safety-name")
    assert.include([...notes.keys()], "place")
    assert.isFalse([...notes.values()].flat().some(({ status }) => status === "met"))
  })
})
