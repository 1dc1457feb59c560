import type { Case } from "../requirement/Case.ts"
import { ofRegion, ofUnit } from "../requirement/asSubject.ts"
import type { SubjectRecord } from "../requirement/subjects.ts"
import type { Missing } from "../assessment/Finding.ts"
import { missingOf } from "../assessment/missing.ts"
import type { Status } from "../requirement/Status.ts"
import type { OfDecision } from "../requirement/Requirement.ts"
import type { Evaluation } from "../requirement/evaluate.ts"
import { missingOfBound } from "./missingOfBound.ts"
import { fill, list, type Localized, same } from "../text/Localized.ts"
import type { Told } from "./Telling.ts"
import { words } from "./words.ts"
import { subjectName } from "../requirement/subjectName.ts"

const messages: Readonly<Record<Status, Localized>> = {
  met: words.judgedMet,
  unmet: words.judgedUnmet,
  pending: words.judgedPending,
  undetermined: words.cannotBeJudged,
  "not-applicable": words.notBound,
  judgement: words.judgement
}

/** Tells what a person has decided, or that one has to. */
export const tellDecision = (
  says: Localized,
  { bound }: OfDecision,
  { unit }: SubjectRecord,
  { decision, status }: Evaluation,
  given: Case
): Told => {
  const subject = unit === undefined ? ofRegion(given) : ofUnit(unit)
  const missing: ReadonlyArray<Missing> =
    status === "judgement"
      ? [missingOf("decision", subject, given)]
      : status === "undetermined" && bound._tag !== "Region" && unit !== undefined
        ? missingOfBound(bound, unit, given)
        : []
  return {
    message: fill(messages[status], {
      subject: subjectName(subject),
      says,
      missing: list(missing.map(({ name }) => name))
    }),
    facts:
      decision === undefined
        ? []
        : [
            {
              fact: "decision",
              name: words.decision,
              value: decision.on === undefined ? words.undated : same(decision.on)
            }
          ],
    missing,
    remedies:
      status === "unmet" || status === "pending"
        ? [{ kind: "act", text: words.judgeAgain }]
        : missing.map(({ name }) => ({ kind: "report", text: fill(words.recordDecision, { name }) }))
  }
}
