import type { Assessment, Localized, Notice, PortfolioInput, Status } from "@kepu/core"
import type { Modality } from "@kepu/core/notice"
import { assessAt, findingsAbout } from "./findings.ts"

/** What a case expects of one rule for one subject. */
export interface ExpectedFinding {
  readonly rule: string
  /** Id of the unit or activity, `unit/activity` of a recommendation, or code of the region. */
  readonly subject: string
  readonly status: Status
  /** How strongly it must bind, if the case is about that. */
  readonly modality?: Modality
  /** The whole Chinese message, if the case is about what is said. */
  readonly message?: string
}

/** One case of a notice: what is reported, when it is judged, and what must be found. */
export interface Case {
  /** What is given, in words. */
  readonly name: Localized
  readonly given: PortfolioInput
  /** A moment with its offset. */
  readonly asOf: string
  readonly expected: ReadonlyArray<ExpectedFinding>
  /** Rules that must find nothing at all, as those do that merely allow something. */
  readonly silent?: ReadonlyArray<string>
  /** Rules that merely allow something, judged here as if they advised it, so that what they say is tested too. */
  readonly asAdvice?: ReadonlyArray<string>
}

const difference = (expected: ExpectedFinding, assessment: Assessment): ReadonlyArray<string> => {
  const about = `${expected.rule} of ${expected.subject}`
  const [finding] = findingsAbout(assessment, expected.rule, expected.subject)
  if (finding === undefined) return [`${about}: expected ${expected.status}, found nothing`]
  return (["status", "modality"] as const)
    .flatMap((key) => {
      const value = expected[key]
      return value === undefined || value === finding[key] ? [] : [`${about}: expected ${value}, found ${finding[key]}`]
    })
    .concat(
      expected.message === undefined || expected.message === finding.message["zh-CN"]
        ? []
        : [`${about}: expected “${expected.message}”, found “${finding.message["zh-CN"]}”`]
    )
}

const rulesOf = ({ clauses }: Notice) => clauses.flatMap(({ rules }) => rules)

/** The notice with some of its rules as advice. */
export const advising = (notice: Notice, rules: ReadonlyArray<string> = []): Notice => {
  if (rules.length === 0) return notice
  const [first, ...rest] = notice.clauses.map((clause) => ({
    ...clause,
    rules: clause.rules.map((rule) => (rules.includes(rule.id) ? { ...rule, modality: "should" as const } : rule))
  }))
  return { ...notice, clauses: [first!, ...rest] }
}

/**
 * How an assessment differs from what the case expects; nothing if it does not.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { differences } from "@kepu/testing"
 *
 * const found = differences(notice, {
 *   name: { "zh-CN": "尚未举办活动", en: "no activity yet" },
 *   given: { units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] },
 *   asOf: "2023-09-25T09:00:00+08:00",
 *   expected: [{ rule: "member-unit-activity", subject: "edu", status: "met" }]
 * })
 * console.log(found.join()) // member-unit-activity of edu: expected met, found unmet
 * ```
 */
export const differences = (
  notice: Notice,
  { asAdvice, asOf, expected, given, silent = [] }: Case
): ReadonlyArray<string> => {
  const assessment = assessAt(advising(notice, asAdvice), given, asOf)
  return [
    ...expected.flatMap((one) => difference(one, assessment)),
    ...silent.flatMap((rule) => {
      if (!rulesOf(notice).some(({ id }) => id === rule)) return [`${rule}: ${notice.id} has no such rule`]
      return findingsAbout(assessment, rule, undefined).length > 0 ? [`${rule}: expected nothing, found something`] : []
    })
  ]
}

/**
 * The rules that the cases would not miss: each needs one case in which it is met and one in which it is not, or a
 * silent one if it merely allows something.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { rulesWithoutCases } from "@kepu/testing"
 *
 * const rules = notice.clauses.flatMap(({ rules }) => rules)
 * console.log(rulesWithoutCases(notice, []).length === rules.length) // true
 * ```
 */
export const rulesWithoutCases = (notice: Notice, cases: ReadonlyArray<Case>): ReadonlyArray<string> => {
  const expected = cases.flatMap((one) => one.expected)
  const silent = new Set(cases.flatMap((one) => one.silent ?? []))
  const has = (id: string, accepts: (status: Status) => boolean) =>
    expected.some(({ rule, status }) => rule === id && accepts(status))
  return rulesOf(notice)
    .filter(({ id, modality }) =>
      modality === "may"
        ? !silent.has(id)
        : !has(id, (status) => status === "met") ||
          !has(id, (status) => status !== "met" && status !== "not-applicable")
    )
    .map(({ id }) => id)
}
