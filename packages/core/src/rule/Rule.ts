import * as Schema from "effect/Schema"
import { TermId } from "../portfolio/ids.ts"
import { Localized } from "../text/schema.ts"
import { amendable } from "./Amended.ts"
import { Count } from "./Count.ts"
import { Due } from "./Due.ts"
import { Each } from "./Each.ts"
import { Judgement } from "./Judgement.ts"

/**
 * What a rule may say: a closed set of forms. `requirement/lower.ts` says what each of them asks.
 *
 * @example
 * ```ts
 * import { judgement } from "@kepu/core/author"
 * import { RuleForm } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const form = Schema.decodeUnknownSync(RuleForm)(judgement())
 * console.log(form._tag, Schema.is(RuleForm)({ _tag: "Never" })) // Judgement false
 * ```
 */
export const RuleForm = Schema.Union([Each, Count, Due, Judgement])
export type RuleForm = typeof RuleForm.Type

/** How strongly a rule binds: 必须 `must`, 请·要 `should`, 可 `may`. */
export const Modality = Schema.Literals(["must", "should", "may"])
export type Modality = typeof Modality.Type

/** The levels at which offices issue notices, the highest first. */
export const Level = Schema.Literals(["nation", "province", "city", "county"])
export type Level = typeof Level.Type

/**
 * The machine form of one thing that a clause says.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { Rule } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const rules = notice.clauses.flatMap((clause) => clause.rules)
 * console.log(rules.every(Schema.is(Rule)), Schema.is(Rule)({ ...rules[0], modality: "shall" })) // true false
 * ```
 */
export const Rule = Schema.Struct({
  id: TermId,
  modality: Modality,
  /** What is required, as a sentence that can follow "it is required that". */
  says: Localized,
  /** Where the notice's words are open: the reading that this rule takes. */
  reading: Schema.optionalKey(Localized),
  /** The level whose office set it, if that is not the notice's own. */
  setBy: Schema.optionalKey(Level),
  /** Its reading cites them too. */
  ...amendable,
  form: RuleForm
}).annotate({ identifier: "Rule" })
export interface Rule extends Schema.Schema.Type<typeof Rule> {}
