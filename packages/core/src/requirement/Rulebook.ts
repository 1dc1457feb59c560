import type { Terms } from "../condition/Terms.ts"
import { questions } from "../condition/questions.ts"
import { usesOfCondition } from "../condition/uses.ts"
import type { Indicator } from "../notice/Indicator.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Rule } from "../rule/Rule.ts"
import { isByCalendar } from "../time/dayKinds.ts"
import { requirementOf } from "./lower.ts"
import { conditionsOf, numbersOf } from "./partsOf.ts"
import { type Requirement, valuesOf } from "./Requirement.ts"

/** What a notice and a rulebook have in common: all that judging needs but what the rules ask. */
export interface Judgeable extends Terms, Pick<Notice, "id" | "region" | "validFrom" | "validTo"> {
  readonly clauses: ReadonlyArray<{
    readonly number: string
    readonly rules: ReadonlyArray<Pick<Rule, "id" | "modality">>
    readonly indicators?: ReadonlyArray<Pick<Indicator, "id" | "measure">>
  }>
}

/** What of a notice is needed for judging (规则集): what its rules ask, worked out, and no words. */
export interface Rulebook extends Judgeable {
  /** Set where a rule asks for kinds of days, different values, or several hosts: `judge` then needs to be handed `wide`. */
  readonly wide?: true
  readonly clauses: ReadonlyArray<{
    readonly number: string
    readonly rules: ReadonlyArray<Pick<Rule, "id" | "modality"> & { readonly asked: Requirement }>
  }>
}

/** What of a requirement bears on no status, or stands beside it: the id of its rule. */
const notJudged: ReadonlySet<string> = new Set([
  "rule",
  "remarks",
  "medium",
  "written",
  "reportsOn",
  "group",
  "label",
  "nobodyNamed"
])
const bare = (asked: Requirement): Requirement =>
  JSON.parse(JSON.stringify(asked, (key, value: unknown) => (notJudged.has(key) ? undefined : value))) as Requirement

/** The terms that a word of a name declares, as far as requirements ask for them. */
const declaring = (
  list: "topics" | "programmes",
  { vocabulary }: Notice,
  asked: ReadonlyArray<Requirement>
): Terms["vocabulary"]["topics"] => {
  const uses = asked.flatMap(conditionsOf).flatMap(usesOfCondition)
  return vocabulary[list].flatMap(({ declaredBy, id }) =>
    declaredBy !== undefined && uses.some(([of, used]) => of === list && used === id) ? [{ id, declaredBy }] : []
  )
}

const isWide = (asked: Requirement): boolean =>
  "together" in asked ||
  "beside" in asked ||
  numbersOf(asked).some((number) => valuesOf(number) !== undefined || "together" in number) ||
  conditionsOf(asked)
    .flatMap(questions)
    .some(({ _tag }) => _tag === "HeldOn")

const asksForKinds = (asked: Requirement): boolean =>
  conditionsOf(asked)
    .flatMap(questions)
    .some((question) => question._tag === "HeldOn" && question.days.some(isByCalendar))

/**
 * The rulebook of a notice, as plain data, to be written to a file when a page is built. It has no names, texts and
 * indicators, and of rules only those that yield findings.
 *
 * @example
 * ```ts
 * import { rulebookOf } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(JSON.stringify(rulebookOf(notice)).length < JSON.stringify(notice).length) // true
 * ```
 */
export const rulebookOf = (notice: Notice): Rulebook => {
  const { calendar, id, region, validFrom, validTo, windows, zone } = notice
  const clauses = notice.clauses
    .map(({ number, rules }) => ({
      number,
      rules: rules
        .filter(({ modality }) => modality !== "may")
        .map((rule) => ({ id: rule.id, modality: rule.modality, asked: bare(requirementOf(rule, notice)) }))
    }))
    .filter(({ rules }) => rules.length > 0)
  const asked = clauses.flatMap(({ rules }) => rules.map((rule) => rule.asked))
  return {
    id,
    region,
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
    zone,
    ...(asked.some(isWide) ? { wide: true } : {}),
    ...(calendar !== undefined && asked.some(asksForKinds) ? { calendar } : {}),
    windows: windows.map(({ end, id, start }) => ({ id, start, end })),
    vocabulary: {
      topics: declaring("topics", notice, asked),
      programmes: declaring("programmes", notice, asked)
    },
    clauses
  }
}
