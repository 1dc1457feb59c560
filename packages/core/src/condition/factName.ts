import { catalogue } from "../text/catalogue.ts"
import { fill, type Localized, same } from "../text/Localized.ts"
import type { FactId } from "./Fact.ts"
import { isFact } from "./isFact.ts"
import { nounsOf } from "./nouns.ts"
import { valueWords } from "./valueWords.ts"
import type { Vocabulary } from "./Vocabulary.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

const names = /* @__PURE__ */ catalogue({ "zh-CN": zh.facts, en: en.facts })

/**
 * What a notice calls a fact: one that it declares, or one that every notice has.
 *
 * @example
 * ```ts
 * import { nameOfFact } from "@kepu/core/condition"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(nameOfFact("participants", notice.vocabulary).en) // participants
 * ```
 */
export const nameOfFact = (fact: FactId, vocabulary: Pick<Vocabulary, "facts" | "nouns">): Localized => {
  const { facts = [], nouns = [] } = vocabulary
  if (!isFact(fact)) return facts.find(({ id }) => id === fact)?.name ?? same(fact)
  return nouns.find(({ id }) => id === fact)?.name ?? fill(names[fact], nounsOf(vocabulary))
}

/**
 * What each fact that every notice has is called, where the notice has no word of its own.
 *
 * @example
 * ```ts
 * import { factName } from "@kepu/core/condition"
 *
 * console.log(factName.place["zh-CN"], factName.participants.en) // 活动地点 participants
 * ```
 */
export const factName = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ Object.keys(names).map((fact) => [fact, nameOfFact(fact as keyof typeof names, {})])
) as typeof names

/** What a fact is called by whose values something is counted: one of records, or whose these are. */
export const valueName = (fact: FactId, vocabulary: Pick<Vocabulary, "facts" | "nouns">): Localized =>
  fact === "host" || fact === "unit" ? valueWords.whose : nameOfFact(fact, vocabulary)
