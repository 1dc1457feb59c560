import type { FactId } from "../condition/Fact.ts"
import { nameOfFact } from "../condition/factName.ts"
import { nounsOf } from "../condition/nouns.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Vocabulary } from "../condition/Vocabulary.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { recordFactName } from "../portfolio/recordFactName.ts"
import type { Missing, RecordFact } from "./Finding.ts"
import type { Subject } from "../requirement/Subject.ts"
import { ofActivity } from "../requirement/asSubject.ts"
import { fill, type Localized } from "../text/Localized.ts"

const nameIn = (fact: RecordFact, vocabulary: Pick<Vocabulary, "nouns">): Localized =>
  (fact === "recommendations" ? vocabulary.nouns?.find(({ id }) => id === fact)?.name : undefined) ??
  fill(recordFactName[fact], nounsOf(vocabulary))

/** A fact of a record, or a register, that is missing; called as the notice calls it. */
export const missingOf = (
  fact: RecordFact,
  subject: Subject,
  { notice: { vocabulary } }: { readonly notice: { readonly vocabulary: Pick<Vocabulary, "nouns"> } }
): Missing => ({ fact, name: nameIn(fact, vocabulary), subject })

export const missingOfActivity = (fact: FactId, activity: Activity, { notice: { vocabulary } }: Scope): Missing => ({
  fact,
  name: nameOfFact(fact, vocabulary),
  subject: ofActivity(activity, [fact])
})
