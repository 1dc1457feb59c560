import { assert, describe, it } from "@effect/vitest"
import type { Portfolio } from "@kepu/core"
import { judge } from "@kepu/core/judge"
import { rulebookOf } from "@kepu/core/notice"
import { activity, type FormData, instant, noticeWith, portfolio } from "../sample.ts"

const everyone = { _tag: "EveryUnit" } as const
const count = (credit: "host" | "all-hosts", atLeast: number, bound: object = everyone): FormData => ({
  _tag: "Count",
  bound: bound as typeof everyone,
  of: { _tag: "Activities", where: { _tag: "Always" }, credit },
  atLeast,
  limit: { _tag: "WindowEnd", window: "activity-days" }
})
const units = ["u1", "u2", "u3"].map((id) => ({ id, name: id }))
const at = { asOf: instant("2023-09-25T00:00:00+08:00") }
const outcomes = (form: FormData, parts: Partial<typeof Portfolio.Encoded>) =>
  judge(rulebookOf(noticeWith(form)), portfolio({ units, ...parts }), at)
const statuses = (...given: Parameters<typeof outcomes>) =>
  Object.fromEntries(outcomes(...given).map(({ status, subject }) => [subject.id, status]))
const held = (id: string, host: string, coHosts?: ReadonlyArray<string>) =>
  activity({ id, host, ...(coHosts === undefined ? {} : { coHosts }) })

describe("judge", () => {
  it("counts each activity for its host", () => {
    const activities = [held("a", "u1"), held("b", "u2", ["u3"]), held("c", "u1", [])]
    assert.deepStrictEqual(statuses(count("host", 2), { activities }), { u1: "met", u2: "unmet", u3: "unmet" })
    assert.deepStrictEqual(statuses(count("host", 3), { activities }), { u1: "unmet", u2: "unmet", u3: "unmet" })
  })

  it("counts each activity for all of its hosts, once each, and of one whose co-hosts are not known perhaps for all", () => {
    const known = [held("a", "u1", ["u2"]), held("b", "u2", ["u2", "u1"]), held("c", "u3", [])]
    assert.deepStrictEqual(statuses(count("all-hosts", 2), { activities: known }), {
      u1: "met",
      u2: "met",
      u3: "unmet"
    })
    assert.deepStrictEqual(statuses(count("all-hosts", 3), { activities: [...known, held("d", "u3")] }), {
      u1: "undetermined",
      u2: "undetermined",
      u3: "unmet"
    })
  })

  it("finds those statuses alone that are named, and says who answers for what", () => {
    const form: FormData = {
      _tag: "Each",
      of: "activities",
      where: { _tag: "Always" },
      require: { _tag: "PlatformIn", states: ["published"] }
    }
    const given = portfolio({
      units,
      activities: [held("a", "u1"), held("b", "u2")].map(
        (one, n) => ({ ...one, platform: n === 0 ? "published" : "rejected" }) as const
      )
    })
    const rulebook = rulebookOf(noticeWith(form))
    const unmet = judge(rulebook, given, { ...at, statuses: ["unmet"] })
    assert.deepStrictEqual(
      unmet.map(({ status, subject, unit }) => [subject.id, status, unit?.id]),
      [["b", "unmet", "u2"]]
    )
    assert.lengthOf(judge(rulebook, given, at), 2)
    const [ofRegion] = judge(rulebookOf(noticeWith(count("host", 1, { _tag: "Region" }))), given, at)
    assert.notProperty(ofRegion, "unit")
  })

  it("says by when: of a unit that was given more time by its own day", () => {
    const form = count("host", 1)
    const exemptions = [
      {
        unit: "u1",
        rule: "rule",
        kind: "extended",
        on: "2023-09-20",
        until: "2023-09-30",
        reason: "停课",
        by: "办公室"
      }
    ] as const
    assert.deepStrictEqual(
      outcomes(form, { exemptions }).map(({ by }): string | undefined => by),
      ["2023-10-01T00:00:00+08:00", "2023-09-24T00:00:00+08:00", "2023-09-24T00:00:00+08:00"]
    )
    const decided: FormData = { _tag: "Judgement", bound: everyone }
    assert.notProperty(outcomes(decided, {})[0], "by")
  })
})
