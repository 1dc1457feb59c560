import { assert, describe, it } from "@effect/vitest"
import { assess, type Finding } from "@kepu/core"
import { lint } from "@kepu/core/lint"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import { times } from "../times.ts"

const worlds = Arbitrary.flatMap(arbitraries.notice, (notice) =>
  Arbitrary.all({
    notice: Arbitrary.Constant(notice),
    portfolio: arbitraries.portfolio(notice),
    asOf: arbitraries.asOf(notice)
  })
)

const said = (findings: ReadonlyArray<Finding>, rule: string, status: Finding["status"]) =>
  findings.filter((finding) => finding.rule === rule && finding.status === status)

const key = ({ subject }: Finding) => `${subject.kind} ${subject.id}`

/** What a diagnostic says of rules, as something that an assessment could refute. */
const refutations = {
  "unsatisfiable-rule": (findings: ReadonlyArray<Finding>, [rule]: ReadonlyArray<string>) =>
    said(findings, rule!, "met"),
  "rule-never-fails": (findings: ReadonlyArray<Finding>, [rule]: ReadonlyArray<string>) =>
    said(findings, rule!, "unmet"),
  "rule-never-fires": (findings: ReadonlyArray<Finding>, [rule, closing]: ReadonlyArray<string>) =>
    closing === undefined ? [...said(findings, rule!, "met"), ...said(findings, rule!, "unmet")] : [],
  "contradictory-rules": (findings: ReadonlyArray<Finding>, [a, b]: ReadonlyArray<string>) => {
    const met = new Set(said(findings, a!, "met").map(key))
    return said(findings, b!, "met").filter((finding) => finding.subject.kind === "activity" && met.has(key(finding)))
  },
  "rule-subsumed": (findings: ReadonlyArray<Finding>, [weak, strong]: ReadonlyArray<string>) => {
    const met = new Set(said(findings, strong!, "met").map(key))
    return said(findings, weak!, "unmet").filter((finding) => met.has(key(finding)))
  }
}

describe("lint under generated notices", () => {
  it.prop(
    "says nothing of a rule that an assessment could refute",
    { world: worlds },
    ({ world: { asOf, notice, portfolio } }) => {
      const { findings } = assess(notice, portfolio, { asOf: asOf })
      for (const { code, rules } of lint(notice)) {
        if (code in refutations) {
          assert.deepStrictEqual(refutations[code as keyof typeof refutations](findings, rules!), [], code)
        }
      }
    },
    { arbitrary: { runs: times(100, 300) } }
  )
})
