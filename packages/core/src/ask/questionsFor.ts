import { type Moment, momentOf } from "../condition/momentOf.ts"
import { withKnownTerms } from "../requirement/knownTerms.ts"
import type { Missing } from "../assessment/Finding.ts"
import { assess } from "../engine/assess.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { answeredBy } from "../requirement/asSubject.ts"
import { caseOf } from "../requirement/caseOf.ts"
import type { Subject } from "../requirement/Subject.ts"
import type { FactQuestion, OpenFinding } from "./FactQuestion.ts"

/** Facts that tell of records which may lack facts in their turn, so that an answer alone may decide nothing. */
export const bringsRecords: ReadonlySet<Missing["fact"]> = new Set(["unread", "recommendations"])

interface Collected {
  readonly missing: Missing
  readonly whom: Subject
  readonly settles: Array<OpenFinding>
  readonly bearsOn: Array<OpenFinding>
}

const mustsIn = (findings: ReadonlyArray<OpenFinding>): number =>
  findings.filter(({ modality }) => modality === "must").length

/** More settled musts first, then more settled in all, then the same of what it bears on. */
const compare = (a: FactQuestion, b: FactQuestion): number =>
  mustsIn(b.settles) - mustsIn(a.settles) ||
  b.settles.length - a.settles.length ||
  mustsIn(b.bearsOn) - mustsIn(a.bearsOn) ||
  b.bearsOn.length - a.bearsOn.length

const mustsFirst = (findings: ReadonlyArray<OpenFinding>): ReadonlyArray<OpenFinding> =>
  findings.toSorted((a, b) => Number(b.modality === "must") - Number(a.modality === "must"))

/**
 * What to ask first: every fact for lack of which a finding is undetermined, once, whom to ask for it, and which
 * findings its answer decides. A fact decides a finding alone, whatever it turns out to be, if nothing else is missing
 * of it. A receipt or a declared fact that several records of a subject lack is one question about all of them.
 *
 * The first are those that settle most that must be, then most in all, then those that bear on most; what is alike
 * stands in the order of the findings. What a person has to judge is no fact, and is not asked for.
 *
 * @throws `Failed` if `asOf` is not a moment
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { questionsFor } from "@kepu/core/next"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const activities = [{ id: "1", name: "讲座", host: "edu" }]
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities })
 * const [first] = questionsFor(notice, portfolio, { asOf: "2023-09-25" })
 * console.log(first?.whom.name, first?.settles.length) // 县教育局 3
 * ```
 */
export const questionsFor = (
  notice: Notice,
  portfolio: Portfolio,
  { asOf: moment }: { readonly asOf: Moment }
): ReadonlyArray<FactQuestion> => {
  const asOf = momentOf(moment, notice.zone)
  const given = caseOf(notice, withKnownTerms(notice, portfolio), asOf)
  const collected = new Map<string, Collected>()
  for (const found of assess(notice, portfolio, { asOf }).findings) {
    if (found.status !== "undetermined") continue
    const { clause, missing, modality, rule, subject, unit } = found
    const finding: OpenFinding = { rule, clause, modality, subject }
    const isAlone = missing.length === 1 && !bringsRecords.has(missing[0]!.fact)
    for (const one of missing) {
      const key = `${one.fact} ${one.subject.kind} ${one.subject.id}`
      let own = collected.get(key)
      if (own === undefined) {
        // Who answers for the subject of a finding stands in it.
        const whom = unit !== undefined && one.subject.id === subject.id ? unit : answeredBy(one.subject, given)
        own = { missing: one, whom, settles: [], bearsOn: [] }
        collected.set(key, own)
      }
      own[isAlone ? "settles" : "bearsOn"].push(finding)
    }
  }
  return [...collected.values()]
    .map(({ bearsOn, missing, settles, whom }): FactQuestion => ({
      ...missing,
      whom,
      settles: mustsFirst(settles),
      bearsOn: mustsFirst(bearsOn)
    }))
    .toSorted(compare)
}
