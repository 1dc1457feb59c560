import { assert, describe, it } from "@effect/vitest"
import { assess } from "@kepu/core"
import { Assessment, Notice, Portfolio } from "@kepu/core/schema"
import { noticeDigest, type RuleForm } from "@kepu/core/notice"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { instant, pucheng, statuses } from "../sample.ts"
import { decided, forget, reverse, split } from "./reshape.ts"
import { times } from "../times.ts"

interface World {
  readonly notice: Notice
  readonly portfolio: Portfolio
  readonly asOf: string
}

const under = (notice: Notice): Arbitrary.Arbitrary<World> =>
  Arbitrary.all({
    notice: Arbitrary.Constant(notice),
    portfolio: arbitraries.portfolio(notice),
    asOf: arbitraries.asOf(notice)
  })

const judge = ({ asOf, notice, portfolio }: World): Assessment => assess(notice, portfolio, { asOf: instant(asOf) })

const through = <S extends Schema.Codec<any, any>>(schema: S, value: S["Type"]): S["Type"] =>
  Schema.decodeUnknownSync(schema)(JSON.parse(JSON.stringify(Schema.encodeSync(schema)(value))))

/** About whom or what each form answers, as kind and id. */
const subjects = (form: RuleForm, { notice, portfolio }: World): ReadonlyArray<string> => {
  const units = portfolio.units.map(({ id }) => `unit ${id}`)
  const activities = portfolio.activities.map(({ id }) => `activity ${id}`)
  const region = [`region ${notice.region.code}`]
  const recommended = (portfolio.recommendations ?? []).map(
    ({ activity, unit }) => `recommendation ${unit}/${activity}`
  )
  switch (form._tag) {
    case "Each":
      return form.of === "activities" ? activities : recommended
    case "Count":
      return form.bound === undefined || form.bound._tag === "Region" ? region : units
    case "Due":
      return "_tag" in form.deadline && form.deadline._tag === "Relative" ? activities : units
    case "Judgement":
      return form.bound === undefined ? region : units
  }
}

const spans: ReadonlySet<string | undefined> = new Set(["Days", "Weeks", "Months", "Quarters", "HalfYears", "Years"])

/** The rules that ask something of each day, week or other span of the calendar. */
const bySpans = ({ clauses }: Notice): ReadonlySet<string> =>
  new Set(
    clauses
      .flatMap(({ rules }) => rules)
      .flatMap(({ form, id }) => (form._tag === "Count" && spans.has(form.each?._tag) ? [id] : []))
  )

const open = new Set(["undetermined", "judgement"])
const masks = Arbitrary.array(arbitraries.oneOf([true, false]), { maxLength: 40 })

describe.each<[string, Arbitrary.Arbitrary<World>, number]>([
  ["pucheng-2023", under(pucheng), times(20, 200)],
  ["generated notices", Arbitrary.flatMap(arbitraries.notice, under), times(40, 400)]
])("assess under %s", (_, worlds, count) => {
  const law = (name: string, check: (world: World) => void) =>
    it.prop(name, { world: worlds }, ({ world }) => check(world), { arbitrary: { runs: count } })

  it.prop(
    "more facts may decide what was open, and never turn a decided status over",
    { world: worlds, mask: masks },
    ({ mask, world }) => {
      // Of two decisions of one day that differ none stands, so one decision more may open what was decided.
      const portfolio = decided(world.portfolio)
      const after = statuses(judge({ ...world, portfolio }))
      const before = statuses(judge({ ...world, portfolio: forget(portfolio, mask) }))
      for (const [finding, status] of Object.entries(before)) {
        // Days and longer spans that are still to come are waited for, whatever is not known of them yet.
        const isAwaited = status === "pending" && bySpans(world.notice).has(finding.split(" ")[0]!)
        if (isAwaited) assert.include(["pending", "met"], after[finding], finding)
        else if (!open.has(status)) assert.strictEqual(status, after[finding], finding)
      }
    },
    { arbitrary: { runs: count } }
  )

  law("the order of the input does not matter", (world) => {
    const portfolio = decided(world.portfolio)
    const facts = ({ findings }: Assessment) =>
      findings.map(({ missing, rule, status, subject }) => [
        `${rule} ${subject.kind} ${subject.id} ${status}`,
        ...missing.map(({ fact, subject: { id } }) => `${fact} ${id}`).toSorted()
      ])
    assert.sameDeepMembers(
      facts(judge({ ...world, portfolio: reverse(portfolio) })),
      facts(judge({ ...world, portfolio }))
    )
  })

  law("every rule answers once for each of its subjects; what is merely allowed is passed over", (world) => {
    assert.deepStrictEqual(
      judge(world).findings.map(({ rule, subject }) => `${rule} ${subject.kind} ${subject.id}`),
      world.notice.clauses
        .flatMap(({ rules }) => rules)
        .filter(({ modality }) => modality !== "may")
        .flatMap(({ form, id }) => subjects(form, world).map((subject) => `${id} ${subject}`))
    )
  })

  law("units are judged alike apart and together, but for what the region answers for", (world) => {
    const { parts, whole } = split(world.portfolio)
    const ofUnits = (portfolio: Portfolio) =>
      judge({ ...world, portfolio }).findings.filter(({ subject }) => subject.kind !== "region")
    assert.sameDeepMembers([...ofUnits(whole)], parts.flatMap(ofUnits))
  })

  law("an open finding names what is missing, a decided one nothing", (world) => {
    for (const { missing, rule, status } of judge(world).findings) {
      assert.strictEqual(missing.length > 0, open.has(status), `${rule} ${status}`)
    }
  })

  law("what asks for attention says what to do about it", (world) => {
    for (const { remedies, rule, status } of judge(world).findings) {
      assert.strictEqual(remedies.length > 0, status !== "met" && status !== "not-applicable", `${rule} ${status}`)
    }
  })

  law("notices, portfolios and assessments survive a round trip through JSON", (world) => {
    const notice = through(Notice, world.notice)
    assert.deepStrictEqual(notice, world.notice)
    assert.strictEqual(noticeDigest(notice), noticeDigest(world.notice))
    assert.deepStrictEqual(through(Portfolio, world.portfolio), world.portfolio)
    assert.deepStrictEqual(through(Assessment, judge(world)), judge(world))
  })

  law("the time zone of the process does not matter", (world) => {
    const zone = process.env["TZ"]
    const [first, ...others] = ["Pacific/Kiritimati", "America/New_York", "Asia/Kathmandu"].map((other) => {
      process.env["TZ"] = other
      return { offset: new Date(0).getTimezoneOffset(), assessment: judge(world) }
    })
    if (zone === undefined) delete process.env["TZ"]
    else process.env["TZ"] = zone
    for (const { assessment, offset } of others) {
      assert.notStrictEqual(offset, first!.offset)
      assert.deepStrictEqual(assessment, first!.assessment)
    }
  })

  law("counts add up to the findings that are shown", (world) => {
    const { counts, findings } = judge(world)
    const { activities, units, ...byStatus } = counts
    assert.strictEqual(
      Object.values(byStatus).reduce((a, b) => a + b, 0),
      findings.filter(({ status }) => status !== "not-applicable").length
    )
    assert.deepStrictEqual([units, activities], [world.portfolio.units.length, world.portfolio.activities.length])
  })
})
