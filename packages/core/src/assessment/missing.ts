import * as en from "../portfolio/words/en.ts"
import * as zh from "../portfolio/words/zh-CN.ts"
import { catalogue } from "../text/catalogue.ts"
import type { FactId } from "../condition/Fact.ts"
import { nameOfFact } from "../condition/factName.ts"
import { nounsOf } from "../condition/nouns.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Vocabulary } from "../condition/Vocabulary.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Missing, RecordFact } from "./Finding.ts"
import type { Subject } from "../requirement/Subject.ts"
import { ofActivity } from "../requirement/asSubject.ts"
import { type Localized, fill } from "../text/Localized.ts"

/** What registers and facts of records are called where a finding names them as missing. */
const recordFactName = /* @__PURE__ */ catalogue({ "zh-CN": zh.wanted, en: en.wanted })

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
