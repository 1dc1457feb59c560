import type { Basis, Missing, Remedy } from "../assessment/Finding.ts"
import { missingOfActivity } from "../assessment/missing.ts"
import { nameOfFact } from "../condition/factName.ts"
import type { FactId } from "../condition/Fact.ts"
import { valueOf } from "../condition/valueOf.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Case } from "../requirement/Case.ts"
import { amountBeside, isBeside, numberIn } from "../requirement/hosts.ts"
import type { ActivityEntries, Beside, OfActivities } from "../requirement/Requirement.ts"
import { isHeldTogether } from "../requirement/heldTogether.ts"
import { fill, list, type Localized, same } from "../text/Localized.ts"
import { all } from "../Truth.ts"
import { sayCompared } from "./compared.ts"
import type { Explained } from "./explainCondition.ts"
import { missingOfAmount } from "./missing.ts"
import { missingOfBound } from "./missingOfBound.ts"
import { showAmount } from "./nouns.ts"
import { boundStep, stepOf } from "./steps.ts"
import { stepWords, words } from "./words.ts"

type Asked = Partial<Pick<OfActivities, "beside" | "heldBy" | "together">>

/** The number of an activity as if it were one that is added up, so that it is told in its unit. */
const asSum = (fact: FactId): ActivityEntries => ({
  of: "activities",
  where: { _tag: "Always" },
  credit: "host",
  sum: fact
})

/** What is asked of a number beside the host's, in words. */
const sayBeside = ({ compared, fact }: Beside, host: Unit, { notice }: Case): Localized =>
  sayCompared(
    compared.flatMap(({ amount, is }) => {
      const bounds = amountBeside(amount, host)
      return bounds === undefined ? [] : [{ is, amount: bounds }]
    }),
    asSum(fact),
    notice.vocabulary
  )

const sayNumber = (beside: Beside, activity: Activity, { notice }: Case): Localized =>
  showAmount(numberIn(beside, activity), asSum(beside.fact), notice.vocabulary)

/** A number of an activity, and what it has to be beside its host's. */
export const besideFacts = ({ beside }: Asked, activity: Activity, given: Case): ReadonlyArray<Basis> => {
  const host = given.unitById.get(activity.host)
  if (beside === undefined || host === undefined) return []
  const { fact } = beside
  const name = nameOfFact(fact, given.notice.vocabulary)
  return [
    ...(valueOf(fact, activity) === undefined ? [] : [{ fact, name, value: sayNumber(beside, activity, given) }]),
    { fact: "required", name: words.required, value: sayBeside(beside, host, given) }
  ]
}

/** By whom an activity is held, and with whom, where that is asked and known. */
export const hostFacts = ({ heldBy, together }: Asked, activity: Activity, given: Case): ReadonlyArray<Basis> => {
  const { coHosts, host } = activity
  const nameOf = (id: Activity["host"]) => same(given.unitById.get(id)?.name ?? id)
  return [
    ...(heldBy || together ? [{ fact: "host", name: words.host, value: nameOf(host) }] : []),
    ...(together && coHosts?.length
      ? [
          {
            fact: "coHosts",
            name: nameOfFact("coHosts", given.notice.vocabulary),
            value: list(coHosts.map(nameOf))
          }
        ]
      : [])
  ]
}

const missingOfTogether = (together: OfActivities["together"], activity: Activity, given: Case) => {
  if (together === undefined || isHeldTogether(together, activity, given) !== undefined) return []
  const { coHosts, host } = activity
  const units = [host, ...(coHosts ?? [])].flatMap((id) => given.unitById.get(id) ?? [])
  return [
    ...(coHosts === undefined ? [missingOfActivity("coHosts", activity, given)] : []),
    ...together.flatMap((bound) => units.flatMap((unit) => missingOfBound(bound, unit, given)))
  ]
}

/** The facts of an activity and its hosts by which it is decided whether these are as asked. */
export const missingOfHosts = (
  { beside, together }: Asked,
  activity: Activity,
  given: Case
): ReadonlyArray<Missing> => {
  const host = given.unitById.get(activity.host)
  const isOpen = beside !== undefined && host !== undefined && isBeside(beside, activity, host) === undefined
  return [
    ...missingOfTogether(together, activity, given),
    ...(isOpen && valueOf(beside.fact, activity) === undefined
      ? [missingOfActivity(beside.fact, activity, given)]
      : []),
    ...(isOpen ? beside.compared.flatMap(({ amount }) => missingOfAmount(amount, host, given)) : [])
  ]
}

/** What can be done where hosts, or a number beside theirs, are not as asked; no figure that is true is ever changed. */
export const remediesOfHosts = (
  { beside, together }: Asked,
  activity: Activity,
  given: Case
): ReadonlyArray<Remedy> => [
  ...(together !== undefined && isHeldTogether(together, activity, given) === false
    ? [{ kind: "act", text: words.holdTogether } satisfies Remedy]
    : []),
  ...(beside !== undefined && isBeside(beside, activity, given.unitById.get(activity.host)) === false
    ? [
        {
          kind: "act",
          text: fill(words.checkBeside, { fact: nameOfFact(beside.fact, given.notice.vocabulary) })
        } satisfies Remedy
      ]
    : [])
]

/** Whether the hosts of an activity are as asked, each thing that is asked with its own step. */
export const hostsSteps = (
  { beside, heldBy, together }: Asked,
  activity: Activity,
  given: Case
): ReadonlyArray<Explained> => {
  const host = given.unitById.get(activity.host)
  return [
    ...(heldBy === undefined || host === undefined ? [] : [boundStep(heldBy, host, given)]),
    ...(together === undefined ? [] : [stepOf(stepWords.together, isHeldTogether(together, activity, given))]),
    ...(beside === undefined || host === undefined
      ? []
      : [
          stepOf(
            fill(stepWords.compared, {
              counted: sayNumber(beside, activity, given),
              asked: sayBeside(beside, host, given)
            }),
            isBeside(beside, activity, host)
          )
        ])
  ]
}

/** A condition, and what is asked of the hosts besides. */
export const withHosts = (condition: Explained, asked: Asked, activity: Activity, given: Case): Explained => {
  const steps = hostsSteps(asked, activity, given)
  return steps.length === 0
    ? condition
    : stepOf(stepWords.heldBy, all([condition, ...steps].map(({ truth }) => truth)), {
        steps: [condition, ...steps].map(({ step }) => step)
      })
}
