import { type Activity, type Assessment, assess, type Finding, type Instant, noticeFromData } from "@kepu/core"
import { Notice, Portfolio } from "@kepu/core/schema"
import { notice } from "@kepu/core/notices/pucheng-2023"
import * as Schema from "effect/Schema"

/** As one that is read: its rules have any ids. */
export const pucheng: Notice = notice

type RuleData = (typeof Notice.Encoded)["clauses"][number]["rules"][number]
export type FormData = RuleData["form"]

const data = Schema.encodeSync(Notice)(pucheng)

/** The Pucheng notice with one clause and one rule in it, so that a table may ask about a single form. */
export const noticeWith = (form: FormData, modality: RuleData["modality"] = "must"): Notice =>
  noticeFromData({
    ...data,
    clauses: [
      {
        number: "三（二）",
        phrase: "不少于 1 场",
        summary: { "zh-CN": "摘要", en: "summary" },
        fingerprint: `sha256-${"0".repeat(64)}`,
        rules: [{ id: "rule", modality, says: { "zh-CN": "要求", en: "the requirement" }, form }]
      }
    ]
  })

export const portfolioOf = Schema.decodeSync(Portfolio)

export const instant = (text: string): Instant => text as Instant

/** An activity of unit `u1` of which nothing is known but what is given. */
export const activity = (facts: Partial<typeof Activity.Encoded> = {}): typeof Activity.Encoded => ({
  id: "a1",
  name: "科普讲座",
  host: "u1",
  ...facts
})

/** A portfolio of the unit `u1`, a member unit responsible for food safety, and what else is given. */
export const portfolio = (parts: Partial<typeof Portfolio.Encoded> = {}): Portfolio =>
  portfolioOf({
    units: [{ id: "u1", name: "县教育局", kinds: ["member-unit"], responsibilities: ["food-safety"] }],
    activities: [],
    ...parts
  })

/** The findings of a notice with one rule. */
export const findingsOf = (
  form: FormData,
  given: Portfolio,
  asOf = "2023-09-24T00:00:00+08:00"
): ReadonlyArray<Finding> => assess(noticeWith(form), given, { asOf: instant(asOf) }).findings

/** The only finding of a notice with one rule about a portfolio with one subject. */
export const onlyFinding = (form: FormData, given: Portfolio, asOf = "2023-09-20T00:00:00+08:00"): Finding => {
  const findings = findingsOf(form, given, asOf)
  if (findings.length !== 1) throw new Error(`expected one finding, got ${findings.length}`)
  return findings[0]!
}

/** The status of each finding, by rule and subject. */
export const statuses = ({ findings }: Assessment): Readonly<Record<string, string>> =>
  Object.fromEntries(findings.map(({ rule, status, subject }) => [`${rule} ${subject.kind} ${subject.id}`, status]))
