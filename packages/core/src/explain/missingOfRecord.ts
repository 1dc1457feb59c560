import type { Missing } from "../assessment/Finding.ts"
import type { Condition } from "../condition/Condition.ts"
import { fitsFact } from "../condition/fitsFact.ts"
import { factsOfQuestion } from "../condition/factsOf.ts"
import { nameOfFact } from "../condition/factName.ts"
import { meets } from "../condition/meets.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Declaring } from "../portfolio/DeclaredValues.ts"
import type { TermId } from "../portfolio/ids.ts"
import type { Subject } from "../requirement/Subject.ts"

/** A fact that the notice declares, as one that is missing. */
export const missingFact = (fact: TermId, subject: Subject, { notice: { vocabulary } }: Scope): Missing => ({
  fact,
  name: nameOfFact(fact, vocabulary),
  subject
})

/** The declared facts of a record because of which it is not known whether a condition holds for it. */
export const missingOfRecord = (
  condition: Condition,
  record: Declaring,
  subject: Subject,
  scope: Scope
): ReadonlyArray<Missing> => {
  if (meets(condition, record) !== undefined) return []
  switch (condition._tag) {
    case "All":
    case "Any":
      return condition.of.flatMap((part) => missingOfRecord(part, record, subject, scope))
    case "Not":
      return missingOfRecord(condition.of, record, subject, scope)
    default:
      return factsOfQuestion(condition).flatMap((fact) =>
        fitsFact(fact, record, scope.notice.vocabulary) ? [] : [missingFact(fact, subject, scope)]
      )
  }
}
