import type { Instant, Notice, Portfolio } from "@kepu/core"
import type { Rule } from "@kepu/core/notice"
import type { Case } from "../../../src/requirement/Case.ts"
import { caseOf } from "../../../src/requirement/caseOf.ts"
import type { Status } from "../../../src/requirement/Status.ts"
import type { Verdict } from "../../../src/assessment/Verdict.ts"
import { verdictOf } from "../../../src/explain/verdict.ts"
import { requirementOf } from "../../../src/requirement/lower.ts"
import { type SubjectRecord, subjectsOf } from "../../../src/requirement/subjects.ts"
import { decide } from "../../../src/requirement/evaluate.ts"

const open: ReadonlySet<Status> = new Set(["unmet", "pending", "undetermined", "judgement"])

/** A notice of which one rule is asked about, cut down to it and to all that must be, so that judging takes less time. */
export interface Asking {
  readonly notice: Notice
  readonly rule: Rule
}

/** The notice asked about each of its rules. */
export const askings = (notice: Notice): ReadonlyArray<Asking> =>
  notice.clauses
    .flatMap(({ rules }) => rules)
    .filter(({ modality }) => modality !== "may")
    .map((rule) => {
      const [first, ...rest] = notice.clauses.map((clause) => ({
        ...clause,
        sentences: [],
        rules: clause.rules.filter(({ id, modality }) => id === rule.id || modality === "must")
      }))
      return { rule, notice: { ...notice, clauses: [first!, ...rest] } }
    })

/** An open finding of a rule, and the portfolio and moment of which it is. */
export interface Example extends Asking {
  readonly given: Portfolio
  readonly asOf: Instant
  readonly key: string
  readonly verdict: Verdict
}

const keyOf = ({ activity, recommendation, unit }: SubjectRecord): string =>
  recommendation === undefined
    ? `${activity === undefined ? "" : "activity "}${activity?.id ?? unit?.id ?? "region"}`
    : `${recommendation.unit}/${recommendation.activity}`

/** The status of each subject of a rule, by rule and subject, as the specification decides it. */
export const statusesOf = (rule: Rule, given: Case): ReadonlyMap<string, Status> => {
  const asked = requirementOf(rule, given.notice)
  const statuses = decide(asked, given)
  return new Map(subjectsOf(asked, given.portfolio).map((subject, n) => [`${rule.id} ${keyOf(subject)}`, statuses[n]!]))
}

/** An open finding of one of the rules, the `n`-th first; none where nothing is open. */
export const exampleOf = (
  asked: ReadonlyArray<Asking>,
  given: Portfolio,
  asOf: Instant,
  n: number
): ReadonlyArray<Example> => {
  for (let turn = 0; turn < asked.length; turn += 1) {
    const asking = asked[(n + turn) % asked.length]!
    const laidOut = caseOf(asking.notice, given, asOf)
    const requirement = requirementOf(asking.rule, asking.notice)
    const statuses = decide(requirement, laidOut)
    const subjects = subjectsOf(requirement, given).filter((_, place) => open.has(statuses[place]!))
    if (subjects.length === 0) continue
    const subject = subjects[n % subjects.length]!
    const verdict = verdictOf(asking.rule.says, requirement, subject, laidOut)
    return [{ ...asking, given, asOf, key: `${asking.rule.id} ${keyOf(subject)}`, verdict }]
  }
  return []
}
