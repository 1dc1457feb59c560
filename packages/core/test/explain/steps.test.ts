import { assert, describe, it } from "@effect/vitest"
import { explainer, type Status } from "@kepu/core"
import type { Step } from "@kepu/core/assessment"
import { type Condition, holds } from "@kepu/core/condition"
import { assessByReference, caseOf, evaluate, requirementOf } from "@kepu/core/reference"
import { subjectBy } from "../../src/requirement/subjects.ts"
import { times } from "../times.ts"
import { denseNotices, type World, worldsUnder } from "../engine/worlds.ts"

type Answer = Step["answer"]

const answerOf = (truth: boolean | undefined): Answer => (truth === undefined ? "unknown" : truth ? "yes" : "no")

/** The answers of the steps, and below them those of the steps on which they rest. */
interface Answers {
  readonly answer: Answer
  readonly below: ReadonlyArray<Answers>
}
const answers = ({ answer, steps }: Step): Answers => ({ answer, below: steps.map(answers) })

const partsOf = (condition: Condition): ReadonlyArray<Condition> => {
  switch (condition._tag) {
    case "All":
    case "Any":
      return condition.of
    case "Not":
      return [condition.of]
    default:
      return []
  }
}

/** The status that three answers lead to; of a judgement that nobody has decided, what a person has to do. */
const leadingTo = ([applies, fulfilled, inTime]: ReadonlyArray<Step>): Status => {
  if (applies!.answer === "no") return "not-applicable"
  if (applies!.answer === "unknown" || fulfilled!.answer === "unknown") return "undetermined"
  if (fulfilled!.answer === "yes") return "met"
  return inTime!.answer === "yes" ? "pending" : "unmet"
}

describe("the steps of an explanation", () => {
  it("come to what the specification comes to, down to every question", () => {
    const seen = new Set<string>()
    for (const [n, notice] of denseNotices(8, 40, 5).entries()) {
      const rules = new Map(notice.clauses.flatMap((clause) => clause.rules.map((rule) => [rule.id, rule] as const)))
      const worlds = worldsUnder(notice, [1], n)
      for (let w = 0; w < times(5, 15); w++) {
        const { asOf, portfolio } = worlds.next().value as World
        const given = caseOf(notice, portfolio, asOf)
        const explained = explainer(notice, portfolio, { asOf })
        const down = (condition: Condition, activity: Parameters<typeof holds>[1]): Answers => ({
          answer: answerOf(holds(condition, activity, given)),
          below: partsOf(condition).map((part) => down(part, activity))
        })
        for (const finding of assessByReference(notice, portfolio, { asOf }).findings) {
          const asked = requirementOf(rules.get(finding.rule)!, notice)
          const record = subjectBy(asked, finding.subject.id, given)!
          const evaluation = evaluate(asked, record, given)
          const { status, steps } = explained(finding)!
          assert.strictEqual(status, finding.status)
          assert.strictEqual(steps.length, 3)
          assert.strictEqual(steps[0]!.answer, answerOf(evaluation.applies))
          assert.strictEqual(steps[1]!.answer, answerOf(evaluation.fulfilled), finding.message.en)
          if (status !== "judgement") assert.strictEqual(leadingTo(steps), status, finding.message.en)
          assert.isTrue(steps.some(({ decisive }) => decisive))
          seen.add(`${asked.about} ${status}`)
          const activity = record.activity ?? given.activityById.get(record.recommendation?.activity ?? "")
          const isOfHost = ["hosts", "heldBy", "together", "beside"].some((key) => key in asked)
          if (activity !== undefined && !isOfHost && (asked.about === "activity" || asked.about === "recommendation")) {
            if (steps[0]!.steps.length > 0) assert.deepStrictEqual(answers(steps[0]!), down(asked.where, activity))
            if ("document" in asked || "boxes" in asked.require) continue
            // While the days of an activity are not known, neither is whether what is not so may still be.
            const isOpen = "by" in asked && evaluation.fulfilled !== holds(asked.require, activity, given)
            assert.deepStrictEqual(answers(isOpen ? steps[1]!.steps[0]! : steps[1]!), down(asked.require, activity))
          }
        }
      }
    }
    assert.isAtLeast(seen.size, 18)
  })
})
