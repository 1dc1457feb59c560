import { readdirSync } from "node:fs"
import { basename, join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { assess, type Finding, type Notice, teller } from "@kepu/core"
import { type Rulebook, rulebookOf, withKnownTerms } from "@kepu/core/notice"
import { judge, type Outcome, wide } from "@kepu/core/judge"
import { deadlines } from "../../src/next/deadlines.ts"
import { activity, instant, noticeWith, portfolioOf, pucheng } from "../sample.ts"
import { times } from "../times.ts"
import { denseNotices, withOddTerms, type World, worldsUnder } from "./worlds.ts"

const sources = (folder: string) =>
  readdirSync(join(import.meta.dirname, "../../src", folder)).filter((name) => name.endsWith(".ts"))
/** The notices that core brings. */
const shipped = await Promise.all(
  sources("notices").map(async (file) => {
    const { notice } = (await import(`../../src/notices/${basename(file, ".ts")}.ts`)) as { readonly notice: Notice }
    return notice
  })
)

/** The rulebook as a page has it: from a file. */
const filed = (notice: Notice): Rulebook => JSON.parse(JSON.stringify(rulebookOf(notice))) as Rulebook

const withoutWords = ({ clause, modality, rule, status, subject, unit }: Finding) => ({
  rule,
  clause,
  modality,
  status,
  subject,
  ...(unit === undefined ? {} : { unit })
})

const withoutBy = (outcome: Outcome) => {
  const { by: _, ...rest } = outcome
  return rest
}

/** Two recommendations of one activity by one unit go by one name, so which of them is told is not settled by it. */
const isTold = (findings: ReadonlyArray<Finding>) => {
  const keys = findings.map(({ rule, subject }) => `${rule} ${subject.kind} ${subject.id}`)
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  return keys.map((key) => times.get(key) === 1)
}

const checkOf = ({ asOf, notice, portfolio: given }: World) => {
  const portfolio = withKnownTerms(notice, given)
  const rulebook = filed(notice)
  const { findings } = assess(notice, given, { asOf })
  const outcomes = judge(rulebook, portfolio, { asOf, wide })
  assert.deepStrictEqual(outcomes.map(withoutBy), findings.map(withoutWords))
  const open = outcomes.filter(({ status }) => status === "unmet" || status === "undetermined")
  assert.deepStrictEqual(judge(rulebook, portfolio, { asOf, statuses: ["undetermined", "unmet"], wide }), open)
  const tell = teller(notice, portfolio, { asOf })
  const told = isTold(findings)
  for (const [n, outcome] of outcomes.entries()) {
    if (told[n] && n % 7 === 0) assert.deepStrictEqual({ ...tell(outcome) }, { ...findings[n] })
  }
  return outcomes
}

const check = (world: World) => {
  checkOf(withOddTerms(world))
  return checkOf(world)
}

describe("judge, by a rulebook from a file", () => {
  it.each(shipped.map((notice) => [notice.id, notice] as const))(
    "comes to the statuses of assess, and its outcomes are told as assess tells them: %s",
    (_, notice) => {
      const worlds = worldsUnder(notice, [2, 5], 31)
      const seen = new Set<string>()
      for (let n = 0; n < times(10, 25); n++)
        for (const { status } of check(worlds.next().value as World)) seen.add(status)
      assert.isAbove(seen.size, 3)
    }
  )

  it("does so under notices of every rule form", () => {
    for (const [n, notice] of denseNotices(4, 40, 32).entries()) {
      const worlds = worldsUnder(notice, [2, 5], n)
      for (let world = 0; world < times(3, 10); world++) check(worlds.next().value as World)
    }
  })
})

describe("an outcome", () => {
  const outcomes = judge(filed(pucheng), { units: [], activities: [] }, { asOf: instant("2023-09-01T00:00:00+08:00") })
  const withUnit = judge(
    filed(pucheng),
    {
      units: [{ id: "u", name: "u" }],
      activities: [{ id: "a", name: "a", host: "u" }],
      recommendations: [{ unit: "u", activity: "a" }]
    } as unknown as World["portfolio"],
    { asOf: instant("2023-09-01T00:00:00+08:00") }
  )

  it("says by when, in the notice's zone, as the notice's deadlines do", () => {
    const dues = deadlines(pucheng).filter(({ kind }) => kind === "deadline")
    assert.strictEqual(dues.length, 4)
    for (const { at, id } of dues) assert.strictEqual(withUnit.find(({ rule }) => rule === id)?.by, at)
    assert.strictEqual(outcomes.find(({ rule }) => rule === "worker-talks")?.by, "2023-09-24T00:00:00+08:00")
  })

  it("says nothing of it where the notice gives no time", () => {
    const outdoor = outcomes.find(({ rule }) => rule === "outdoor-site")
    assert.isDefined(outdoor)
    assert.notProperty(outdoor, "by")
    const { activities } = {
      activities: [{ id: "a", name: "a", host: "u" }]
    } as unknown as World["portfolio"]
    const filedOn = judge(
      filed(pucheng),
      { units: [{ id: "u", name: "u" }], activities } as unknown as World["portfolio"],
      { asOf: instant("2023-09-01T00:00:00+08:00"), statuses: ["undetermined"] }
    ).find(({ rule }) => rule === "filed-on-platform")
    assert.isDefined(filedOn)
    assert.notProperty(filedOn, "by")
  })
})

describe("a teller", () => {
  const tell = teller(pucheng, { units: [], activities: [] }, { asOf: instant("2023-09-01T00:00:00+08:00") })

  it("knows no other rules and subjects than those of its notice and portfolio", () => {
    const subject = { kind: "unit", id: "nobody", name: "nobody" } as const
    assert.isUndefined(tell({ rule: "no-such-rule", subject }))
    assert.isUndefined(tell({ rule: "member-unit-activity", subject }))
    assert.isUndefined(tell({ rule: "activity-in-window", subject }))
    assert.isUndefined(tell({ rule: "worker-talks", subject }))
    assert.isDefined(tell({ rule: "worker-talks", subject: { kind: "region", id: pucheng.region.code, name: "" } }))
  })
})

describe("a rulebook", () => {
  it("there is of every notice", async () => {
    assert.deepStrictEqual(sources("rulebooks"), sources("notices"))
    const ids = shipped.map(({ id }) => id)
    const made = await Promise.all(
      ids.map((id) => import(`../../src/rulebooks/${id}.ts`) as Promise<{ readonly rulebook: Rulebook }>)
    )
    assert.deepStrictEqual(
      made.map(({ rulebook }) => rulebook.id),
      ids
    )
  })

  it("has no words: of the texts of a notice only those that a name may contain", () => {
    for (const notice of shipped) {
      const text = JSON.stringify({ ...rulebookOf(notice), region: undefined })
      const said = notice.clauses.flatMap(({ rules, summary }) => [summary, ...rules.map(({ says }) => says)])
      for (const { en, "zh-CN": zh } of said) {
        assert.notInclude(text, en)
        assert.notInclude(text, zh)
      }
      assert.notMatch(text, /"(?:zh-CN|remarks|reading|synonyms|fingerprint)"/u)
    }
  })
})

describe("a rulebook that asks for what few do", () => {
  const rules = {
    "kinds of days": { _tag: "Each", of: "activities", require: { _tag: "HeldOn", days: ["saturday"] } },
    "several hosts": { _tag: "Each", of: "activities", require: { _tag: "HeldTogether", by: [{ _tag: "EveryUnit" }] } },
    "different values": { _tag: "Count", of: { _tag: "Activities", distinct: "place" }, atMost: 1 }
  }
  it.each(Object.entries(rules))("is judged with `wide`, and refused without: %s", (_, form) => {
    const rulebook = rulebookOf(noticeWith(form as never))
    const portfolio = portfolioOf({ units: [{ id: "u1", name: "甲" }], activities: [activity({ id: "a" })] })
    const asOf = instant("2023-09-20T09:00:00+08:00")
    assert.throws(() => judge(rulebook, portfolio, { asOf }), /wide/u)
    assert.lengthOf(judge(rulebook, portfolio, { asOf, wide }), 1)
  })
  it("is no other one", () => assert.notProperty(rulebookOf(pucheng), "wide"))
})
