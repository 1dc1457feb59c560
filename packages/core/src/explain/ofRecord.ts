import type { OfActivities } from "../requirement/Requirement.ts"
import { besideFacts, hostFacts, missingOfHosts, remediesOfHosts } from "./ofHosts.ts"
import { missingOfBound } from "./missingOfBound.ts"
import { distinct, reportOf } from "./missing.ts"
import type { Case } from "../requirement/Case.ts"
import type { Basis, Missing, Remedy } from "../assessment/Finding.ts"
import { missingOfActivity } from "../assessment/missing.ts"

import { adviseOn } from "../condition/advise.ts"
import { nameOfFact } from "../condition/factName.ts"
import { holds } from "../condition/holds.ts"
import { missingFacts, shortfall } from "../condition/facts.ts"
import { factsOf } from "../condition/factsOf.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import { type Box, isBlank } from "../requirement/boxes.ts"
import { lateFor } from "../requirement/documents.ts"
import { type Evaluation, isAsAskedOfHosts, isHeldBy } from "../requirement/evaluate.ts"
import { all } from "../Truth.ts"
import { basis } from "./basis.ts"
import { lastDayOf, missingDays } from "./daysOfActivity.ts"
import { fill, list, type Localized, same } from "../text/Localized.ts"
import type { StatusByFacts } from "../requirement/statusOf.ts"
import type { Messages, Told } from "./Telling.ts"
import { words } from "./words.ts"

const messages: Messages = {
  met: words.recordMet,
  unmet: words.recordUnmet,
  pending: words.recordPending,
  undetermined: words.recordUndetermined,
  "not-applicable": words.recordNotApplicable
}

const showFacts = (facts: ReadonlyArray<Basis>): Localized =>
  list(facts.map(({ name, value }) => fill(words.fact, { name, value })))

/** Tells how an activity stands that is asked to meet `require` as far as `where` holds for it. */
export const tellActivity = (
  says: Localized,
  asked: Pick<OfActivities, "require" | "where"> &
    Partial<Pick<OfActivities, "beside" | "by" | "heldBy" | "hosts" | "together">>,
  activity: Activity,
  { status }: Pick<Evaluation, "status">,
  given: Case
): Told => {
  const { by, heldBy, hosts, require, where } = asked
  const late = by && lateFor({ by }, activity, given)
  const facts = [
    ...basis(factsOf(status === "not-applicable" ? where : require), activity, given),
    ...(status === "not-applicable"
      ? []
      : [...hostFacts(asked, activity, given), ...besideFacts(asked, activity, given)]),
    ...(by === undefined || status === "not-applicable"
      ? []
      : [{ fact: "deadline" as const, name: words.deadline, value: lastDayOf(late, given) }])
  ]
  const unknown =
    status === "undetermined"
      ? [...new Set([...missingFacts(where, activity, given), ...missingFacts(require, activity, given)])]
      : []
  const host = given.unitById.get(activity.host)
  const ofHost =
    status !== "undetermined" || host === undefined
      ? []
      : distinct([
          ...[hosts, heldBy].flatMap((bound) => (bound === undefined ? [] : missingOfBound(bound, host, given))),
          ...missingOfHosts(asked, activity, given)
        ])
  // What is not so may still be brought about, unless its time is over; of unknown days that is not known.
  const isOpenInTime = status === "undetermined" && by !== undefined && late === undefined
  const ofDays =
    isOpenInTime &&
    all([holds(require, activity, given), isAsAskedOfHosts(asked, activity, given)]) !== true &&
    !unknown.includes("time")
      ? [missingDays(by, activity, given)]
      : []
  const missing = [...ofHost, ...unknown.map((fact) => missingOfActivity(fact, activity, given)), ...ofDays]
  const isOpen = status === "unmet" || status === "pending"
  const lacking = isOpen ? shortfall(require, activity, given) : []
  const isOfAnother = isOpen && isHeldBy(heldBy, activity, given) === false
  return {
    message: fill(messages[status as StatusByFacts], {
      name: activity.name,
      says,
      facts: showFacts(facts),
      missing: list(missing.map(({ name }) => name))
    }),
    facts,
    missing,
    remedies: [
      ...[...ofHost, ...ofDays].map(reportOf),
      ...unknown.map((fact): Remedy => ({
        kind: "report",
        text: fill(words.reportFact, { fact: nameOfFact(fact, given.notice.vocabulary) })
      })),
      ...(isOfAnother ? [{ kind: "act", text: words.holdByOthers } satisfies Remedy] : []),
      ...(isOpen ? remediesOfHosts(asked, activity, given) : []),
      ...adviseOn(lacking, activity, given).map((text): Remedy => ({ kind: "change", text }))
    ]
  }
}

/** Tells which boxes of a recommendation form are empty. */
export const tellForm = (
  says: Localized,
  boxes: ReadonlyArray<Box & { readonly label?: string }>,
  recommendation: Recommendation,
  subject: Missing["subject"]
): Told => {
  const missing = boxes
    .filter((box) => isBlank(recommendation, box))
    .map(({ fact, label = fact! }): Missing => ({ fact: fact!, name: same(label), subject }))
  const slots = { name: subject.name, says, missing: list(missing.map(({ name }) => name)) }
  return {
    message: fill(missing.length === 0 ? words.formMet : words.formUndetermined, slots),
    facts: [],
    missing,
    remedies: missing.map(({ name }): Remedy => ({ kind: "report", text: fill(words.fillIn, { name }) }))
  }
}
