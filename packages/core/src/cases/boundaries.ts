import type { Condition } from "../condition/Condition.ts"
import { type Question } from "../condition/Question.ts"
import { questions } from "../condition/questions.ts"
import { sayCondition } from "../condition/say.ts"
import { windowOf } from "../condition/Scope.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Case } from "../requirement/Case.ts"
import { lateFrom } from "../requirement/arrivals.ts"
import { lateFor } from "../requirement/documents.ts"
import { evaluate } from "../requirement/evaluate.ts"
import { amountBeside, numberIn } from "../requirement/hosts.ts"
import { boundsOf, conditionsOf, demandsOf, limitsOf, numbersOf } from "../requirement/partsOf.ts"
import type { Comparison, Requirement } from "../requirement/Requirement.ts"
import { runsOutAt } from "../requirement/runsOut.ts"
import type { Bound } from "../rule/Bound.ts"
import type { SubjectRecord } from "../requirement/subjects.ts"
import { fill, type Localized } from "../text/Localized.ts"
import { showDeadline } from "../time/showDeadline.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import { edgesOf, type Side, sideOf, sideOfMoment, sideOfReceipt, sides, wantedOf } from "./sides.ts"
import { words } from "./words.ts"

/** A number, a day or a moment on which what a rule asks turns. */
export interface Boundary {
  readonly text: Localized
  readonly kind: "number" | "moment"
  /** The sides on which a case should lie. */
  readonly wanted: ReadonlyArray<Side>
  /** The sides on which a subject of a case lies. */
  readonly met: (subject: SubjectRecord, given: Case) => ReadonlyArray<Side>
}

const amountsOf = (asked: Requirement): ReadonlyArray<Boundary> => {
  const [demand] = demandsOf(asked)
  // A document that is due has come or has not.
  if (demand === undefined || (demand.number.of === "submissions" && demand.number.by !== undefined)) return []
  const plain = (["atLeast", "atMost"] as const).flatMap((is) => {
    const amount = demand[is]
    return amount === undefined ? [] : [{ is, amount }]
  })
  const own = plain.map(({ amount, is }): Boundary => ({
    text: fill(words.amount, { comparison: words[is], amount }),
    kind: "number",
    wanted: amount <= 0 ? ["at", "above"] : sides,
    met: (subject, given) =>
      evaluate(asked, subject, given).counts.flatMap(({ known, possible }) =>
        known === possible ? [sideOf(known, amount)] : []
      )
  }))
  const compared = (demand.compared ?? []).map(({ amount, is }: Comparison, n): Boundary => ({
    text:
      typeof amount === "number"
        ? fill(words.amount, { comparison: words[is], amount })
        : fill(words.ofTable, { comparison: words[is] }),
    kind: "number",
    wanted: sides,
    met: (subject, given) =>
      evaluate(asked, subject, given).counts.flatMap(({ amounts, known, possible }) => {
        const beside = amounts[n]
        return known === possible &&
          beside !== undefined &&
          beside.known === beside.possible &&
          beside.known !== Infinity
          ? [sideOf(known, beside.known)]
          : []
      })
  }))
  return [...own, ...compared]
}

/** The amounts beside which a number of an activity has to lie. */
const besideOf = (asked: Requirement): ReadonlyArray<Boundary> => {
  const { beside } = "beside" in asked ? asked : {}
  return (beside?.compared ?? []).map(({ amount, is }): Boundary => ({
    text: fill(words.ofTable, { comparison: words[is] }),
    kind: "number",
    wanted: sides,
    met: ({ activity }, { unitById }) => {
      const host = activity && unitById.get(activity.host)
      const number = activity && numberIn(beside!, activity)
      const bounds = host && amountBeside(amount, host)
      return number === undefined ||
        bounds === undefined ||
        number.known !== number.possible ||
        bounds.known !== bounds.possible
        ? []
        : [sideOf(number.known, bounds.known)]
    }
  }))
}

const questionsIn = (conditions: ReadonlyArray<Condition>): ReadonlyArray<Question> => {
  const distinct = new Map(conditions.flatMap(questions).map((question) => [JSON.stringify(question), question]))
  return [...distinct.values()]
}

/** Conditions, and the records of a case of which they ask when something of a subject is judged. */
interface Asking {
  readonly conditions: ReadonlyArray<Condition>
  readonly records: (subject: SubjectRecord, given: Case) => ReadonlyArray<object>
}

const ofActivities = (asked: Requirement): Asking => ({
  conditions: conditionsOf(asked),
  records: ({ activity, recommendation }, given) => {
    const own = activity ?? (recommendation && given.activityById.get(recommendation.activity))
    return own === undefined ? given.portfolio.activities : [own]
  }
})

const ofUnits = (conditions: ReadonlyArray<Condition>): Asking => ({
  conditions,
  records: ({ unit }, { portfolio: { units } }) => (unit === undefined ? units : [unit])
})

const ofCopies = (document: string, conditions: ReadonlyArray<Condition>): Asking => ({
  conditions,
  records: (_, { portfolio: { submissions = [] } }) => submissions.filter((one) => one.document === document)
})

const conditionsOfBound = (bound: Bound): ReadonlyArray<Condition> => {
  switch (bound._tag) {
    case "UnitMeets":
      return [bound.where]
    case "AllOf":
    case "AnyOf":
      return bound.of.flatMap(conditionsOfBound)
    case "NotOf":
      return conditionsOfBound(bound.of)
    default:
      return []
  }
}

/** What is asked of other records than activities, of which only declared facts can be asked. */
const ofOthers = (asked: Requirement): ReadonlyArray<Asking> => [
  ...numbersOf(asked).flatMap((number): ReadonlyArray<Asking> => {
    if (!("where" in number) || number.where === undefined) return []
    switch (number.of) {
      case "facilities":
        return [{ conditions: [number.where], records: (_, { portfolio: { facilities = [] } }) => facilities }]
      case "submissions":
        return [ofCopies(number.document, [number.where])]
      case "units":
        return [ofUnits([number.where])]
      default:
        return []
    }
  }),
  ...("document" in asked && asked.having !== undefined ? [ofCopies(asked.document, [asked.having])] : []),
  ofUnits(boundsOf(asked).flatMap(conditionsOfBound))
]

const edgesOfAsking = ({ conditions, records }: Asking, scope: Case): ReadonlyArray<Boundary> =>
  questionsIn(conditions).flatMap((question) =>
    wantedOf(question).map(({ name, sides: wanted }): Boundary => ({
      text: fill(words[name], { question: sayCondition(question, scope) }),
      kind: name === "start" || name === "end" ? "moment" : "number",
      wanted,
      met: (subject, given) =>
        records(subject, given).flatMap((record) =>
          // A question of declared facts looks at nothing else of a record.
          edgesOf(question, record as Activity, given).flatMap((edge) => (edge.name === name ? edge.sides : []))
        )
    }))
  )

const edgesIn = (asked: Requirement, scope: Case): ReadonlyArray<Boundary> =>
  [ofActivities(asked), ...ofOthers(asked)].flatMap((asking) => edgesOfAsking(asking, scope))

const sayLimit = (limit: TimeLimit, given: Case): Localized | undefined => {
  if (limit._tag === "Until") return fill(words.deadline, { deadline: showDeadline(limit.deadline) })
  if (limit._tag !== "WindowEnd") return undefined
  const { end, name } = windowOf(given, limit.window)
  return fill(words.windowEnd, { window: name, end })
}

const momentsOf = (asked: Requirement, scope: Case): ReadonlyArray<Boundary> => {
  const [demand] = demandsOf(asked)
  if (demand?.number.of === "submissions" && demand.number.by !== undefined) {
    const { number } = demand
    return [
      {
        text: fill(words.deadline, { deadline: showDeadline(demand.number.by) }),
        kind: "moment",
        wanted: sides,
        met: ({ unit }, { notice, portfolio: { submissions = [] } }) =>
          submissions.flatMap(({ document, receivedAt, unit: by }) =>
            document !== number.document || (unit !== undefined && by !== unit.id) || receivedAt === undefined
              ? []
              : [sideOfReceipt(receivedAt, notice.zone, lateFrom(number))].filter((side) => side !== undefined)
          )
      }
    ]
  }
  if (asked.about === "activity" && "document" in asked)
    return [
      {
        text: words.relative,
        kind: "moment",
        wanted: sides,
        met: ({ activity }, { notice, portfolio: { submissions = [] }, ...scope }) => {
          const late = activity && lateFor(asked, activity, { notice, ...scope })
          if (late === undefined) return []
          return submissions.flatMap(({ activity: of, document, receivedAt }) =>
            document !== asked.document || of !== activity?.id || receivedAt === undefined
              ? []
              : [sideOfReceipt(receivedAt, notice.zone, late)].filter((side) => side !== undefined)
          )
        }
      }
    ]
  if (asked.about === "activity" && asked.by !== undefined) {
    const { by } = asked
    return [
      {
        text: words.relative,
        kind: "moment",
        wanted: sides,
        met: ({ activity }, given) => {
          const late = activity && lateFor({ by }, activity, given)
          return late === undefined ? [] : [sideOfMoment(given.asOf, late)]
        }
      }
    ]
  }
  return limitsOf(asked).flatMap((limit): ReadonlyArray<Boundary> => {
    const text = sayLimit(limit, scope)
    if (text === undefined) return []
    return [
      { text, kind: "moment", wanted: sides, met: (_, given) => [sideOfMoment(given.asOf, runsOutAt(limit, given))] }
    ]
  })
}

/** All boundaries of what a rule asks: of its numbers, of its conditions and of its time. */
export const boundariesOf = (asked: Requirement, scope: Case): ReadonlyArray<Boundary> => [
  ...amountsOf(asked),
  ...besideOf(asked),
  ...edgesIn(asked, scope),
  ...momentsOf(asked, scope)
]
