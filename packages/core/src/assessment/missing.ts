import type { Fact } from "../condition/Fact.ts"
import { factName } from "../condition/factName.ts"
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

export const missingOfActivity = (fact: Fact, activity: Activity): Missing => ({
  fact,
  name: factName[fact],
  subject: ofActivity(activity, [fact])
})
