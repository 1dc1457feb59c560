import type { FactId } from "../condition/Fact.ts"
import { nameOfFact } from "../condition/factName.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { recordFactName } from "../portfolio/recordFactName.ts"
import type { Missing, RecordFact } from "./Finding.ts"
import type { Subject } from "../requirement/Subject.ts"
import { ofActivity } from "../requirement/asSubject.ts"

export const missingOf = (fact: RecordFact, subject: Subject): Missing => ({
  fact,
  name: recordFactName[fact],
  subject
})

export const missingOfActivity = (fact: FactId, activity: Activity, { notice: { vocabulary } }: Scope): Missing => ({
  fact,
  name: nameOfFact(fact, vocabulary),
  subject: ofActivity(activity, [fact])
})
