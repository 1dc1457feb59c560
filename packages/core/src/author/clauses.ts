import type { Annex, FormField, Noun, Vocabulary } from "../condition/Vocabulary.ts"
import type { Clause } from "../notice/Clause.ts"
import type { ClauseInputOf, RuleInputOf } from "../notice/NoticeOf.ts"
import type { Modality, Rule } from "../rule/Rule.ts"
import { localized, type Localized } from "../text/Localized.ts"
import type { Some } from "./Some.ts"
import { texts } from "./words.ts"

/**
 * A vocabulary without a term, to which a notice adds the lists that it has.
 *
 * @example
 * ```ts
 * import { noTerms, term } from "@kepu/core/author"
 *
 * const vocabulary = { ...noTerms, topics: [term("energy", "节能", "saving energy")] }
 * console.log(vocabulary.topics.length, vocabulary.settings.length) // 1 0
 * ```
 */
export const noTerms: typeof Vocabulary.Encoded = {
  unitKinds: [],
  responsibilities: [],
  topics: [],
  settings: [],
  programmes: [],
  facilities: [],
  documents: [],
  annexes: []
}

type Named = { readonly id: string; readonly name: Localized }

/**
 * Something that has an id and a name in Chinese and in English, and what else belongs to it: a word (`synonyms`), a
 * window (`start`, `end`), a declared fact (`of`, `type`), an indicator (`measure`).
 *
 * @example
 * ```ts
 * import { term } from "@kepu/core/author"
 *
 * const data = term("week", "活动周", "the week", { start: "2026-09-19", end: "2026-09-25" })
 * console.log(JSON.stringify(data)) // {"id":"week","name":{"zh-CN":"活动周","en":"the week"},"start":"2026-09-19","end":"2026-09-25"}
 * ```
 */
export const term = <const More extends object = object>(id: string, zh: string, en: string, more?: More) =>
  ({ id, name: localized(zh, en), ...more }) as Named & More

/**
 * A word of the notice by its id and its name in both languages, and how else people write it.
 *
 * @example
 * ```ts
 * import { word } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(word("school", "学校", "school", "小学", "中学"))) // {"id":"school","name":{"zh-CN":"学校","en":"school"},"synonyms":["小学","中学"]}
 * ```
 */
export const word = (id: string, zh: string, en: string, ...synonyms: Some<string>) => term(id, zh, en, { synonyms })

/**
 * What the notice calls an activity, a fact of one, or the register of recommendations; see `Noun`.
 *
 * @example
 * ```ts
 * import { noun } from "@kepu/core/author"
 *
 * console.log(noun("activity", "演练", "drill").name.en) // drill
 * ```
 */
export const noun = (
  id: (typeof Noun.Encoded)["id"],
  zh: string,
  en: string,
  more?: Omit<typeof Noun.Encoded, keyof Named>
): typeof Noun.Encoded => ({ id, name: localized(zh, en), ...more })

/**
 * A box of a form by its printed label and the fact that it takes; it must be filled unless `required` is false.
 *
 * @example
 * ```ts
 * import { box } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(box("联系电话", "contactPhone", { required: false }))) // {"label":"联系电话","fact":"contactPhone","required":false}
 * ```
 */
export const box = (
  label: string,
  fact?: NonNullable<typeof FormField.Encoded.fact>,
  more?: Partial<Pick<typeof FormField.Encoded, "required" | "seal">>
): typeof FormField.Encoded => ({ label, ...(fact === undefined ? {} : { fact }), required: true, ...more })

type Form = typeof Annex.Encoded
/**
 * A form of the notice, about activities unless `about` says that it is for recommendations.
 *
 * @example
 * ```ts
 * import { annex, box } from "@kepu/core/author"
 *
 * const form = annex("annex-1", "活动汇总表", "list of activities", { fields: [box("活动名称", "name")] })
 * console.log(form.about) // activity
 * ```
 */
export const annex = (
  id: string,
  zh: string,
  en: string,
  more: Omit<Form, keyof Named | "about"> & Partial<Pick<Form, "about">>
): Form => ({ ...term(id, zh, en), about: "activity", ...more })

type Written = typeof Clause.Encoded
const strongestFirst: ReadonlyArray<Modality> = ["must", "should", "may"]
const ofNoText = `sha256-${"0".repeat(64)}`

/** One of something, or several. */
type OneOrMore<List> = List extends ReadonlyArray<infer A> ? A | List : never
const listOf = <A>(given: A | ReadonlyArray<A>): ReadonlyArray<A> => (Array.isArray(given) ? given : [given as A])

type WrittenRule = typeof Rule.Encoded

type Becoming<Id extends string> = {
  readonly rules?: OneOrMore<ReadonlyArray<RuleInputOf<Id>>>
  readonly indicators?: OneOrMore<NonNullable<Written["indicators"]>>
}

/**
 * A clause: its printed number, the phrase by which it is found, what it says, and what it has become. An only rule or
 * indicator may stand without brackets. It binds as strongly as the strongest of its rules, unless `modality` says how.
 * Without a `fingerprint` it has that of no text; `trace` tells the right one. With one and without `sentences`, each of
 * its sentences has become the rule at its place.
 *
 * @example
 * ```ts
 * import { activities, clause, count, everyUnit, must, noLimit, text } from "@kepu/core/author"
 *
 * const form = count(activities(), { bound: everyUnit, atLeast: 1, limit: noLimit })
 * const one = clause("一", "至少举办1场", {
 *   summary: text("各单位至少举办1场", "each unit holds at least 1"),
 *   rules: must("one-each", { says: text("至少举办1场", "at least 1 is held"), form })
 * })
 * console.log(one.number, one.modality, one.rules.length) // 一 must 1
 * ```
 */
export const clause = <Id extends string = never>(
  number: string,
  phrase: string,
  {
    indicators,
    rules: own = [],
    ...more
  }: Pick<Written, "summary"> & Partial<Omit<Written, "number" | "phrase" | keyof Becoming<Id>>> & Becoming<Id>
): ClauseInputOf<Id> => {
  const rules = listOf(own)
  const modality = strongestFirst.find((one) => rules.some((rule) => rule.modality === one))
  return {
    number,
    phrase,
    ...(modality === undefined ? {} : { modality }),
    fingerprint: ofNoText,
    ...(more.fingerprint === undefined || rules.length === 0 ? {} : { sentences: rules.map(({ id }) => id) }),
    ...more,
    rules,
    ...(indicators === undefined ? {} : { indicators: listOf(indicators) as NonNullable<Written["indicators"]> })
  }
}

/**
 * The heading of a part, of which nothing becomes anything.
 *
 * @example
 * ```ts
 * import { heading } from "@kepu/core/author"
 *
 * const part = heading("一", "活动主题", `sha256-${"0".repeat(64)}`)
 * console.log(part.rules.length, part.sentences) // 0 [ 'informative' ]
 * ```
 */
export const heading = (number: string, phrase: string, fingerprint: string): ClauseInputOf<never> =>
  clause(number, phrase, {
    summary: texts.heading,
    fingerprint,
    sentences: ["informative"]
  })

const rule =
  (modality: Modality) =>
  <const Id extends string>(id: Id, more: Omit<WrittenRule, "id" | "modality">): RuleInputOf<Id> => ({
    id,
    modality,
    ...more
  })

/**
 * A rule that binds (必须): what it `says` and the `form` of it, perhaps its `reading` and who set it.
 *
 * @example
 * ```ts
 * import { activities, count, everyUnit, must, text, windowEnd } from "@kepu/core/author"
 *
 * const form = count(activities(), { bound: everyUnit, atLeast: 1, limit: windowEnd("week") })
 * const rule = must("one-each", { says: text("至少举办1场", "at least 1 is held"), form })
 * console.log(rule.id, rule.modality, rule.form._tag) // one-each must Count
 * ```
 */
export const must = /* @__PURE__ */ rule("must")
/**
 * A rule that advises (请, 要).
 *
 * @example
 * ```ts
 * import { eachActivity, fact, should, text } from "@kepu/core/author"
 *
 * const form = eachActivity(fact("participants").atLeast(30))
 * const rule = should("large", { says: text("不少于30人", "at least 30 persons"), form })
 * console.log(rule.id, rule.modality) // large should
 * ```
 */
export const should = /* @__PURE__ */ rule("should")
/**
 * A rule that allows (可); it is never judged.
 *
 * @example
 * ```ts
 * import { everyUnit, judgement, may, text } from "@kepu/core/author"
 *
 * const rule = may("invite", { says: text("可邀请专家", "experts may be invited"), form: judgement(everyUnit) })
 * console.log(rule.id, rule.modality) // invite may
 * ```
 */
export const may = /* @__PURE__ */ rule("may")
