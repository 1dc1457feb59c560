import type { Case } from "../requirement/Case.ts"
import { nounsOf } from "../condition/nouns.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { isBlank } from "../requirement/boxes.ts"
import type {
  ActivityEntries,
  Demand,
  OfActivities,
  OfDecision,
  OfDocuments,
  OfNumbers,
  OfRecommendations,
  Requirement,
  SubmissionEntries
} from "../requirement/Requirement.ts"
import type { SubjectRecord } from "../requirement/subjects.ts"
import { type Counted, countFor, type Entry, isCredited } from "../requirement/counted.ts"
import { lateFor } from "../requirement/documents.ts"
import { hostsOf, type Evaluation } from "../requirement/evaluate.ts"
import { askedOf } from "../requirement/exemptions.ts"
import { limitFor } from "../requirement/runsOut.ts"
import { fill, type Localized } from "../text/Localized.ts"
import { showDeadline } from "../time/showDeadline.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import { fromMillis } from "../time/millis.ts"
import { all, type Truth } from "../Truth.ts"
import type { Bound } from "../rule/Bound.ts"
import { sayAsked } from "./compared.ts"
import { showReceipt } from "./due.ts"
import { lastDayOf } from "./daysOfActivity.ts"
import { documentsFor } from "./ofDocument.ts"
import { showExemption } from "./exemption.ts"
import { explainCondition, type Explained } from "./explainCondition.ts"
import { withHosts } from "./ofHosts.ts"
import { groupStep } from "./groupStep.ts"
import { rejoined } from "./rejoined.ts"
import { remembering } from "./remembering.ts"
import type { Step } from "./Step.ts"
import { boundStep, stepOf, timeStep } from "./steps.ts"
import { isOfFact, nounOf, showAmount } from "./nouns.ts"
import { stepWords, words } from "./words.ts"

/** The three things on which every status rests: does the rule apply, is it fulfilled, is there time left. */
export interface Grounds {
  readonly applies: Explained
  readonly fulfilled: Explained
  readonly inTime: Explained
}

const toAll: Explained = stepOf(stepWords.toAll, true)

/** The region is asked unless there is no unit of those whose activities are counted. */
const regionStep = (asked: OfNumbers | OfDecision, { applies }: Evaluation): Explained =>
  "decision" in asked || hostsOf(asked) === undefined ? toAll : stepOf(stepWords.hasHosts, applies)

/** Whether an activity counts, and why. */
const candidateStep = ({ where }: ActivityEntries, { record, truth }: Entry, given: Case): Step => {
  const activity = record as Activity
  return stepOf(fill(stepWords.counts, { name: activity.name }), truth, {
    steps: [explainCondition(where, activity, given).step]
  }).step
}

const candidates = (asked: ActivityEntries, { entries = [] }: Counted, unit: Unit | undefined, given: Case) =>
  entries
    .filter(({ record }) => isCredited(asked, record as Activity, unit) !== false)
    .map((entry) => candidateStep(asked, entry, given))

const asksFor = remembering((asked: SubmissionEntries, { notice }) => {
  const document = notice.vocabulary.documents.find((term) => term.id === asked.document)!.name
  return asked.by === undefined
    ? fill(stepWords.cameAtAll, { document })
    : fill(stepWords.came, { deadline: showDeadline(asked.by), document })
})

/** Whether no more is asked than what has words of its own: so many recommendations at most, so much else at least. */
const isPlain = ({ atLeast, atMost, compared, number }: Demand): boolean =>
  compared === undefined &&
  !isOfFact(number) &&
  (number.of === "recommendations" ? atLeast === undefined : atMost === undefined)

/** Whether a number is large enough, or small enough. */
const demandStep = (counted: Counted, unit: Unit | undefined, given: Case): Explained => {
  const { demand, entries, known, truth } = counted
  const { atLeast = 0, atMost, number } = demand
  const { vocabulary } = given.notice
  if (!isPlain(demand))
    return stepOf(
      fill(stepWords.compared, {
        counted: showAmount(counted, number, vocabulary),
        asked: sayAsked(counted, vocabulary)
      }),
      truth,
      { steps: number.of === "activities" ? candidates(number, counted, unit, given) : [] }
    )
  switch (number.of) {
    case "submissions":
      return stepOf(asksFor(number, given), truth, {
        facts: [{ fact: "receivedAt", name: words.receivedAt, value: showReceipt(number, entries, given) }]
      })
    case "recommendations":
      return stepOf(fill(stepWords.atMost, { counted: known, atMost: atMost ?? Infinity }), truth)
    default:
      return stepOf(fill(stepWords.atLeast, { counted: known, noun: nounOf(number, vocabulary), atLeast }), truth, {
        steps: number.of === "activities" ? candidates(number, counted, unit, given) : []
      })
  }
}

const numbersStep = (
  { inAtLeast }: OfNumbers,
  { counts, fulfilled }: Evaluation,
  unit: Unit | undefined,
  given: Case
): Explained => {
  const steps = rejoined(counts).map((counted) =>
    counted.demand.group === undefined ? demandStep(counted, unit, given) : groupStep(counted.demand.group, counted)
  )
  const [first] = steps
  return counts[0]!.demand.group === undefined && steps.length === 1
    ? first!
    : stepOf(
        inAtLeast === undefined
          ? fill(stepWords.everyGroup, nounsOf(given.notice.vocabulary))
          : fill(stepWords.someGroups, { number: inAtLeast, total: steps.length }),
        fulfilled,
        {
          steps: steps.map(({ step }) => step)
        }
      )
}

const boxesStep = (
  boxes: Extract<OfRecommendations["require"], { readonly boxes: unknown }>["boxes"],
  recommendation: Recommendation
): Explained => {
  const steps = boxes.map((box) =>
    stepOf(fill(stepWords.filled, { label: box.label ?? box.fact! }), isBlank(recommendation, box) ? undefined : true)
  )
  return stepOf(stepWords.everyBox, all(steps.map(({ truth }) => truth)), { steps: steps.map(({ step }) => step) })
}

/**
 * By when the demands have to be reached: one that was not reached in time decides, or else the last for which there is
 * time. Where some of them will do, there may be time although that of others is over.
 */
const limitOf = ({ inAtLeast, limit }: OfNumbers, { counts, inTime: isInTime }: Evaluation): TimeLimit | undefined => {
  const over = counts.find(({ inTime, truth }) => !inTime && truth !== true)
  const last = counts.findLast(({ inTime }) => inTime) ?? counts.at(-1)!
  const { demand } = (inAtLeast !== undefined && isInTime ? last : over) ?? last
  return limitFor(demand, limit)
}

/** With whether the host is one of those that are asked for, if that is asked. */
const withHost = (
  condition: Explained,
  bound: Bound | undefined,
  truth: Truth,
  says: Localized,
  { host }: Activity,
  given: Case
): Explained => {
  const unit = given.unitById.get(host)
  return bound === undefined || unit === undefined
    ? condition
    : stepOf(says, truth, { steps: [condition.step, boundStep(bound, unit, given).step] })
}

const documentStep = (asked: OfDocuments, activity: Activity, fulfilled: Truth, given: Case): Explained => {
  const entries = documentsFor(asked, activity, given)?.map((record) => ({ record, truth: undefined, amount: 1 }))
  const { document } = asked
  return stepOf(
    fill(stepWords.documentCame, {
      day: lastDayOf(lateFor(asked, activity, given), given),
      document: given.notice.vocabulary.documents.find(({ id }) => id === document)!.name
    }),
    fulfilled,
    {
      facts: [
        {
          fact: "receivedAt",
          name: words.receivedAt,
          value: showReceipt({ of: "submissions", document }, entries, given)
        }
      ]
    }
  )
}

/** Whether there is time left by the days of an activity; it is not known while these are not, and then there is none. */
const ownTimeStep = (by: OfDocuments["by"], inTime: boolean, activity: Activity, given: Case): Explained => {
  const late = lateFor({ by }, activity, given)
  return late === undefined
    ? { ...timeStep(undefined, given), truth: inTime }
    : stepOf(
        fill(stepWords.stillTime, { end: fromMillis(late, given.notice.zone).slice(0, 19).replace("T", " ") }),
        inTime
      )
}

const activityGrounds = (
  asked: OfActivities | OfDocuments,
  activity: Activity,
  { applies, fulfilled, inTime }: Evaluation,
  given: Case
): Grounds => {
  const { hosts, where } = asked
  const ofWhom = withHost(explainCondition(where, activity, given), hosts, applies, stepWords.heldBy, activity, given)
  if ("document" in asked)
    return {
      applies: ofWhom,
      fulfilled: documentStep(asked, activity, fulfilled, given),
      inTime: ownTimeStep(asked.by, inTime, activity, given)
    }
  const { by, limit, require } = asked
  const required = withHosts(explainCondition(require, activity, given), asked, activity, given)
  return {
    applies: ofWhom,
    fulfilled:
      required.truth === fulfilled ? required : stepOf(stepWords.daysOpen, fulfilled, { steps: [required.step] }),
    inTime: by === undefined ? timeStep(limit, given) : ownTimeStep(by, inTime, activity, given)
  }
}

/** Whether those alone are bound that have something, and this is one of them. */
const holdingStep = (
  applies: Explained,
  asked: OfNumbers | OfDecision,
  evaluation: Evaluation,
  unit: Unit | undefined,
  given: Case
) => {
  if ("decision" in asked || asked.holding === undefined) return applies
  const counted = countFor({ number: asked.holding, atLeast: 1 }, unit, given)
  const { step } = stepOf(
    fill(stepWords.holds, { counted: showAmount(counted, asked.holding, given.notice.vocabulary) }),
    counted.truth
  )
  return stepOf(stepWords.bindsAll, evaluation.applies, { steps: [applies.step, step] })
}

/** On what the status of a subject rests. */
export const groundsOf = (asked: Requirement, record: SubjectRecord, evaluation: Evaluation, given: Case): Grounds => {
  switch (asked.about) {
    case "activity":
      return activityGrounds(asked, record.activity!, evaluation, given)
    case "recommendation": {
      const recommendation = record.recommendation!
      const { limit, require, where } = asked
      const activity = given.activityById.get(recommendation.activity)!
      return {
        applies: where._tag === "Always" ? toAll : explainCondition(where, activity, given),
        fulfilled:
          "boxes" in require ? boxesStep(require.boxes, recommendation) : explainCondition(require, activity, given),
        inTime: timeStep(limit, given)
      }
    }
    case "unit":
    case "region": {
      const { bound } = asked
      const { unit } = record
      const { exemption } = evaluation
      const named =
        unit === undefined || bound._tag === "Region" ? regionStep(asked, evaluation) : boundStep(bound, unit, given)
      const applies =
        exemption?.kind === "exempt"
          ? stepOf(stepWords.notExempt, false, {
              facts: [{ fact: "exemption", name: words.exempt, value: showExemption(exemption) }]
            })
          : holdingStep(named, asked, evaluation, unit, given)
      return "decision" in asked
        ? {
            applies,
            fulfilled: stepOf(stepWords.decidedMet, evaluation.fulfilled),
            inTime: timeStep(askedOf(asked, unit, given).limit, given)
          }
        : {
            applies,
            fulfilled: numbersStep(asked, evaluation, unit, given),
            inTime: timeStep(limitOf(askedOf(asked, unit, given), evaluation), given)
          }
    }
  }
}
