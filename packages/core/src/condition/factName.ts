import { catalogue } from "../text/catalogue.ts"
import { type Localized, same } from "../text/Localized.ts"
import type { FactId } from "./Fact.ts"
import { isFact } from "./isFact.ts"
import type { Vocabulary } from "./Vocabulary.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

/** What each fact that every notice has is called. */
export const factName = /* @__PURE__ */ catalogue({ "zh-CN": zh.facts, en: en.facts })

/** What a fact is called, one that the notice declares too. */
export const nameOfFact = (fact: FactId, { facts = [] }: Pick<Vocabulary, "facts">): Localized =>
  isFact(fact) ? factName[fact] : (facts.find(({ id }) => id === fact)?.name ?? same(fact))
