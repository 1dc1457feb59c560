import type { Notice, PortfolioInput, UnitInput } from "@kepu/core"
import {
  Activity,
  Portfolio,
  Attestation,
  Facility,
  type Exemption,
  type OfficerRegistration,
  type Recommendation,
  type Submission
} from "@kepu/core/schema"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { activity } from "./activity.ts"
import { declaredValues } from "./declared.ts"
import { days, instants, numbers, reportedTimes } from "./edges.ts"
import { ids, type Known, maybe, oneOf, present, subset } from "./values.ts"

const decode = Schema.decodeSync(Portfolio)
const encodeActivity = Schema.encodeSync(Activity)

const unitIds = ["u1", "u2", "u3"] as const

/** A generator for each field of a record but its source; the compiler asks for one that is added. */
type Fields<Record> = {
  readonly [Key in Exclude<keyof Record, "source">]-?: Arbitrary.Arbitrary<Record[Key] | undefined>
}

const record = <Record extends object>(fields: Fields<Record>): Arbitrary.Arbitrary<Known<Record>> =>
  Arbitrary.map(Arbitrary.all(fields), (values) => present(values) as Known<Record>)

const unit = (id: string, notice: Notice) =>
  record<UnitInput>({
    id: Arbitrary.Constant(id),
    name: Arbitrary.Constant(`单位${id}`),
    aliases: maybe(subset([`简${id}`, `称${id}`])),
    kinds: maybe(subset(ids(notice.vocabulary.unitKinds))),
    responsibilities: maybe(subset(ids(notice.vocabulary.responsibilities))),
    facts: declaredValues(notice, "units")
  })

/** Without the activity on which it reports, so that it is known to exist. */
const submission = (notice: Notice) =>
  record<Omit<typeof Submission.Encoded, "activity">>({
    unit: oneOf(unitIds),
    document: oneOf(ids(notice.vocabulary.documents)),
    receivedAt: maybe(oneOf(reportedTimes(notice))),
    facts: declaredValues(notice, "submissions")
  })

const facility = (notice: Notice) =>
  record<typeof Facility.Encoded>({
    kind: oneOf(ids(notice.vocabulary.facilities)),
    name: oneOf(["生态园"]),
    unit: maybe(oneOf(unitIds)),
    facts: declaredValues(notice, "facilities")
  })

const officers = (notice: Notice) =>
  record<typeof OfficerRegistration.Encoded>({ unit: oneOf(unitIds), registered: oneOf(numbers(notice)) })

const opinion = maybe(oneOf([{ text: "同意推荐" }, { text: "同意推荐", on: "2023-09-20" }]))

/** For the activity in the n-th place, so that it is known to exist. */
const recommendation = (notice: Notice) =>
  record<Omit<typeof Recommendation.Encoded, "activity">>({
    unit: oneOf(unitIds),
    contactName: maybe(oneOf(["王老师"])),
    contactPhone: maybe(oneOf(["7200001"])),
    content: maybe(oneOf(["讲座三场"])),
    unitOpinion: opinion,
    officeOpinion: opinion,
    facts: declaredValues(notice, "recommendations")
  })

const attestation = ({ clauses }: Notice) =>
  record<typeof Attestation.Encoded>({
    rule: oneOf(ids(clauses.flatMap(({ rules }) => rules))),
    unit: maybe(oneOf(unitIds)),
    decision: oneOf(["met", "unmet"]),
    points: maybe(oneOf([0, 2.25, 5])),
    by: maybe(oneOf(["县科协"])),
    on: maybe(oneOf(["2023-09-20"]))
  })

/** On and until days beside the edges of the windows; what would end before it begins lasts for that day. */
const exemption = (notice: Notice) =>
  Arbitrary.map(
    record<typeof Exemption.Encoded>({
      unit: oneOf(unitIds),
      rule: oneOf(ids(notice.clauses.flatMap(({ rules }) => rules))),
      kind: oneOf(["exempt", "extended"]),
      on: oneOf(days(notice)),
      until: maybe(oneOf(days(notice))),
      reason: Arbitrary.Constant("受灾停课"),
      by: Arbitrary.Constant("县科协")
    }),
    ({ until, ...one }) => {
      if (until === undefined && one.kind === "exempt") return one
      return { ...one, until: until === undefined || until < one.on ? one.on : until }
    }
  )

/** An instant on or just before a moment at which something of the notice begins or is over. */
export const asOf = (notice: Notice): Arbitrary.Arbitrary<string> => oneOf(instants(notice))

/** Small portfolios whose dates, numbers and words lie on and beside the edges of the notice's rules. */
export const portfolio = (notice: Notice): Arbitrary.Arbitrary<Portfolio> =>
  Arbitrary.map(
    Arbitrary.all({
      units: Arbitrary.all([unit("u1", notice), unit("u2", notice), unit("u3", notice)]),
      activities: Arbitrary.array(activity(notice, unitIds), { maxLength: 6 }),
      submissions: maybe(Arbitrary.array(submission(notice), { maxLength: 6 })),
      facilities: maybe(Arbitrary.array(facility(notice), { maxLength: 4 })),
      officers: maybe(Arbitrary.array(officers(notice), { maxLength: 3 })),
      recommendations: maybe(Arbitrary.array(recommendation(notice), { maxLength: 3 })),
      attestations: maybe(Arbitrary.array(attestation(notice), { maxLength: 3 })),
      exemptions: maybe(Arbitrary.array(exemption(notice), { maxLength: 3 }))
    }),
    ({ activities, recommendations, submissions, ...registers }) => {
      const distinct = activities
        .filter(({ id }, n) => activities.findIndex((other) => other.id === id) === n)
        .map((one) => encodeActivity(one))
      const recommended = recommendations
        ?.slice(0, distinct.length)
        .map((one, n) => ({ ...one, activity: distinct[n]!.id }))
      // Some report on an activity of their unit and some do not.
      const submitted = submissions?.map((one, n) => {
        const own = distinct.find(({ host }) => host === one.unit)
        return n % 2 === 0 && own !== undefined ? { ...one, activity: own.id } : one
      })
      return decode(
        present({
          ...registers,
          activities: distinct,
          submissions: submitted,
          recommendations: recommended
        }) as PortfolioInput
      )
    }
  )
