import { same } from "../text/Localized.ts"
import { mustBeKnown } from "../failure/mustBeKnown.ts"
import { type Moment, momentOf } from "../condition/momentOf.ts"
import { withKnownTerms } from "../requirement/knownTerms.ts"
import { caseOf } from "../requirement/caseOf.ts"
import type { Subject } from "../requirement/Subject.ts"
import type { Notice } from "../notice/Notice.ts"
import type { UnitId } from "../portfolio/ids.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { verdictOf } from "../explain/verdict.ts"
import { askedRule, mustsOf } from "../remedy/consequences.ts"
import { effortOf } from "../remedy/ways.ts"
import type { Requirement } from "../requirement/Requirement.ts"
import { type SubjectRecord, subjectsOf } from "../requirement/subjects.ts"
import type { NextStep, UnitSteps } from "./NextStep.ts"
import { stepOf } from "./stepOf.ts"
import { wantedBy } from "./wanted.ts"

const compare = (a: NextStep, b: NextStep): number => {
  const due = ({ by }: NextStep) => (by === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(by))
  return (
    Number(b.modality === "must") - Number(a.modality === "must") ||
    due(a) - due(b) ||
    b.settles.length - a.settles.length ||
    effortOf(a.edits) - effortOf(b.edits) ||
    (a.text["zh-CN"] < b.text["zh-CN"] ? -1 : 1)
  )
}

const grouped = <A>(list: ReadonlyArray<A>, keyOf: (one: A) => string): ReadonlyArray<readonly [A, ...Array<A>]> => {
  const groups = new Map<string, [A, ...Array<A>]>()
  for (const one of list) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return [...groups.values()]
}

/** Of whose findings steps are wanted. */
export interface FindingsOf {
  readonly units: ReadonlySet<UnitId>
  readonly region: boolean
}

/** Of all subjects those for which they answer; every one where nobody is named. */
const answeredFor = (
  of: FindingsOf | undefined,
  { about }: Requirement,
  portfolio: Portfolio
): ReadonlyArray<SubjectRecord> => {
  const records = subjectsOf({ about }, portfolio)
  if (of === undefined) return records
  return records.filter((record) => {
    const unit = record.activity?.host ?? record.recommendation?.unit ?? record.unit?.id
    return unit === undefined ? of.region : of.units.has(unit)
  })
}

/** What is asked about: what is to do for one `unit`, or because of findings `of` some. */
export interface NextStepsOptions {
  readonly asOf: Moment
  /** A unit of the portfolio. */
  readonly unit?: string | undefined
  readonly of?: FindingsOf
}

/**
 * What every unit and the region's office have to do next: the easiest remedy of each finding that is unmet, pending
 * or undetermined, edit by edit, and what remains where there is none. What settles several findings is one step.
 *
 * Of each of them: what must be done before what should be, then by deadline (what is overdue first, what has none
 * last), then by how many findings it helps to settle. Units stand in the order of the portfolio, the region last;
 * who has nothing to do is left out.
 *
 * Where a `unit` is named, it is what findings for which the unit answers ask of it, and takes time for these alone;
 * what those of the region or of other units would have it do is left out. Where it is asked `of` some, it is what the
 * findings for which these answer ask, of whomever.
 *
 * @throws `Failed` if `asOf` is not a moment, or the portfolio has no such unit
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { nextSteps } from "@kepu/core/next"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
 * const portfolio = portfolioFromData({ units, activities: [] })
 * const [first] = nextSteps(notice, portfolio, { asOf: "2023-09-10" })
 * console.log(first?.who.name, first?.steps.length) // 县教育局 2
 * ```
 */
export const nextSteps = (
  notice: Notice,
  portfolio: Portfolio,
  options: NextStepsOptions
): ReadonlyArray<UnitSteps> => {
  const { unit } = options
  const asOf = momentOf(options.asOf, notice.zone)
  if (unit !== undefined)
    mustBeKnown(
      "unknown-unit",
      unit,
      portfolio.units.map(({ aliases = [], id, name }) => ({ id, name: same(name), synonyms: aliases }))
    )
  const of = unit === undefined ? options.of : { units: new Set([unit as UnitId]), region: false }
  const given = caseOf(notice, withKnownTerms(notice, portfolio), asOf)
  const musts = mustsOf(notice)
  const wanted = notice.clauses.flatMap((clause) =>
    clause.rules
      .filter(({ modality }) => modality !== "may")
      .map((rule) => askedRule(rule, notice))
      .flatMap((asked) =>
        answeredFor(of, asked.requirement, given.portfolio)
          .map((record) => verdictOf(asked.rule.says, asked.requirement, record, given))
          .filter(({ status }) => status === "unmet" || status === "pending" || status === "undetermined")
          .flatMap((verdict) => wantedBy(clause, { asked, verdict, given, musts, limit: 1 }))
          .filter(({ who }) => unit === undefined || (who.kind === "unit" && who.id === unit))
      )
  )
  const order = [...portfolio.units.map(({ id }) => `unit ${id}`), `region ${notice.region.code}`]
  const place = ({ id, kind }: Subject) => order.indexOf(`${kind} ${id}`)
  return grouped(wanted, ({ who }) => `${who.kind} ${who.id}`)
    .map((own): UnitSteps => {
      const [first, ...rest] = grouped(own, ({ key }) => key)
        .map((same) => stepOf(same, given))
        .toSorted(compare)
      return { who: own[0].who, steps: [first!, ...rest] }
    })
    .toSorted((a, b) => place(a.who) - place(b.who))
}
